/** `npm run read`, with the local service's own engine and without any n8n but its core. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runNodeScript } from '../src/child-process.mjs';
import { endOnSignals } from '../src/end-on-signals.mjs';
import { EXAMPLES, PROJECT } from '../src/project.mts';
import { readSheet } from '../src/spreadsheet.mts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../src/temporary-folder.mjs';

const MENU = join(EXAMPLES, 'menu.png');

void describe('npm run read', { skip: process.env.N8N_MAJOR_UNDER_TEST === '1' }, () => {
	let folder: string;
	const read = async (...args: string[]) =>
		await runNodeScript(join(PROJECT, 'e2e/read.mts'), ['--into', folder, ...args]);

	before(() => {
		endOnSignals();
		folder = makeTemporaryFolder('ocr-read-test');
	});

	after(() => removeTemporaryFolder(folder));

	it('shows lines and table of a picture, and leaves spreadsheet and annotated picture', async () => {
		const { code, stdout, stderr } = await read(MENU);
		assert.equal(stderr, '');
		assert.equal(code, 0);
		assert.match(stdout, /麻婆豆腐 .* 12$/m, 'its line');
		assert.match(stdout, /麻婆豆腐 +中份 +22$/m, 'its row');
		const [header, ...rows] = await readSheet(join(folder, 'menu.xlsx'));
		assert.deepEqual(header?.slice(0, 3), ['菜名', '份量', '价格']);
		assert.equal(rows.length, 10);
		const picture = await readFile(join(folder, 'menu-annotated.jpg'));
		assert.equal(picture.toString('hex', 0, 2), 'ffd8');
	});

	it('says in a sentence that a file is no picture, and reads the others', async () => {
		const notes = join(folder, 'notes.jpg');
		await writeFile(notes, 'no picture at all');
		const { code, stdout, stderr } = await read(notes, MENU, '--output', 'text');
		assert.equal(code, 1);
		assert.match(stderr, /^notes\.jpg: The file is not a picture/m);
		assert.match(stdout, /麻婆豆腐 中份 22元/);
	});

	it('names files that are not there and options that it has not, before it reads', async () => {
		const missing = await read(join(folder, 'nothing.png'));
		assert.deepEqual([missing.code, missing.stdout], [2, '']);
		assert.match(missing.stderr, /^There is no file .*nothing\.png\.$/m);
		const unknown = await read(MENU, '--output', 'poem');
		assert.equal(unknown.code, 2);
		assert.match(unknown.stderr, /--output poem is none of lines, rows/);
	});
});
