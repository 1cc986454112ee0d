/** A person answers the forms that the example `review-doubtful` opens for doubtful receipts. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { eventually } from '../src/eventually.mts';
import { readExample } from '../src/example-workflows.mts';
import { N8nRestClient, type Owner } from '../src/n8n-rest-client.mts';
import { startN8n } from '../src/n8n-server.mts';
import { RECORDINGS } from '../src/project.mts';
import { receiveMail, type SmtpReceiver } from '../src/smtp-receiver.mts';
import { readSheet } from '../src/spreadsheet.mts';
import { setStage, type Stage } from '../src/stage.mts';
import { openForm } from '../src/waiting-form.mts';

const EXAMPLE = 'review-doubtful';
const OWNER: Owner = { email: 'a@example.com', password: 'Under-test-1' };
const SMTP = { id: 'outgoing1', name: 'Outgoing mail', type: 'smtp' };

/** What a form says about its picture. */
const DOUBTFUL: Record<string, RegExp> = {
	'bakery.png': /total, printed as "50"/,
	'florist.png': /date, not found/,
};

let stage: Stage;
let outgoing: SmtpReceiver;
let n8n: N8nRestClient;

before(async () => {
	stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
	outgoing = await receiveMail();
	const { port, user, password } = outgoing;
	const mail = { host: '127.0.0.1', port, user, password, secure: false, disableStartTls: true };
	await stage.n8n.importCredentials([stage.credential, { ...SMTP, data: mail }]);
	const example = await readExample(EXAMPLE, stage.credential, '');
	const { type, ...chosen } = SMTP;
	const nodes = example.nodes.map((node) =>
		node.name === 'Send the link'
			? { ...node, disabled: false, credentials: { [type]: chosen } }
			: node,
	);
	await stage.n8n.importWorkflows([{ ...example, nodes }]);
	const server = await startN8n(stage.release, stage.n8n.userFolder);
	n8n = await N8nRestClient.signIn(server.url, OWNER);
});

after(async () => {
	await stage?.clear();
	await outgoing?.close();
});

/** Opens the form that the next message leads to, once n8n waits for its answer. */
async function nextForm(execution: string) {
	const { subject = '', text = '' } = await outgoing.next();
	await eventually(async () => {
		assert.equal((await n8n.execution(execution)).status, 'waiting');
	});
	const [link = ''] = /http\S+/.exec(text) ?? [];
	return { subject, form: await openForm(link) };
}

it('asks about each doubtful receipt, and puts the answers beside the sure ones', async () => {
	const execution = await n8n.start(EXAMPLE, 'Start');
	const answers: Record<string, Record<string, string>> = {
		'bakery.png': { Total: '17.50' },
		'florist.png': { Date: '2026-11-21' },
	};
	const asked: Record<string, unknown> = {};
	while (Object.keys(asked).length < Object.keys(answers).length) {
		const { subject, form } = await nextForm(execution);
		const picture = subject.replace('Please check ', '');
		asked[picture] = form.fields;
		assert.match(form.text, DOUBTFUL[picture] ?? /nothing else is doubtful/);
		await form.send(answers[picture] ?? {});
	}
	const merchants = { bakery: 'MILL LANE BAKERY', florist: 'GREEN CORNER FLORIST' };
	assert.deepEqual(asked, {
		'bakery.png': {
			...{ Merchant: merchants.bakery, Date: '2026-11-20', Total: '50' },
			'field-3': 'bakery.png',
		},
		'florist.png': {
			...{ Merchant: merchants.florist, Date: '', Total: '39.42' },
			'field-3': 'florist.png',
		},
	});
	await eventually(async () => {
		assert.equal((await n8n.execution(execution)).status, 'success');
	});
	const [header, ...rows] = await readSheet(join(stage.n8n.userFolder.files, 'receipts.xlsx'));
	assert.deepEqual(header, ['merchant', 'date', 'total', 'source', 'checked']);
	assert.deepEqual(
		new Set(rows),
		new Set([
			['HARBOUR MARKET', '2026-11-22', 39.22, 'receipt.png', 'no'],
			[merchants.bakery, '2026-11-20', 17.5, 'bakery.png', 'yes'],
			[merchants.florist, '2026-11-21', 39.42, 'florist.png', 'yes'],
		]),
	);
});
