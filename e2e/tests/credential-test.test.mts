/** The Test button of the credential's form, pressed through n8n's REST API. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { after, before, it } from 'node:test';
import { neighbourAccount } from '../../emulator/src/accounts.mts';
import { freePort, LOOPBACK } from '../src/free-port.mts';
import { N8nRestClient } from '../src/n8n-rest-client.mts';
import { startN8n } from '../src/n8n-server.mts';
import { setStage, type Stage } from '../src/stage.mts';

let stage: Stage;
let editor: N8nRestClient;
let credentialId: string;
const foreign: Server[] = [];

before(async () => {
	stage = await setStage({ engine: 'recorded' });
	const server = await startN8n(stage.release, stage.n8n.userFolder);
	editor = await N8nRestClient.signIn(server.url, {
		email: 'a@example.com',
		password: 'Under-test-1',
	});
	const { type, data } = stage.credential;
	credentialId = await editor.createCredential('Under test', type, data);
});

after(async () => {
	for (const server of foreign) server.close();
	await stage?.clear();
});

/** An endpoint that is not Tencent's. @returns its address */
async function answering(status: number, contentType: string, body: string): Promise<string> {
	const server = createServer((_request, response) => {
		response.writeHead(status, { 'content-type': contentType }).end(body);
	});
	foreign.push(server);
	server.listen(0, LOOPBACK);
	await once(server, 'listening');
	const address = server.address();
	assert(address !== null && typeof address === 'object');
	return `http://${LOOPBACK}:${address.port}`;
}

/** An account that only has Cloud API 3.0. */
const CLOUD = { appid: '' };
const NOT_TENCENT = /Endpoint' does not answer as Tencent Cloud does.* Check/;

const cases: Array<{
	what: string;
	status: 'OK' | 'Error';
	says: RegExp;
	data: () => Promise<Record<string, string>> | Record<string, string>;
}> = [
	{ what: 'the right key', status: 'OK', says: /successful/, data: () => ({}) },
	{
		what: 'a wrong secretKey',
		status: 'Error',
		says: /Secret Key does not belong.* create a new key/,
		data: () => ({ secretKey: 'not-the-key' }),
	},
	{
		what: 'an unknown secretId',
		status: 'Error',
		says: /Secret ID.* (Copy|Check)/,
		data: () => ({ secretId: 'nobody' }),
	},
	{
		what: 'an appid of somebody else',
		status: 'Error',
		says: /App ID.* (Copy|Check)/,
		data: () => ({ appid: neighbourAccount.appid }),
	},
	{ what: 'no secretKey', status: 'Error', says: /Secret Key/, data: () => ({ secretKey: '' }) },
	{ what: 'no secretId', status: 'Error', says: /Secret ID/, data: () => ({ secretId: '' }) },
	{
		what: 'an endpoint that nobody listens at',
		status: 'Error',
		says: /out of reach: nothing answers there.* Check/,
		data: async () => ({ endpoint: `http://${LOOPBACK}:${await freePort()}` }),
	},
	{
		what: 'an endpoint that answers HTML',
		status: 'Error',
		says: NOT_TENCENT,
		data: async () => ({ endpoint: await answering(200, 'text/html', '<h1>It works!</h1>') }),
	},
	{
		what: 'a gateway that answers 502 with HTML',
		status: 'Error',
		says: NOT_TENCENT,
		data: async () => ({ endpoint: await answering(502, 'text/html', '<h1>Bad Gateway</h1>') }),
	},
	{
		what: 'an endpoint whose JSON is cut off',
		status: 'Error',
		says: NOT_TENCENT,
		data: async () => ({
			endpoint: await answering(200, 'application/json', '{"code": 3, "mess'),
		}),
	},
	{
		what: 'an endpoint that answers nothing',
		status: 'Error',
		says: NOT_TENCENT,
		data: async () => ({ endpoint: await answering(200, 'application/json', '') }),
	},
	{
		what: 'an endpoint that answers other JSON',
		status: 'Error',
		says: NOT_TENCENT,
		data: async () => ({ endpoint: await answering(200, 'application/json', '{"status":"ok"}') }),
	},
	{
		what: 'a code that nobody knows',
		status: 'Error',
		says: /do not list \(4711\)/,
		data: async () => ({
			endpoint: await answering(200, 'application/json', '{"code":4711,"message":"new"}'),
		}),
	},
	{
		what: 'an action that the endpoint does not have',
		status: 'Error',
		says: /does not have General Basic OCR.* Check/,
		data: async () => ({
			...CLOUD,
			cloudApiEndpoint: await answering(
				200,
				'application/json',
				'{"Response":{"Error":{"Code":"InvalidAction","Message":"m"},"RequestId":"r"}}',
			),
		}),
	},
	{
		what: 'an endpoint without https',
		status: 'Error',
		says: /'General OCR Endpoint' does not begin with https/,
		data: () => ({ endpoint: 'recognition.image.myqcloud.com' }),
	},
	{
		what: 'a zero-width space in the key',
		status: 'Error',
		says: /'Secret Key' holds an invisible character/,
		data: () => ({ secretKey: `${String(stage.credential.data.secretKey)}\u200b` }),
	},
	{
		what: 'an endpoint with blanks and a slash around it',
		status: 'OK',
		says: /successful/,
		data: () => ({ endpoint: ` ${String(stage.credential.data.endpoint)}/ ` }),
	},
	{ what: 'the right key without an appid', status: 'OK', says: /successful/, data: () => CLOUD },
	{
		what: 'a wrong secretKey without an appid',
		status: 'Error',
		says: /Secret Key does not belong.* create a new key/,
		data: () => ({ ...CLOUD, secretKey: 'not-the-key' }),
	},
	{
		what: 'an unknown secretId without an appid',
		status: 'Error',
		says: /Secret ID.* (Copy|Check)/,
		data: () => ({ ...CLOUD, secretId: 'nobody' }),
	},
	{
		what: 'no secretKey and no appid',
		status: 'Error',
		says: /Secret Key' is empty\. Enter/,
		data: () => ({ ...CLOUD, secretKey: '' }),
	},
	{
		what: 'a Cloud API endpoint that nobody listens at',
		status: 'Error',
		says: /'Cloud API 3\.0 Endpoint' is out of reach: nothing answers there.* Check/,
		data: async () => ({ ...CLOUD, cloudApiEndpoint: `http://${LOOPBACK}:${await freePort()}` }),
	},
	{
		what: 'a Cloud API endpoint that answers HTML',
		status: 'Error',
		says: NOT_TENCENT,
		data: async () => ({ ...CLOUD, cloudApiEndpoint: await answering(200, 'text/html', '<p>Hi') }),
	},
	{
		what: 'a Cloud API endpoint that answers other JSON',
		status: 'Error',
		says: NOT_TENCENT,
		data: async () => ({
			...CLOUD,
			cloudApiEndpoint: await answering(200, 'application/json', '{"code":0}'),
		}),
	},
];
for (const { what, status, says, data } of cases) {
	it(`the Test button says ${status} to ${what}`, async (t) => {
		const fields = { ...stage.credential.data, ...(await data()) };
		const result = await editor.testCredential(credentialId, stage.credential.type, fields);
		t.diagnostic(`${what}: ${result.message}`);
		assert.equal(result.status, status, result.message);
		assert.match(result.message, says);
	});
}
