/**
 * A marked secret key signs all examples, every refusal that Tencent documents and other failures in a real
 * n8n that logs all it can: neither the key nor an Authorization header is left in executions, logs, files or
 * database rows.
 */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { defaultAccount } from '../../emulator/src/accounts.mts';
import {
	allOf,
	catalogueWorkflows,
	layOut,
	OCR,
	oneOf,
	readCatalogues,
	type Catalogue,
} from '../src/error-catalogue.mts';
import { exampleNames } from '../src/example-names.mts';
import { OUR_NODE, readExample } from '../src/example-workflows.mts';
import { freePort, LOOPBACK } from '../src/free-port.mts';
import { searchForSecrets } from '../src/leak-search.mts';
import type { Credential, Workflow } from '../src/n8n-command-line.mts';
import { N8nRestClient } from '../src/n8n-rest-client.mts';
import { startN8n } from '../src/n8n-server.mts';
import { RECORDINGS } from '../src/project.mts';
import { startRecordingProxy, type RecordingProxy } from '../src/recording-proxy.mts';
import { itemsOf } from '../src/run-data.mts';
import { setStage, type Stage } from '../src/stage.mts';

const MARKED_KEY = 'Marked/Secret+Key=0123456789abcdef';
const MARKED_WRONG_KEY = 'Marked/Wrong+Key=fedcba9876543210';
const OWNER = { email: 'a@example.com', password: 'Under-test-1' };
const NOTHING_THERE = { inputType: 'url', url: `http://${LOOPBACK}:1/nothing.png` };
const CLOUD = { service: 'GeneralAccurateOCR' };

/** Failures: what differs in the credential, the node's parameters, and how the node goes on. */
const failures: Array<{
	what: string;
	data?: () => Promise<Record<string, string>> | Record<string, string>;
	parameters?: Record<string, unknown>;
	file?: string;
}> = [
	{ what: 'wrong-key', data: () => ({ secretKey: MARKED_WRONG_KEY }) },
	{ what: 'wrong-key-cloud', data: () => ({ secretKey: MARKED_WRONG_KEY }), parameters: CLOUD },
	{ what: 'unknown-id', data: () => ({ secretId: 'nobody' }) },
	{ what: 'wrong-appid', data: () => ({ appid: '1250000001' }) },
	{
		what: 'nobody-listens',
		data: async () => {
			const address = `http://${LOOPBACK}:${await freePort()}`;
			return { endpoint: address, cloudApiEndpoint: address };
		},
		parameters: { options: { maxRetries: 1 } },
	},
	{ what: 'refused-format', file: 'moving.gif' },
	{ what: 'empty-file', file: 'empty.png' },
	{ what: 'unreachable-url', parameters: NOTHING_THERE },
	{ what: 'unreachable-url-cloud', parameters: { ...CLOUD, ...NOTHING_THERE } },
];

let stage: Stage;
let proxy: RecordingProxy;
let credential: Credential;
let catalogues: Catalogue[];
let editor: N8nRestClient;
let stopN8n: () => Promise<void>;

before(async () => {
	stage = await setStage({
		engine: 'recorded',
		recordings: RECORDINGS,
		accounts: [{ ...defaultAccount, secretKey: MARKED_KEY }],
	});
	const { n8n, pictures, release } = stage;
	proxy = await startRecordingProxy(stage.service.address);
	const endpoints = { endpoint: proxy.address, cloudApiEndpoint: proxy.address };
	credential = {
		...stage.credential,
		data: { ...stage.credential.data, ...endpoints, secretKey: MARKED_KEY },
	};
	await writeFile(join(n8n.userFolder.files, 'moving.gif'), 'GIF89a and some more bytes');
	await writeFile(join(n8n.userFolder.files, 'empty.png'), '');
	const examples = exampleNames().map((name) => readExample(name, credential, pictures.url));
	const failing = failures.flatMap((failure) =>
		(['stopWorkflow', 'continueErrorOutput'] as const).map((onError) =>
			failingWorkflow(failure, onError),
		),
	);
	const variants = failures.map(async ({ what, data }) => ({
		...credential,
		id: what,
		data: { ...credential.data, ...(await data?.()) },
	}));
	catalogues = readCatalogues(stage);
	await layOut(stage, catalogues);
	await n8n.importCredentials([credential, ...(await Promise.all(variants))]);
	await n8n.importWorkflows([
		...(await Promise.all(examples)),
		...(await Promise.all(failing)),
		...catalogueWorkflows(credential, catalogues),
	]);
	const server = await startN8n(release, n8n.userFolder, 0, {
		N8N_LOG_LEVEL: 'debug',
		N8N_LOG_OUTPUT: 'file',
		N8N_LOG_FILE_LOCATION: join(n8n.userFolder.path, 'n8n.log'),
		EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'all',
	});
	stopN8n = () => server.stop();
	editor = await N8nRestClient.signIn(server.url, OWNER);
});

