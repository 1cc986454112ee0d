/** The editor's Stop: no request starts any more, and those under way are broken off. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fakePng } from '../../test/support/pictures.mts';
import { OUR_NODE } from '../src/example-workflows.mts';
import type { Credential, Workflow } from '../src/n8n-command-line.mts';
import { N8nRestClient } from '../src/n8n-rest-client.mts';
import { startN8n, type N8nServer } from '../src/n8n-server.mts';
import { setStage, type Stage } from '../src/stage.mts';

const PICTURES = 30;
const PARALLEL = 5;
/** Long enough that the stop finds the first requests still under way. */
const LATENCY = 3000;
const WITHIN_MS = 20_000;
const OWNER = { email: 'stop@example.com', password: 'Only4Tests' };

let stage: Stage;
let server: N8nServer;
let client: N8nRestClient;

function workflow({ id, name, type }: Credential): Workflow {
	const place = { typeVersion: 1, position: [0, 0] };
	const nodes = [
		{ ...place, id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} },
		{
			...place,
			id: 'read',
			name: 'Read',
			type: 'n8n-nodes-base.readWriteFile',
			parameters: { fileSelector: '.n8n-files/stop/*.png', options: {} },
		},
		{
			...place,
			id: 'ocr',
			name: 'OCR',
			type: OUR_NODE,
			parameters: { options: { maxParallelRequests: PARALLEL } },
			credentials: { [type]: { id, name } },
			onError: 'continueRegularOutput',
		},
	];
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return { id: 'stop', name: 'Stop', nodes, connections: { Start: to('Read'), Read: to('OCR') } };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	const deadline = Date.now() + WITHIN_MS;
	while (!(await isSo())) {
		if (Date.now() > deadline) throw new Error(`not within ${WITHIN_MS / 1000} s: ${String(isSo)}`);
		await pause(50);
	}
}

before(async () => {
	stage = await setStage({ engine: 'recorded', latency: LATENCY });
	const { n8n, credential } = stage;
	const folder = join(n8n.userFolder.files, 'stop');
	await mkdir(folder);
	for (let index = 0; index < PICTURES; index++) {
		await writeFile(join(folder, `${index}.png`), fakePng(10_000, index + 1));
	}
	await n8n.importCredentials([credential]);
	await n8n.importWorkflows([workflow(credential)]);
	server = await startN8n(stage.release, n8n.userFolder);
	client = await N8nRestClient.signIn(server.url, OWNER);
});

after(async () => {
	await server?.stop();
	await stage?.clear();
});

it('starts no further request, and breaks off those under way', async (t) => {
	const { counters } = stage.service;
	const saved = await client.request<Workflow>('GET', '/rest/workflows/stop');
	const trigger = { triggerToStartFrom: { name: 'Start' } };
	const { executionId } = await client.request<{ executionId: string }>(
		'POST',
		'/rest/workflows/stop/run',
		// n8n 1.x runs what it is sent, 2.x what is saved.
		stage.release.major === 1 ? { workflowData: saved, startNodes: [], ...trigger } : trigger,
	);
	await until(() => counters.snapshot().recognized === PARALLEL);
	await client.request('POST', `/rest/executions/${executionId}/stop`);
	let status = '';
	await until(async () => {
		const execution = await client.request<{ status: string; stoppedAt: string | null }>(
			'GET',
			`/rest/executions/${executionId}`,
		);
		({ status } = execution);
		return execution.stoppedAt !== null;
	});
	assert.equal(status, 'canceled');
	// The service notices at the end of its latency that nobody waits for its answers.
	await until(() => counters.snapshot().answersLost === PARALLEL);
	const { requests, recognized, answersLost } = counters.snapshot();
	t.diagnostic(`${requests} requests, ${recognized} recognized, ${answersLost} broken off`);
	assert.equal(requests, PARALLEL);
});
