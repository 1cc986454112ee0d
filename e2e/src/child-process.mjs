/** Child processes that never outlive the process that started them. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { dyingWithParent } from './die-with-parent.mjs';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.mjs';

const CARE = /** @type {const} */ ({
	// A Ctrl-C reaches it through `stopChildren` only; what it has started is ended with it.
	killDescendants: true,
	forceKillAfterDelay: 8_000,
	reject: false,
	extendEnv: false,
});

/** @type {Set<Promise<unknown> & { kill(signal?: NodeJS.Signals): boolean }>} */
const running = new Set();

/**
 * @typedef {Parameters<typeof running.add>[0]} Child
 *
 * @typedef {object} ChildOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment; default: that of this process
 *
 * @typedef {object} Finished
 * @property {number} code exit code; 1 when ended by a signal
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Starts a Node.js script; its output is read from the streams. Resolves when it has ended.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export function startNodeScript(script, args, { cwd, env = process.env } = {}) {
	const child = execa(process.execPath, [...dyingWithParent(), script, ...args], {
		...CARE,
		cwd,
		env,
		buffer: false,
	});
	return watched(child);
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
export async function runNodeScript(script, args, { cwd, env = process.env } = {}) {
	const folder = makeTemporaryFolder('ocr-output');
	const output = createWriteStream(join(folder, 'stdout'));
	try {
		await once(output, 'open');
		const child = execa(process.execPath, [...dyingWithParent(), script, ...args], {
			...CARE,
			cwd,
			env,
			stdout: output,
		});
		const { exitCode = 1, stderr } = await watched(child);
		return { code: exitCode, stdout: await readFile(join(folder, 'stdout'), 'utf8'), stderr };
	} finally {
		output.destroy();
		await removeTemporaryFolder(folder);
	}
}

/**
 * @template {Child} T
 * @param {T} child
 * @returns {T}
 */
function watched(child) {
	running.add(child);
	void child.finally(() => running.delete(child));
	return child;
}

/**
 * Ends one child and everything it started: asks first, insists after eight seconds.
 *
 * @param {Child} child
 */
export async function stopChild(child) {
	child.kill();
	await child;
	child.kill('SIGKILL');
}

/** Ends every child that still runs. */
export async function stopChildren() {
	await Promise.all([...running].map(stopChild));
}
