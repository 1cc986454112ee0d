/**
 * n8n's queue mode: one main process, three workers, 1,000 pictures by webhook at a service with faults.
 * Half-way one worker is killed. n8n 2.x does not run its executions again (n8n 2.0 breaking changes,
 * "Remove QUEUE_WORKER_MAX_STALLED_COUNT"): once their locks run out they end as failed, and so say the
 * answers to their webhooks. All others are untouched.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startLocalService, type LocalService } from '../../test/support/ocr-service.mts';
import { fakePng } from '../../test/support/pictures.mts';
import { stopChildren } from '../src/child-process.mjs';
import { endOnSignals } from '../src/end-on-signals.mjs';
import { eventually } from '../src/eventually.mts';
import { OUR_NODE } from '../src/example-workflows.mts';
import { localCredential } from '../src/local-credential.mts';
import { installN8n, n8nRelease } from '../src/n8n-release.mts';
import { N8nRestClient } from '../src/n8n-rest-client.mts';
import { startN8n, type N8nServer } from '../src/n8n-server.mts';
import { packNode, type NodePackage } from '../src/node-package.mts';
import { makeTemporaryFolder } from '../src/temporary-folder.mjs';
import { prepareUserFolder } from '../src/user-folder.mts';
import { startBackingServices, type BackingServices } from './backing-services.mts';
import { startWorker, type Worker } from './worker.mts';

const COUNT = 1000;
const WORKERS = 3;
/** Executions at once in each worker. */
const CONCURRENCY = 10;
/** Requests that wait for an answer at once: more than all workers take, so that the killed one is busy. */
const CALLERS = 45;
const FAULTS = 'seed=8,reset=0.03,html5xx=0.03,internal213=0.03,cutoff=0.03,lost=0.03';
/** Shorter than n8n's defaults, so that the killed worker's executions are missed sooner. */
const LOCKS = {
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '4000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};
const POLL_MS = 100;
/** Longer than it takes until a stalled execution is given up. */
const PATIENCE_MS = 90_000;
const OWNER = { email: 'queue@example.com', password: 'Only4Tests' };

interface Answer {
	digest: string;
	/** HTTP status; 0 where no answer came within a minute and a half. */
	status: number;
	body: string;
}

let backing: BackingServices;
let service: LocalService;
let n8n: N8nServer;
let client: N8nRestClient;
let workers: Worker[];
let answers: Answer[];

async function publishWorkflow(): Promise<string> {
	const { name, type, data } = localCredential(service.address);
	const credentialId = await client.createCredential(name, type, data);
	const place = { position: [0, 0], parameters: {} };
	const webhook = {
		...place,
		id: 'hook',
		name: 'Picture',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: 'picture',
		parameters: { httpMethod: 'POST', path: 'picture', responseMode: 'lastNode', options: {} },
	};
	const ocr = {
		...place,
		id: 'ocr',
		name: 'OCR',
		type: OUR_NODE,
		typeVersion: 1,
		parameters: { output: 'text', options: { maxRetries: 6 } },
		credentials: { [type]: { id: credentialId, name } },
	};
	const { id, versionId } = await client.request<{ id: string; versionId: string }>(
		'POST',
		'/rest/workflows',
		{
			name: 'Picture by webhook',
			nodes: [webhook, ocr],
			connections: { Picture: { main: [[{ node: 'OCR', type: 'main', index: 0 }]] } },
			settings: {},
		},
	);
	await client.request('POST', `/rest/workflows/${id}/activate`, { versionId });
	const url = `${n8n.url}/webhook/picture`;
	// n8n answers before it has registered the webhook.
	await eventually(async () => assert.match(await methodsOf(url), /POST/));
	return url;
}

async function methodsOf(url: string): Promise<string> {
	const { headers } = await fetch(url, { method: 'OPTIONS', headers: { origin: n8n.url } });
	return headers.get('access-control-allow-methods') ?? '';
}

async function send(url: string, bytes: Buffer): Promise<Answer> {
	const digest = createHash('sha256').update(bytes).digest('hex');
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'image/png' },
			body: new Uint8Array(bytes),
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
		return { digest, status: response.status, body: await response.text() };
	} catch (error) {
		return { digest, status: 0, body: String(error) };
	}
}

