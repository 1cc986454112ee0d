import type { RecognizedPage } from '../engines/engine.mts';
import type { Recognition } from '../node/node-code.mts';
import { DEFAULT_SETTINGS, loadNodeCode } from '../node/node-code.mts';
import { recognitionOf } from '../node/recognition-of.mts';
import type { Reading } from '../recognition.mts';
import type { InvoiceKind } from './invoice-kinds.mts';
import { INVOICE_KINDS, SINGLE_INVOICE_NAMES } from './invoice-kinds.mts';
import { corners, places } from './invoice-places.mts';
import type { CloudRequest } from './parameters.mts';

type TextLine = Recognition['lines'][number];
type Item = Record<string, unknown>;

/** A stretch of a page from the title of one invoice to the next; no kind where this service does not know the title. */
interface Part {
	page: Recognition;
	number: number;
	kind: InvoiceKind | undefined;
}

/** What a title of some kind of invoice holds, known to this service or not. */
const ANY_TITLE = /发票$|发票联|[票据](?:\(|（|$)|行程单$/;
const UNSUPPORTED = 'FailedOperation.UnsupportedInvoice';

/**
 * The success body of RecognizeGeneralInvoice (its response type in the SDK), or null where no page shows an invoice.
 * Values come from the node's own document `vatInvoice` and its table. Invented: that invoices lie below each other,
 * that only the kinds in invoice-kinds.mts are read, and the place of a value, that of the line that holds it.
 */
export async function invoiceBody(
	request: CloudRequest,
	{ page, furtherPages, pageCount }: Reading,
	RequestId: string,
): Promise<string | null> {
	const pages = [page, ...furtherPages];
	const parts = (
		await Promise.all(pages.map((one, index) => partsOf(one, request.page + index)))
	).flat();
	if (parts.length === 0) return null;
	const MixedInvoiceItems = await Promise.all(
		parts.map((part) => invoiceItem(part, request.enableItemPolygon)),
	);
	return JSON.stringify({
		Response: { MixedInvoiceItems, TotalPDFCount: Math.max(1, pageCount), RequestId },
	});
}

async function partsOf(page: RecognizedPage, number: number): Promise<Part[]> {
	const recognition = await recognitionOf(page);
	const titles = recognition.lines
		.filter(({ text }) => kindOf(text) !== undefined || ANY_TITLE.test(withoutBlanks(text)))
		.sort((a, b) => a.box.y - b.box.y);
	// Two titles on one level, and a title in two lines, are one.
	const starts = titles.filter(({ box }, index) => {
		const before = index === 0 ? undefined : titles[index - 1].box;
		return before === undefined || box.y - before.y > 6 * before.height;
	});
	return starts.map((title, index) => {
		const top = index === 0 ? -Infinity : title.box.y - title.box.height / 2;
		const next = starts.at(index + 1);
		const bottom = next ? next.box.y - next.box.height / 2 : Infinity;
		const lines = recognition.lines.filter(({ box }) => box.y >= top && box.y < bottom);
		// A title may come in pieces.
		const kind = kindOf(lines.map(({ text }) => text).join(''));
		return { page: { ...recognition, lines }, number, kind };
	});
}

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

const kindOf = (text: string): InvoiceKind | undefined =>
	INVOICE_KINDS.find(({ title }) => title.test(withoutBlanks(text)));

async function invoiceItem({ page, number, kind }: Part, wantsPlaces: boolean): Promise<Item> {
	const infos = Object.fromEntries(
		SINGLE_INVOICE_NAMES.map((name): [string, Item | null] => [name, null]),
	);
	const info = kind && (await infoOf(page, kind));
	if (kind && info) infos[kind.name] = info;
	return {
		Code: kind ? 'OK' : UNSUPPORTED,
		Type: kind?.type ?? -1,
		SubType: kind?.name ?? '',
		TypeDescription: kind?.typeDescription ?? '',
		SubTypeDescription: kind?.subTypeDescription ?? '',
		Polygon: corners(page.lines),
		Angle: page.angle ?? 0,
		SingleInvoiceInfos: infos,
		Page: number,
		CutImage: '',
		ItemPolygon: info && wantsPlaces ? places(page.lines, info) : [],
		QRCode: '',
		InvoiceSealInfo: {
			CompanySealMark: '0',
			SupervisionSealMark: '0',
			CompanySealMarkInfo: [],
			SupervisionSealMarkInfo: [],
		},
	};
}

/** Keys of the node's document `vatInvoice` by the service's names of the same. */
const VALUES: Readonly<Record<string, string>> = {
	Code: 'invoiceCode',
	Number: 'invoiceNumber',
	Date: 'invoiceDate',
	DateGetOn: 'invoiceDate',
	Buyer: 'buyerName',
	BuyerTaxID: 'buyerTaxId',
	Seller: 'sellerName',
	SellerTaxID: 'sellerTaxId',
	PretaxAmount: 'amount',
	Tax: 'tax',
	Total: 'total',
};

/** Headings of the list of goods, without blanks, by the service's names of the same. */
const GOODS: ReadonlyArray<[name: string, heading: RegExp]> = [
	['Name', /^(?:项目名称|货物或应税劳务.*)$/],
	['Specification', /^规格型号$/],
	['Unit', /^单位$/],
	['Quantity', /^数量$/],
	['Price', /^单价$/],
	['Total', /^金额/],
	['TaxRate', /^税率/],
	['Tax', /^税额$/],
];

async function infoOf(page: Recognition, { fields, title }: InvoiceKind): Promise<Item> {
	const { toItems } = await loadNodeCode();
	const [read] = toItems('fields', [page], { ...DEFAULT_SETTINGS, document: 'vatInvoice' });
	const info: Item = {};
	for (const name of fields.texts) info[name] = printed(read[VALUES[name]]);
	for (const name of fields.marks) info[name] = 0;
	const heading = page.lines.find(({ text }) => title.test(withoutBlanks(text)));
	if (fields.texts.includes('Title')) info.Title = heading?.text ?? '';
	if (fields.texts.includes('TrainNumber')) Object.assign(info, journey(page.lines));
	if (fields.items) info[fields.items.name] = await goodsOf(page, fields.items.texts);
	return info;
}

/** What a train ticket prints without a label. */
function journey(lines: TextLine[]): Item {
	const text = lines.map((line) => withoutBlanks(line.text)).join('\n');
	const found = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
	return {
		TrainNumber: found(/(?<![A-Z\d])([GDCZTK]\d{1,4})(?!\d)/),
		DateGetOn: found(/(\d{4}年\d{1,2}月\d{1,2}日)/),
		TimeGetOn: found(/日(\d{1,2}:\d\d)开?/),
		Seat: found(/((?:二等|一等|商务|硬|软)[座卧])/),
		Total: found(/[¥￥](\d+\.\d{1,2})/),
	};
}

async function goodsOf(page: Recognition, texts: readonly string[]): Promise<Item[]> {
	const { toItems } = await loadNodeCode();
	const rows = toItems('table', [page], { ...DEFAULT_SETTINGS, convertNumbers: false });
	const named = rows.map((row) => {
		const entries = Object.entries(row).flatMap(([key, value]): Array<[string, string]> => {
			const goods = GOODS.find(([, heading]) => heading.test(withoutBlanks(key)));
			return goods && typeof value === 'string' ? [[goods[0], value]] : [];
		});
		return Object.fromEntries<string | undefined>(entries);
	});
	return named
		.filter(
			(row) =>
				row.Name !== undefined &&
				row.Total !== undefined &&
				!withoutBlanks(row.Name).includes('合计'),
		)
		.map((row) => Object.fromEntries(texts.map((name) => [name, row[name] ?? ''])));
}

/** As the service writes values: amounts with two decimals, dates in Chinese. */
function printed(value: unknown): string {
	if (typeof value === 'number') return value.toFixed(2);
	if (typeof value !== 'string') return '';
	return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1年$2月$3日');
}
