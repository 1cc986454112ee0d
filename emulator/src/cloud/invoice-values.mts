import type { OutputSettings, Recognition } from '../node/node-code.mts';
import { DEFAULT_SETTINGS, loadNodeCode } from '../node/node-code.mts';
import type { InvoiceKind } from './invoice-kinds.mts';
import { ANY_TITLE } from './invoice-kinds.mts';

type TextLine = Recognition['lines'][number];
type Item = Record<string, unknown>;

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

/** The fields of a kind, filled with what the page shows: text is empty where nothing was read. */
export async function infoOf(page: Recognition, { fields, title }: InvoiceKind): Promise<Item> {
	const { toItems } = await loadNodeCode();
	const [read] = toItems('fields', [page], { ...DEFAULT_SETTINGS, document: 'vatInvoice' });
	const info: Item = {};
	for (const name of fields.texts) info[name] = printed(read[VALUES[name]]);
	for (const name of fields.marks) info[name] = 0;
	Object.assign(info, await labelled(page, fields.labels));
	const heading = page.lines.find(
		({ text }) => title.test(withoutBlanks(text)) && ANY_TITLE.test(withoutBlanks(text)),
	);
	if (fields.texts.includes('Title')) info.Title = heading?.text ?? '';
	if (fields.texts.includes('TrainNumber')) Object.assign(info, journey(page.lines));
	if (fields.items) info[fields.items.name] = await goodsOf(page, fields.items.texts);
	return info;
}

async function labelled(
	page: Recognition,
	labels: InvoiceKind['fields']['labels'] = {},
): Promise<Item> {
	const { toItems } = await loadNodeCode();
	const fields = Object.entries(labels).map(
		([name, { label, type }]): OutputSettings['fields'][number] => ({
			...{ name, labels: [label], type },
			...{ position: 'auto', pick: 'first' },
		}),
	);
	const [read] = toItems('fields', [page], { ...DEFAULT_SETTINGS, fields });
	return Object.fromEntries(fields.map(({ name }) => [name, printed(read[name])]));
}

/** What a train ticket prints without a label. */
function journey(lines: TextLine[]): Item {
	const text = lines.map((line) => withoutBlanks(line.text)).join('\n');
	const found = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
	return {
		Number: found(/(?<![A-Z\d])([A-Z]\d\d[A-Z]\d{6}|[A-Z]\d{6})(?!\d)/),
		TrainNumber: found(/(?<![A-Z\d])([GDCZTK]\d{1,4})(?![A-Z\d])/),
		StationGetOn: found(/(\p{Script=Han}+站)/u),
		StationGetOff: found(/\p{Script=Han}+站[^]*?(\p{Script=Han}+站)/u),
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

export const withoutBlanks = (text: string): string => text.replace(/\s/g, '');
