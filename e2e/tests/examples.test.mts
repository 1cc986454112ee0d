/**
 * Every example workflow in a real n8n, compared with golden items; all of them in the other binary modes
 * by `../full/binary-modes.test.mts`.
 *
 * After a wanted change: `node --test --test-update-snapshots`, and read the difference.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { assertPaired, golden, runExample, setExampleStage } from '../src/example-run.mts';
import { exampleNames } from '../src/example-names.mts';
import { asksPerson, readExample, savedFiles } from '../src/example-workflows.mts';
import { GOLDEN } from '../src/project.mts';
import { itemsOf } from '../src/run-data.mts';
import { readSheet } from '../src/spreadsheet.mts';
import type { Stage } from '../src/stage.mts';

let stage: Stage;

before(async () => {
	stage = await setExampleStage();
});

after(() => stage?.clear());

for (const name of exampleNames()) {
	it(`${name}: golden items and saved file`, async (t) => {
		const run = await runExample(stage, name, name, 'filesystem');
		t.assert.fileSnapshot(golden(stage, run.output), join(GOLDEN, `${name}.json`));
		assertPaired(run);
		const workflow = await readExample(name, stage.credential, '');
		// It goes on in `review.test.mts`.
		if (asksPerson(workflow)) return;
		for (const { path, madeFrom } of savedFiles(workflow)) {
			const file = join(stage.n8n.userFolder.path, path);
			if (!file.endsWith('.xlsx')) {
				assert.equal((await readFile(file)).toString('hex', 0, 2), 'ffd8');
				continue;
			}
			const [header = [], ...rows] = await readSheet(file);
			const items = madeFrom.flatMap(({ node, output }) => itemsOf(run.run, node, output));
			const keys = Object.keys(items[0]?.json ?? {});
			// A column may be empty throughout: pictures have no page.
			assert.deepEqual(header.slice(0, keys.length), keys);
			const expected = items.map(({ json }) => header.map((key) => json[key as string] ?? null));
			assert.deepEqual(new Set(rows), new Set(expected));
		}
	});
}

it('annotated-picture: the same in combined binary mode', async (t) => {
	if (stage.release.major === 1) return t.skip('n8n 1.x has no such mode');
	const run = await runExample(
		stage,
		'annotated-picture-combined',
		'annotated-picture',
		'filesystem',
	);
	t.assert.fileSnapshot(golden(stage, run.output), join(GOLDEN, 'annotated-picture.json'));
});

it('invoices-to-spreadsheet: complete ones once, doubtful ones and failures apart', async () => {
	const columns = async (name: string, ...wanted: string[]) => {
		const sheet = await readSheet(join(stage.n8n.userFolder.files, name));
		const [header = [], ...rows] = sheet;
		const indices = wanted.map((column) => header.indexOf(column));
		return rows.map((row) => indices.map((index) => row[index])).sort();
	};
	assert.deepEqual(await columns('invoices.xlsx', 'invoiceNumber', 'invoiceDate', 'total'), [
		['04817236', '2026-11-19', 45],
		['26312000000087654321', '2026-11-18', 1458.56],
		['Z77A012345', '2026-11-20', 39.5],
	]);
	assert.deepEqual(await columns('doubtful.xlsx', 'source', 'invoiceNumber', 'total'), [
		['two-invoices.png', null, 28],
	]);
	assert.deepEqual(await columns('failed.xlsx', 'picture', 'code'), [
		['delivery-note.png', 'FailedOperation.NoInvoice'],
	]);
});
