/** Redis and PostgreSQL of Debian, on data folders and ports of their own, for n8n's queue mode. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebianPackages } from '../src/debian-packages.mts';
import { freePort, LOOPBACK } from '../src/free-port.mts';
import { PlainError } from '../src/npm.mjs';
import { makeTemporaryFolder } from '../src/temporary-folder.mjs';

const POLL_MS = 100;
const READY_WITHIN_MS = 60_000;
/** PostgreSQL refuses to run as root; Debian makes this user for it. */
const DATABASE_USER = 'postgres';

export interface BackingServices {
	/** n8n's environment variables that lead to them. */
	settings: Record<string, string>;
	stop(): Promise<void>;
}

/** Installs them where they are missing, and starts both empty. */
export async function startBackingServices(): Promise<BackingServices> {
	await installDebianPackages(['redis-server', 'postgresql']);
	const folder = makeTemporaryFolder('n8n-queue');
	const isRoot = process.getuid?.() === 0;
	const asDatabaseUser = isRoot
		? [`--reuid=${DATABASE_USER}`, `--regid=${DATABASE_USER}`, '--init-groups']
		: [];
	const data = join(folder, 'postgres');
	await chmod(folder, 0o755);
	runProgram('install', ['-d', '-m', '700', ...(isRoot ? ['-o', DATABASE_USER] : []), data]);
	const bin = postgresPrograms();
	const initialize = [join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'n8n', '-E', 'UTF8'];
	runProgram('setpriv', [...asDatabaseUser, ...initialize]);

	const [redisPort, postgresPort] = [await freePort(), await freePort()];
	const redis = startProgram('SIGTERM', [
		...['redis-server', '--port', String(redisPort), '--bind', LOOPBACK],
		...['--save', '', '--appendonly', 'no', '--dir', folder],
	]);
	const postgres = startProgram('SIGINT', [
		...asDatabaseUser,
		...[join(bin, 'postgres'), '-D', data, '-p', String(postgresPort), '-k', data],
		// What a test loses with the machine need not survive it.
		...['-c', `listen_addresses=${LOOPBACK}`, '-c', 'fsync=off', '-c', 'max_connections=200'],
	]);
	await untilReady(['redis-cli', '-p', String(redisPort), 'ping']);
	await untilReady([join(bin, 'pg_isready'), '-h', LOOPBACK, '-p', String(postgresPort)]);
	return {
		settings: {
			QUEUE_BULL_REDIS_HOST: LOOPBACK,
			QUEUE_BULL_REDIS_PORT: String(redisPort),
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: LOOPBACK,
			DB_POSTGRESDB_PORT: String(postgresPort),
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_POOL_SIZE: '10',
		},
		stop: async () => {
			await Promise.all([redis(), postgres()]);
			await rm(folder, { recursive: true });
		},
	};
}

function postgresPrograms(): string {
	const found = globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1);
	if (found === undefined) throw new PlainError("Debian's postgresql is not where it should be.");
	return dirname(found);
}

function runProgram(program: string, args: string[]): void {
	const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
}

/**
 * Starts a program that ends with this process, however that ends.
 *
 * @param signal what ends it at once and in good order
 * @returns its end
 */
function startProgram(signal: 'SIGTERM' | 'SIGINT', command: string[]): () => Promise<void> {
	const child = spawn('setpriv', ['--pdeathsig', signal.slice('SIG'.length), ...command], {
		stdio: 'ignore',
	});
	return async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const ended = once(child, 'exit');
		child.kill(signal);
		await ended;
	};
}

async function untilReady([program, ...args]: string[]): Promise<void> {
	const deadline = Date.now() + READY_WITHIN_MS;
	while (spawnSync(program, args).status !== 0) {
		if (Date.now() > deadline) throw new Error(`${program} ${args.join(' ')} does not succeed`);
		await pause(POLL_MS);
	}
}
