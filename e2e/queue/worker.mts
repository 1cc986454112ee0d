/** An n8n worker of the queue mode. */
import { setTimeout as pause } from 'node:timers/promises';
import { startNodeScript, stopChild } from '../src/child-process.mjs';
import { n8nEnvironment } from '../src/n8n-environment.mts';
import type { N8nRelease } from '../src/n8n-release.mts';
import type { UserFolder } from '../src/user-folder.mts';

const READY = 'worker is now ready';
const READY_WITHIN_MS = 180_000;

export interface Worker {
	/** Ends it as a power cut would: nothing is finished, nothing handed back. */
	kill(): void;
	stop(): Promise<void>;
}

/** @param concurrency executions at once */
export async function startWorker(
	release: N8nRelease,
	userFolder: UserFolder,
	concurrency: number,
	settings: Record<string, string>,
): Promise<Worker> {
	const child = startNodeScript(release.script, ['worker', `--concurrency=${concurrency}`], {
		cwd: userFolder.path,
		env: await n8nEnvironment(userFolder, settings),
	});
	let tail = '';
	const ready = new Promise<boolean>((resolve) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				tail = (tail + text).slice(-4000);
				if (tail.includes(READY)) resolve(true);
			});
		}
		void child.then(() => resolve(false));
	});
	const timeout = new AbortController();
	const late = pause(READY_WITHIN_MS, false, { signal: timeout.signal }).catch(() => false);
	if (!(await Promise.race([ready, late]))) {
		await stopChild(child);
		throw new Error(`The worker did not get ready:\n${tail}`);
	}
	timeout.abort();
	return { kill: () => void child.kill('SIGKILL'), stop: () => stopChild(child) };
}
