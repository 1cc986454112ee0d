/** Redis and PostgreSQL of Debian, on data folders and ports of their own, for n8n's queue mode. */
import { globSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { installDebianPackages } from '../src/debian-packages.mts';
import { freePort, LOOPBACK } from '../src/free-port.mts';
import { PlainError } from '../src/npm.mjs';
import { runProgram, startProgram } from '../src/program.mts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../src/temporary-folder.mjs';

/** PostgreSQL refuses to run as root; Debian makes this user for it. */
const DATABASE_USER = 'postgres';
const isRoot = process.getuid?.() === 0;
/** Options of setpriv. */
const AS_DATABASE_USER = isRoot
	? [`--reuid=${DATABASE_USER}`, `--regid=${DATABASE_USER}`, '--init-groups']
	: [];

export interface BackingServices {
	/** n8n's environment variables that lead to them. */
	settings: Record<string, string>;
	stop(): Promise<void>;
}

/** Installs them where they are missing, and starts both empty; both or none run afterwards. */
export async function startBackingServices(): Promise<BackingServices> {
	await installDebianPackages(['redis-server', 'postgresql'], ['redis-server', 'postgresql']);
	const folder = makeTemporaryFolder('n8n-queue');
	const running: Array<() => Promise<void>> = [];
	const stop = async () => {
		await Promise.all(running.map((end) => end()));
		await removeTemporaryFolder(folder);
	};
	try {
		await chmod(folder, 0o755);
		const [redisPort, postgresPort] = [await freePort(), await freePort()];
		running.push(await startRedis(redisPort, folder));
		running.push(await startPostgres(postgresPort, join(folder, 'postgres')));
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
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

async function startRedis(port: number, folder: string): Promise<() => Promise<void>> {
	const options = ['--port', String(port), '--bind', LOOPBACK, '--dir', folder];
	return await startProgram(
		['redis-server', ...options, '--save', '', '--appendonly', 'no'],
		'SIGTERM',
		() => runProgram('redis-cli', ['-p', String(port), 'ping']),
	);
}

/** @param data a folder that does not exist yet */
async function startPostgres(port: number, data: string): Promise<() => Promise<void>> {
	const initdb = globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1);
	if (initdb === undefined) throw new PlainError("Debian's postgresql is not where it should be.");
	const bin = dirname(initdb);
	const owner = isRoot ? ['-o', DATABASE_USER] : [];
	await runProgram('install', ['-d', '-m', '700', ...owner, data]);
	const empty = [initdb, '-D', data, '-A', 'trust', '-U', 'n8n', '-E', 'UTF8'];
	await runProgram('setpriv', [...AS_DATABASE_USER, ...empty]);
	const options = ['-D', data, '-p', String(port), '-k', data];
	// What a test loses with the machine need not survive it.
	const settings = [`listen_addresses=${LOOPBACK}`, 'fsync=off', 'max_connections=200'];
	return await startProgram(
		[
			...[...AS_DATABASE_USER, join(bin, 'postgres'), ...options],
			...settings.flatMap((setting) => ['-c', setting]),
		],
		'SIGINT',
		() => runProgram(join(bin, 'pg_isready'), ['-h', LOOPBACK, '-p', String(port)]),
	);
}
