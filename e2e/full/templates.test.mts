/** Every template as it looks on n8n's canvas. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { readTemplates } from '../../test/support/templates.mts';
import { startBrowser } from '../src/browser.mts';
import { Editor } from '../src/editor.mts';
import type { Workflow } from '../src/n8n-command-line.mts';
import { N8nRestClient, type Owner } from '../src/n8n-rest-client.mts';
import { startN8n } from '../src/n8n-server.mts';
import { setStage, type Stage } from '../src/stage.mts';

const OWNER: Owner = { email: 'a@example.com', password: 'Under-test-1' };
/** A note whose text is far longer than it. */
const TOO_SMALL = {
	id: 'too-small',
	name: 'Too small',
	nodes: [
		{
			id: 'note',
			name: 'Note',
			type: 'n8n-nodes-base.stickyNote',
			typeVersion: 1,
			position: [0, 0],
			parameters: { content: '## Long\n'.repeat(12), width: 200, height: 100 },
		},
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 300],
			parameters: {},
		},
	],
	connections: {},
};

const templates = readTemplates().map(({ file, text }) => ({
	...(JSON.parse(text) as Workflow),
	id: basename(file, '.json'),
}));
let stage: Stage;
let browser: Browser;
let editor: Editor;

before(async () => {
	stage = await setStage({ engine: 'recorded' });
	await stage.n8n.importWorkflows([...templates, TOO_SMALL]);
	const server = await startN8n(stage.release, stage.n8n.userFolder);
	await N8nRestClient.signIn(server.url, OWNER);
	browser = await startBrowser();
	editor = await Editor.open(browser, server.url, OWNER);
});

after(async () => {
	await browser?.close();
	await stage?.clear();
});

it('notices a note that is too small', async () => {
	await editor.openWorkflow('too-small');
	assert.equal((await editor.overflowingNotes()).overflowing.length, 1);
});

for (const { id, nodes } of templates) {
	const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote').length;
	it(`${id}: every note fits`, { skip: notes === 0 }, async () => {
		await editor.openWorkflow(id);
		assert.deepEqual(await editor.overflowingNotes(), { overflowing: [], count: notes });
	});
}
