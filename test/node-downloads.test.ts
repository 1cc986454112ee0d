import type { INodeParameters } from 'n8n-workflow';

import type { NodeAtService } from './support/node-at-service.mts';
import type {
	PictureHost,
	PictureListener,
	sendForEver as sends,
} from './support/picture-host.mts';

/** Pictures that n8n downloads itself, inside n8n-core, from a host on the loopback address. */
describe('the option Download Image', () => {
	let at: NodeAtService;
	let host: PictureHost;
	let png: Buffer;
	let sendForEver: typeof sends;
	/** What the host answers by path; the picture for any other. */
	let answers: Record<string, PictureListener>;

	beforeAll(async () => {
		const { nodeAtService } = await import('./support/node-at-service.mts');
		const { fakePng } = await import('./support/pictures.mts');
		const hosts = await import('./support/picture-host.mts');
		({ sendForEver } = hosts);
		at = await nodeAtService();
		png = fakePng(100, 1);
		at.record(png, { lines: [{ text: 'picture', box: { x: 1, y: 2, width: 3, height: 4 } }] });
		host = await hosts.servePicture((request, response) => {
			const answer = answers[request.url ?? ''];
			if (answer) answer(request, response);
			else response.end(png);
		});
	});
	beforeEach(() => {
		answers = {};
		host.requests.length = 0;
	});
	afterAll(async () => {
		await at.close();
		await host.stop();
	});

	const download = async (path: string, options: INodeParameters = {}) =>
		await at.run(
			[{}],
			{
				inputType: 'url',
				url: new URL(path, host.url).href,
				output: 'text',
				options: { downloadImage: true, maxRetries: 0, ...options },
			},
			{ node: { onError: 'continueErrorOutput' } },
		);
	const redirect =
		(location: string): PictureListener =>
		(_request, response) =>
			void response.writeHead(302, { location }).end();

	it('downloads again after a passing failure of the host, and says why it gives up', async () => {
		let failures = 1;
		answers['/flaky'] = (_request, response) => {
			if (failures-- > 0) response.writeHead(503).end();
			else response.end(png);
		};
		const { items, hints } = await download('/flaky', { maxRetries: 1 });
		expect(items).toHaveLength(1);
		expect(hints.join()).toContain(
			"1 request repeated. The picture's host is out of order or busy: http:",
		);
		expect(host.requests).toEqual(['/flaky', '/flaky']);
		failures = 2;
		const { errorItems } = await download('/flaky', { maxRetries: 1 });
		expect(errorItems[0].json.error).toMatchObject({ httpCode: 503 });
	});

	it('ends a download that trickles after the time limit', async () => {
		answers['/slow'] = (_request, response) => void sendForEver(response, Buffer.from('x'));
		const { errorItems } = await download('/slow', { timeout: 200 });
		expect(JSON.stringify(errorItems)).toContain("'Timeout'");
	});

	it('follows three redirects, no fourth, and shows the credential to no host', async () => {
		const authorizations: unknown[] = [];
		[4, 3, 2, 1].forEach((left) => {
			answers[`/${left}`] = (request, response) => {
				authorizations.push(request.headers.authorization);
				redirect(`./${left - 1}`)(request, response);
			};
		});
		expect((await download('/3')).items[0].json.text).toBe('picture');
		expect(host.requests).toEqual(['/3', '/2', '/1', '/0']);
		const { errorItems } = await download('/4');
		expect(JSON.stringify(errorItems)).toContain('redirected too often');
		expect(host.requests.slice(4)).toEqual(['/4', '/3', '/2', '/1']);
		expect(authorizations).toEqual(Array(7).fill(undefined));
	});

	it('follows no redirect away from the web', async () => {
		answers['/file'] = redirect('file:///etc/hostname');
		answers['/nowhere'] = redirect('http://');
		for (const path of ['/file', '/nowhere']) {
			expect(JSON.stringify((await download(path)).errorItems)).toContain('not a web address');
		}
	});

	it.each([404, 302, 200])('lets go of an answer that it does not want (%i)', async (status) => {
		const closed = new Promise<void>((resolve) => {
			answers['/endless'] = (_request, response) => {
				response.on('close', resolve);
				response.writeHead(status, { location: '/picture.png', 'content-length': 1e9 });
				response.write('no end');
			};
		});
		const { items, errorItems } = await download('/endless');
		expect(status === 302 ? items : errorItems).toHaveLength(1);
		await closed;
	});

	it('ends a download that hangs at once when another picture ends the execution', async () => {
		answers['/hang'] = () => undefined;
		answers['/gone'] = (_request, response) => void response.writeHead(404).end();
		const urls = (paths: string[]) => paths.map((path) => new URL(path, host.url).href);
		const options = { downloadImage: true, maxRetries: 0 };
		const parameters = { inputType: 'url', output: 'text', options };
		const failed = await at.run([{}], { ...parameters, url: urls(['/hang', '/gone']).join() });
		expect(failed.error?.message).toBe("The picture's host has nothing at this URL");
		const refused = await at.run(
			[{}],
			{ ...parameters, url: urls(['/hang', '/picture.png']).join() },
			{ node: { onError: 'continueErrorOutput' }, credential: { secretKey: 'wrong' } },
		);
		expect(refused.errorItems.map(({ json }) => json.error)).toEqual([
			expect.objectContaining({ code: 14, notSent: true }),
			expect.not.objectContaining({ notSent: true }),
		]);
	});

	it('loads no more than the service takes', async () => {
		let sent: Promise<number> | undefined;
		answers['/large'] = (_request, response) => {
			response.write(png);
			sent = sendForEver(response, Buffer.alloc(1_000_000));
		};
		const { errorItems } = await download('/large', { shrinkLargeImages: false });
		expect(JSON.stringify(errorItems)).toContain('too large');
		expect(await sent).toBeLessThan(20_000_000);
	});

	it.each([
		[403, 'is not open to everyone'],
		[404, 'has nothing at this URL'],
		[410, 'has nothing at this URL'],
		[418, 'refuses the download'],
		[500, 'out of order'],
	])('says what the host answers (%i)', async (status, words) => {
		answers['/odd'] = (_request, response) => void response.writeHead(status).end();
		expect(JSON.stringify((await download('/odd')).errorItems)).toContain(words);
	});

	it.each([
		['nothing listens', 'http://127.0.0.1:1/a.png', 'Nothing answers'],
		['there is no host', 'http://nowhere.invalid/a.png', 'was not found'],
		['http alone is spoken', 'https:', 'does not speak HTTPS'],
	])('says why nothing comes from where %s', async (_, address, words) => {
		const url = address === 'https:' ? host.url.replace('http:', address) : address;
		expect(JSON.stringify((await download(url)).errorItems)).toContain(words);
	});

	it('tells a web page, and a proxy that asks for a password, as what they are', async () => {
		answers['/page'] = (_request, response) => void response.end('<!doctype html><p>Log in');
		answers['/proxy'] = (_request, response) => void response.writeHead(407).end();
		expect(JSON.stringify((await download('/page')).errorItems)).toContain('but a web page');
		expect(JSON.stringify((await download('/proxy')).errorItems)).toContain('The proxy');
		const fetched = { inputType: 'url', url: new URL('/page', host.url).href };
		const { error } = await at.run([{}], { ...fetched, service: 'GeneralBasicOCR' });
		expect(error?.description).toContain('leads to a page');
	});
});
