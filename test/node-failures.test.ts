import type { INodeParameters } from 'n8n-workflow';

import { nodeError } from '../nodes/OcrGeneral/failures';
import { transferFailure } from '../nodes/OcrGeneral/input/downloadFailure';
import { connectionFailure } from '../nodes/OcrGeneral/sending/connectionFailure';
import { CLOUD_CODES } from '../nodes/OcrGeneral/tencent/codes/cloudCodes';
import type { ErrorCode } from '../nodes/OcrGeneral/tencent/codes/ErrorCode';
import { GENERAL_CODES } from '../nodes/OcrGeneral/tencent/codes/generalCodes';
import { OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';
import type { NodeAtService } from './support/node-at-service.mts';
import type { InputItem, NodeRun } from './support/n8n-execution.mts';

const MARKED = 'example-marked-0451';
const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

interface ErrorJson {
	message: string;
	description: string;
	code: string | number | null;
	httpCode: number | null;
	sessionId?: string;
	requestId?: string;
	source: string;
	notSent?: boolean;
}

/** What users see of failures, inside n8n-core's own execution, at the local service. */
describe('failures of the node', () => {
	let at: NodeAtService;
	let png: (seed: number, size?: number) => Buffer;
	const continues = { node: { onError: 'continueErrorOutput' as const } };
	const once = { options: { maxRetries: 0 } };
	const input = (bytes: Buffer, fileName = 'bill.png'): InputItem => ({
		files: { data: { bytes, fileName } },
	});
	const errorsOf = (run: NodeRun) =>
		[...run.items, ...run.errorItems]
			.filter(({ json }) => 'error' in json)
			.map(({ json }) => json.error as unknown as ErrorJson);

	beforeAll(async () => {
		const { nodeAtService } = await import('./support/node-at-service.mts');
		const { fakePng } = await import('./support/pictures.mts');
		const account = { appid: '1250000000', secretId: 'marked-id', secretKey: MARKED };
		at = await nodeAtService({ accounts: [account] });
		png = (seed, size = 100) => fakePng(size, seed);
	});
	beforeEach(() => {
		at.service.counters.reset();
		at.service.recordings.clear();
	});
	afterAll(() => at.close());

	const answers = (status: number, body: unknown) => ({
		verbatim: { status, contentType: 'application/json', body: JSON.stringify(body) },
	});

	describe('every code that Tencent documents', () => {
		const refusals = (rows: readonly ErrorCode[]) => [
			...new Set(rows.filter(({ kind }) => kind !== 'noText').map(({ code }) => code)),
		];
		const check = (run: NodeRun, code: string | number) => {
			const [error] = errorsOf(run);
			expect(run.items).toEqual([]);
			expect(run.errorItems).toHaveLength(1);
			expect(run.errorItems[0].pairedItem).toEqual({ item: 0 });
			expect(Object.keys(run.errorItems[0].json)).toContain('error');
			expect(error.code).toBe(code);
			expect(error.message).toMatch(/^[A-Z'].* \[item 0\]$/);
			expect(error.message).not.toMatch(/\b(error|problem|failure|mistake)\b/i);
			expect(error.description).toMatch(/^Picture: bill\.png\. /);
			expect(error.description).toContain(`code ${code}`);
			expect(error.source).toBe('bill.png');
			expect(JSON.stringify(run)).not.toContain(MARKED);
			return error;
		};

		it.each(refusals(GENERAL_CODES))('General OCR: %d', async (code) => {
			const body = { code, message: 'as they said', data: { session_id: '18434863665597573793' } };
			at.record(png(1), answers(400, body));
			const error = check(await at.run([input(png(1))], once, continues), code);
			expect(error).toMatchObject({ httpCode: 400, sessionId: '18434863665597573793' });
			expect(error.description).toContain('"as they said"');
		});

		it.each(refusals(CLOUD_CODES))('Cloud API 3.0: %s', async (code) => {
			const response = { Error: { Code: code, Message: 'as they said' }, RequestId: 'id-1' };
			at.record(png(1), answers(200, { Response: response }));
			const parameters = { service: 'GeneralBasicOCR', ...once };
			const error = check(await at.run([input(png(1))], parameters, continues), code);
			expect(error).toMatchObject({ httpCode: 200, requestId: 'id-1' });
		});
	});

	it.each<[string, InputItem, INodeParameters, string, string]>([
		['GIF', input(Buffer.from('GIF89a')), {}, 'does not read GIF', 'JPEG, PNG or BMP'],
		[
			'PDF at General OCR',
			input(Buffer.from('%PDF-1.7')),
			{},
			'does not read PDF',
			'General Basic OCR',
		],
		['no picture', input(Buffer.from('hello')), {}, 'not a picture but a text', 'JPEG, PNG or BMP'],
		['an empty file', input(Buffer.alloc(0)), {}, 'is empty', 'previous node'],
		[
			'a picture over the limit that is not to be shrunk',
			input(Buffer.concat([PNG_SIGNATURE, Buffer.alloc(6_000_000)])),
			{ options: { shrinkLargeImages: false } },
			'too large (6.0 MB)',
			'6 MB',
		],
		[
			'a missing field',
			input(Buffer.from('x')),
			{ binaryPropertyName: 'photo' },
			'does not have the field',
			'The item has: data.',
		],
		[
			'no file at all',
			{},
			{},
			'No picture arrives',
			'Put a node that gives a file before this one',
		],
		[
			'an empty name',
			input(Buffer.from('x')),
			{ binaryPropertyName: ' , ' },
			'is empty',
			'such as data',
		],
		[
			'a number as name',
			input(Buffer.from('x')),
			{ binaryPropertyName: '={{ 5 }}' },
			'neither a name nor a file',
			'expression',
		],
		[
			'an ftp URL',
			{},
			{ inputType: 'url', url: 'ftp://example.com/a.png' },
			'not an http or https URL',
			'https://',
		],
		['an empty URL', {}, { inputType: 'url', url: '={{ "" }}' }, "'Image URL' is empty", 'Enter'],
		[
			'an object as URL',
			{},
			{ inputType: 'url', url: '={{ [{}] }}' },
			'is not text',
			'list of URLs',
		],
		[
			'an unknown service',
			{},
			{ service: 'IDCardOCR' },
			"'Service' is not valid",
			'GeneralBasicOCR',
		],
		['an unknown output', {}, { output: 'html' }, "'Output' is not valid", 'lines'],
		[
			'confidence over 100',
			{},
			{ options: { minConfidence: 101 } },
			"'Minimum Confidence'",
			'from 0 to 100',
		],
		[
			'no parallel requests',
			input(Buffer.from('x')),
			{ options: { maxParallelRequests: 0 } },
			"'Max Parallel Requests'",
			'from 1',
		],
		[
			'half a request',
			input(Buffer.from('x')),
			{ options: { maxParallelRequests: 1.5 } },
			"'Max Parallel Requests'",
			'whole number',
		],
		[
			'a negative rate',
			input(Buffer.from('x')),
			{ options: { requestsPerSecond: -1 } },
			"'Requests per Second'",
			'from 0',
		],
		[
			'a text as retries',
			input(Buffer.from('x')),
			{ options: { maxRetries: 'many' } },
			"'Max Retries'",
			'a whole number from 0',
		],
		['a timeout of 0', input(Buffer.from('x')), { options: { timeout: 0 } }, "'Timeout'", 'from 1'],
		[
			'wrong pages',
			{},
			{ service: 'GeneralBasicOCR', options: { pdfPages: '3-1' } },
			"'PDF Pages'",
			'1-3,5',
		],
		[
			'a reserved field name',
			{},
			{ output: 'fields', fields: { field: [{ name: 'error' }] } },
			'error',
			'Fields',
		],
	])('refuses %s before sending', async (_, item, parameters, message, remedy) => {
		const continued = await at.run([item], parameters, continues);
		const [error, ...others] = errorsOf(continued);
		expect(others).toEqual([]);
		expect(error.message).toContain(message);
		expect(error.description).toContain(remedy);
		const { error: thrown } = await at.run([item], parameters);
		expect(thrown?.message).toContain(message);
		expect(at.service.counters.snapshot().requests).toBe(0);
	});

	it('names the Cloud API services where General OCR lacks the App ID', async () => {
		const general = { service: 'general' };
		const { error } = await at.run([input(png(1))], general, { credential: { appid: '' } });
		expect(error?.message).toContain("'App ID'");
		expect(error?.description).toContain('General Basic OCR');
		expect(at.service.counters.snapshot().requests).toBe(0);
	});

	it('sends nothing with a credential that cannot be right', async () => {
		const credential = { endpoint: 'ocr.example' };
		const { error } = await at.run([input(png(1))], {}, { credential });
		expect(error?.message).toContain('credential is not valid');
		expect(error?.description).toContain("'General OCR Endpoint' does not begin with https://");
	});

	it('tells the account’s refusals apart and sends nothing more after one', async () => {
		const inputs = [1, 2, 3, 4].map((seed) => input(png(seed), `${seed}.png`));
		const one = { options: { maxParallelRequests: 1 } };
		for (const [credential, code] of [
			[{ secretKey: 'wrong' }, 14],
			[{ secretId: 'unknown' }, 11],
			[{ appid: '1250000009' }, 10],
		] as const) {
			at.service.counters.reset();
			const run = await at.run(inputs, one, { ...continues, credential });
			const errors = errorsOf(run);
			expect(errors.map((error) => [error.code, error.source, error.notSent])).toEqual([
				[code, '1.png', undefined],
				[code, '2.png', true],
				[code, '3.png', true],
				[code, '4.png', true],
			]);
			expect(errors[1].description).toContain('not sent');
			expect(run.hints[0]).toContain('1 failed. 3 not sent.');
			expect(at.service.counters.snapshot().requests).toBe(1);
		}
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'keeps every other picture with %s',
		async (onError) => {
			const inputs = [1, 2, 3].map((seed) => input(png(seed), `${seed}.png`));
			at.record(png(2), answers(400, { code: -1102, message: 'bad' }));
			const run = await at.run(inputs, { output: 'text' }, { node: { onError } });
			const all = [...run.items, ...run.errorItems];
			expect(all).toHaveLength(3);
			expect(run.error).toBeUndefined();
			const failed = all.find(({ json }) => 'error' in json);
			expect(failed).toMatchObject({
				json: { error: { code: -1102, source: '2.png' } },
				pairedItem: { item: 1 },
			});
			if (onError === 'continueErrorOutput') expect(run.errorItems).toHaveLength(1);
			else
				expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(
					[0, 1, 2].map((item) => ({ item })),
				);
		},
	);

	it('in stop mode says what is paid for already and starts nothing new', async () => {
		at.record(png(3), answers(400, { code: -1102, message: 'ENOENT' }));
		const inputs = [1, 2, 3, 4, 5].map((seed) => input(png(seed), `${seed}.png`));
		const { error, items } = await at.run(inputs, { options: { maxParallelRequests: 1 } });
		expect(items).toEqual([]);
		expect(error?.message).toBe('The picture cannot be decoded');
		expect(error?.description).toContain('Picture: 3.png.');
		expect(error?.description).toContain('2 pictures were already recognized');
		expect(error?.description).toContain("'Continue (using error output)'");
		expect(error?.context).toMatchObject({ itemIndex: 2 });
		expect(at.service.counters.snapshot()).toMatchObject({ requests: 3 });
	});

	it('leaves the error of an expression to n8n, which names parameter and node', async () => {
		at.service.counters.reset();
		const broken = { inputType: 'url', url: '={{ $("Nowhere").item.json.url }}' };
		const { error } = await at.run([{}], broken);
		expect(error?.context).toMatchObject({ parameter: 'url', nodeCause: 'Nowhere' });
		expect(at.service.counters.snapshot().requests).toBe(0);
		const [item] = errorsOf(await at.run([{}], broken, continues));
		expect(item.description).toContain("in the parameter 'url'");
		expect(item.description).toContain('Nowhere');
	});

	it.each([403, 407])(
		'tells the refusal of a proxy (%i) as one, and asks it once',
		async (status) => {
			at.record(png(1), { verbatim: { status, contentType: 'text/html', body: '' } });
			at.service.counters.reset();
			const { error } = await at.run([input(png(1))]);
			expect(error?.message).toContain('A proxy or firewall');
			expect(at.service.counters.snapshot().requests).toBe(1);
		},
	);

	it('repeats what may succeed later, never what was recognized', async () => {
		at.service.change({ faults: 'seed=3,html5xx=0.3,cutoff=0.2' });
		const inputs = [1, 2, 3, 4, 5, 6].map((seed) => input(png(seed)));
		const { items, hints } = await at.run(inputs, { output: 'text', options: { maxRetries: 20 } });
		at.service.change({ faults: '' });
		expect(items).toHaveLength(6);
		expect(hints[0]).toMatch(
			/6 pictures recognized.* repeated\. .*The service is out of order: bill\.png\./,
		);
		const { requests, recognized, answersLost } = at.service.counters.snapshot();
		expect(recognized - answersLost).toBe(6);
		expect(requests).toBeGreaterThan(6);
	});

	it('learns the service’s time from its refusal, once', async () => {
		at.service.change({ faults: 'skew=10800' });
		for (const service of ['general', 'GeneralBasicOCR']) {
			at.service.counters.reset();
			const inputs = [1, 2, 3].map((seed) => input(png(seed)));
			const options = { maxParallelRequests: 1, maxRetries: 0 };
			const { items } = await at.run(inputs, { service, output: 'text', options });
			expect(items).toHaveLength(3);
			expect(at.service.counters.snapshot()).toMatchObject({ requests: 4, recognized: 3 });
		}
		at.service.change({ faults: '' });
	});

	it('keeps its own words in stop mode too, where n8n has others for the code of a broken connection', async () => {
		at.service.change({ latency: 2000 });
		const parameters = { options: { maxRetries: 0, timeout: 50 } };
		const { error } = await at.run([input(png(1))], parameters);
		at.service.change({ latency: 0 });
		expect(error?.message).toBe('The service took longer than allowed');
		expect(error?.description).toContain('Picture: bill.png.');
	});

	it.each([
		['trickles', Buffer.from(' '), { timeout: 300 }, 'took longer than allowed'],
		['never ends', Buffer.alloc(1_000_000, ' '), {}, 'larger than any that Tencent OCR gives'],
	])('ends a request whose answer %s, and lets go of it', async (_, piece, options, words) => {
		const { servePicture, sendForEver } = await import('./support/picture-host.mts');
		let sent: Promise<number> | undefined;
		const host = await servePicture((_request, response) => {
			sent = sendForEver(response, piece);
		});
		const credential = { endpoint: new URL('/', host.url).href };
		const parameters = { options: { maxRetries: 0, ...options } };
		const run = await at.run([input(png(1))], parameters, { ...continues, credential });
		expect(errorsOf(run)[0].message).toContain(words);
		expect(await sent).toBeLessThan(100_000_000);
		await host.stop();
	});

	it.each([
		[{ endpoint: 'recognition.image.myqcloud.com' }, "'General OCR Endpoint'"],
		[{ secretId: ' ' }, "'Secret ID'"],
		[{ secretKey: '' }, "'Secret Key'"],
	])('refuses the credential %j before sending, for all pictures', async (credential, label) => {
		const inputs = [input(png(1)), input(png(2))];
		const run = await at.run(inputs, {}, { ...continues, credential });
		const [first, second] = errorsOf(run);
		expect(`${first.message} ${first.description}`).toContain(label);
		expect(second.notSent).toBe(true);
		expect(at.service.counters.snapshot().requests).toBe(0);
	});

	it('throws nothing when it continues, not even for an expression that holds for all pictures', async () => {
		const parameters = { options: { timeout: '={{ $("Nowhere").item.json.x }}' } };
		const run = await at.run([input(png(1)), input(png(2))], parameters, continues);
		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([]);
		expect(errorsOf(run)).toHaveLength(2);
	});

	it('learns the time also where this machine’s clock is ahead', async () => {
		at.service.change({ faults: 'skew=-10800' });
		const options = { maxParallelRequests: 1, maxRetries: 0 };
		const parameters = { service: 'GeneralBasicOCR', output: 'text', options };
		const { items } = await at.run([input(png(1)), input(png(2))], parameters);
		at.service.change({ faults: '' });
		expect(items).toHaveLength(2);
		expect(at.service.counters.snapshot()).toMatchObject({ requests: 3, recognized: 2 });
	});

	it.each([301, 302, 307, 308])(
		'follows no redirect (%d) with a signed request',
		async (status) => {
			const { servePicture } = await import('./support/picture-host.mts');
			const target = await servePicture(Buffer.from('{"code":0,"data":{"items":[]}}'));
			const host = await servePicture((request, response) => {
				request.resume();
				response.writeHead(status, { location: target.url }).end();
			});
			const endpoint = new URL(host.url).origin;
			const inputs = [1, 2, 3, 4, 5, 6].map((seed) => input(png(seed)));
			const settings = { ...continues, credential: { endpoint, cloudApiEndpoint: endpoint } };
			for (const service of ['general', 'GeneralBasicOCR']) {
				host.requests.length = 0;
				const parameters = { service, options: { maxParallelRequests: 1 } };
				const errors = errorsOf(await at.run(inputs, parameters, settings));
				expect(errors.map(({ httpCode, notSent }) => [httpCode, notSent])).toEqual([
					...Array<unknown>(3).fill([status, undefined]),
					...Array<unknown>(3).fill([status, true]),
				]);
				expect(host.requests).toHaveLength(3);
			}
			await Promise.all([host.stop(), target.stop()]);
			expect(target.requests).toEqual([]);
		},
	);

	it('keeps what was thrown as the cause, without the signed request that libraries add', () => {
		const axiosError = Object.assign(
			new Error('connect ECONNREFUSED', { cause: new Error('why') }),
			{
				code: 'ECONNREFUSED',
				config: { headers: { Authorization: MARKED } },
			},
		);
		const node = { id: '1', name: 'OCR', type: 't', typeVersion: 1, position: [0, 0] as never };
		const failure = connectionFailure(axiosError);
		for (const details of [{}, { httpCode: 502 }]) {
			Object.assign(failure.details, details);
			const { cause } = nodeError({ ...node, parameters: {} }, failure, 0, 0);
			expect(cause).toBe(failure);
		}
		const cause = failure.cause as Error;
		expect([cause.message, (cause.cause as Error).message]).toEqual([axiosError.message, 'why']);
		expect(cause.stack).toBe(axiosError.stack);
		expect(Object.keys(cause)).toEqual(['name']);
	});

	it.each(['CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])(
		'tells a certificate that is not trusted (%s) as one, of the service and of a download',
		(code) => {
			for (const { kind, message } of [connectionFailure({ code }), transferFailure({ code })]) {
				expect(['account', 'picture']).toContain(kind);
				expect(message).toMatch(/^The .*certificate.* is not trusted$/);
			}
		},
	);

	it('tells an address that n8n forbids from one whose name only sounds so, and keeps the cause', () => {
		const forbidden = Object.assign(new Error('The request was blocked'), { name: 'SsrfError' });
		const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND blocked.example'), {
			code: 'ENOTFOUND',
		});
		for (const toFailure of [connectionFailure, transferFailure]) {
			expect(toFailure(forbidden).message).toContain('n8n does not allow');
			expect(toFailure(unknown).message).not.toContain('n8n does not allow');
			expect((toFailure(unknown).cause as Error).message).toBe(unknown.message);
		}
	});

	it('keeps the words of a service that does not stop talking short', () => {
		const { description } = new OcrFailure(
			{ kind: 'picture', message: '', remedy: '' },
			{ serviceMessage: 'x'.repeat(100_000) },
		);
		expect(description.length).toBeLessThan(1100);
	});

	it('says so where the endpoint speaks http alone', async () => {
		const credential = { endpoint: at.service.address.replace('http:', 'https:') };
		const { errorItems } = await at.run([input(png(1))], once, { ...continues, credential });
		expect(JSON.stringify(errorItems)).toContain('does not speak HTTPS');
	});

	it.each([
		['Credentials could not be decrypted', 'could not decrypt', 'N8N_ENCRYPTION_KEY'],
		['Credential with ID "5" does not exist', 'could not read the credential', 'does not exist'],
	])('tells “%s” as what it is, and the first picture itself', async (words, message, remedy) => {
		const credentialError = new Error(words);
		const run = await at.run([input(png(1)), input(png(2))], {}, { ...continues, credentialError });
		const [first, second] = errorsOf(run);
		expect(first.message).toContain(message);
		expect(first.description).toContain(remedy);
		expect([first.notSent, second.notSent]).toEqual([undefined, true]);
		expect(first.description).not.toContain('earlier refusal');
	});

	it('says so when nothing answers at the endpoint', async () => {
		const credential = { endpoint: 'http://127.0.0.1:1' };
		const { errorItems } = await at.run([input(png(1))], once, { ...continues, credential });
		const [error] = errorsOf({ items: [], errorItems, hints: [] });
		expect(error).toMatchObject({ code: 'ECONNREFUSED', httpCode: null });
		expect(error.message).toContain('Nothing answers at the endpoint');
	});
});
