/** Runs of the example workflows, in a form that can be compared with golden items. */
import assert from 'node:assert/strict';
import { exampleNames } from './example-names.mts';
import { OUR_NODE, PUBLISHED_PICTURES, readExample, sourcesOf } from './example-workflows.mts';
import type { Workflow } from './n8n-command-line.mts';
import type { BinaryDataMode } from './n8n-environment.mts';
import { RECORDINGS } from './project.mts';
import { itemsOf, type Item, type RunData } from './run-data.mts';
import { setStage, type Stage } from './stage.mts';

/**
 * All example workflows in an n8n, and beside each its variant `<name>-combined`. The local service answers
 * from recordings of its paddle engine (`record-examples.mts`), so that nothing varies.
 */
export async function setExampleStage(): Promise<Stage> {
	const stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
	const { credential, n8n, pictures } = stage;
	await n8n.importCredentials([credential]);
	const workflows = await Promise.all(
		exampleNames().map((name) => readExample(name, credential, pictures.url)),
	);
	await n8n.importWorkflows([...workflows, ...workflows.map(inCombinedMode)]);
	return stage;
}

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

export interface ExampleRun {
	run: RunData;
	/** What the OCR node got. */
	input: Item[];
	/** What it gave, by picture: n8n lists files in the order of the file system. */
	output: Item[];
}

/**
 * @param id of the workflow: the example, or a variant of it
 * @param name of the example
 * @throws when the workflow failed
 */
export async function runExample(
	stage: Stage,
	id: string,
	name: string,
	mode: BinaryDataMode,
): Promise<ExampleRun> {
	const run = await stage.n8n.execute(id, mode);
	assert.equal(run.resultData.error, undefined);
	const { nodes, connections } = await readExample(name, stage.credential, '');
	const ocr = nodes.find(({ type }) => type === OUR_NODE)?.name ?? '';
	const input = sourcesOf(ocr, connections).filter(({ node }) => node in run.resultData.runData);
	const bySource = (a: Item, b: Item) => String(a.json.source).localeCompare(String(b.json.source));
	return {
		run,
		input: input.flatMap(({ node, output }) => itemsOf(run, node, output)),
		output: itemsOf(run, ocr).sort(bySource),
	};
}

/**
 * Items without what differs from run to run: the port that the pictures were served at, the answer's id,
 * `_files`, where combined binary mode keeps a picture that was drawn, and the evidence, which is tested where it is found.
 */
export function golden({ pictures }: Stage, items: Item[]): unknown {
	const text = JSON.stringify(
		items.map(({ json: { sessionId: _id, _files, evidence: _evidence, ...json } }) => json),
	);
	return JSON.parse(text.replaceAll(pictures.url, PUBLISHED_PICTURES));
}

/** @throws unless every item points to the input item that its picture, or the picture's address, came with */
export function assertPaired({ input, output }: ExampleRun): void {
	for (const { json, pairedItem } of output) {
		const { item: index } = pairedItem as { item: number };
		const item = input[index];
		assert.ok(item, `${String(json.source)} points to input item ${index}, which does not exist`);
		const files = Object.values(item.binary ?? {}).map(({ fileName }) => fileName);
		const sources = files.length > 0 ? files : Object.values(item.json).flat();
		assert.ok(sources.includes(json.source), `input item ${index} has no ${String(json.source)}`);
	}
}
