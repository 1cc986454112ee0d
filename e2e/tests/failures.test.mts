/** What a user of a real n8n sees when pictures, or the account, are refused. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { OUR_NODE, readExample } from '../src/example-workflows.mts';
import type { Credential, Workflow } from '../src/n8n-command-line.mts';
import { RECORDINGS } from '../src/project.mts';
import { itemsOf } from '../src/run-data.mts';
import { setStage, type Stage } from '../src/stage.mts';

const OCR = 'Read the text';

let stage: Stage;
let wrongKey: Credential;

/** The example `picture-to-lines` up to the OCR node, on other files. */
async function workflow(
	id: string,
	credential: Credential,
	onError: string,
	fileSelector: string,
): Promise<Workflow> {
	const example = await readExample('picture-to-lines', credential, '');
	const nodes = example.nodes
		.filter(({ name }) => ['Start', 'Read picture', OCR].includes(name))
		.map((node) => {
			if (node.type === OUR_NODE) return { ...node, onError };
			if (node.name !== 'Read picture') return node;
			return { ...node, parameters: { ...node.parameters, fileSelector } };
		});
	const { Start: start, 'Read picture': read } = example.connections;
	assert(start && read);
	return { ...example, id, nodes, connections: { Start: start, 'Read picture': read } };
}

before(async () => {
	stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
	const { n8n, credential } = stage;
	wrongKey = {
		...credential,
		id: 'wrongKey1',
		data: { ...credential.data, secretKey: 'not-the-key-of-this-id' },
	};
	await writeFile(join(n8n.userFolder.files, 'moving.gif'), 'GIF89a and some more bytes');
	await n8n.importCredentials([credential, wrongKey]);
	// The service takes no GIF.
	const files = '.n8n-files/{menu.png,moving.gif}';
	await n8n.importWorkflows([
		await workflow('error-output', credential, 'continueErrorOutput', files),
		await workflow('regular-output', credential, 'continueRegularOutput', files),
		await workflow('stop', credential, 'stopWorkflow', files),
		await workflow('wrong-key', wrongKey, 'stopWorkflow', '.n8n-files/menu.png'),
	]);
});

after(() => stage?.clear());

it('sends a refused picture to the error output, and reads the others', async () => {
	const run = await stage.n8n.execute('error-output', 'filesystem');
	const sources = new Set(itemsOf(run, OCR).map(({ json }) => json.source));
	assert.deepEqual(sources, new Set(['menu.png']));
	const [failed, ...further] = itemsOf(run, OCR, 1);
	assert.deepEqual(further, []);
	const error = failed?.json.error as Record<string, unknown>;
	assert.equal(error.source, 'moving.gif');
	assert.match(String(error.message), /GIF/);
});

it('gives the error item among the others when told to continue', async () => {
	const run = await stage.n8n.execute('regular-output');
	const items = itemsOf(run, OCR).map(({ json }) => json);
	const errors = items.filter((json) => 'error' in json);
	assert.equal(errors.length, 1);
	assert.equal(items.length - errors.length, 35);
});

it('stops at the refused picture, and says which it was', async (t) => {
	const { resultData } = await stage.n8n.execute('stop');
	t.diagnostic(`${resultData.error?.message} ${resultData.error?.description}`);
	assert.match(String(resultData.error?.message), /GIF/);
	assert.match(String(resultData.error?.description), /moving\.gif/);
});

it('says that the key is wrong, and shows it nowhere', async (t) => {
	const run = await stage.n8n.execute('wrong-key');
	const { error } = run.resultData;
	t.diagnostic(`${error?.message} ${error?.description}`);
	assert.match(`${error?.message} ${error?.description}`, /Secret Key/);
	assert.ok(!JSON.stringify(run).includes('not-the-key-of-this-id'));
});
