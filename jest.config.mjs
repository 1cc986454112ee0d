/** Unit tests. Support code is ESM (`.mts`), which Jest loads through Node's own module loader. */
export default {
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	transform: {
		'^.+\\.m?ts$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
		],
	},
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'json', 'node'],
	extensionsToTreatAsEsm: ['.mts'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/e2e/n8n-', '<rootDir>/.n8n/'],
	globalSetup: '<rootDir>/test/support/build.mjs',
	testTimeout: 60_000,
};
