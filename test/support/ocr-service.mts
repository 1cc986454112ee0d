import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Account, CounterSnapshot, Recording, Settings } from '../../emulator/src/index.mts';

/** The local OCR service as a process of its own, as users run it, driven over its control interface. */
export interface LocalService {
	/** `http://127.0.0.1:port`. */
	address: string;
	/** `127.0.0.1:port`. */
	host: string;
	account: Account;
	/** A second customer of the service. */
	neighbour: Account;
	counters(): Promise<CounterSnapshot>;
	resetCounters(): Promise<void>;
	change(settings: Partial<Settings>): Promise<void>;
	/** Sets what the engine `recorded` answers for these bytes (or one page of them); gives their key. */
	record(picture: Uint8Array, recording: Recording, page?: number): Promise<string>;
	stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../emulator/src/main.mts', import.meta.url));

/** Starts `emulator/src/main.mts` with Node 24 on a free port; further arguments as on its command line. */
export async function startLocalService(...args: string[]): Promise<LocalService> {
	const engine = args.includes('--engine') ? [] : ['--engine', 'recorded'];
	const child = spawn(
		findNode24(),
		['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', main, '--port', '0', ...engine, ...args],
		{
			// The fourth is an IPC channel: the service ends when it closes, as it does when the tests are killed.
			stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
		},
	) as ChildProcessByStdio<null, Readable, null>;
	const [line] = (await Promise.race([
		once(createInterface(child.stdout), 'line'),
		once(child, 'exit').then(([code]) => {
			throw new Error(`The local OCR service ended with ${String(code)} before it was ready`);
		}),
	])) as [string];
	const address = /http:\S+/.exec(line)?.[0] ?? '';
	const control = async (method: string, resource: string, value?: unknown): Promise<unknown> => {
		const body = value === undefined ? undefined : JSON.stringify(value);
		const response = await fetch(`${address}/_emulator/${resource}`, { method, body });
		if (!response.ok) throw new Error(await response.text());
		return await response.json();
	};
	return {
		address,
		host: address.replace('http://', ''),
		account: testAccount('1250000000', 'local'),
		neighbour: testAccount('1250000001', 'neighbour'),
		counters: async () => (await control('GET', 'counters')) as CounterSnapshot,
		resetCounters: async () => void (await control('DELETE', 'counters')),
		change: async (settings) => void (await control('PUT', 'settings', settings)),
		async record(picture, recording, page) {
			const digest = createHash('sha256').update(picture).digest('hex');
			const key = page === undefined ? digest : `${digest}-${page}`;
			await control('PUT', `recordings/${key}`, recording);
			return key;
		},
		async stop() {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const ended = once(child, 'exit');
			child.kill();
			await ended;
		},
	};
}

/**
 * Runs the service where it is expected to end by itself, with the engine that is its default.
 *
 * @returns its exit code, null when it had to be stopped after 30 s, and what it wrote as errors
 */
export async function failToStart(
	...args: string[]
): Promise<{ code: number | null; says: string }> {
	const child = spawn(
		findNode24(),
		['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', main, ...args],
		{
			stdio: ['ignore', 'ignore', 'pipe'],
			timeout: 30_000,
		},
	);
	const [says] = await Promise.all([text(child.stderr), once(child, 'exit')]);
	return { code: child.exitCode, says };
}

function testAccount(appid: string, name: string): Account {
	return { appid, secretId: `${name}-test-secret-id`, secretKey: `${name}-test-secret-key` };
}

/** The service runs as TypeScript, which Node 20 does not do; the package `node` brings a newer one. */
function findNode24(): string {
	if (Number(process.versions.node.split('.', 1)[0]) >= 24) return process.execPath;
	const manifest = createRequire(import.meta.url).resolve('node/package.json');
	return path.join(path.dirname(manifest), 'bin/node');
}
