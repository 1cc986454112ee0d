import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { planItem } from '../nodes/OcrGeneral/input/jobs';
import { ParameterReader } from '../nodes/OcrGeneral/parameters/parameters';
import { n8nClock } from '../nodes/OcrGeneral/sending/n8nClock';
import { ParallelLimit } from '../nodes/OcrGeneral/sending/ParallelLimit';
import { RunState } from '../nodes/OcrGeneral/sending/RunState';
import { failureReason, OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';
import type { NodeAtService } from './support/node-at-service.mts';
import type { PictureHost } from './support/picture-host.mts';

/** The output `image` inside n8n-core, at the local service. */
describe('the output Annotated Image', () => {
	let at: NodeAtService;
	let host: PictureHost;
	let picture: Buffer;
	let pdf: Buffer;
	let unreadable: Buffer;
	let content: (item: INodeExecutionData) => Promise<Buffer>;
	const image = { output: 'image' };
	const lines = ['one', 'two'].map((text, index) => ({
		text,
		box: { x: 5, y: 4 + index * 4, width: 8, height: 3 },
	}));

	beforeAll(async () => {
		const { nodeAtService } = await import('./support/node-at-service.mts');
		const { readPicture } = await import('./support/annotation.mts');
		const { fakePng } = await import('./support/pictures.mts');
		const { servePicture } = await import('./support/picture-host.mts');
		const { writePdf } = await import('./support/pdf.mts');
		const { readBinary } = await import('./support/n8n-execution.mts');
		content = async (item) => await readBinary(item);
		at = await nodeAtService();
		picture = readPicture('png-rgb.png');
		unreadable = fakePng(100, 1);
		pdf = writePdf('page 1', 'page 2');
		at.record(picture, { lines });
		at.record(unreadable, { lines });
		host = await servePicture(picture);
	});
	beforeEach(() => at.service.counters.reset());
	afterAll(async () => {
		await at.close();
		await host.stop();
	});

	it('gives a JPEG that n8n shows, beside the json of the output text', async () => {
		const { look } = await import('./support/annotation.mts');
		const input = { json: { order: 7 }, files: { data: { bytes: picture, fileName: 'a.b.png' } } };
		const text = await at.run([input], { output: 'text', options: { includeInputFields: true } });
		const drawn = await at.run([input], { ...image, options: { includeInputFields: true } });
		const [item] = drawn.items;
		const json = { ...text.items[0].json, sessionId: expect.any(String) };
		expect({ ...item, binary: undefined }).toEqual({ json, pairedItem: { item: 0 } });
		expect(item.json).toMatchObject({ lineCount: 2, order: 7 });
		expect(item.binary?.data).toMatchObject({
			mimeType: 'image/jpeg',
			fileType: 'image',
			fileName: 'a.b-annotated.jpg',
		});
		// 19 by 13 pixels, and a margin where the numbers need one.
		const { width, height } = await look(await content(item));
		expect([width >= 19, height >= 13]).toEqual([true, true]);
		expect(drawn.hints).toEqual(text.hints);
	});

	it('draws on white, with a hint, what n8n does not have or cannot read', async () => {
		const url = await at.run([{}], { ...image, inputType: 'url', url: host.url });
		expect(url.hints[0]).toContain("turn on the option 'Download Image'");
		const damaged = await at.run(
			[{ files: { data: { bytes: unreadable, fileName: 'x.png' } } }],
			image,
		);
		expect(damaged.hints[0]).toContain('x.png (boxes on white, since it');
		const file = { bytes: pdf, fileName: 'bill.pdf', mimeType: 'application/pdf' };
		const pages = await at.run([{ files: { data: file } }], {
			...image,
			service: 'GeneralBasicOCR',
			options: { pdfPages: 'all' },
		});
		expect(pages.hints[0]).toContain('bill.pdf (boxes on white, since pages of a PDF');
		expect(pages.items.map(({ binary }) => binary?.data.fileName)).toEqual([
			'bill-page-1-annotated.jpg',
			'bill-page-2-annotated.jpg',
		]);
		for (const { items, errorItems, error } of [url, damaged, pages]) {
			expect([error, errorItems]).toEqual([undefined, []]);
			expect((await content(items[0])).subarray(0, 2)).toEqual(Buffer.of(0xff, 0xd8));
		}
	});

	it('draws what it downloaded, without asking for it again', async () => {
		host.requests.length = 0;
		const parameters = { ...image, inputType: 'url', url: host.url };
		const { items, hints } = await at.run([{}], {
			...parameters,
			options: { downloadImage: true },
		});
		expect(host.requests.length).toBe(1);
		expect(hints).toEqual(['1 picture recognized, 2 lines.']);
		expect(items[0].binary?.data.fileName).toBe('picture-annotated.jpg');
	});

	describe('the queue of drawings', () => {
		const openQueue = async (store: () => Promise<unknown>, longest?: number) => {
			const { annotation } = await import('./support/annotation.mts');
			const logged: string[] = [];
			const state = new RunState(n8nClock, false, undefined, ({ message }) => logged.push(message));
			const decoding = new ParallelLimit(1, state);
			const context = { helpers: { prepareBinaryData: store } };
			const drawing = new annotation.PictureDrawing(context as never, state, decoding, longest);
			const draw = async (read: () => Promise<Buffer>) => {
				const items: INodeExecutionData[] = [{ json: {} }];
				const kind = 'binary' as const;
				const content = { kind, fileName: '', mimeType: '', fromPattern: false, read };
				const notes = await drawing.add({
					items,
					pages: [{ source: 'a.png', angle: 0, lines: [], raw: {} }],
					source: { item: 0, source: 'a.png', content },
					bytes: undefined,
				});
				return notes.length > 0 ? notes.join() : Object.keys(items[0].binary ?? {}).join();
			};
			return { state, draw, logged };
		};
		const never = () => new Promise<never>(() => undefined);

		it('draws one picture at a time, whatever runs in parallel, and a failure holds up none', async () => {
			let drawing = 0;
			let most = 0;
			let stored = 0;
			const { draw, logged } = await openQueue(async () => {
				drawing--;
				return await (++stored === 2
					? Promise.reject(new Error('disk full'))
					: { mimeType: 'image/jpeg' });
			});
			const read = async () => {
				most = Math.max(most, ++drawing);
				return await Promise.resolve(picture);
			};
			const results = await Promise.all([1, 2, 3, 4].map(async () => await draw(read)));
			expect(results).toEqual(['data', expect.stringContaining('stored'), 'data', 'data']);
			expect(logged).toEqual(['disk full']);
			expect(most).toBe(1);
		});

		it('gives a picture up that takes too long, so that the next one gets its turn', async () => {
			const { draw } = await openQueue(() => Promise.resolve({}), 1);
			const results = await Promise.all([draw(never), draw(never)]);
			expect(results).toEqual(Array(2).fill('not drawn, since it took longer than a minute'));
		});

		it('waits for nothing once the account is refused', async () => {
			const { state, draw } = await openQueue(() => Promise.resolve({}));
			const results = Promise.all([draw(never), draw(never)]);
			state.refuse(new OcrFailure(failureReason('account', 'The account is in arrears', '')));
			expect(await results).toEqual(Array(2).fill('not drawn, since the execution ended early'));
		});
	});

	it('leaves the picture out where a model asks', () => {
		const parameters: Record<string, unknown> = {
			...image,
			service: 'general',
			inputType: 'url',
			url: host.url,
		};
		const context = {
			getNodeParameter: (name: string, _item: number, other: unknown) => parameters[name] ?? other,
			getInputData: () => [{ json: {} }],
		} as unknown as IExecuteFunctions;
		const outputs = [true, false].map((isTool) => {
			const [job] = planItem(context, 0, {
				isTool,
				parameters: new ParameterReader(context, true),
			});
			return 'parameters' in job ? job.parameters.output : undefined;
		});
		expect(outputs).toEqual(['text', 'image']);
	});

	it('sends the user of a tool that waits for a file to Image URL, unless a file is there', () => {
		const plan = (binary?: object) => {
			const context = {
				getNodeParameter: (name: string, _item: number, other: unknown) =>
					name === 'service' ? 'general' : other,
				getInputData: () => [{ json: {}, binary }],
			} as unknown as IExecuteFunctions;
			const parameters = new ParameterReader(context, true);
			return planItem(context, 0, { isTool: true, parameters })[0];
		};
		const job = plan();
		expect('failure' in job && job.failure.description).toContain("'Image URL'");
		expect(plan({ data: { mimeType: 'image/png', data: 'AAAA' } })).toHaveProperty('source');
	});
});
