import { toItems } from '../nodes/OcrGeneral/output/outputs';
import { readCloudAnswer } from '../nodes/OcrGeneral/tencent/cloud/answer';
import type { AnswerContents } from '../nodes/OcrGeneral/tencent/services';
import I1 from './fixtures/answers/I1.json';
import T1 from './fixtures/answers/T1.json';
import { SETTINGS } from './support/output-settings';

const settings = { ...SETTINGS, convertNumbers: true };
const read = (body: object, answers: AnswerContents) =>
	readCloudAnswer({ status: 200, headers: {}, body }, { answers });
const invoices = (...items: object[]) =>
	read({ Response: { MixedInvoiceItems: items, RequestId: 'r' } }, 'invoices');
const itemsOf = (output: 'fields' | 'table' | 'lines' | 'text', reading: ReturnType<typeof read>) =>
	toItems(output, [{ ...reading, source: 'a.pdf' }], settings);

const cell = (Text: string, row: number, column: number, rowSpan = 1, columnSpan = 1) => ({
	...{ Text, RowTl: row, ColTl: column, RowBr: row + rowSpan, ColBr: column + columnSpan },
	Confidence: 99,
});
const tablesOf = (...tables: object[][]) =>
	read(
		{ Response: { TableDetections: tables.map((Cells) => ({ Cells })), RequestId: 'r' } },
		'tables',
	);
const tableOf = (readings: Array<ReturnType<typeof read>>) =>
	toItems(
		'table',
		readings.map((reading) => ({ ...reading, source: 'a.pdf' })),
		settings,
	).map((item) => ({ ...item, source: undefined }));

