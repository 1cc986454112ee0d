/**
 * Ordinary ESLint for the code around the node: the local OCR service, the e2e room, measurements and
 * scripts (`.mts`, `.mjs`), and how it is built (`.js`). The node itself is linted by n8n's own configuration
 * (eslint.config.mjs), which takes no addition: so its rooms are kept apart here.
 */
import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The node's rooms, and which of them each may import beside itself. */
const ROOMS = {
	vocabulary: [],
	tencent: ['vocabulary'],
	output: ['vocabulary'],
	picture: ['vocabulary'],
	parameters: ['vocabulary', 'tencent', 'output', 'picture'],
	sending: ['vocabulary', 'tencent', 'output', 'picture', 'parameters'],
	input: ['vocabulary', 'tencent', 'output', 'picture', 'parameters', 'sending'],
};

/** Nothing but what is named may be imported from within `from`. */
const zone = (target, from, allowed) => ({
	target,
	from,
	except: allowed.map((name) => `./${name}`),
	message: `${target} may import of ${from}: ${allowed.join(', ')} (CONTRIBUTING.md, The rooms).`,
});

const ZONES = [
	...Object.entries(ROOMS).map(([room, below]) =>
		zone(`./nodes/OcrGeneral/${room}`, './nodes/OcrGeneral', [room, ...below]),
	),
	zone('./nodes', './credentials', ['signing']),
	zone('./credentials', './nodes', ['OcrGeneral/vocabulary', 'OcrGeneral/tencent']),
	zone('./credentials/signing', '.', ['credentials/signing', 'node_modules']),
];

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
			'test/**/*.ts',
			'e2e/**/*.ts',
			'**/*.d.ts',
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
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		plugins: { 'import-x': importX },
		languageOptions: { parser: tseslint.parser },
		settings: {
			...importX.flatConfigs.typescript.settings,
			'import-x/resolver': { typescript: { project: './tsconfig.json' } },
		},
		rules: {
			'import-x/no-restricted-paths': ['error', { zones: ZONES }],
			'import-x/no-cycle': 'error',
			'import-x/no-unresolved': 'error',
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
