/**
 * Every example workflow in a real n8n, compared with golden items. The local service answers from
 * recordings of its paddle engine (`record-examples.mts`), so that nothing varies.
 *
 * After a wanted change: `node --test --test-update-snapshots`, and read the difference.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { assertPaired, golden, runExample } from '../src/example-run.mts';
import { exampleNames } from '../src/example-names.mts';
import { readExample, savedFiles } from '../src/example-workflows.mts';
import type { Workflow } from '../src/n8n-command-line.mts';
import { GOLDEN, RECORDINGS } from '../src/project.mts';
import type { Item } from '../src/run-data.mts';
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

after(() => stage?.clear());

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

/** The keys of the items as header, below it a row for each. */
function sheetOf(items: Item[]): unknown[][] {
	const header = Object.keys(items[0]?.json ?? {});
	return [header, ...items.map(({ json }) => header.map((key) => json[key]))];
}

for (const name of examples) {
	const file = join(GOLDEN, `${name}.json`);

	it(`${name}: golden items and saved file, binary data inline`, async (t) => {
		const run = await runExample(stage, name, name, 'default');
		t.assert.fileSnapshot(golden(stage, run.output), file);
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
		const run = await runExample(stage, name, name, 'filesystem');
		t.assert.fileSnapshot(golden(stage, run.output), file);
		assertPaired(run);
	});

	it(`${name}: the same in combined binary mode`, async (t) => {
		if (stage.release.major === 1) return t.skip('n8n 1.x has no such mode');
		if (name === 'email-attachments') return t.skip("n8n's Aggregate node loses the files there");
		const run = await runExample(stage, `${name}-combined`, name, 'filesystem');
		t.assert.fileSnapshot(golden(stage, run.output), file);
	});
}
