/** Child processes that never outlive the process that started them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.mjs';

const DIE_WITH_PARENT = new URL('./die-with-parent.mjs', import.meta.url).href;
const GRACE_MS = 8_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} ChildOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment; default: that of this process
 * @property {string} [node] the Node.js to run it with; default: the one running now
 *
 * @typedef {object} Finished
 * @property {number} code exit code; 1 when ended by a signal
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Starts a Node.js script in a process group of its own (a Ctrl-C reaches it through `stopChildren` only).
 *
 * @param {string} script
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export function startNodeScript(script, args, options) {
	const child = spawn(...command(script, args, options), {
		...placeOf(options),
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	watch(child);
	return child;
}

/**
 * Runs a Node.js script to its end and collects what it prints. Its stdout is a file: into a pipe, a
 * process that ends by process.exit(), as n8n's commands do, loses what was not read yet.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<Finished>}
 */
export async function runNodeScript(script, args, options) {
	const folder = makeTemporaryFolder('ocr-output');
	const output = await open(join(folder, 'stdout'), 'w+');
	try {
		const child = spawn(...command(script, args, options), {
			...placeOf(options),
			stdio: ['pipe', output.fd, 'pipe'],
		});
		watch(child);
		let stderr = '';
		child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text));
		const [code] = await once(child, 'close');
		return { code: code ?? 1, stdout: await readFile(join(folder, 'stdout'), 'utf8'), stderr };
	} finally {
		await output.close();
		await removeTemporaryFolder(folder);
	}
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {[string, string[]]}
 */
function command(script, args, { node = process.execPath } = {}) {
	return [node, ['--import', `${DIE_WITH_PARENT}?parent=${process.pid}`, script, ...args]];
}

/** @param {ChildOptions} [options] */
function placeOf({ cwd, env } = {}) {
	return { cwd, env: env ?? process.env, detached: process.platform !== 'win32' };
}

/** @param {import('node:child_process').ChildProcess} child */
function watch(child) {
	running.add(child);
	child.once('exit', () => running.delete(child));
	child.once('error', () => running.delete(child));
}

/**
 * Sends a signal to a child's whole group.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
	if (child.pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
	} catch {
		// It ended between the look and the signal.
	}
}

/**
 * Ends one child and everything it started: asks first, insists after eight seconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopChild(child) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = once(child, 'exit');
	signalGroup(child, 'SIGTERM');
	const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
	await exited;
	clearTimeout(timer);
	signalGroup(child, 'SIGKILL');
}

/** Ends every child that still runs. */
export async function stopChildren() {
	await Promise.all([...running].map(stopChild));
}

// Before the temporary folders are removed, which the children may be writing to.
process.prependOnceListener('exit', () => {
	for (const child of running) signalGroup(child, 'SIGKILL');
});
