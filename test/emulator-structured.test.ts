import { ocr } from 'tencentcloud-sdk-nodejs-ocr';

import type { Recording } from '../emulator/src/index.mts';
import type { LocalService } from './support/ocr-service.mts';

/** Tencent's own client asks for tables and invoices; every field that its models list is there with its type. */
describe("tables and invoices of the local service, asked by Tencent's own client", () => {
	let service: LocalService;
	let fieldsOf: (model: string) => Record<string, string>;
	let client: InstanceType<typeof ocr.v20181119.Client>;

	beforeAll(async () => {
		const { startLocalService } = await import('./support/ocr-service.mts');
		({ fieldsOf } = await import('./support/sdk-models.mts'));
		service = await startLocalService();
		const { secretId, secretKey } = service.account;
		client = new ocr.v20181119.Client({
			credential: { secretId, secretKey },
			region: '',
			profile: { httpProfile: { endpoint: service.host, protocol: 'http://' } },
		});
	});
	afterAll(() => service.stop());

	const page = (...rows: string[][]): Recording => ({
		...{ width: 1000, height: 1400 },
		lines: rows.flatMap((row, y) =>
			row.map((text, x) => ({
				text,
				box: { x: 40 + 240 * x, y: 40 + 40 * y, width: 18 * text.length, height: 20 },
			})),
		),
	});
	const pictureOf = async (recording: Recording) => {
		const picture = Buffer.from(`\xff\xd8\xff ${JSON.stringify(recording).length}`, 'latin1');
		await service.record(picture, recording);
		return { ImageBase64: picture.toString('base64') };
	};
	const expectModel = (value: unknown, model: string) => {
		const types = Object.fromEntries(
			Object.entries(value ?? {}).map(([name, field]) => [
				name,
				Array.isArray(field) ? 'Array' : typeof field,
			]),
		);
		expect(types).toEqual(fieldsOf(model));
	};

	it('RecognizeTableAccurateOCR gives cells with their spans', async () => {
		const picture = await pictureOf(page(['Item', 'Price'], ['Tea', '1.00'], ['Ink', '2.50']));
		const answer = await client.RecognizeTableAccurateOCR(picture);
		expectModel(answer, 'RecognizeTableAccurateOCRResponse');
		const [table] = answer.TableDetections ?? [];
		expectModel(table, 'TableInfo');
		expectModel(table.Cells?.[0], 'TableCellInfo');
		expect(table.Cells?.map(({ Text, RowTl, ColTl }) => [Text, RowTl, ColTl])).toEqual([
			...[['Item', 0, 0] as const, ['Price', 0, 1] as const, ['Tea', 1, 0] as const],
			...[['1.00', 1, 1] as const, ['Ink', 2, 0] as const, ['2.50', 2, 1] as const],
		]);
	});

	it('RecognizeTableAccurateOCR merges the cells of headings, and leaves what stands above outside', async () => {
		const at = (text: string, middle: number, y: number) => ({
			text,
			box: { x: middle - 9 * text.length, y, width: 18 * text.length, height: 20 },
		});
		const row = (y: number, ...texts: string[]) =>
			texts.map((text, column) => at(text, 100 + 200 * column, y));
		const picture = await pictureOf({
			...{ width: 800, height: 400 },
			lines: [
				at('Statement', 100, 20),
				at('Paid', 400, 80),
				at('Date', 100, 95),
				...[at('Cash', 300, 110), at('Card', 500, 110)],
				...row(150, '2026-10-02', '1.00', '2.00'),
				...row(190, '2026-10-03', '3.00', '4.00'),
				...row(230, '2026-10-04', '5.00', '6.00'),
			],
		});
		const { TableDetections = [] } = await client.RecognizeTableAccurateOCR(picture);
		expect(
			TableDetections.map(({ Type, Cells }) => [
				Type,
				Cells?.slice(0, 5).map((one) => [one.Text, one.RowTl, one.ColTl, one.RowBr, one.ColBr]),
			]),
		).toEqual([
			[0, [['Statement', -1, -1, -1, -1]]],
			[
				2,
				[
					['Date', 0, 0, 2, 1],
					['Paid', 0, 1, 1, 3],
					['Cash', 1, 1, 2, 2],
					['Card', 1, 2, 2, 3],
					['2026-10-02', 2, 0, 3, 1],
				],
			],
		]);
	});

	it('RecognizeGeneralInvoice gives an invoice with its values', async () => {
		const picture = await pictureOf(
			page(
				['电子发票（普通发票）'],
				['发票号码：26312000000012345678', '开票日期：2026年11月22日'],
				['价税合计（小写）', '¥10.00'],
			),
		);
		const answer = await client.RecognizeGeneralInvoice(picture);
		expectModel(answer, 'RecognizeGeneralInvoiceResponse');
		const [invoice] = answer.MixedInvoiceItems ?? [];
		expectModel(invoice, 'InvoiceItem');
		const infos = invoice.SingleInvoiceInfos ?? {};
		expect(Object.keys(infos).sort()).toEqual(Object.keys(fieldsOf('SingleInvoiceItem')).sort());
		expectModel(infos.VatElectronicInvoiceFull, 'VatElectronicInfo');
		expect(infos.VatElectronicInvoiceFull).toMatchObject({
			Number: '26312000000012345678',
			Date: '2026年11月22日',
			Total: '10.00',
		});
	});

	it('RecognizeGeneralInvoice gives a taxi receipt and a train ticket on one picture', async () => {
		const picture = await pictureOf(
			page(
				['上海市出租汽车统一发票'],
				['发票代码：131002120031', '发票号码：04817236'],
				['车号', '沪A·T4821'],
				['金额', '¥45.00'],
				...Array.from({ length: 3 }, () => []),
				['Z77A012345'],
				['苏州站', 'G7123', '上海虹桥站'],
				['2026年11月20日08:30开', '¥39.50元'],
				['二等座'],
			),
		);
		const { MixedInvoiceItems = [] } = await client.RecognizeGeneralInvoice(picture);
		const infos = MixedInvoiceItems.map(({ SingleInvoiceInfos }) => SingleInvoiceInfos);
		expect(infos[0]?.TaxiTicket).toMatchObject({
			Number: '04817236',
			LicensePlate: '沪A·T4821',
			Total: '45.00',
		});
		expect(infos[1]?.TrainTicket).toMatchObject({
			...{ Title: '', Number: 'Z77A012345', TrainNumber: 'G7123', Total: '39.50' },
			...{ StationGetOn: '苏州站', StationGetOff: '上海虹桥站', DateGetOn: '2026年11月20日' },
		});
	});
});
