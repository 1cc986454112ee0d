/** Child processes that never outlive the process that started them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

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
 * @returns {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>}
 */
export function startNodeScript(script, args, { cwd, env, node = process.execPath } = {}) {
	const preload = `${DIE_WITH_PARENT}?parent=${process.pid}`;
	const child = spawn(node, ['--import', preload, script, ...args], {
		cwd,
		env: env ?? process.env,
		detached: process.platform !== 'win32',
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	running.add(child);
	child.once('exit', () => running.delete(child));
	child.once('error', () => running.delete(child));
	return child;
}

/**
 * Runs a Node.js script to its end and collects what it prints.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<Finished>}
 */
export async function runNodeScript(script, args, options) {
	const child = startNodeScript(script, args, options);
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text));
	child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text));
	const [code] = await once(child, 'close');
	return { code: code ?? 1, stdout, stderr };
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

process.once('exit', () => {
	for (const child of running) signalGroup(child, 'SIGKILL');
});
