/**
 * A message with pictures arrives in a mailbox; the published workflow reads them and answers with a
 * spreadsheet: real IMAP (dovecot), a real n8n with its e-mail trigger, real SMTP.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import type { ParsedMail } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { OUR_NODE, readExample } from '../src/example-workflows.mts';
import { startMailServer, type MailServer } from '../src/mail-server.mts';
import type { Workflow } from '../src/n8n-command-line.mts';
import { startN8n } from '../src/n8n-server.mts';
import { EXAMPLES, GOLDEN, RECORDINGS } from '../src/project.mts';
import { receiveMail, type SmtpReceiver } from '../src/smtp-receiver.mts';
import { readSheet } from '../src/spreadsheet.mts';
import { setStage, type Stage } from '../src/stage.mts';

const TRIGGER = 'New e-mail';
const IMAP = { id: 'mailbox1', name: 'Mailbox', type: 'imap' };
const SMTP = { id: 'outgoing1', name: 'Outgoing mail', type: 'smtp' };
const LOGO = { filename: 'logo.gif', contentType: 'image/gif', content: 'GIF89a and some bytes' };
const INVITATION = {
	filename: 'invite.ics',
	contentType: 'text/calendar; method=REQUEST',
	content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
};

let stage: Stage;
let mailbox: MailServer;
let outgoing: SmtpReceiver;

/** The example `email-attachments` with its mailbox chosen, and an answer to the sender instead of a file. */
async function answeringWorkflow(): Promise<Workflow> {
	const example = await readExample('email-attachments', stage.credential, '');
	const chosen = ({ id, name, type }: typeof IMAP) => ({ [type]: { id, name } });
	const nodes = example.nodes
		.filter(
			({ name, type }) =>
				[TRIGGER, 'Convert to spreadsheet', 'Not read'].includes(name) || type === OUR_NODE,
		)
		.map((node) =>
			node.name === TRIGGER ? { ...node, disabled: false, credentials: chosen(IMAP) } : node,
		);
	const answer = {
		id: 'answer',
		name: 'Answer',
		type: 'n8n-nodes-base.emailSend',
		typeVersion: 2.1,
		position: [1100, 200],
		parameters: {
			fromEmail: 'office@example.com',
			toEmail: `={{ $('${TRIGGER}').first().json.from.value[0].address }}`,
			subject: `={{ 'Re: ' + $('${TRIGGER}').first().json.subject }}`,
			emailFormat: 'text',
			text: 'Your expenses',
			options: { appendAttribution: false, attachments: 'data' },
		},
		credentials: chosen(SMTP),
	};
	const { [TRIGGER]: trigger, 'Read the attachments': read } = example.connections;
	assert(trigger && read);
	return {
		...example,
		id: 'mail',
		nodes: [...nodes, answer],
		connections: {
			[TRIGGER]: trigger,
			'Read the attachments': read,
			'Convert to spreadsheet': { main: [[{ ...read.main[0]?.[0], node: 'Answer' }]] },
		},
	};
}

before(async () => {
	stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
	mailbox = await startMailServer();
	outgoing = await receiveMail();
	const { n8n, credential } = stage;
	const host = '127.0.0.1';
	await n8n.importCredentials([
		credential,
		{
			...IMAP,
			data: {
				host,
				port: mailbox.port,
				user: mailbox.user,
				password: mailbox.password,
				secure: false,
			},
		},
		{
			...SMTP,
			data: {
				...{ host, port: outgoing.port, user: outgoing.user, password: outgoing.password },
				...{ secure: false, disableStartTls: true },
			},
		},
	]);
	await n8n.importWorkflows([await answeringWorkflow()]);
	await n8n.publish('mail');
	await startN8n(stage.release, n8n.userFolder);
	await mailbox.watched();
});

after(async () => {
	await stage?.clear();
	await outgoing?.close();
	await mailbox?.stop();
});

interface Attachment {
	filename: string;
	contentType: string;
	content: Buffer | string;
}

async function picture(file: string, filename: string, contentType = 'image/png') {
	return { filename, contentType, content: await readFile(join(EXAMPLES, 'email', file)) };
}

/** Generous, for a machine that is busy with other things. */
const WITHIN = { timeout: 180_000 };

/** Sends a message to the mailbox. @returns n8n's answer */
async function exchange(subject: string, attachments: Attachment[]): Promise<ParsedMail> {
	const message = new MailComposer({
		from: 'Traveller <traveller@example.com>',
		to: 'office@example.com',
		subject,
		text: 'My receipts are attached.',
		attachments,
	});
	await mailbox.deliver(await message.compile().build());
	return await outgoing.next();
}

/** Rows of the spreadsheet that is attached to an answer. */
async function sheetIn({ attachments }: ParsedMail): Promise<unknown[][]> {
	assert.deepEqual(
		attachments.map(({ filename }) => filename),
		['expenses.xlsx'],
	);
	const file = join(stage.n8n.userFolder.files, 'received.xlsx');
	await writeFile(file, attachments[0]?.content ?? '');
	return await readSheet(file);
}

/** What the example gives for a picture, under the name that it was sent by. */
async function expectedRow(file: string, filename: string): Promise<unknown[]> {
	const golden = JSON.parse(
		await readFile(join(GOLDEN, 'email-attachments.json'), 'utf8'),
	) as Array<{ date: string; total: number; source: string }>;
	const row = golden.find(({ source }) => source === file);
	return [row?.date, row?.total, filename];
}

it(
	'answers a message of three pictures, a logo and an invitation with a spreadsheet',
	WITHIN,
	async () => {
		const answer = await exchange('Trip to Suzhou', [
			await picture('coffee.png', 'coffee.png'),
			LOGO,
			await picture('parking.png', 'parking.png'),
			INVITATION,
			await picture('taxi.png', 'taxi.png'),
		]);
		assert.equal(answer.subject, 'Re: Trip to Suzhou');
		assert.deepEqual(await sheetIn(answer), [
			['date', 'total', 'source'],
			await expectedRow('coffee.png', 'coffee.png'),
			await expectedRow('parking.png', 'parking.png'),
			await expectedRow('taxi.png', 'taxi.png'),
		]);
	},
);

it('does the same with other names, types and another order', WITHIN, async () => {
	const names = ['扫描 3 (最终).PNG', 'no-extension', 'Ça & "là" <1>.jpeg'] as const;
	const answer = await exchange('报销：苏州', [
		INVITATION,
		await picture('taxi.png', names[0], 'application/octet-stream'),
		await picture('coffee.png', names[1]),
		LOGO,
		await picture('parking.png', names[2], 'image/jpeg'),
	]);
	assert.equal(answer.subject, 'Re: 报销：苏州');
	assert.deepEqual(await sheetIn(answer), [
		['date', 'total', 'source'],
		await expectedRow('taxi.png', names[0]),
		await expectedRow('coffee.png', names[1]),
		await expectedRow('parking.png', names[2]),
	]);
});
