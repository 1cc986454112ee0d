import type { INodeParameters } from 'n8n-workflow';

import type { NodeAtService } from './support/node-at-service.mts';
import type { NodeRun } from './support/n8n-execution.mts';
import type { PictureHost } from './support/picture-host.mts';

/** PDF documents and what only Cloud API 3.0 has, inside n8n-core, at the local service. */
describe('documents and Cloud API 3.0', () => {
	let at: NodeAtService;
	let pdf: Buffer;
	const pagesOf = ({ items }: NodeRun) => items.map(({ json }) => json.page);
	const options = (more: INodeParameters) => ({ options: { maxRetries: 0, ...more } });

	beforeAll(async () => {
		const { nodeAtService } = await import('./support/node-at-service.mts');
		const { writePdf } = await import('./support/pdf.mts');
		at = await nodeAtService();
		pdf = writePdf(...Array.from({ length: 20 }, (_, page) => `page ${page + 1}`));
	});
	beforeEach(() => at.service.counters.reset());
	afterAll(() => at.close());

	const run = async (parameters: INodeParameters, bytes = pdf, settings = {}) =>
		await at.run(
			[{ files: { data: { bytes, fileName: 'bill.pdf', mimeType: 'application/pdf' } } }],
			{ output: 'text', ...parameters },
			settings,
		);

	/** Until the recordings are cleared. */
	const refusePage = async (page: number) => {
		const { createHash } = await import('node:crypto');
		const digest = createHash('sha256').update(pdf).digest('hex');
		const refusal = { Response: { Error: { Code: 'FailedOperation.ImageBlur' }, RequestId: 'r' } };
		at.service.recordings.set(`${digest}-${page}`, {
			verbatim: { status: 200, contentType: 'application/json', body: JSON.stringify(refusal) },
		});
	};

	it.each(['GeneralBasicOCR', 'GeneralFastOCR', 'GeneralAccurateOCR'])(
		'%s reads one page, some pages, or all, one request a page',
		async (service) => {
			const one = await run({ service });
			expect(pagesOf(one)).toEqual([1]);
			expect(at.service.counters.snapshot().requests).toBe(1);
			expect(one.hints[0]).toContain('1 page of bill.pdf recognized');
			expect(one.hints[0]).toContain(
				service === 'GeneralAccurateOCR'
					? "Only page 1 of bill.pdf was read; if there are more, set the option 'PDF Pages' to all."
					: "bill.pdf has 19 more pages; for the rest set the option 'PDF Pages' to all.",
			);
			const some = await run({ service, ...options({ pdfPages: '2-3, 20' }) });
			expect(pagesOf(some)).toEqual([2, 3, 20]);
			at.service.counters.reset();
			const all = await run({ service, ...options({ pdfPages: 'all' }) });
			expect(pagesOf(all)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
			expect(at.service.counters.snapshot().recognized).toBe(20);
			expect(all.hints[0]).toContain('20 pages of bill.pdf recognized');
			expect(all.hints[0]).not.toContain('PDF Pages');
			expect(new Set(all.items.map(({ json }) => json.text)).size).toBe(20);
			expect(all.items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(
				true,
			);
		},
	);

	it('names in one sentence the documents that may have more pages', async () => {
		const file = (fileName: string) => ({ bytes: pdf, fileName, mimeType: 'application/pdf' });
		const { hints } = await at.run([{ files: { a: file('a.pdf'), b: file('b.pdf') } }], {
			...{ service: 'GeneralAccurateOCR', output: 'text', binaryPropertyName: 'a, b' },
			...options({ pdfPages: '1-2' }),
		});
		expect(hints[0]).toContain('Only 2 pages of a.pdf, 2 pages of b.pdf were read; if');
	});

	it('says after which row the columns of a table are called, which table has no headings, and which fields were not found', async () => {
		const { fakePng } = await import('./support/pictures.mts');
		const line = (text: string, x: number, y: number) => ({
			text,
			box: { x, y, width: 60, height: 12 },
		});
		const bytes = fakePng(200, 77);
		const picture = [{ files: { data: { bytes, fileName: 'a.png' } } }];
		at.record(bytes, {
			lines: [line('Tea', 0, 0), line('2.50', 200, 0), line('Milk', 0, 30), line('1.20', 200, 30)],
		});
		const table = await at.run(picture, { service: 'GeneralBasicOCR', output: 'table' });
		expect(table.hints[0]).toContain('columns are named A, B, C: a.png');
		const asked = {
			service: 'GeneralBasicOCR',
			output: 'table',
			...options({ headerRow: 'none' }),
		};
		expect((await at.run(picture, asked)).hints[0]).not.toContain('headings');
		const headed = fakePng(200, 78);
		at.record(headed, {
			lines: [line('Item', 0, 0), line('Price', 200, 0), line('Tea', 0, 30), line('2.50', 200, 30)],
		});
		const named = await at.run([{ files: { data: { bytes: headed, fileName: 'b.png' } } }], {
			service: 'GeneralBasicOCR',
			output: 'table',
		});
		expect(named.hints[0]).toContain('named after the row Item | Price in b.png.');
		const field = [{ name: 'total', labels: 'Total' }];
		const fields = await at.run(picture, { output: 'fields', fields: { field } });
		expect(fields.hints[0]).toMatch(/Not found: total in a\.png\.$/);
		const beside = await at.run([{ ...picture[0], json: { note: null } }], {
			...{ output: 'fields', fields: { field } },
			...options({ includeInputFields: true }),
		});
		expect(beside.items[0].json).toMatchObject({ total: null, note: null });
		expect(beside.hints).toEqual(fields.hints);
		const labels = [
			{ name: 'Tea' },
			{ name: 'cup', labels: 'Total' },
			{ name: 'when', labels: 'Price', type: 'date' },
		];
		const labelled = await at.run([{ files: { data: { bytes: headed, fileName: 'b.png' } } }], {
			output: 'fields',
			fields: { field: labels },
		});
		expect(labelled.hints[0]).toContain(
			'Not found: cup, when in b.png. Their labels are on the picture, but without a value that could be read: when in b.png.',
		);
	});

	it('gives an error for a page refused amid a document whose end the service does not tell', async () => {
		await refusePage(7);
		const parameters = { service: 'GeneralAccurateOCR', ...options({ pdfPages: 'all' }) };
		const result = await run(parameters, pdf, { node: { onError: 'continueErrorOutput' } });
		at.service.recordings.clear();
		expect(pagesOf(result)).toHaveLength(19);
		expect(pagesOf(result)).not.toContain(7);
		expect(result.errorItems.map(({ json }) => json.error)).toMatchObject([{ page: 7 }]);
		expect(result.hints[0]).toContain('bill.pdf ends after page 20');
	});

	describe('Max Recognitions', () => {
		const continues = { node: { onError: 'continueErrorOutput' } } as const;

		it.each<[string, INodeParameters, number]>([
			['the pages entered', { pdfPages: '1-3', maxRecognitions: 2 }, 3],
			['the pages of all documents', { pdfPages: '4,5', maxRecognitions: 3 }, 4],
		])('sends nothing where %s are more', async (_, given, needed) => {
			const file = { bytes: pdf, fileName: 'bill.pdf', mimeType: 'application/pdf' };
			const documents = Array.from({ length: needed === 4 ? 2 : 1 }, () => ({
				files: { data: file },
			}));
			const parameters = { service: 'GeneralBasicOCR', ...options(given) };
			const { error } = await at.run(documents, parameters);
			expect(error?.message).toContain(`needs ${needed} recognitions`);
			const { items, errorItems } = await at.run(documents, parameters, continues);
			expect([items.length, errorItems.length]).toEqual([0, documents.length]);
			expect(at.service.counters.snapshot().requests).toBe(0);
		});

		it.each(['GeneralBasicOCR', 'GeneralAccurateOCR'])(
			'ends reading on, without a failure (%s)',
			async (service) => {
				const result = await run({ service, ...options({ pdfPages: 'all', maxRecognitions: 4 }) });
				expect(pagesOf(result)).toEqual([1, 2, 3, 4]);
				expect(result.hints[0]).toContain("was read up to page 4, as 'Max Recognitions' allows");
				expect(at.service.counters.snapshot().requests).toBe(4);
			},
		);

		it('reads what needs exactly as much', async () => {
			const given = options({ pdfPages: '1-3', maxRecognitions: 3 });
			expect(pagesOf(await run({ service: 'GeneralBasicOCR', ...given }))).toEqual([1, 2, 3]);
		});

		it('leaves out pages of a file that only its bytes show to be a PDF', async () => {
			const file = { bytes: pdf, fileName: 'bill', mimeType: 'application/octet-stream' };
			const parameters = { service: 'GeneralBasicOCR', output: 'text' };
			const given = options({ pdfPages: '1-3', maxRecognitions: 2 });
			const result = await at.run(
				[{ files: { data: file } }],
				{ ...parameters, ...given },
				continues,
			);
			expect(pagesOf(result)).toEqual([1, 2]);
			expect(result.errorItems.map(({ json }) => json.error)).toMatchObject([{ page: 3 }]);
		});

		it('counts the first page of a PDF once that a pattern finds by its bytes', async () => {
			const file = { bytes: pdf, fileName: 'bill', mimeType: 'application/octet-stream' };
			const parameters = { service: 'GeneralBasicOCR', output: 'text', binaryPropertyName: '*' };
			const given = options({ pdfPages: '1-2', maxRecognitions: 2 });
			const { items, error } = await at.run([{ files: { file } }], { ...parameters, ...given });
			expect(error).toBeUndefined();
			expect(items).toHaveLength(2);
		});
	});

	describe('at a URL that may not be a PDF', () => {
		let host: PictureHost;

		beforeAll(async () => {
			const { servePicture } = await import('./support/picture-host.mts');
			const { fakePng } = await import('./support/pictures.mts');
			host = await servePicture(fakePng(200, 5));
		});
		afterAll(() => host.stop());

		const runUrl = async (service: string, pdfPages: string) =>
			await at.run(
				[{}],
				{ inputType: 'url', url: host.url, output: 'text', service, ...options({ pdfPages }) },
				{ node: { onError: 'continueErrorOutput' } },
			);

		it.each(['1-3', 'all'])('reads and pays for a picture once (pages %s)', async (pdfPages) => {
			const { items, errorItems } = await runUrl('GeneralBasicOCR', pdfPages);
			expect(items.map(({ json }) => json.page)).toEqual([undefined]);
			expect(errorItems).toEqual([]);
			expect(at.service.counters.snapshot().requests).toBe(1);
		});

		it('refuses all pages where the service would not tell that it is a picture', async () => {
			const { errorItems } = await runUrl('GeneralAccurateOCR', 'all');
			expect(JSON.stringify(errorItems)).toContain("'Download Image'");
			expect(at.service.counters.snapshot().requests).toBe(0);
		});
	});

	it('counts pages as requests: documents and pages together keep to Max Parallel Requests', async () => {
		at.service.change({ latency: 200 });
		const documents = [1, 2, 3].map((number) => ({
			files: { data: { bytes: pdf, fileName: `${number}.pdf`, mimeType: 'application/pdf' } },
		}));
		const parameters = {
			service: 'GeneralBasicOCR',
			...options({ pdfPages: '1-6', maxParallelRequests: 4 }),
		};
		const { items } = await at.run(documents, { output: 'text', ...parameters });
		at.service.change({ latency: 0 });
		expect(items.map(({ json }) => json.source)).toEqual(
			documents.flatMap(({ files }) => Array<string>(6).fill(files.data.fileName)),
		);
		expect(at.service.counters.snapshot().mostParallel).toBe(4);
	});

	it('gives one error for a page that fails; the others stay', async () => {
		await refusePage(3);
		const parameters = { service: 'GeneralBasicOCR', ...options({ pdfPages: '1-5' }) };
		const result = await run(parameters, pdf, { node: { onError: 'continueErrorOutput' } });
		at.service.recordings.clear();
		expect(pagesOf(result)).toEqual([1, 2, 4, 5]);
		expect(result.errorItems).toHaveLength(1);
		expect(result.errorItems[0].json.error).toMatchObject({
			code: 'FailedOperation.ImageBlur',
			page: 3,
			requestId: 'r',
			source: 'bill.pdf',
		});
	});

	it.each(['GeneralBasicOCR', 'GeneralAccurateOCR'])(
		'%s: stops at the end where more pages are asked for, and a page refused amid them stays an error',
		async (service) => {
			const beyond = await run({ service, ...options({ pdfPages: '18-300' }) });
			expect(beyond.error).toBeUndefined();
			expect(pagesOf(beyond)).toEqual([18, 19, 20]);
			expect(at.service.counters.snapshot().requests).toBeLessThan(12);
			await refusePage(19);
			const parameters = { service, ...options({ pdfPages: '18-300' }) };
			const amid = await run(parameters, pdf, { node: { onError: 'continueErrorOutput' } });
			at.service.recordings.clear();
			expect(pagesOf(amid)).toEqual([18, 20]);
			expect(amid.errorItems.map(({ json }) => json.error)).toMatchObject([{ page: 19 }]);
		},
	);

	it('gives one error for 3,000 pages and a wrong key', async () => {
		const parameters = { service: 'GeneralAccurateOCR', ...options({ pdfPages: '1-3000' }) };
		const settings = { node: { onError: 'continueErrorOutput' }, credential: { secretKey: 'no' } };
		const { items, errorItems } = await run(parameters, pdf, settings);
		expect(items).toEqual([]);
		expect(errorItems.map(({ json }) => json.error)).toMatchObject([
			{ code: 'AuthFailure.SignatureFailure', page: 1 },
		]);
		expect(at.service.counters.snapshot().requests).toBe(1);
	});

	it('says that a page beyond the end does not exist', async () => {
		const parameters = { service: 'GeneralBasicOCR', ...options({ pdfPages: '21' }) };
		const { error } = await run(parameters);
		expect(error?.description).toContain('bill.pdf, page 21');
		expect(error?.description).toContain("'PDF Pages'");
	});

	it.each([
		['GeneralBasicOCR', true],
		['GeneralAccurateOCR', true],
		['GeneralFastOCR', false],
		['GeneralEfficientOCR', false],
		['GeneralHandwritingOCR', false],
	])('%s gives the same items as General OCR', async (service, hasWords) => {
		const { fakePng } = await import('./support/pictures.mts');
		const picture = [{ files: { data: { bytes: fakePng(200, 5), fileName: 'a.png' } } }];
		const [{ json }] = (await at.run(picture, { service })).items;
		expect(json).toMatchObject({ line: 1, source: 'a.png' });
		expect(Object.keys(json)).toEqual([
			...['text', 'x', 'y', 'width', 'height', 'confidence', 'words', 'line', 'source', 'polygon'],
		]);
		expect(json.polygon).toHaveLength(4);
		expect((json.words as unknown[]).length > 0).toBe(hasWords);
		if (!hasWords) return;
		const withoutWords = { service, options: { includeWords: false } };
		const [{ json: short }] = (await at.run(picture, withoutWords)).items;
		expect(short).not.toHaveProperty('words');
	});

	it('sends the language to the service that takes one', async () => {
		const { fakePng } = await import('./support/pictures.mts');
		const picture = [{ files: { data: { bytes: fakePng(200, 5) } } }];
		const parameters = { service: 'GeneralBasicOCR', options: { language: 'jap' } };
		expect((await at.run(picture, { ...parameters, output: 'raw' })).items[0].json).toMatchObject({
			Response: { Language: 'jap' },
		});
		const unknown = { ...parameters, options: { language: 'klingon', maxRetries: 0 } };
		expect((await at.run(picture, unknown)).error?.message).toBe("'Language' is not valid");
	});
});
