/** Runs npm, and knows whether a folder holds what its lockfile asks for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { dyingWithParent } from './die-with-parent.mjs';

/** npm's words for a registry that cannot be reached, in its error output. */
const OUT_OF_REACH =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;

/** A failure that its one line explains; no stack is of use to the reader. */
export class PlainError extends Error {}

/** @returns {string} npm's own script, beside the npm that runs this or beside Node.js */
function npmScript() {
	const places = [
		process.env.npm_execpath,
		...(process.env.PATH ?? '')
			.split(delimiter)
			.flatMap((folder) => [
				join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
				join(folder, '../share/nodejs/npm/bin/npm-cli.js'),
				join(folder, 'node_modules/npm/bin/npm-cli.js'),
			]),
	];
	const found = places.find((place) => place?.endsWith('npm-cli.js') === true && existsSync(place));
	if (found === undefined)
		throw new PlainError('npm was not found: install Node.js 20 or newer with npm.');
	return found;
}

/** An npm that knows no `allowScripts` would let onnxruntime-node fetch libraries for graphics cards. */
const WITHOUT_GRAPHICS_CARDS = { ONNXRUNTIME_NODE_INSTALL: 'skip' };

/**
 * Node's C headers as they lie beside the machine's own Node.js. Where a native module must be compiled
 * (n8n's sqlite3 without a prebuilt one in reach), nothing has to be downloaded for it then.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function localHeaders() {
	if (process.env.npm_config_nodedir !== undefined) return {};
	const prefixes = [process.env.npm_node_execpath, process.execPath]
		.filter((node) => node !== undefined)
		.map((node) => join(dirname(node), '..'));
	const prefix = prefixes.find((place) => existsSync(join(place, 'include/node/node_api.h')));
	return prefix === undefined ? {} : { npm_config_nodedir: prefix };
}

/**
 * Installs what a folder's lockfile says.
 *
 * @param {string} folder
 * @param {string[]} [options]
 * @throws {PlainError} with one line when the registry is out of reach, else with npm's last lines
 */
export async function installLocked(folder, options = []) {
	// npm would try each of some thousand packages for itself before it gives up.
	const ping = await runNpm(folder, ['ping', '--fetch-retries=1', '--fetch-timeout=15000']);
	refuseWhenOutOfReach(ping);
	await npm(folder, ['ci', '--no-audit', '--no-fund', ...options]);
}

/**
 * Runs npm in a folder.
 *
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<string>} what it printed
 * @throws {PlainError} with one line when the registry is out of reach, else with npm's last lines
 */
export async function npm(folder, args) {
	const result = await runNpm(folder, args);
	if (result.code === 0) return result.stdout;
	refuseWhenOutOfReach(result);
	const tail = result.stderr.trim().split('\n').slice(-15).join('\n');
	throw new PlainError(`npm ${args.join(' ')} failed in ${folder}:\n${tail}`);
}

/**
 * With Node.js alone: what cares for other child processes is a package, which npm has still to install.
 *
 * @param {string} folder
 * @param {string[]} args
 */
async function runNpm(folder, args) {
	// npm's own pauses between tries are meant for an overloaded registry, not for a missing one.
	const pauses = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
	const npm = spawn(process.execPath, [...dyingWithParent(), npmScript(), ...args, ...pauses], {
		cwd: folder,
		env: { ...process.env, ...WITHOUT_GRAPHICS_CARDS, ...localHeaders() },
		detached: process.platform !== 'win32',
	});
	let [stdout, stderr] = ['', ''];
	npm.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text));
	npm.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text));
	const [code] = await once(npm, 'close');
	return { code, stdout, stderr };
}

/** @param {{ code: number | null, stderr: string }} result */
function refuseWhenOutOfReach({ code, stderr }) {
	const unreachable = code === 0 ? null : OUT_OF_REACH.exec(stderr);
	if (unreachable === null) return;
	throw new PlainError(
		`The package registry is out of reach (${unreachable[1]}). Check the network, or "npm config get registry", and start again.`,
	);
}

/**
 * Whether node_modules holds every package of the lockfile in its version. npm writes its own record
 * (node_modules/.package-lock.json) at the very end of an installation, so an interrupted one is not
 * taken for a whole one.
 *
 * @param {string} folder
 * @returns {boolean}
 */
export function isInstalled(folder) {
	const record = join(folder, 'node_modules/.package-lock.json');
	if (!existsSync(record)) return false;
	const wanted = packagesOf(join(folder, 'package-lock.json'));
	const present = packagesOf(record);
	return Object.entries(wanted).every(
		([path, { version, optional, link }]) =>
			path === '' ||
			optional === true ||
			link === true ||
			!path.includes('node_modules/') ||
			present[path]?.version === version,
	);
}

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @param {string} lockfile
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(lockfile) {
	return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