describe('an answer of RecognizeTableAccurateOCR', () => {
	it('gives cells with their spans, a text line for each, and the spreadsheet', () => {
		const { tables, lines, spreadsheet, pageCount } = read(T1, 'tables');
		expect(tables?.[0].slice(0, 2)).toEqual([
			{
				row: 0,
				column: 0,
				rowSpan: 1,
				columnSpan: 9,
				text: '五(1) 班卫生值日表',
				confidence: 99.98,
			},
			{ row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: '星期一', confidence: 99.97 },
		]);
		expect(lines[1]).toMatchObject({
			text: '星期一',
			box: { x: 26, y: 282, width: 81, height: 44 },
		});
		expect({ spreadsheet, pageCount }).toEqual({ spreadsheet: 'UEsDBAoAAAAA', pageCount: 0 });
	});

	it('joins the printed lines of a cell, and keeps text outside of tables as lines alone', () => {
		const outside = { ColTl: -1, RowTl: -1, ColBr: -1, RowBr: -1, Text: '第1页', Confidence: 99 };
		const inside = {
			ColTl: 0,
			RowTl: 0,
			ColBr: 1,
			RowBr: 1,
			Text: '办公\n用品 paper\nA4',
			Confidence: 99,
		};
		const { tables, lines } = read(
			{
				Response: { TableDetections: [{ Cells: [outside] }, { Cells: [inside] }], RequestId: 'r' },
			},
			'tables',
		);
		expect(tables?.map((cells) => cells.map(({ text }) => text))).toEqual([['办公用品 paper A4']]);
		expect(lines.map(({ text }) => text)).toEqual(['第1页', '办公用品 paper A4']);
	});

	it('heads the columns by its own cells: merged headings stand before each of theirs, spans in their first column', () => {
		const cells = [
			...[cell('库存表', 0, 0, 1, 5), cell('品名', 1, 0, 2, 1), cell('期初', 1, 1, 1, 2)],
			...[cell('期末', 1, 3, 1, 2), cell('数量', 2, 1), cell('金额', 2, 2), cell('数量', 2, 3)],
			...[cell('金额', 2, 4), cell('纸', 3, 0, 2, 1), cell('2', 3, 1), cell('10.00', 3, 2)],
			...[cell('3', 3, 3), cell('15.00', 3, 4), cell('4', 4, 1), cell('20.00', 4, 2)],
			...[cell('合计', 5, 0, 1, 2), cell('30.00', 5, 2), cell('15.00', 5, 4)],
		];
		const none = {
			品名: null,
			'期初 数量': null,
			'期初 金额': null,
			'期末 数量': null,
			'期末 金额': null,
		};
		expect(tableOf([tablesOf(cells)])).toEqual([
			{ 品名: '纸', '期初 数量': 2, '期初 金额': 10, '期末 数量': 3, '期末 金额': 15 },
			{ ...none, '期初 数量': 4, '期初 金额': 20 },
			{ ...none, 品名: '合计', '期初 金额': 30, '期末 金额': 15 },
		]);
	});

	it('heads as many columns by a merged cell as the service says', () => {
		const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
		const heads = months.map((month, index) => cell(month, 1, index + 1));
		const counts = months.map((_, index) => cell(`1${index}2`, 2, index + 1));
		const cells = [
			...[cell('Museum', 0, 0, 2, 1), cell('Visitors', 0, 1, 1, 5), cell('Staff', 0, 6)],
			...[...heads, cell('Toy', 2, 0), ...counts],
		];
		expect(Object.keys(tableOf([tablesOf(cells)])[0]).slice(0, -1)).toEqual([
			...['Museum', 'Visitors Jan', 'Visitors Feb', 'Visitors Mar', 'Visitors Apr'],
			...['Visitors May', 'Staff Jun'],
		]);
	});

	it('heads words by one row, and by as many as a cell binds together', () => {
		const people = (row: number) => [
			...[cell('Tim', row, 0), cell('Paris', row, 1), cell('third', row, 2), cell('', row, 3)],
			...[cell('Ann', row + 1, 0), cell('Rome', row + 1, 1), cell('first', row + 1, 2)],
			...[cell('west wing', row + 1, 3)],
		];
		const keysOf = (...cells: object[]) => Object.keys(tableOf([tablesOf(cells)])[0]).slice(0, -1);
		const alone = [cell('', 0, 0), cell('City', 0, 1), cell('Floor', 0, 2), cell('Note', 0, 3)];
		expect(keysOf(...alone, ...people(1))).toEqual(['A', 'City', 'Floor', 'Note']);
		const across = [
			...[cell('Name', 0, 0), cell('Office', 0, 1, 1, 2), cell('Note', 0, 3)],
			...[cell('City', 1, 1), cell('Floor', 1, 2)],
		];
		expect(keysOf(...across, ...people(2))).toEqual([
			...['Name', 'Office City', 'Office Floor', 'Note'],
		]);
		const down = [
			...[cell('Name', 0, 0, 2, 1), cell('Office', 0, 1), cell('Office', 0, 2), cell('Note', 0, 3)],
			...[cell('city', 1, 1), cell('floor', 1, 2), cell('(if any)', 1, 3)],
		];
		expect(keysOf(...down, ...people(2))).toEqual([
			...['Name', 'Office city', 'Office floor', 'Note (if any)'],
		]);
	});

	it('gives several tables one after the other, and a table that goes on keeps its header', () => {
		const first = [cell('Item', 0, 0), cell('Price', 0, 1), cell('Tea', 1, 0), cell('1.00', 1, 1)];
		const other = [cell('Name', 0, 0), cell('Phone', 0, 1), cell('Ann', 1, 0), cell('x 55', 1, 1)];
		const next = [cell('Ink', 0, 0), cell('2.50', 0, 1), cell('', 1, 0), cell('3.00', 1, 1)];
		expect(tableOf([tablesOf(first, other)])).toEqual([
			{ Item: 'Tea', Price: 1 },
			{ Name: 'Ann', Phone: 'x 55' },
		]);
		const pages = [[tablesOf(first), tablesOf(next)], [tablesOf(first, next)]];
		for (const page of pages) {
			expect(tableOf(page)).toEqual([
				{ Item: 'Tea', Price: 1 },
				{ Item: 'Ink', Price: 2.5 },
				{ Item: null, Price: 3 },
			]);
		}
		const wider = [cell('Ann', 0, 0), cell('x 55', 0, 1), cell('7', 0, 2)];
		expect(tableOf([tablesOf(first, wider, next)])[2]).toEqual({ Item: 'Ink', Price: 2.5 });
	});

	it('joins cells of one place in their order', () => {
		const head = [cell('Item', 0, 0), cell('Price', 0, 1)];
		const twice = [cell('Green', 1, 0), cell('tea', 1, 0), cell('1.00', 1, 1)];
		expect(tableOf([tablesOf([...head, ...twice])])).toEqual([{ Item: 'Green tea', Price: 1 }]);
	});

	it('takes for a table only what the service takes for one', () => {
		const text = { Type: 0, Cells: [cell('Statement', 0, 0)] };
		const table = { Type: 1, Cells: [cell('Item', 0, 0), cell('Price', 0, 1), cell('2.00', 1, 1)] };
		const reading = read(
			{ Response: { TableDetections: [text, table], RequestId: 'r' } },
			'tables',
		);
		expect(tableOf([reading])).toEqual([{ Item: null, Price: 2 }]);
		expect(reading.lines[0].text).toBe('Statement');
	});

	it('is a result without a table, too', () => {
		const reading = read({ Response: { TableDetections: null, RequestId: 'r' } }, 'tables');
		expect(reading).toMatchObject({ tables: [], lines: [] });
	});
});

