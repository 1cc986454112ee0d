import type { IDataObject } from 'n8n-workflow';

import type { Recognition, RecognizedInvoice } from '../vocabulary/recognition';
import { INTEGER_LIKE, RESERVED_KEYS } from './itemKeys';
import type { OutputSettings } from './settings';
import { columnKeys } from './table/columnKeys';
import { parseAmount } from './values/amount';
import { findDates } from './values/date';
import { fold } from './values/fold';

/**
 * The keys of the document `vatInvoice`, and under which names RecognizeGeneralInvoice gives them, the best first
 * (types of its kinds in tencentcloud-sdk-nodejs-ocr; a ticket's date is that of the journey).
 */
const KEYS: ReadonlyArray<{ key: string; names: string[]; type: 'text' | 'date' | 'number' }> = [
	{ key: 'invoiceCode', names: ['Code'], type: 'text' },
	{ key: 'invoiceNumber', names: ['Number', 'ElectronicTicketNum'], type: 'text' },
	{ key: 'invoiceDate', names: ['Date', 'DateGetOn'], type: 'date' },
	{ key: 'buyerName', names: ['Buyer'], type: 'text' },
	{ key: 'buyerTaxId', names: ['BuyerTaxID'], type: 'text' },
	{ key: 'sellerName', names: ['Seller'], type: 'text' },
	{ key: 'sellerTaxId', names: ['SellerTaxID'], type: 'text' },
	{ key: 'amount', names: ['PretaxAmount'], type: 'number' },
	{ key: 'tax', names: ['Tax', 'TaxAmount'], type: 'number' },
	{ key: 'total', names: ['Total'], type: 'number' },
];

/** One item for each invoice of all pages: the keys of `vatInvoice`, its kind, and what else was read by Tencent's own names. */
export function toInvoiceItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	return pages.flatMap((page) =>
		(page.invoices ?? []).map((invoice) => {
			const item: IDataObject = { invoiceType: invoice.description || invoice.kind };
			const further = new Map(Object.entries(invoice.values));
			for (const { key, names, type } of KEYS) {
				const name = names.find((known) => further.has(known));
				item[key] = name === undefined ? null : typed(further.get(name) ?? '', type, settings);
				if (name !== undefined) further.delete(name);
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
	const [numberKey, ...keys] = columnKeys(['invoiceNumber', ...names]);
	return records.map(({ page, invoice, record }) => {
		const item: IDataObject = { [numberKey]: numberOf(invoice) };
		names.forEach((name, index) => {
			item[keys[index]] = Object.hasOwn(record, name) ? cellValue(record[name], settings) : null;
		});
		return Object.assign(item, { source: page.source }, pageOf(invoice, page));
	});
}

function typed(
	text: string,
	type: 'text' | 'date' | 'number',
	{ decimalSeparator, dateOrder }: OutputSettings,
): string | number {
	if (type === 'number') return parseAmount(text, decimalSeparator) ?? text;
	if (type === 'text') return text;
	return findDates(fold(text).text, dateOrder).at(0)?.value ?? text;
}

const cellValue = (text: string, { convertNumbers, decimalSeparator }: OutputSettings) =>
	(convertNumbers ? parseAmount(text, decimalSeparator) : null) ?? text;

const numberOf = ({ values }: RecognizedInvoice): string | null => {
	const { names } = KEYS[1];
	return names.map((name) => values[name]).find((value) => value !== undefined) ?? null;
};

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
