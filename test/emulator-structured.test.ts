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
});
