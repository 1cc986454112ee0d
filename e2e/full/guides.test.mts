/** The workflow of each guide in the editor, and the guide's picture of it (`docs/images/guides/`). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../src/browser.mts';
import { Editor } from '../src/editor.mts';
import { readExample } from '../src/example-workflows.mts';
import { N8nRestClient, type Owner } from '../src/n8n-rest-client.mts';
import { startN8n } from '../src/n8n-server.mts';
import { RECORDINGS } from '../src/project.mts';
import { NODE_NAME, readingWorkflow } from '../src/reading-workflow.mts';
import { takeScreenshot } from '../src/screenshot.mts';
import { setStage, type Stage } from '../src/stage.mts';

const OWNER: Owner = { email: 'a@example.com', password: 'Under-test-1' };
/** A node's details in a window of 1440 × 900. */
const DETAILS = { x: 26, y: 25, width: 1388, height: 610 };

/** Which node of a workflow is shown, and what its output's table begins with. */
const shown: Array<{ workflow: string; node: string; columns: string[] }> = [
	{
		workflow: 'email-attachments',
		node: 'Read the attachments',
		columns: ['date', 'total', 'source'],
	},
	{ workflow: 'receipt-fields', node: 'Read the receipt', columns: ['merchant', 'date', 'total'] },
	{ workflow: 'menu-to-spreadsheet', node: 'Read the menu', columns: ['菜名', '份量', '价格'] },
	{
		workflow: 'invoice-to-spreadsheet',
		node: 'Read the invoice',
		columns: ['项目名称', '规格型号', '单位', '数量'],
	},
	{ workflow: 'pdf-pages', node: 'Read the pages', columns: ['Article', 'Description', 'Unit'] },
	{ workflow: 'failed-pictures', node: 'What to do', columns: ['picture', 'what happened'] },
];

void describe(
	'the workflows of the guides',
	{ skip: process.env.N8N_MAJOR_UNDER_TEST === '1' },
	() => {
		let stage: Stage;
		let browser: Browser;
		let editor: Editor;

		before(async () => {
			stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
			const { credential, n8n, pictures, release } = stage;
			const names = ['annotated-picture', ...shown.map(({ workflow }) => workflow)];
			const examples = names.map((name) => readExample(name, credential, pictures.url));
			const parameters = {
				service: 'GeneralBasicOCR',
				options: { maxRecognitions: 20, pdfPages: '1-30' },
			};
			const limited = { credential, file: 'price-list.pdf', parameters };
			await n8n.importCredentials([credential]);
			await n8n.importWorkflows([
				...(await Promise.all(examples)),
				await readingWorkflow('max-recognitions', limited),
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

		for (const { workflow, node, columns } of shown) {
			it(`${workflow}: ${columns.join(', ')}`, async () => {
				await editor.openWorkflow(workflow);
				await editor.openNode(node);
				await editor.executeStep();
				await editor.showOutputAs('table');
				const header = await editor.tableHeader();
				assert.deepEqual(header.slice(0, columns.length), columns);
				await takeScreenshot(editor.page, `guides/${workflow}`, DETAILS);
			});
		}

		it('annotated-picture: the picture to check by', async () => {
			await editor.openWorkflow('annotated-picture');
			await editor.openNode('Draw the boxes');
			await editor.executeStep();
			await editor.showOutputAs('binary');
			await editor.viewBinary();
			await takeScreenshot(editor.page, 'guides/annotated-picture', DETAILS);
		});

		it('says what the limit for the bill has kept back', async () => {
			await editor.openWorkflow('max-recognitions');
			await editor.openNode(NODE_NAME);
			await editor.executeStep();
			assert.match(await editor.error(), /Max Recognitions/);
			await takeScreenshot(editor.page, 'guides/max-recognitions', DETAILS);
		});
	},
);
