/**
 * Every example workflow in a real n8n, compared with golden items. The local service answers from
 * recordings of its tesseract engine (`record-examples.mts`), so that nothing varies.
 *
 * After a wanted change: `node --test --test-update-snapshots`, and read the difference.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import {
	exampleNames,
	OUR_NODE,
	PUBLISHED_PICTURES,
	readExample,
	savedFiles,
} from '../src/example-workflows.mts';
import type { BinaryDataMode } from '../src/n8n-environment.mts';
import type { Workflow } from '../src/n8n-command-line.mts';
import { GOLDEN, RECORDINGS } from '../src/project.mts';
import { itemsOf, type Item } from '../src/run-data.mts';
import { readSheet } from '../src/spreadsheet.mts';
import { setStage, type Stage } from '../src/stage.mts';

let stage: Stage;
const examples = exampleNames();

before(async () => {
	stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
	const { credential, n8n, pictures } = stage;
	await n8n.importCredentials([credential]);
	const workflows = await Promise.all(
		examples.map((name) => readExample(name, credential, pictures.url)),
	);
	await n8n.importWorkflows([...workflows, ...workflows.map(inCombinedMode)]);
});

after(() => stage.clear());

/**
 * The same with n8n 2.x's combined binary mode, up to the OCR node: n8n's own nodes behind it would have
 * to name their fields otherwise there.
 */
function inCombinedMode(workflow: Workflow): Workflow {
	const nodes = workflow.nodes.filter(({ name }) => !/spreadsheet|^Save/.test(name));
	const names = new Set(nodes.map(({ name }) => name));
	const connections = Object.fromEntries(
		Object.entries(workflow.connections)
			.filter(([name]) => names.has(name))
			.map(([name, { main }]) => [
				name,
				{ main: main.map((targets) => targets.filter(({ node }) => names.has(node))) },
			]),
	);
	const settings = { ...workflow.settings, binaryMode: 'combined' };
	return { ...workflow, id: `${workflow.id}-combined`, nodes, connections, settings };
}

interface OcrRun {
	/** What the OCR node got. */
	input: Item[];
	/** What it gave, by picture: n8n lists files in the order of the file system. */
	output: Item[];
}

async function execute(id: string, name: string, mode: BinaryDataMode): Promise<OcrRun> {
	const run = await stage.n8n.execute(id, mode);
	assert.equal(run.resultData.error, undefined);
	const { nodes, connections } = await readExample(name, stage.credential, '');
	const ocr = nodes.find(({ type }) => type === OUR_NODE)?.name ?? '';
	const before = Object.keys(connections).filter((node) =>
		connections[node]?.main.flat().some((target) => target.node === ocr),
	);
	const input = before.filter((node) => node in run.resultData.runData);
	const bySource = (a: Item, b: Item) => String(a.json.source).localeCompare(String(b.json.source));
	return {
		input: input.flatMap((node) => itemsOf(run, node)),
		output: itemsOf(run, ocr).sort(bySource),
	};
}

/** Items without what differs from run to run: the port that the pictures were served at, the answer's id. */
function golden(items: Item[]): unknown {
	const text = JSON.stringify(items.map(({ json: { sessionId: _, ...json } }) => json));
	return JSON.parse(text.replaceAll(stage.pictures.url, PUBLISHED_PICTURES));
}

/** Every item must point to the input item that its picture came with. */
function assertPaired({ input, output }: OcrRun): void {
	for (const { json, pairedItem } of output) {
		const index = (pairedItem as { item: number }).item;
		const files = Object.values(input[index]?.binary ?? {}).map(({ fileName }) => fileName);
		if (files.length > 0) assert.ok(files.includes(String(json.source)));
	}
}

/** The keys of the items as header, below it a row for each. */
function sheetOf(items: Item[]): unknown[][] {
	const header = Object.keys(items[0]?.json ?? {});
	return [header, ...items.map(({ json }) => header.map((key) => json[key]))];
}

for (const name of examples) {
	const file = join(GOLDEN, `${name}.json`);

	it(`${name}: golden items and saved file, binary data inline`, async (t) => {
		const run = await execute(name, name, 'default');
		t.assert.fileSnapshot(golden(run.output), file);
		assertPaired(run);
		for (const saved of savedFiles(await readExample(name, stage.credential, ''))) {
			const file = join(stage.n8n.userFolder.path, saved);
			if (!file.endsWith('.xlsx')) {
				assert.equal((await readFile(file)).toString('hex', 0, 2), 'ffd8');
				continue;
			}
			const [header, ...rows] = await readSheet(file);
			const [expected, ...expectedRows] = sheetOf(run.output);
			assert.deepEqual(header, expected);
			assert.deepEqual(new Set(rows), new Set(expectedRows));
		}
	});

	it(`${name}: the same with binary data in files`, async (t) => {
		const run = await execute(name, name, 'filesystem');
		t.assert.fileSnapshot(golden(run.output), file);
		assertPaired(run);
	});

	it(`${name}: the same in combined binary mode`, async (t) => {
		if (stage.release.major === 1) return t.skip('n8n 1.x has no such mode');
		if (name === 'email-attachments') return t.skip("n8n's Aggregate node loses the files there");
		const run = await execute(`${name}-combined`, name, 'filesystem');
		t.assert.fileSnapshot(golden(run.output), file);
	});
}
