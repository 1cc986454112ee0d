/** A running n8n with its editor. */
import { setTimeout as pause } from 'node:timers/promises';
import { startNodeScript, stopChild } from './child-process.mjs';
import { freePort, LOOPBACK } from './free-port.mts';
import { n8nEnvironment } from './n8n-environment.mts';
import type { N8nRelease } from './n8n-release.mts';
import type { UserFolder } from './user-folder.mts';

const READY_WITHIN_MS = 180_000;
const POLL_MS = 250;

export interface N8nServer {
	/** E.g. `http://127.0.0.1:5678`. */
	url: string;
	/** Process id of n8n itself. */
	pid: number;
	/** Resolves with n8n's last words when it ends by itself. */
	ended: Promise<string>;
	stop(): Promise<void>;
}

/**
 * Starts n8n and waits until it answers.
 *
 * @param preferredPort another one is used when it is taken
 * @param settings further environment variables
 * @throws with n8n's last lines when it ends, or is not ready within three minutes
 */
export async function startN8n(
	release: N8nRelease,
	userFolder: UserFolder,
	preferredPort = 0,
	settings: Record<string, string> = {},
): Promise<N8nServer> {
	const port = await freePort(preferredPort);
	const url = `http://${LOOPBACK}:${port}`;
	const child = startNodeScript(release.script, ['start'], {
		cwd: userFolder.path,
		env: await n8nEnvironment(userFolder, {
			N8N_PORT: String(port),
			// Fetches a list from n8n's makers at every start; n8n 1.x has no such module and refuses its name.
			...(release.major === 2 ? { N8N_DISABLED_MODULES: 'mcp-registry' } : {}),
			...settings,
		}),
	});
	let tail = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (tail = (tail + text).slice(-4000)));
	}
	const ended = child.then(() => tail);
	let words: string | undefined;
	void ended.then((last) => (words = last));

	const deadline = Date.now() + READY_WITHIN_MS;
	while (!(await isReady(url))) {
		if (words !== undefined) throw new Error(`n8n ended before it was ready:\n${words}`);
		if (Date.now() > deadline) {
			await stopChild(child);
			throw new Error(`n8n was not ready within ${READY_WITHIN_MS / 1000} s:\n${tail}`);
		}
		await pause(POLL_MS);
	}
	if (child.pid === undefined) throw new Error('n8n has no process id');
	return { url, pid: child.pid, ended, stop: () => stopChild(child) };
}

/** `/healthz` answers before the REST API does; `/rest/settings` answers JSON only once all is up. */
async function isReady(url: string): Promise<boolean> {
	try {
		const health = await fetch(`${url}/healthz`);
		const settings = await fetch(`${url}/rest/settings`);
		const isJson = settings.headers.get('content-type')?.includes('json') === true;
		return health.ok && settings.ok && isJson;
	} catch {
		return false;
	}
}
