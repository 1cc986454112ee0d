/** The editor in a real browser, walked through as a new user does. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../src/browser.mts';
import { Editor } from '../src/editor.mts';
import { eventually } from '../src/eventually.mts';
import { N8nRestClient, type Owner } from '../src/n8n-rest-client.mts';
import { startN8n } from '../src/n8n-server.mts';
import { OUTPUT, RECORDINGS } from '../src/project.mts';
import { NODE_NAME as NODE, readingWorkflow } from '../src/reading-workflow.mts';
import { takeScreenshot } from '../src/screenshot.mts';
import { setStage, type Stage } from '../src/stage.mts';

const OWNER: Owner = { email: 'a@example.com', password: 'Under-test-1' };
const GENERAL_OCR = 'General OCR (by App ID)';
const BASIC = 'General Basic OCR (Cloud API 3.0)';
const EFFICIENT = 'General Efficient OCR (Cloud API 3.0)';
/** The node panel, and a node's details, in a window of 1440 × 900. */
const PANEL = { x: 1056, y: 64, width: 384, height: 300 };
const FORM = { x: 216, y: 90, width: 1008, height: 590 };
const NDV = { x: 26, y: 25, width: 1388, height: 640 };
const SHORT = { ...NDV, height: 610 };
const ALWAYS = [
	'Include Input Fields',
	'Max Parallel Requests',
	'Max Recognitions',
	'Max Retries',
	'Requests per Second',
	'Shrink Large Images',
	'Timeout',
];