after(async () => {
	proxy?.close();
	await stage?.clear();
});

/** The example `picture-to-lines` up to the OCR node, with what makes it fail. */
async function failingWorkflow(
	{ what, parameters, file = 'menu.png' }: (typeof failures)[number],
	onError: string,
): Promise<Workflow> {
	const example = await readExample('menu-to-spreadsheet', { ...credential, id: what }, '');
	const nodes = example.nodes
		.filter(({ name, type }) => ['Start', 'Read picture'].includes(name) || type === OUR_NODE)
		.map((node) => {
			if (node.type === OUR_NODE)
				return { ...node, onError, parameters: { ...node.parameters, ...parameters } };
			if (node.name !== 'Read picture') return node;
			return { ...node, parameters: { ...node.parameters, fileSelector: `.n8n-files/${file}` } };
		});
	const { Start: start, 'Read picture': read } = example.connections;
	assert(start && read);
	const id = `${what}-${onError}`;
	return { ...example, id, name: id, nodes, connections: { Start: start, 'Read picture': read } };
}

it('runs all examples and every failure', async () => {
	for (const name of exampleNames()) {
		const { resultData } = await editor.execute(name, 'Start');
		assert.equal(resultData.error, undefined, `${name}: ${resultData.error?.message}`);
	}
	for (const { what } of failures) {
		const stopped = await editor.execute(`${what}-stopWorkflow`, 'Start');
		assert.ok(stopped.resultData.error, `${what} did not fail`);
		const continued = await editor.execute(`${what}-continueErrorOutput`, 'Start');
		assert.equal(continued.resultData.error, undefined);
	}
});

it('meets every refusal that Tencent documents, in an item and as the end of an execution', async () => {
	for (const { service, codes } of catalogues) {
		const all = await editor.execute(allOf(service), 'Start');
		const met = itemsOf(all, OCR, 1).map(({ json }) => (json.error as { code: unknown }).code);
		assert.deepEqual(new Set(met), new Set(codes), service);
		for (const code of codes) {
			const { resultData } = await editor.execute(oneOf(service, code), 'Start');
			assert.match(String(resultData.error?.description), new RegExp(`code ${code}\\b`));
		}
	}
});

it('answers the Test button without showing the key', async () => {
	const { type, data } = credential;
	for (const secretKey of [MARKED_KEY, MARKED_WRONG_KEY]) {
		for (const appid of [data.appid ?? '', '']) {
			const fields = { ...data, appid, secretKey };
			const result = await editor.testCredential(credential.id, type, fields);
			assert.equal(result.status, secretKey === MARKED_KEY ? 'OK' : 'Error', result.message);
			assert.ok(!result.message.includes(secretKey));
		}
	}
});

it('leaves neither key nor Authorization in executions, logs, files or the database', async (t) => {
	await stopN8n();
	const secrets = [MARKED_KEY, MARKED_WRONG_KEY, ...proxy.authorizations];
	const { found, rows, files } = await searchForSecrets(stage.n8n.userFolder, secrets);
	t.diagnostic(`${proxy.authorizations.size} Authorization headers, ${rows} rows, ${files} files`);
	assert.deepEqual(found, []);
	assert.ok(proxy.authorizations.size > exampleNames().length, 'too few requests were seen');
	assert.ok(rows > 2 * failures.length + exampleNames().length, 'too few rows were searched');
});

it('finds what is there: a text, words of the log, and a key however base64 has cut it', async () => {
	const { userFolder } = stage.n8n;
	const planted = ['k', 'ke', 'key'];
	for (const before of planted) {
		const text = Buffer.from(`${before}${MARKED_KEY}!`).toString('base64');
		await writeFile(join(userFolder.path, before), text);
	}
	const logged = 'Workflow execution finished with error';
	const { found } = await searchForSecrets(userFolder, ['春江小馆', logged, MARKED_KEY]);
	const missed = ['execution_data.data', 'n8n.log', ...planted].filter(
		(place) => !found.includes(place),
	);
	assert.deepEqual(missed, []);
});
