import ExcelJS from 'exceljs';
import type { INodeParameters } from 'n8n-workflow';

import type { RecordedLine, Recording } from '../emulator/src/index.mts';
import type { NodeAtService } from './support/node-at-service.mts';

/** Tencent's table and invoice services inside n8n-core, at the local service. */
describe('services with a structure of their own', () => {
	let at: NodeAtService;
	let pdf: Buffer;
	const PAGES = 31;

	beforeAll(async () => {
		const { nodeAtService } = await import('./support/node-at-service.mts');
		const { writePdf } = await import('./support/pdf.mts');
		at = await nodeAtService();
		pdf = writePdf(...Array.from({ length: PAGES }, (_, page) => `page ${page + 1}`));
	});
	beforeEach(() => {
		at.service.counters.reset();
		at.service.recordings.clear();
	});
	afterAll(() => at.close());

	/** Rows of texts at the places of their columns, 40 pixels from row to row. */
	const page = (...rows: string[][]): Recording => ({
		...{ width: 1000, height: 1400 },
		lines: rows.flatMap((row, y) =>
			row.flatMap((text, x): RecordedLine[] =>
				text === ''
					? []
					: [
							{
								text,
								box: { x: 40 + 240 * x, y: 40 + 40 * y, width: 18 * text.length, height: 20 },
							},
						],
			),
		),
	});
	const vatInvoice = (number: string, total: string) =>
		page(
			['电子发票（普通发票）'],
			[`发票号码：${number}`, '', '开票日期：2026年11月22日'],
			['名称：青禾信息技术有限公司', '', '名称：晨光办公用品商行'],
			['项目名称', '数量', '单价', '金额'],
			['复印纸', '2', '5.00', '10.00'],
			['价税合计（小写）', '', '', `¥${total}`],
		);

	const bytesOf = (name: string) => Buffer.from(`\xff\xd8\xff ${name}`, 'latin1');
	const run = async (bytes: Buffer, parameters: INodeParameters, settings = {}) =>
		await at.run([{ files: { data: { bytes, fileName: 'a.pdf' } } }], parameters, settings);
	const requests = () => at.service.counters.snapshot().requests;
	const recordPages = async (recordings: Map<number, Recording>) => {
		const { createHash } = await import('node:crypto');
		const digest = createHash('sha256').update(pdf).digest('hex');
		for (const [number, recording] of recordings) {
			at.service.recordings.set(`${digest}-${number}`, recording);
		}
	};

	it("gives the service's table, and its spreadsheet beside the first row on request", async () => {
		const picture = bytesOf('table');
		at.record(picture, page(['Item', 'Price'], ['Tea', '1.00'], ['Ink', '2.50']));
		const parameters = { service: 'RecognizeTableAccurateOCR', output: 'table' };
		const { items } = await run(picture, { ...parameters, options: { includeSpreadsheet: true } });
		expect(items.map(({ json }) => json)).toEqual([
			{ Item: 'Tea', Price: 1, source: 'a.pdf' },
			{ Item: 'Ink', Price: 2.5, source: 'a.pdf' },
		]);
		const [first, second] = items;
		expect(second.binary).toBeUndefined();
		const workbook = new ExcelJS.Workbook();
		const { readBinary } = await import('./support/n8n-execution.mts');
		const file = await readBinary(first, 'xlsx');
		await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
		expect(workbook.worksheets[0].getCell('A2').value).toBe('Tea');
		expect((await run(picture, parameters)).items[0].binary).toBeUndefined();
		const options = { includeSpreadsheet: true, includeInputFields: true };
		const input = { json: { page: 7 }, files: { data: { bytes: picture } } };
		const beside = await at.run([input], { ...parameters, options });
		expect(beside.items[0]).toMatchObject({ json: { page: 7 }, binary: { xlsx: {} } });
	});

	it('reads 30 pages of invoices in one call and the 31st by itself', async () => {
		const number = (index: number) => `2631200000001234${String(index).padStart(4, '0')}`;
		await recordPages(
			new Map(
				Array.from({ length: PAGES }, (_, index) => [
					index + 1,
					vatInvoice(number(index + 1), '10.00'),
				]),
			),
		);
		const parameters = { service: 'RecognizeGeneralInvoice', output: 'fields' };
		const all = await run(pdf, { ...parameters, options: { pdfPages: 'all' } });
		expect(requests()).toBe(2);
		expect(all.hints).toEqual(['31 invoices read by 2 calls.']);
		expect(all.items.map(({ json }) => [json.page, json.invoiceNumber])).toEqual(
			Array.from({ length: PAGES }, (_, index) => [index + 1, number(index + 1)]),
		);
		const some = await run(pdf, { ...parameters, options: { pdfPages: '2-3,31' } });
		expect(requests()).toBe(4);
		expect(some.items.map(({ json }) => json.page)).toEqual([2, 3, 31]);
		const file = { bytes: pdf, fileName: 'bill', mimeType: 'application/octet-stream' };
		const bounded = { pdfPages: '2-3,31', maxRecognitions: 1 };
		const surprise = await at.run([{ files: { file } }], {
			...parameters,
			binaryPropertyName: '*',
			options: bounded,
		});
		expect(surprise.items.map(({ json }) => json.page)).toEqual([2, 3]);
		expect(requests()).toBe(5);
		// Places are asked for page by page.
		await run(pdf, { service: 'RecognizeGeneralInvoice', options: { pdfPages: '1-3' } });
		expect(requests()).toBe(8);
	});

	it('gives one error for the invoice that failed alone, and the others their results', async () => {
		await recordPages(
			new Map([
				[1, vatInvoice('26312000000012345678', '10.00')],
				[2, page(['机动车销售统一发票'], ['价税合计', '', '', '¥9.00'])],
			]),
		);
		const { items, errorItems } = await run(
			pdf,
			{ service: 'RecognizeGeneralInvoice', output: 'fields', options: { pdfPages: '1-2' } },
			{ node: { onError: 'continueErrorOutput' } },
		);
		expect(items.map(({ json }) => json)).toMatchObject([
			{ invoiceType: '电子发票(普通发票)', invoiceDate: '2026-11-22', total: 10, page: 1 },
		]);
		expect(errorItems.map(({ json }) => json.error)).toMatchObject([
			{ code: 'FailedOperation.UnsupportedInvoice', page: 2, source: 'a.pdf' },
		]);
		expect(requests()).toBe(1);
	});

	it('never sends again what shows no invoice, since that is billed', async () => {
		const picture = bytesOf('poem');
		at.record(picture, page(['床前明月光'], ['疑是地上霜']));
		const { errorItems } = await run(
			picture,
			{ service: 'RecognizeGeneralInvoice', output: 'fields' },
			{ node: { onError: 'continueErrorOutput' } },
		);
		expect(errorItems.map(({ json }) => json.error)).toMatchObject([
			{ code: 'FailedOperation.NoInvoice' },
		]);
		expect(requests()).toBe(1);
	});

	it('answers a model with the values of each invoice, and no polygons', async () => {
		const { servePicture } = await import('./support/picture-host.mts');
		const picture = bytesOf('invoice of a tool');
		at.record(picture, vatInvoice('26312000000012345678', '10.00'));
		const host = await servePicture(picture);
		const { items } = await at.run(
			[{}],
			{
				...{ service: 'RecognizeGeneralInvoice', output: 'fields' },
				...{ inputType: 'url', url: host.url },
			},
			{ node: { type: 'n8n-nodes-tencent-ocr.ocrGeneralTool' } },
		);
		await host.stop();
		const answer = JSON.stringify(items.map(({ json }) => json));
		expect(answer).toContain('"invoiceNumber":"26312000000012345678"');
		expect(answer).not.toMatch(/polygon|words|confidence/i);
		expect(answer.length).toBeLessThan(600);
	});
});