async function sendAll(url: string): Promise<Answer[]> {
	const received: Answer[] = [];
	let next = 0;
	const caller = async () => {
		while (next < COUNT) {
			const index = next++;
			if (index === COUNT / 2) workers[0].kill();
			received.push(await send(url, fakePng(20_000, index + 1)));
		}
	};
	await Promise.all(Array.from({ length: CALLERS }, caller));
	return received;
}

async function executionsBy(status: string): Promise<number> {
	const filter = encodeURIComponent(JSON.stringify({ status: [status] }));
	const { count } = await client.request<{ count: number }>(
		'GET',
		`/rest/executions?filter=${filter}&limit=1`,
	);
	return count;
}

before(async () => {
	endOnSignals();
	const folder = makeTemporaryFolder('ocr-queue');
	const release = n8nRelease(2);
	await installN8n(release);
	const packed = process.env.NODE_PACKAGE_UNDER_TEST;
	const node =
		packed === undefined
			? await packNode(join(folder, 'package'))
			: (JSON.parse(packed) as NodePackage);
	const userFolder = await prepareUserFolder(join(folder, 'user'), node);
	backing = await startBackingServices();
	service = await startLocalService('--latency', '200', '--faults', FAULTS);
	const settings = {
		...backing.settings,
		...LOCKS,
		EXECUTIONS_MODE: 'queue',
		N8N_ENCRYPTION_KEY: 'for-this-test-only',
	};
	n8n = await startN8n(release, userFolder, 0, settings);
	client = await N8nRestClient.signIn(n8n.url, OWNER);
	workers = await Promise.all(
		Array.from({ length: WORKERS }, () => startWorker(release, userFolder, CONCURRENCY, settings)),
	);
	answers = await sendAll(await publishWorkflow());
});

after(async () => {
	await stopChildren();
	await service?.stop();
	await backing?.stop();
});

it("answers every picture with its own text, but those on the killed worker's hands", (t) => {
	const failed = answers.filter(({ status }) => status !== 200);
	for (const { digest, body } of answers.filter(({ status }) => status === 200)) {
		assert.match((JSON.parse(body) as { text: string }).text, new RegExp(digest.slice(0, 16)));
	}
	t.diagnostic(`${failed.length} of ${answers.length} were on the killed worker`);
	const told = failed.map(({ status, body }) => `${status} ${body.slice(0, 200)}`);
	for (const words of new Set(told)) {
		t.diagnostic(`${told.filter((other) => other === words).length} were told: ${words}`);
	}
	assert.equal(answers.length, COUNT);
	assert.ok(failed.length > 0 && failed.length <= CONCURRENCY);
});

it('leaves no execution open, and marks those of the killed worker as failed', async (t) => {
	const deadline = Date.now() + PATIENCE_MS;
	while ((await executionsBy('running')) > 0 && Date.now() < deadline) await pause(POLL_MS * 10);
	const statuses = ['success', 'error', 'crashed', 'canceled', 'running', 'new', 'waiting'];
	const counts = await Promise.all(statuses.map(executionsBy));
	const byStatus = Object.fromEntries(statuses.map((status, index) => [status, counts[index]]));
	t.diagnostic(JSON.stringify(byStatus));
	const failed = Number(byStatus.error) + Number(byStatus.crashed);
	assert.equal(Number(byStatus.success) + failed, COUNT);
	assert.ok(failed > 0 && failed <= CONCURRENCY);
});

it('pays once for each picture that was answered, and at most once for the others', async (t) => {
	const { recognizedByPicture, answersLostByPicture, faults } = await service.counters();
	t.diagnostic(`faults ${JSON.stringify(faults)}`);
	for (const { digest, status } of answers) {
		const paid = recognizedByPicture[digest] ?? 0;
		const lost = answersLostByPicture[digest] ?? 0;
		if (status === 200) assert.equal(paid - lost, 1);
		else assert.ok(paid - lost <= 1);
	}
});
