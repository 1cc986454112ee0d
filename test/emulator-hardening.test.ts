import { createHash } from 'node:crypto';
import type { OcrService, ServiceOptions } from '../emulator/src/index.mts';
import { appidAuthorization } from '../credentials/signing/appidSignature';
import type { PictureHost } from './support/picture-host.mts';

describe('the local service holds out against', () => {
	let service: OcrService;
	let start: (options: ServiceOptions) => Promise<OcrService>;
	let fakePng: (size: number, seed: number) => Buffer;
	let host: PictureHost | undefined;
	let sendRaw: (port: number, text: string) => Promise<string>;
	let servePicture: (typeof import('./support/picture-host.mts'))['servePicture'];

	beforeAll(async () => {
		({ startOcrService: start } = await import('../emulator/src/index.mts'));
		({ fakePng } = await import('./support/pictures.mts'));
		({ sendRaw } = await import('./support/raw-http.mts'));
		({ servePicture } = await import('./support/picture-host.mts'));
		const timeouts = { headers: 300, request: 600 };
		service = await start({ engine: 'recorded', timeouts });
	});
	afterEach(async () => {
		await host?.stop();
		host = undefined;
	});
	afterAll(() => service.close());

	const head = (path: string, ...headers: string[]) =>
		[`POST ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers, '', ''].join('\r\n');

	it.each([
		['/ocr/general', 'Content-Length: 100000000', '"code":23'],
		['/', 'Content-Length: 100000000', '"Code":"RequestSizeLimitExceeded"'],
	])('a body over the limit of %s, refused before it is sent', async (path, header, refusal) => {
		expect(await sendRaw(service.port, head(path, header))).toContain(refusal);
	});

	it('an upload over the limit, whose client is not cut off before it reads the refusal', async () => {
		const request = head('/ocr/general', 'Content-Length: 20000000') + 'x'.repeat(20_000_000);
		// A busy machine takes longer for it than the short time limits of the other tests.
		const patient = await start({ engine: 'recorded' });

		expect(await sendRaw(patient.port, request)).toMatch(/^HTTP\/1\.1 400 [^]*"code":23[^]*\}$/);
		await patient.close();
	});

	it('a chunked body that tells no length', async () => {
		const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
		const request = head('/ocr/general', 'Transfer-Encoding: chunked') + chunk.repeat(7);

		// The service refuses before all has come, which may break the connection before the answer is read.
		expect(await sendRaw(service.port, request)).toMatch(/"code":23|EPIPE|ECONNRESET/);
	});

	it.each([
		'//ocr/general',
		'/ocr/general/',
		'/ocr/../ocr/general',
		'/ocr%2Fgeneral',
		'/../etc/passwd',
	])('the path %s', async (path) => {
		const answer = await sendRaw(
			service.port,
			head(path, 'Content-Length: 0', 'Connection: close'),
		);
		expect(answer).toMatch(/^HTTP\/1\.1 404 /);
	});

	it('headers without end', async () => {
		const answer = await sendRaw(service.port, head('/', `X-Long: ${'x'.repeat(20_000)}`));
		expect(answer).toMatch(/^HTTP\/1\.1 400 /);
	});

	it.each([
		['headers', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '],
		['a body', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{'],
	])('a client that never ends %s', async (_case, beginning) => {
		expect(await sendRaw(service.port, beginning)).toMatch(/^HTTP\/1\.1 408 |^$/);
	});

	const recognize = async (picture: { url: string } | { image: string }, at = service) => {
		const { appid, secretId, secretKey } = at.accounts[0];
		const issuedAt = Math.floor(Date.now() / 1000);
		const expiresAt = issuedAt + 600;
		const authorization = appidAuthorization({
			...{ appid, secretId, secretKey },
			...{ issuedAt, expiresAt, nonce: 1 },
		});
		const response = await fetch(`${at.address}/ocr/general`, {
			method: 'POST',
			headers: { authorization, 'content-type': 'application/json' },
			body: JSON.stringify({ appid, ...picture }),
		});
		return (await response.json()) as { code: number };
	};
	const recognizeUrl = (url: string, at = service) => recognize({ url }, at);

	it('a URL that leads to a file, or round in circles', async () => {
		host = await servePicture((request, response) => {
			const location = request.url === '/file' ? 'file:///etc/passwd' : request.url;
			response.writeHead(302, { location }).end();
		});
		const file = new URL('/file', host.url).href;

		expect(await recognizeUrl('file:///etc/passwd')).toMatchObject({ code: -1308 });
		expect(await recognizeUrl(file)).toMatchObject({ code: -1308 });
		expect(await recognizeUrl(host.url)).toMatchObject({ code: -1308 });
		expect(host.requests).toHaveLength(5);
	});

	it('a download without end', async () => {
		host = await servePicture((_request, response) => {
			const chunk = Buffer.alloc(100_000);
			const more = () => {
				while (response.write(chunk));
			};
			response.on('drain', more);
			more();
		});

		expect(await recognizeUrl(host.url)).toMatchObject({ code: 23 });
	});

	it('URLs that lead into its own network, where others than this machine may ask', async () => {
		host = await servePicture(fakePng(100, 1));
		// Listens on the loopback address, in a spelling that the service does not take for it.
		const open = await start({ engine: 'recorded', host: '127.1' });
		const byName = host.url.replace('127.0.0.1', 'localhost');
		const mapped = host.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
		const answers = [];
		for (const url of [host.url, byName, mapped]) answers.push(await recognizeUrl(url, open));
		await open.close();

		const refused = expect.objectContaining({ code: -1308 });
		expect(answers).toEqual([refused, refused, refused]);
		expect(host.requests).toEqual([]);
		expect(await recognizeUrl(byName)).toMatchObject({ code: 0 });
	});

	it('base64 of the largest size', async () => {
		const image = fakePng(4_400_000, 1).toString('base64');
		// A busy machine takes longer for it than the short time limits of the other tests.
		const patient = await start({ engine: 'recorded' });

		expect(await recognize({ image }, patient)).toMatchObject({ code: 0 });
		expect(await recognize({ image: `${image}====` }, patient)).toMatchObject({ code: 3 });
		await patient.close();
	});

	const sendable = { status: 200, contentType: 'text/plain', body: 'x' };
	it.each([
		['no status', { verbatim: { ...sendable, status: undefined } }],
		['a status of text', { verbatim: { ...sendable, status: '200' } }],
		['an informational status', { verbatim: { ...sendable, status: 100 } }],
		['a status beyond HTTP', { verbatim: { ...sendable, status: 600 } }],
		['no content type', { verbatim: { ...sendable, contentType: undefined } }],
		['a content type of two lines', { verbatim: { ...sendable, contentType: 'text\r\nplain' } }],
		['a body of numbers', { verbatim: { ...sendable, body: 1 } }],
		['an empty verbatim beside lines', { lines: [], verbatim: {} }],
		['an unknown problem', { lines: [], problem: 'none' }],
		['nothing', null],
	])('a recording with %s', async (_case, recording) => {
		const put = (value: unknown) =>
			fetch(`${service.address}/_emulator/recordings/${'0'.repeat(64)}`, {
				method: 'PUT',
				body: JSON.stringify(value),
			});

		expect((await put(recording)).status).toBe(400);
		expect((await put({ verbatim: sendable })).status).toBe(200);
	});

	it('an answer that HTTP cannot carry, which breaks its own connection only', async () => {
		const [picture, other] = [fakePng(100, 1), fakePng(100, 2)];
		const digest = createHash('sha256').update(picture).digest('hex');
		service.recordings.set(digest, { verbatim: { ...sendable, status: 1000 } });

		await expect(recognize({ image: picture.toString('base64') })).rejects.toThrow();
		expect(service.counters.snapshot().answersLostByPicture).toEqual({ [digest]: 1 });
		expect(await recognize({ image: other.toString('base64') })).toMatchObject({ code: 0 });
	});
});