void describe('the editor', () => {
	let stage: Stage;
	let browser: Browser;
	let editor: Editor;
	let url: string;

	/** The output of the last run takes a moment to appear. */
	async function showsTable(header: string[], window = editor): Promise<void> {
		await eventually(async () => assert.deepEqual(await window.tableHeader(), header));
	}

	before(async () => {
		stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
		const { n8n, credential } = stage;
		await writeFile(join(n8n.userFolder.files, 'moving.gif'), 'GIF89a and some more bytes');
		await n8n.importCredentials([credential]);
		await n8n.importWorkflows([
			await readingWorkflow('new-user', { credential, file: 'menu.png' }),
			await readingWorkflow('menu', { credential, file: 'menu.png', parameters: {} }),
			await readingWorkflow('receipt', { credential, file: 'receipt.png', parameters: {} }),
			await readingWorkflow('gif', { credential, file: 'moving.gif', parameters: {} }),
		]);
		({ url } = await startN8n(stage.release, n8n.userFolder));
		await N8nRestClient.signIn(url, OWNER);
		browser = await startBrowser();
		editor = await Editor.open(browser, url, OWNER);
	});

	after(async () => {
		await browser?.close();
		await stage?.clear();
	});

	// The hook is given the context of the test that has just run.
	afterEach(async (t) => {
		const { passed, name } = t as TestContext & { passed: boolean };
		const path = join(OUTPUT, 'screenshots', `failed ${name.replace(/\W+/g, ' ')}.png`);
		if (!passed) await editor.page.screenshot({ path });
	});

	for (const term of ['OCR', 'Tencent', '文字识别', '发票']) {
		it(`finds the node by "${term}"`, async () => {
			if (term === 'OCR') await editor.openWorkflow('new-user');
			const found = await editor.searchNodes(term, NODE);
			assert.ok(found.slice(0, 2).includes(NODE), found.slice(0, 5).join(', '));
			if (term === '发票') await takeScreenshot(editor.page, 'node-panel', PANEL);
		});
	}

	it('adds the node from the panel', async () => {
		await editor.addNodeBehind('Read picture', 'Tencent', NODE);
		assert.deepEqual((await editor.parameterLabels()).slice(0, 5), [
			'Service',
			'Input Type',
			'Input Data Field Name(s)',
			'Output',
			'Options',
		]);
	});

	it('says in the credential form which key is wrong, and that the right one works', async (t) => {
		const form = await editor.newCredential();
		const { appid = '', secretId = '', secretKey = '', endpoint = '' } = stage.credential.data;
		await form.fill({ appid, secretId, endpoint, cloudApiEndpoint: endpoint });
		await form.fill({ secretKey: 'not-the-key' });
		await form.save();
		const refusal = await form.refusal();
		t.diagnostic(refusal);
		assert.match(refusal, /Secret Key does not belong to this Secret ID/);
		await takeScreenshot(editor.page, 'credential', FORM);
		await form.fill({ secretKey });
		await form.save();
		await form.accepted();
		const saved = await editor.editCredential();
		assert.match(await saved.success(), /Connection tested successfully/);
		await saved.close();
	});

	it('runs the step and shows lines in the table, and the hint above', async () => {
		await editor.executeStep();
		await editor.showOutputAs('table');
		await showsTable([
			...['text', 'x', 'y', 'width', 'height', 'confidence', 'words', 'line', 'source'],
		]);
		assert.ok((await editor.tableRow(1)).includes('春江小馆'));
		assert.match(await editor.hint(), /1 picture recognized, 35 lines\./);
	});

	for (const list of ['service', 'output']) {
		it(`cuts off no name in the list of the parameter ${list}`, async () => {
			assert.ok((await editor.choicesOf(list)).length >= 6);
			assert.deepEqual(await editor.cutOffChoices(list, `list-${list}`), []);
		});
	}

	const offers: Array<[service: string, output: string, more: string[]]> = [
		[GENERAL_OCR, 'Lines', ['Bucket', 'Include Words', 'Minimum Confidence']],
		[
			GENERAL_OCR,
			'Table',
			['Bucket', 'Convert Numbers', 'Decimal Separator', 'Header Row', 'Minimum Confidence'],
		],
		[BASIC, 'Raw', ['Language', 'PDF Pages', 'Region']],
		[
			BASIC,
			'Fields',
			[
				...['Date Order', 'Decimal Separator', 'Include Evidence', 'Language'],
				...['Minimum Confidence', 'PDF Pages', 'Region'],
			],
		],
		[EFFICIENT, 'Lines', ['Minimum Confidence', 'Region']],
	];
	for (const [service, output, more] of offers) {
		it(`offers only the options that ${service} and ${output} have`, async () => {
			await editor.choose('service', service);
			await editor.choose('output', output);
			assert.deepEqual(await editor.offeredOptions(), [...ALWAYS, ...more].sort());
		});
	}

	it('asks for the URL, and offers to download it, when the picture is on the web', async () => {
		await editor.choose('inputType', 'Image URL');
		const labels = await editor.parameterLabels();
		assert.ok(labels.includes('Image URL') && !labels.includes('Input Data Field Name(s)'));
		assert.ok((await editor.offeredOptions()).includes('Download Image'));
		await editor.choose('inputType', 'Binary File');
	});

	it('shows the rows of the menu as a table', async () => {
		await editor.choose('service', GENERAL_OCR);
		await editor.choose('output', 'Table');
		await editor.executeStep();
		await showsTable(['菜名', '份量', '价格', 'source']);
		await eventually(async () => assert.equal((await editor.tableRow(1))[2], '38'));
	});

	it("shows the annotated picture in n8n's own viewer", async () => {
		await editor.choose('output', 'Annotated Image');
		await editor.executeStep();
		await editor.showOutputAs('binary');
		const { width, height } = await editor.viewBinary();
		assert.ok(width >= 900 && height >= 900, `${width} × ${height}`);
		await editor.closeNode();
	});

	it('reads named fields from the form', async () => {
		await editor.openWorkflow('receipt');
		await editor.openNode(NODE);
		await editor.choose('output', 'Fields');
		await editor.addField({
			name: 'total',
			labels: 'Total, Amount Due',
			type: 'Number',
			pick: 'Last',
		});
		await editor.addField({ name: 'date', labels: '', type: 'Date', pick: 'First' });
		await editor.executeStep();
		await editor.showOutputAs('table');
		await showsTable(['total', 'date', 'source']);
		assert.deepEqual(await editor.tableRow(1), ['39.22', '2026-11-22', 'receipt.png']);
		await editor.closeNode();
	});

	it('says in the error panel what is wrong with a bad picture', async (t) => {
		await editor.openWorkflow('gif');
		await editor.openNode(NODE);
		await editor.executeStep();
		const words = await editor.error();
		t.diagnostic(words);
		assert.match(words, /GIF/);
		assert.match(words, /moving\.gif/);
		await takeScreenshot(editor.page, 'refused-picture', SHORT);
		await editor.closeNode();
	});

	it('is readable in the dark theme', async () => {
		const dark = await Editor.open(browser, url, OWNER, 'dark');
		await dark.openWorkflow('menu');
		await dark.openNode(NODE);
		await dark.choose('output', 'Table');
		await dark.executeStep();
		await dark.showOutputAs('table');
		await showsTable(['菜名', '份量', '价格', 'source'], dark);
		await takeScreenshot(dark.page, 'dark-theme', SHORT);
		await dark.closeNode();
		await dark.page.getByText('Table, Automatic').waitFor();
	});
});
