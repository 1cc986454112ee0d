/**
 * Ordinary ESLint for the code around the node: the local OCR service, the e2e room, measurements and
 * scripts (`.mts`, `.mjs`), and how it is built (`.js`). The node itself is linted by n8n's own configuration (eslint.config.mjs).
 */
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{
		ignores: [
			'**/node_modules/',
			'dist/',
			'output/',
			'.n8n/',
			'coverage/',
			'**/*.js',
			'!gulpfile.js',
			'!index.js',
			'!bundling/*.js',
			'!emulator/src/page/browser/*.js',
			'**/*.ts',
			'**/*.cjs',
		],
	},
	{
		files: ['**/*.mts'],
		extends: [
			js.configs.recommended,
			...tseslint.configs.recommendedTypeChecked,
			...tseslint.configs.stylisticTypeChecked,
		],
		languageOptions: {
			parserOptions: { project: './tsconfig.support.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/array-type': ['error', { default: 'array-simple' }],
			// Types of the node's CommonJS sources are named by `import('…')`.
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/no-floating-promises': [
				'error',
				{
					allowForKnownSafeCalls: [{ from: 'package', name: ['it', 'test'], package: 'node:test' }],
				},
			],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			eqeqeq: 'error',
		},
	},
	{
		files: ['emulator/src/page/browser/*.js'],
		extends: [js.configs.recommended],
		languageOptions: {
			globals: {
				Blob: 'readonly',
				document: 'readonly',
				fetch: 'readonly',
				Option: 'readonly',
				URL: 'readonly',
			},
		},
	},
	{
		files: ['gulpfile.js', 'index.js', 'bundling/*.js'],
		extends: [js.configs.recommended],
		languageOptions: {
			sourceType: 'commonjs',
			globals: { __dirname: 'readonly', process: 'readonly' },
		},
	},
	{
		files: ['**/*.mjs'],
		extends: [js.configs.recommended],
		languageOptions: {
			globals: {
				clearInterval: 'readonly',
				clearTimeout: 'readonly',
				console: 'readonly',
				process: 'readonly',
				setInterval: 'readonly',
				setTimeout: 'readonly',
				URL: 'readonly',
			},
		},
	},
);
