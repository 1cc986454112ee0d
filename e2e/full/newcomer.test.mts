/** What people stumble over who see the node for the first time: their mistakes, and what the editor says then. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../src/browser.mts';
import { Editor } from '../src/editor.mts';
import { eventually } from '../src/eventually.mts';
import { readExample } from '../src/example-workflows.mts';
import type { WorkflowNode } from '../src/n8n-command-line.mts';
import { N8nRestClient, type Owner } from '../src/n8n-rest-client.mts';
import { startN8n } from '../src/n8n-server.mts';
import { RECORDINGS } from '../src/project.mts';
import { NODE_NAME, readingWorkflow, type Reading } from '../src/reading-workflow.mts';
import { setStage, type Stage } from '../src/stage.mts';

const OWNER: Owner = { email: 'a@example.com', password: 'Under-test-1' };
const ACCURATE = 'GeneralAccurateOCR';

/** What is built, and what stands above the output, or in the error panel, once the node has run. */
interface Case {
	what: string;
	build: (stage: Stage) => Partial<Reading>;
	hint?: RegExp;
	error?: RegExp;
}

/** Answers, but with a page and not with a picture. */
const webPage = ({ service }: Stage) => `${service.address}/page/`;
const pdf = (parameters: object) => ({ file: 'price-list.pdf', parameters: { ...parameters } });

const TOOL = 'Read the text of a picture';
/** As n8n adds it, with nothing entered. */
const asAdded = (node: WorkflowNode) => (node.name === TOOL ? { ...node, parameters: {} } : node);

const cases: Case[] = [
	{
		what: 'a credential without App ID, and the service left alone',
		build: ({ credential }) => ({
			credential: { ...credential, id: 'withoutAppId', data: { ...credential.data, appid: '' } },
			file: 'receipt.png',
		}),
		hint: /^1 picture recognized, \d+ lines\.$/,
	},
	{
		what: 'a file named by a form, and the field name left alone',
		build: () => ({ file: 'receipt.png', field: 'Picture_of_the_bill' }),
		hint: /There is no field 'data', so the only file of the item was read: receipt\.png\./,
	},
	{
		what: 'a wrong field name',
		build: () => ({ file: 'receipt.png', parameters: { binaryPropertyName: 'photo' } }),
		error: /The item has: data\..* \* takes every file/,
	},
	{
		what: 'no file at all',
		build: () => ({}),
		error: /No picture arrives.*Put a node that gives a file before this one/,
	},
	{
		what: 'two URLs in one text',
		build: ({ pictures: { url } }) => ({
			parameters: {
				...{ inputType: 'url', output: 'text' },
				url: `${url}menu.png, ${url}receipt.png`,
			},
		}),
		hint: /^2 pictures recognized/,
	},
	{
		what: 'the address of a web page that Tencent fetches',
		build: (stage) => ({ parameters: { inputType: 'url', url: webPage(stage) } }),
		error: /If the URL leads to a page that shows the picture/,
	},
	{
		what: 'the address of a web page that n8n fetches',
		build: (stage) => ({
			parameters: { inputType: 'url', url: webPage(stage), options: { downloadImage: true } },
		}),
		error: /The file is not a picture but a web page/,
	},
	{
		what: 'a PDF with more pages than asked for, where the service does not tell how many',
		build: () => pdf({ service: ACCURATE }),
		hint: /^1 page of price-list\.pdf recognized.*Only page 1 .* was read; if there are more, set the option 'PDF Pages' to all\./,
	},
	{
		what: 'a PDF with more pages than asked for',
		build: () => pdf({ service: 'GeneralBasicOCR' }),
		hint: /price-list\.pdf has 1 more page; for the rest set the option 'PDF Pages' to all\./,
	},
	{
		what: 'all pages of a PDF',
		build: () => pdf({ service: ACCURATE, options: { pdfPages: 'all' } }),
		hint: /^2 pages of price-list\.pdf recognized, \d+ lines\. price-list\.pdf ends after page 2\.$/,
	},
	{
		what: 'more pages than a PDF has',
		build: () => pdf({ service: ACCURATE, options: { pdfPages: '1-9' } }),
		hint: /^2 pages of price-list\.pdf recognized/,
	},
	{
		what: 'more pages than may be paid for',
		build: () =>
			pdf({ service: 'GeneralBasicOCR', options: { maxRecognitions: 5, pdfPages: '1-9' } }),
		error: /Max Recognitions/,
	},
];

void describe('a newcomer', { skip: process.env.N8N_MAJOR_UNDER_TEST === '1' }, () => {
	let stage: Stage;
	let browser: Browser;
	let editor: Editor;

	before(async () => {
		stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
		const { credential, n8n, pictures, release } = stage;
		const readings = cases.map(({ build }) => ({ credential, parameters: {}, ...build(stage) }));
		await n8n.importCredentials(readings.map((reading) => reading.credential));
		const menu = { credential, file: 'menu.png', parameters: {} };
		const agent = await readExample('ai-agent/reads-picture', credential, pictures.url);
		await n8n.importWorkflows([
			...(await Promise.all(readings.map((reading, at) => readingWorkflow(`case-${at}`, reading)))),
			await readingWorkflow('menu', menu),
			{ ...agent, id: 'agent', nodes: agent.nodes.map(asAdded) },
		]);
		const { url } = await startN8n(release, n8n.userFolder);
		await N8nRestClient.signIn(url, OWNER);
		browser = await startBrowser();
		editor = await Editor.open(browser, url, OWNER);
	});

	after(async () => {
		await browser?.close();
		await stage?.clear();
	});

	for (const [at, { what, hint, error }] of cases.entries()) {
		it(`is told what comes of ${what}`, async (t) => {
			await editor.openWorkflow(`case-${at}`);
			await editor.openNode(NODE_NAME);
			await editor.executeStep();
			const words = hint ? await editor.hint() : await editor.error();
			t.diagnostic(words);
			assert.match(words.replace(/\s+/g, ' ').trim(), hint ?? error ?? /^$/);
		});
	}

	it('changes something by adding an option', async () => {
		await editor.openWorkflow('menu');
		await editor.openNode(NODE_NAME);
		await editor.choose('output', 'Table');
		await editor.addOption('Convert Numbers');
		await editor.executeStep();
		await editor.showOutputAs('table');
		await eventually(async () => assert.equal((await editor.tableRow(1))[2], '38元'));
	});

	it('is told how to fill the list of fields, and when n8n empties it', async () => {
		await editor.choose('output', 'Fields');
		const notice = editor.parameters.getByText('enter a name for each value');
		assert.match(await notice.innerText(), /n8n empties this list when Output changes/);
		await editor.choose('document', 'Receipt');
		await notice.waitFor({ state: 'hidden' });
	});

	it('finds the tool of an AI agent set to what works there', async () => {
		await editor.openWorkflow('agent');
		await editor.openNode(TOOL);
		const labels = await editor.parameterLabels();
		assert.ok(labels.includes('Image URL') && !labels.includes('Input Data Field Name(s)'));
		assert.match(
			await editor.parameters.innerText(),
			/Files do not reach the tools of an AI agent/,
		);
	});
});
