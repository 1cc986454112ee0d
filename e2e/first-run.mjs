/**
 * The first thing every npm script of this project runs: on a fresh clone it installs what is missing,
 * then hands over to the Node.js that the project brings along (n8n 2.x wants 24). Needs Node.js 20 and
 * nothing installed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JEST } from './src/jest.mjs';
import { sparingTheProxy } from './src/loopback.mjs';
import { NODE_TEST } from './src/node-test.mjs';
import { installLocked, isInstalled, npm, PlainError } from './src/npm.mjs';
import { withProgress } from './src/progress.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules/node/bin');
/** The project's Node.js; the package `node` makes it in an install script. */
const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');

/** The node's own sources are run as they are; Node warns that the package does not say ESM. */
const SOURCES = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];

/** What each npm script runs, under the project's Node.js. @type {Record<string, string[]>} */
const SCRIPTS = {
	// Nothing beyond what precedes every script.
	setup: ['--version'],
	start: [...SOURCES, 'e2e/start.mts'],
	test: JEST,
	'test:e2e': ['e2e/run-tests.mts', 'e2e'],
	'test:smoke': ['e2e/run-tests.mts', 'smoke'],
	'test:chaos': [...NODE_TEST, 'e2e/chaos/chaos.test.mts'],
	'test:full': ['e2e/run-tests.mts', 'full'],
	read: ['e2e/read.mts'],
	emulator: [...SOURCES, 'emulator/src/main.mts'],
	'measure:receipts': [...SOURCES, 'bench/measure-receipts.mts'],
	'measure:tables': [...SOURCES, 'bench/measure-tables.mts'],
	bench: [...SOURCES, 'bench/compare-nodes.mts'],
	'bench:rows': [...SOURCES, 'bench/rows.mts'],
	'bench:picture': ['bench/annotated-picture.mts'],
};

/** @returns {Promise<number>} the exit code */
async function main() {
	const [name = '', ...args] = process.argv.slice(2);
	const script = SCRIPTS[name];
	if (script === undefined)
		throw new PlainError(`One of ${Object.keys(SCRIPTS).join(', ')} is needed.`);
	if (Number(process.versions.node.split('.')[0]) < 20) {
		throw new PlainError(`Node.js 20 or newer is needed; this is ${process.version}.`);
	}
	if (!isInstalled(root) || !existsSync(node)) await installPackages();
	return await handOver([...script, ...args]);
}

/** npm ends with this process. */
async function installPackages() {
	await withProgress("Installing the project's packages (once, 1 to 4 minutes)", async () => {
		// Under NODE_ENV=production npm would leave out nearly all.
		if (!isInstalled(root)) await installLocked(root, ['--include=dev', '--ignore-scripts']);
		// Of all install scripts only this one is needed, whatever the user's npm does with others: it makes Node.js.
		await npm(root, ['rebuild', 'node', '--ignore-scripts=false']);
	});
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
function handOver(args) {
	const child = spawn(node, args, {
		cwd: root,
		// Over the fourth, an IPC channel, `npm start` and the local service learn (`disconnect`) when this
		// process is gone, even by kill -9; the others end with their work.
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		env: { ...sparingTheProxy(process.env), PATH: `${bin}${delimiter}${process.env.PATH}` },
	});
	// Ctrl-C reaches the child by itself; this process only waits for its end.
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	if (process.env.npm_lifecycle_event !== undefined) endWithNpm(child);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/**
 * npm passes SIGTERM to its shell only, which ends without passing it on: this process then has another
 * parent.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithNpm(child) {
	const shell = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === shell) return;
		// Once: at a second SIGTERM a child that is ending its own children would leave them and go.
		clearInterval(watch);
		child.kill('SIGTERM');
	}, 500).unref();
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error instanceof PlainError ? error.message : error);
	process.exitCode = 1;
}