describe('an answer of RecognizeGeneralInvoice', () => {
	it("gives one item an invoice: vatInvoice's keys, its kind, its place, and its own further values", () => {
		const [vat, toll, train] = itemsOf('fields', read(I1, 'invoices'));
		expect(vat).toMatchObject({
			invoiceType: '增值税专用发票',
			invoiceCode: '4403152130',
			invoiceNumber: '14998456',
			invoiceDate: '2016-04-11',
			buyerName: '深圳市腾讯计算机系统有限公司',
			buyerTaxId: '440300708461136',
			sellerName: '深圳市游戏科技有限公司',
			sellerTaxId: '440300094040109',
			amount: 778.44,
			tax: 46.71,
			total: 825.15,
			TotalCn: '捌佰贰拾伍圆壹角伍分',
			...{ x: 15, y: 31, width: 1339, height: 853 },
			source: 'a.pdf',
			page: 1,
		});
		expect(toll).toMatchObject({ total: 5, buyerName: null, Entrance: '前海' });
		expect(train).toMatchObject({ invoiceDate: '2018-03-06', total: 46.5, TrainNumber: 'Z196' });
		expect(train).not.toHaveProperty('Title');
	});

	it('gives the line items of all invoices, each with the number of its own', () => {
		expect(itemsOf('table', read(I1, 'invoices'))).toEqual([
			{
				invoiceNumber: '14998456',
				Name: '技术服务费',
				Tax: 46.71,
				TaxRate: '6%',
				Total: 778.44,
				source: 'a.pdf',
				page: 1,
			},
		]);
	});

	it('names each value in the text: an AI agent sees nothing else', () => {
		const [{ text }] = itemsOf('text', read(I1, 'invoices'));
		const lines = String(text).split('\n');
		expect(lines).toEqual(
			expect.arrayContaining([
				'Number: 14998456',
				expect.stringMatching(/^Name: 技术服务费, .*Total: 778\.44/),
			]),
		);
		expect(String(text).split('\n\n')).toHaveLength(3);
	});

	it('keeps the code of an invoice that failed alone, and never asks for it again', () => {
		const failed = { Code: 'FailedOperation.UnKnowError', Page: 2 };
		const { invoices: read, refusedParts } = invoices(I1.Response.MixedInvoiceItems[1], failed);
		expect(read).toHaveLength(1);
		expect(refusedParts).toMatchObject([
			{
				kind: 'picture',
				page: 2,
				details: { code: 'FailedOperation.UnKnowError', requestId: 'r' },
			},
		]);
	});

	it('reads kinds that list what is printed: names and values, rows, and tables of them', () => {
		const named = (Name: string, Value: string, Row?: number) => ({ Name, Value, Row });
		const shopping = {
			Title: '小票',
			Content: [named('商户', '晨光'), named('2026', 'x'), named('', 'y')],
		};
		const rides = {
			Content: [named('起点', '前海', 0), named('终点', '大铲湾', 0), named('起点', '南山', 1)],
		};
		const other = {
			OtherInvoiceTableItems: [{ OtherInvoiceItemList: [named('品名', '纸'), named('数量', '2')] }],
		};
		const reading = invoices(
			{ Code: 'OK', SubType: 'ShoppingReceipt', SingleInvoiceInfos: { ShoppingReceipt: shopping } },
			{
				Code: 'OK',
				SubType: 'OnlineTaxiItinerary',
				SingleInvoiceInfos: { OnlineTaxiItinerary: rides },
			},
			{ Code: 'OK', SubType: 'OtherInvoice', SingleInvoiceInfos: { OtherInvoice: other } },
		);
		expect(itemsOf('fields', reading)[0]).toMatchObject({
			Title: '小票',
			商户: '晨光',
			_2026: 'x',
		});
		expect(itemsOf('table', reading)).toMatchObject([
			{ 起点: '前海', 终点: '大铲湾', 品名: null },
			{ 起点: '南山', 终点: null },
			{ 品名: '纸', 数量: 2 },
		]);
	});

	const one = (SubType: string, info: object, more: object = {}) => ({
		...{ Code: 'OK', SubType, SingleInvoiceInfos: { [SubType]: info } },
		...more,
	});

	it('keeps every record of a list of lists, and a name that is printed twice', () => {
		const pair = (Name: string, Value: string, Row = -1) => ({ Name, Value, Row });
		const summary = {
			Items: [pair('名称', '青禾'), pair('名称', '晨光'), pair('名称', '青禾')],
			TableItems: [
				{ Items: [pair('序号', '1', 1), pair('序号', '2', 2), pair('金额', '3.00', 2)] },
			],
		};
		const reading = invoices(one('ElectronicTollSummary', summary));
		expect(itemsOf('table', reading)).toMatchObject([
			{ 序号: 1, 金额: null },
			{ 序号: 2, 金额: 3 },
		]);
		expect(itemsOf('fields', reading)).toMatchObject([{ 名称: '青禾', '名称 2': '晨光' }]);
	});

	it('loses no text of any kind that the models of the SDK list', async () => {
		const { fieldsOf, sampleOf } = await import('./support/sdk-models.mts');
		const kinds = Object.entries(sampleOf('SingleInvoiceItem')) as Array<[string, object]>;
		expect(kinds).toHaveLength(Object.keys(fieldsOf('SingleInvoiceItem')).length);
		const lost = kinds.flatMap(([kind, info]) => {
			const reading = invoices(one(kind, info));
			const given = JSON.stringify([...itemsOf('fields', reading), ...itemsOf('table', reading)]);
			// Names stand before what they name.
			return (JSON.stringify(info).match(/SingleInvoiceItem[.\w]+/g) ?? []).filter(
				(text) => !given.includes(`"${text}"`),
			);
		});
		expect(lost).toEqual([]);
	});

	it('gives amounts and dates alone where they are asked for, and the words beside', () => {
		const [item] = itemsOf(
			'fields',
			invoices(one('VatCommonInvoice', { Tax: '***', Total: '1O.00', Date: '2020年11月' })),
		);
		expect(item).toMatchObject({
			...{ tax: null, total: null, invoiceDate: null },
			...{ Tax: '***', Total: '1O.00', Date: '2020年11月' },
		});
	});

	it("takes a flight's invoice number and VAT, not the ticket's number and all its taxes", () => {
		const flight = { Number: '784-1', ReceiptNumber: '2631', Tax: '80.00', TaxAmount: '30.00' };
		const reading = invoices(one('AirTransport', { ...flight, FlightItems: [{ Seat: 'Y' }] }));
		expect(itemsOf('fields', reading)).toMatchObject([
			{ invoiceNumber: '2631', tax: 30, Number: '784-1', Tax: '80.00' },
		]);
		expect(itemsOf('table', reading)).toMatchObject([{ invoiceNumber: '2631', Seat: 'Y' }]);
	});

	it('turns a column of amounts into numbers, and leaves one of codes as it is', () => {
		const goods = [
			{ Name: '纸', Specification: '0120', Total: '1.00' },
			{ Name: '笔', Specification: '80', Total: '***' },
		];
		const items = itemsOf(
			'table',
			invoices(one('VatCommonInvoice', { VatInvoiceItemInfos: goods })),
		);
		expect(items).toMatchObject([
			{ Specification: '0120', Total: 1 },
			{ Specification: '80', Total: '***' },
		]);
	});

	it('is a result whatever is missing in it', () => {
		const nothing = one('TaxiTicket', {}, { Code: '', Polygon: null, ItemPolygon: null });
		const lost = { Code: null, SubType: null, SingleInvoiceInfos: null };
		const reading = invoices(nothing, lost);
		expect(reading.refusedParts).toEqual([]);
		expect(itemsOf('fields', reading)).toMatchObject([
			{ invoiceType: 'TaxiTicket', total: null },
			{ invoiceType: null, total: null },
		]);
		expect(itemsOf('lines', reading)).toEqual([]);
	});

	it('places a value on the picture, though the service counts from the corner of its invoice', () => {
		const [, toll] = I1.Response.MixedInvoiceItems;
		const Polygon = {
			LeftTop: { X: 10, Y: 20 },
			RightTop: { X: 60, Y: 20 },
			RightBottom: { X: 60, Y: 40 },
			LeftBottom: { X: 10, Y: 40 },
		};
		const reading = invoices({ ...toll, ItemPolygon: [{ Key: 'Total', Polygon, Row: -1 }] });
		expect(itemsOf('lines', reading)).toMatchObject([
			{ text: '5.00', x: 39, y: 920, width: 50, height: 20 },
		]);
	});
});
