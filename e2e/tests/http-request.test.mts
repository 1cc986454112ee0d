/** The credential in n8n's own HTTP Request node: any OCR action of Cloud API 3.0, any service by App ID. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { PUBLISHED_PICTURES } from '../src/example-workflows.mts';
import type { Workflow } from '../src/n8n-command-line.mts';
import { EXAMPLES, RECORDINGS } from '../src/project.mts';
import { itemsOf } from '../src/run-data.mts';
import { setStage, type Stage } from '../src/stage.mts';

let stage: Stage;

/** The example, aimed at the local service, with the credential chosen. */
async function example(id: string, action: string): Promise<Workflow> {
	const { credential, service, pictures } = stage;
	const text = await readFile(join(EXAMPLES, 'http-request/other-services.json'), 'utf8');
	const workflow = JSON.parse(
		text
			.replaceAll(PUBLISHED_PICTURES, pictures.url)
			.replace('https://ocr.tencentcloudapi.com', service.address)
			.replace('https://recognition.image.myqcloud.com', service.address)
			.replace('"GeneralAccurateOCR"', JSON.stringify(action)),
	) as Workflow;
	const credentials = { [credential.type]: { id: credential.id, name: credential.name } };
	return {
		...workflow,
		id,
		nodes: workflow.nodes.map((node) =>
			node.type === 'n8n-nodes-base.httpRequest' ? { ...node, credentials } : node,
		),
	};
}

before(async () => {
	stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
	await stage.n8n.importCredentials([stage.credential]);
	await stage.n8n.importWorkflows([
		await example('other-services', 'GeneralAccurateOCR'),
		await example('unknown-action', 'IDCardOCR'),
	]);
});

after(() => stage?.clear());

it('signs Cloud API 3.0 over the body that n8n sends, and General OCR by App ID', async () => {
	const run = await stage.n8n.execute('other-services');
	const [cloud] = itemsOf(run, 'Cloud API 3.0');
	const { TextDetections } = cloud?.json.Response as { TextDetections: unknown[] };
	assert.equal(TextDetections.length, 35);
	const [general] = itemsOf(run, 'By App ID');
	assert.equal(general?.json.code, 0);
	assert.equal((general?.json.data as { items: unknown[] }).items.length, 35);
});

it('signs an action that the local service does not have: its refusal is not about the key', async () => {
	const run = await stage.n8n.execute('unknown-action');
	const [item] = itemsOf(run, 'Cloud API 3.0');
	const { Error: refusal } = item?.json.Response as { Error: { Code: string } };
	assert.equal(refusal.Code, 'InvalidAction');
});
