const swc = (more) => ({
	jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
	...more,
});

/** Unit tests. Support code is ESM (`.mts`), which Jest loads through Node's own module loader. */
export default {
	// Not the whole project: the n8n installations in e2e/ hold hundreds of thousands of files.
	roots: ['<rootDir>/test'],
	transform: {
		'^.+\\.mts$': ['@swc/jest', swc()],
		// Tests are CommonJS as the node is; `await import()` of support code stays a real import.
		'^.+\\.ts$': ['@swc/jest', swc({ module: { type: 'commonjs', ignoreDynamic: true } })],
	},
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'json', 'node'],
	extensionsToTreatAsEsm: ['.mts'],
	globalSetup: '<rootDir>/test/support/global-setup.mjs',
	setupFiles: ['<rootDir>/test/support/property-seed.cjs'],
	testTimeout: 60_000,
};
