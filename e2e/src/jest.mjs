/** How the unit tests are run: arguments for Node.js. Support code is ESM, which Jest calls experimental. */
export const JEST = [
	'--experimental-vm-modules',
	'--disable-warning=ExperimentalWarning',
	'node_modules/jest/bin/jest.js',
];
