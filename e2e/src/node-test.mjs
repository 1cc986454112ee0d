/**
 * How test files of Node's own runner are run: arguments for Node.js. The runner knows no time limit by
 * itself, and a broken node can let a test wait for ever. The slowest hook takes two minutes; what
 * still waits when all tests are over would keep its file running, hence the forced exit.
 */
export const NODE_TEST = [
	'--test',
	'--test-reporter=spec',
	'--test-timeout=600000',
	'--test-force-exit',
];
