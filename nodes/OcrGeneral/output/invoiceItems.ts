import type { IDataObject } from 'n8n-workflow';

import type { Recognition, RecognizedInvoice } from '../vocabulary/recognition';
import { INTEGER_LIKE, RESERVED_KEYS } from './itemKeys';
import type { OutputSettings } from './settings';
import { columnKeys } from './table/columnKeys';
import { columnValues } from './table/columnValues';
import { toTextItems } from './text';
import { parseAmount } from './values/amount';
import { findDates } from './values/date';
import { fold } from './values/fold';
import { numberContext } from './values/numberContext';

interface Key {
	key: string;
	/** Under which names the service gives it, the best first. */
	names: string[];
	/** The same for a kind that means something else by them. */
	ofKind?: { kind: string; names: string[] };
	type: 'text' | 'date' | 'number';
}

const NUMBER: Key = {
	key: 'invoiceNumber',
	names: ['Number', 'ElectronicTicketNum'],
	ofKind: { kind: 'AirTransport', names: ['ReceiptNumber', 'Number'] },
	type: 'text',
};

/**
 * The keys of the document `vatInvoice` (types of the service's kinds in tencentcloud-sdk-nodejs-ocr; a ticket's date
 * is that of the journey, and `Tax` of a flight is more than the VAT in it).
 */
const KEYS: readonly Key[] = [
	{ key: 'invoiceCode', names: ['Code'], type: 'text' },
	NUMBER,
	{ key: 'invoiceDate', names: ['Date', 'DateGetOn'], type: 'date' },
	{ key: 'buyerName', names: ['Buyer'], type: 'text' },
	{ key: 'buyerTaxId', names: ['BuyerTaxID'], type: 'text' },
	{ key: 'sellerName', names: ['Seller'], type: 'text' },
	{ key: 'sellerTaxId', names: ['SellerTaxID'], type: 'text' },
	{ key: 'amount', names: ['PretaxAmount'], type: 'number' },
	{ key: 'tax', names: ['TaxAmount', 'Tax'], type: 'number' },
	{ key: 'total', names: ['Total'], type: 'number' },
];

/**
 * One item for each invoice of all pages: the keys of `vatInvoice`, its kind, and what else was read by Tencent's own
 * names.
 */
export function toInvoiceItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	return pages.flatMap((page) =>
		(page.invoices ?? []).map((invoice) => {
			const item: IDataObject = { invoiceType: invoice.description || invoice.kind || null };
			const further = new Map(Object.entries(invoice.values));
			for (const row of KEYS) {
				const name = nameOf(row, invoice);
				const value = name === undefined ? null : typed(invoice.values[name], row, settings);
				item[row.key] = value;
				// What is no date or amount, as `***` for a tax that is not told, keeps its own name.
				if (name !== undefined && value !== null) further.delete(name);
			}
			for (const [name, value] of further) item[safeKey(name, item)] = value;
			return Object.assign(item, placeOf(invoice), { source: page.source }, pageOf(invoice, page));
		}),
	);
}

/** One item for each line of goods of all invoices, with the number of its invoice; every item has all columns. */
export function toInvoiceLineItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	const records = pages.flatMap((page) =>
		(page.invoices ?? []).flatMap((invoice) =>
			invoice.lineItems.map((record) => ({ page, invoice, record })),
		),
	);
	const names = [...new Set(records.flatMap(({ record }) => Object.keys(record)))];
	const texts = names.map((name) =>
		records.map(({ record }) => (Object.hasOwn(record, name) ? record[name] : '')),
	);
	const context = numberContext(texts.flat(), settings.decimalSeparator);
	const columns = texts.map((column) => columnValues(column, settings, context));
	const [numberKey, ...keys] = columnKeys(['invoiceNumber', ...names]);
	return records.map(({ page, invoice }, row) => {
		const number = nameOf(NUMBER, invoice);
		const item: IDataObject = {
			[numberKey]: number === undefined ? null : invoice.values[number],
		};
		keys.forEach((key, column) => {
			item[key] = columns[column][row];
		});
		return Object.assign(item, { source: page.source }, pageOf(invoice, page));
	});
}

/**
 * One item per picture or page: the kind of each invoice, and its values and goods with Tencent's names before them,
 * which the text alone does not tell.
 */
export function toInvoiceTextItems(pages: Recognition[]): IDataObject[] {
	return toTextItems(pages).map((item, index) => ({
		...item,
		text: (pages[index].invoices ?? []).map(textOf).join('\n\n'),
	}));
}

function textOf({ kind, description, values, lineItems }: RecognizedInvoice): string {
	const named = (record: Record<string, string>) =>
		Object.entries(record).map(([name, value]) => `${name}: ${value}`);
	const goods = lineItems.map((record) => named(record).join(', '));
	return [description || kind, ...named(values), ...goods].join('\n');
}

/** Under which name this invoice has it. */
const nameOf = ({ names, ofKind }: Key, { kind, values }: RecognizedInvoice) =>
	(ofKind?.kind === kind ? ofKind.names : names).find((name) => Object.hasOwn(values, name));

/** Null where the text is none of that type. */
function typed(
	text: string,
	{ type }: Key,
	{ decimalSeparator, dateOrder }: OutputSettings,
): string | number | null {
	if (type === 'number') return parseAmount(text, decimalSeparator);
	if (type === 'text') return text;
	return findDates(fold(text), dateOrder).at(0)?.value ?? null;
}

/** Names that kinds without fields of their own bring are printed words, so any. */
function safeKey(name: string, item: IDataObject): string {
	if (INTEGER_LIKE.test(name)) return safeKey(`_${name}`, item);
	const taken = RESERVED_KEYS.includes(name) || Object.hasOwn(item, name);
	return taken ? safeKey(`${name} 2`, item) : name;
}

/** The bounds of the invoice in pixels of the picture as sent. */
function placeOf({ polygon }: RecognizedInvoice): IDataObject {
	if (!polygon) return {};
	const x = Math.min(...polygon.map((corner) => corner.x));
	const y = Math.min(...polygon.map((corner) => corner.y));
	return {
		x,
		y,
		width: Math.max(...polygon.map((corner) => corner.x)) - x,
		height: Math.max(...polygon.map((corner) => corner.y)) - y,
	};
}

const pageOf = ({ page }: RecognizedInvoice, recognition: Recognition) => {
	const number = recognition.page ?? page;
	return number === undefined ? {} : { page: number };
};
