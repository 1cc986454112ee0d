import type { DocumentKind } from '../settings';
import { findDates, type FoundDate } from '../values/date';
import { fold } from '../values/fold';
import { amountCandidates, type MainRole } from './amounts';
import { choose, type Candidate } from './candidate';
import { currencyCandidates } from './currencyCandidates';
import { DATE_LABELS, documentDates } from './dates';
import type { DocumentField } from './documentField';
import { labelledCandidates } from './labelled';
import { merchantCandidates } from './merchant';
import type { Search } from './search';
import { vatInvoiceFields } from './vatInvoice';

/** Labels of what documents say, folded or not; best first. */
export const LABELS = {
	receiptNumber: [
		...['receipt no', 'receipt number', 'receipt #', 'bill no', 'bill number', 'bill #'],
		...['invoice no', 'invoice number', 'invoice #', 'inv no', 'slip no', 'ticket no', 'check #'],
		...['document no', 'doc no', 'transaction no', 'trans no', 'order no', 'order #'],
		...['rechnung nr', 'rechnungsnummer', 'belegnummer', 'beleg nr', 'bon nr', 'ticket n°'],
		...['nº de ticket', 'scontrino n', 'documento n', 'bonnummer', 'kvitto nr', 'recibo nº'],
		...['小票号', '收据号', '单号', '流水号', '账单号', '订单号', '交易号', '票据号码', '发票号码'],
	],
	invoiceNumber: [
		...['invoice number', 'invoice no', 'invoice #', 'tax invoice no', 'inv no', 'inv #'],
		...['invoice id', 'bill no', 'bill number', 'document no', 'doc no', 'invoice'],
		...['rechnungsnummer', 'rechnung nr', 'facture n°', 'numéro de facture', 'nº de factura'],
		...['número de factura', 'factura', 'fattura n', 'factuurnummer', 'factuur', 'fatura'],
		...['发票号码', '发票号', '发票编号', '账单号'],
	],
	invoiceDate: [
		...['invoice date', 'date of issue', 'issue date', 'date issued', 'issued on', 'issued'],
		...['bill date', 'billing date', 'rechnungsdatum', 'date de facture', 'fecha de factura'],
		...['data fattura', 'factuurdatum', 'date', 'datum', 'fecha', 'data', '开票日期'],
		...['开具日期', '发票日期', '日期'],
	],
	dueDate: [
		...['due date', 'payment due', 'payment due date', 'date due', 'due on', 'due by', 'pay by'],
		...['due', 'fällig', 'zahlbar bis', 'échéance', 'vencimiento', 'fecha de vencimiento'],
		...['scadenza', 'vervaldatum', 'vencimento', '到期日', '付款期限', '付款截止日期', '付款日期'],
	],
	seller: [
		...['seller', 'supplier', 'vendor', 'sold by', 'billed by', 'from', 'issued by'],
		...['销售方名称', '销售方', '卖方', '供应商', '供货单位', '收款单位', '开票方'],
	],
	buyer: [
		...['bill to', 'billed to', 'invoice to', 'sold to', 'buyer', 'customer name', 'customer'],
		...[
			'client',
			'attention',
			'购买方名称',
			'购买方',
			'买方',
			'客户名称',
			'客户',
			'购货单位',
			'付款单位',
		],
	],
} as const;

const subtotal = amount('subtotal', ['subtotal', '小计', '小計']);
const tax = amount('tax', ['tax', 'gst', 'vat', '税额', '税額', '消费税']);
const total = amount('total', [
	'total',
	'amount due',
	'合计',
	'合計',
	'总计',
	'总额',
	'应付',
	'实付',
]);

const RECEIPT: Record<string, DocumentField> = {
	merchant: { labels: [], find: (search) => choose(merchantCandidates(search), 'first') },
	date: date(DATE_LABELS),
	total,
	subtotal,
	tax,
	receiptNumber: numbered(LABELS.receiptNumber),
};

const INVOICE: Record<string, DocumentField> = {
	invoiceNumber: numbered(LABELS.invoiceNumber),
	invoiceDate: date(LABELS.invoiceDate),
	dueDate: labelled(LABELS.dueDate, 'date'),
	seller: labelled(LABELS.seller, 'text', merchantCandidates),
	buyer: labelled(LABELS.buyer, 'text'),
	subtotal,
	tax,
	total,
	currency: { labels: [], find: (search) => choose(currencyCandidates(search), 'first') },
};

/** The fields of each kind of document, in the order of the output. */
export const DOCUMENT_FIELDS: Record<
	Exclude<DocumentKind, 'custom'>,
	Record<string, DocumentField>
> = {
	receipt: RECEIPT,
	invoice: INVOICE,
	vatInvoice: vatInvoiceFields,
};

/** All labels that these documents know, at which a value ends. */
export const DOCUMENT_LABELS: string[] = Object.values(LABELS).flat();

/** Of several, the last is what is to pay. */
function amount(role: MainRole, labels: string[]): DocumentField {
	return {
		labels,
		find: (search) => choose(amountCandidates(search.ledger, role).reverse(), 'first'),
	};
}

function date(labels: readonly string[]): DocumentField {
	return { labels, find: (search) => choose(documentDates(search, labels), 'first') };
}

/** @param others what to look among where nothing stands beside the labels */
function labelled(
	labels: readonly string[],
	type: 'text' | 'date',
	others: (search: Search) => Candidate[] = () => [],
): DocumentField {
	return {
		labels,
		find: (search) =>
			choose(
				[
					...labelledCandidates(search, { labels: [...labels], type, position: 'auto' }),
					...others(search),
				],
				'first',
			),
	};
}

/** A number of a document: what stands beside its label and holds a digit. */
function numbered(labels: readonly string[]): DocumentField {
	return {
		labels,
		find: (search) =>
			choose(
				labelledCandidates(search, { labels: [...labels], type: 'text', position: 'auto' }).filter(
					({ value }) => isNumber(String(value)),
				),
				'first',
			),
	};
}

/** `Date 02/03/2026` is no number, `INV-2026-03-02` is one. */
function isNumber(written: string): boolean {
	const text = fold(written);
	const isPart = ({ start, compact }: FoundDate) => compact || /[^ ]$/.test(text.slice(0, start));
	return /\d/.test(text) && findDates(text, 'dayFirst').every(isPart);
}
