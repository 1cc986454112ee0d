import type { IDataObject } from 'n8n-workflow';

import {
	authenticateRequest,
	type RequestOptions,
} from '../credentials/signing/authenticateRequest';
import { tc3Authorization } from '../credentials/signing/tc3Signature';
import { TencentCloudOcrApi } from '../credentials/TencentCloudOcrApi.credentials';

const NOW = Date.UTC(2026, 10, 22, 20, 30);
const credential = {
	appid: ' 1250000000\n',
	secretId: 'example-id ',
	secretKey: 'example-key',
	sessionToken: '',
	allowedDomains: '',
};
const moment = { now: NOW, nonce: 4294967295 };

const sign = (options: RequestOptions, changes: IDataObject = {}) => {
	authenticateRequest({ ...credential, ...changes } as typeof credential, options, moment);
	return options;
};
const original = (options: RequestOptions) =>
	Buffer.from(String(options.headers?.Authorization), 'base64').subarray(20).toString();

describe('authenticate', () => {
	it('signs General OCR for an hour, with what users paste around the values removed', () => {
		const signed = sign({ url: 'http://127.0.0.1/ocr/general', body: Buffer.from('form') });
		const seconds = NOW / 1000;
		expect(original(signed)).toBe(
			`a=1250000000&k=example-id&e=${seconds + 3600}&t=${seconds}&r=4294967295&u=0&f=`,
		);
		expect(signed.body).toEqual(Buffer.from('form'));
	});

	it('signs what the HTTP Request node hands over: uri, an object as body, a form', () => {
		const json = sign({ uri: 'http://127.0.0.1/ocr/handwriting', body: { url: 'u' } });
		expect(json.body).toEqual({ url: 'u', appid: '1250000000' });
		expect(original(json)).toContain('a=1250000000');
		// A JSON number as appid is refused by the service ("donot find appid").
		expect(sign({ uri: 'http://x/', body: { appid: 1250000000 } }).body).toEqual({
			appid: '1250000000',
		});
		const formData = { append: () => undefined, getHeaders: () => ({}) };
		expect(sign({ uri: 'http://x/', body: formData as never }).body).toBe(formData);
	});

	it.each(['/ocr/general', '/'])(
		'overwrites when it is called again for one request: %s',
		(path) => {
			const headers: IDataObject = { authorization: 'old', 'x-tc-action': path === '/' ? 'A' : '' };
			const options: RequestOptions = {
				url: `http://127.0.0.1:8787${path}`,
				headers,
				body: { a: 1 },
			};
			sign(options);
			const first = JSON.stringify(options);
			sign(options);
			expect(JSON.stringify(options)).toBe(first);
			expect(Object.keys(headers).filter((name) => /^authorization$/i.test(name))).toHaveLength(1);
			expect(headers.Authorization).not.toBe('old');
		},
	);

	it('signs Cloud API 3.0 over the bytes that are sent, on the UTC date, for the host as sent', () => {
		const url = 'https://ocr.ap-guangzhou.tencentcloudapi.com/';
		const headers: IDataObject = { 'X-TC-Action': 'IDCardOCR', 'X-TC-Region': '' };
		const signed = sign({ method: 'POST', uri: url, headers, body: { ImageUrl: '图' } });
		expect(signed.body).toEqual(Buffer.from('{"ImageUrl":"图"}'));
		expect(signed.headers).toMatchObject({
			'Content-Type': 'application/json',
			'X-TC-Version': '2018-11-19',
			'X-TC-Timestamp': String(NOW / 1000),
			Authorization: tc3Authorization(
				{
					method: 'POST',
					path: '/',
					query: '',
					signedHeaders: {
						'content-type': 'application/json',
						host: 'ocr.ap-guangzhou.tencentcloudapi.com',
						'x-tc-action': 'IDCardOCR',
					},
					body: '{"ImageUrl":"图"}',
					service: 'ocr',
					timestamp: NOW / 1000,
				},
				{ secretId: 'example-id', secretKey: 'example-key' },
			),
		});
		expect(signed.headers).not.toHaveProperty('X-TC-Region');
		expect(signed.headers).not.toHaveProperty('X-TC-Token');
		expect(String(signed.headers?.Authorization)).toContain('/2026-11-22/ocr/tc3_request');
		const local = sign({ method: 'POST', url: 'http://127.0.0.1:8787/', headers: { ...headers } });
		expect(String(local.headers?.Authorization)).toContain('/ocr/tc3_request');
	});

	it.each([
		['http://127.0.0.1:8787/', '127.0.0.1:8787'],
		['https://ocr.example.com:443/', 'ocr.example.com'],
		['http://[::1]:8080/', '[::1]:8080'],
	])('signs the host of %s as it is sent, with its port: %s', (url, host) => {
		const headers: IDataObject = { 'X-TC-Action': 'A', 'Content-Type': 'application/json' };
		const { headers: signed } = sign({ method: 'POST', url, headers });
		const request = {
			method: 'POST',
			path: '/',
			query: '',
			signedHeaders: { 'content-type': 'application/json', host, 'x-tc-action': 'A' },
			body: '',
			service: 'ocr',
			timestamp: NOW / 1000,
		};
		const key = { secretId: 'example-id', secretKey: 'example-key' };
		expect(signed?.Authorization).toBe(tc3Authorization(request, key));
	});

	it('takes the hash of a body that the node knows, once, and never sends it', () => {
		const headers: IDataObject = { 'X-TC-Action': 'A', 'x-body-sha256': 'aa' };
		const options: RequestOptions = { method: 'POST', url: 'http://x/', headers, body: '{}' };
		const first = { ...sign(options).headers };
		expect(Object.keys(first).join()).not.toContain('sha256');
		const again = sign(options).headers;
		expect(again?.Authorization).not.toBe(first.Authorization);
	});

	describe('in the HTTP Request node, for Cloud API 3.0', () => {
		const signable = (options: RequestOptions) =>
			sign({ uri: 'http://x/', headers: { 'X-TC-Action': 'A' }, ...options });

		it('signs the query parameters of GET as they are sent', () => {
			const signed = signable({ uri: 'http://x/?a=1', qs: { 'Filters.0': "it's*", n: 5 } });
			expect(signed).toMatchObject({ uri: 'http://x/?a=1&Filters.0=it%27s%2A&n=5' });
			expect(signed.qs).toBeUndefined();
			const { Authorization } = { ...signed.headers };
			const key = { secretId: 'example-id', secretKey: 'example-key' };
			const request = {
				method: 'GET',
				path: '/',
				query: 'a=1&Filters.0=it%27s%2A&n=5',
				signedHeaders: {
					'content-type': 'application/x-www-form-urlencoded',
					host: 'x',
					'x-tc-action': 'A',
				},
				body: '',
				service: 'ocr',
				timestamp: NOW / 1000,
			};
			expect(Authorization).toBe(tc3Authorization(request, key));
		});

		it.each<[string, RequestOptions, string]>([
			['a query of POST', { method: 'POST', qs: { a: 1 } }, 'Remove the query parameters'],
			[
				'a query in the URL of POST',
				{ method: 'POST', uri: 'http://x/?a=1' },
				'Remove the query parameters',
			],
			['a list in the query', { qs: { a: [1] } }, 'cannot be signed'],
			['a form', { method: 'POST', body: new FormData() as never }, "'Body Content Type' to JSON"],
			['a form beside the body', { method: 'POST', formData: {} }, "'Body Content Type' to JSON"],
			[
				'parameters of a form',
				{ method: 'POST', body: new URLSearchParams('a=1') as never },
				"'Body Content Type' to JSON",
			],
			[
				'a stream',
				{ method: 'POST', body: { pipe: () => undefined } as never },
				"'Body Content Type' to JSON",
			],
			[
				'fields that become a form while they are sent',
				{
					method: 'POST',
					body: { a: 1 },
					headers: {
						'X-TC-Action': 'A',
						'content-type': 'application/x-www-form-urlencoded',
					},
				},
				"'Body Content Type' to JSON",
			],
		])('refuses %s in a sentence instead of sending something else', (_, options, words) => {
			expect(() => signable(options)).toThrow(words);
		});
	});

	it('sends the session token, and needs no App ID, for Cloud API 3.0', () => {
		const request = { method: 'POST' as const, url: 'http://x/', headers: { 'X-TC-Action': 'A' } };
		const signed = sign(request, { appid: '', sessionToken: 'token' });
		expect(signed.headers).toHaveProperty('X-TC-Token', 'token');
	});

	it('reads the clock’s offset from a header that is never sent', () => {
		for (const action of [undefined, 'GeneralBasicOCR']) {
			const headers: IDataObject = { 'X-Clock-Offset': '-7200000' };
			if (action) headers['X-TC-Action'] = action;
			const signed = sign({ method: 'POST', url: 'http://x/', headers });
			expect(JSON.stringify(Object.keys(signed.headers ?? {})).toLowerCase()).not.toContain(
				'clock',
			);
			if (action) expect(headers['X-TC-Timestamp']).toBe(String(NOW / 1000 - 7200));
			else expect(original(signed)).toContain(`t=${NOW / 1000 - 7200}&`);
		}
	});

	it.each([
		['appid', "'App ID' is empty. Enter it"],
		['secretId', "'Secret ID' is empty. Enter it"],
		['secretKey', "'Secret Key' is empty. Enter it"],
	])('asks for an empty %s', (field, message) => {
		expect(() => sign({ url: 'http://x/ocr/general' }, { [field]: ' ' })).toThrow(message);
	});

	it('gives a new nonce for each request', async () => {
		const { authenticate } = new TencentCloudOcrApi();
		if (typeof authenticate !== 'function') throw new Error('authenticate is no function');
		const nonces = new Set<string>();
		for (let request = 0; request < 20; request++) {
			const signed = await authenticate(credential, { url: 'http://x/ocr/general' });
			nonces.add(/&r=(\d{1,10})&/.exec(original(signed))?.[1] ?? 'none');
		}
		expect(nonces.size).toBeGreaterThan(18);
		expect(nonces).not.toContain('none');
	});
});
