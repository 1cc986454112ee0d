import type { DocumentKind } from '../settings';
import { amountCandidates, type MainRole } from './amounts';
import { choose, type Candidate, type Choice } from './candidate';
import { currencyCandidates } from './currencyCandidates';
import { DATE_LABELS, documentDates } from './dates';
import { labelledCandidates } from './labelled';
import { merchantCandidates } from './merchant';
import type { Search } from './search';
import { vatInvoiceFields } from './vatInvoice';

/** Finds one field; null where it is not on the page. */
type Finder = (search: Search) => Choice | null;

/** Labels of what documents say, folded or not; best first. */
export const LABELS = {
	receiptNumber: [
		...['receipt no', 'receipt number', 'receipt #', 'bill no', 'bill number', 'bill #'],
		...['invoice no', 'invoice number', 'invoice #', 'inv no', 'slip no', 'ticket no', 'check #'],
		...['document no', 'doc no', 'transaction no', 'trans no', 'order no', 'order #'],
		...['小票号', '收据号', '单号', '流水号', '账单号', '订单号', '交易号', '票据号码', '发票号码'],
	],
	invoiceNumber: [
		...['invoice number', 'invoice no', 'invoice #', 'tax invoice no', 'inv no', 'inv #'],
		...['invoice id', 'bill no', 'bill number', 'document no', 'doc no', 'invoice'],
		...['发票号码', '发票号', '发票编号', '账单号'],
	],
	invoiceDate: [
		...['invoice date', 'date of issue', 'issue date', 'date issued', 'issued on', 'issued'],
		...['bill date', 'billing date', 'date', '开票日期', '开具日期', '发票日期', '日期'],
	],
	dueDate: [
		...['due date', 'payment due', 'payment due date', 'date due', 'due on', 'due by', 'pay by'],
		...['due', '到期日', '付款期限', '付款截止日期', '付款日期'],
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

const RECEIPT: Record<string, Finder> = {
	merchant: (search) => choose(merchantCandidates(search), 'first'),
	date: (search) => choose(documentDates(search, DATE_LABELS), 'first'),
	total: amount('total'),
	subtotal: amount('subtotal'),
	tax: amount('tax'),
	receiptNumber: numbered(LABELS.receiptNumber),
};

const INVOICE: Record<string, Finder> = {
	invoiceNumber: numbered(LABELS.invoiceNumber),
	invoiceDate: (search) => choose(documentDates(search, LABELS.invoiceDate), 'first'),
	dueDate: (search) => choose(labelled(search, LABELS.dueDate, 'date'), 'first'),
	seller: (search) =>
		choose([...labelled(search, LABELS.seller, 'text'), ...merchantCandidates(search)], 'first'),
	buyer: (search) => choose(labelled(search, LABELS.buyer, 'text'), 'first'),
	subtotal: amount('subtotal'),
	tax: amount('tax'),
	total: amount('total'),
	currency: (search) => choose(currencyCandidates(search), 'first'),
};

/** The fields of each kind of document, in the order of the output. */
export const DOCUMENT_FIELDS: Record<Exclude<DocumentKind, 'custom'>, Record<string, Finder>> = {
	receipt: RECEIPT,
	invoice: INVOICE,
	vatInvoice: vatInvoiceFields,
};

/** All labels that these documents know, at which a value ends. */
export const DOCUMENT_LABELS: string[] = Object.values(LABELS).flat();

/** Of several, the last is what is to pay. */
function amount(role: MainRole): Finder {
	return (search) => choose(amountCandidates(search.ledger, role).reverse(), 'first');
}

function labelled(search: Search, labels: readonly string[], type: 'text' | 'date'): Candidate[] {
	return labelledCandidates(search, { labels: [...labels], type, position: 'auto' });
}

/** A number of a document: what stands beside its label and holds a digit. */
function numbered(labels: readonly string[]): Finder {
	return (search) =>
		choose(
			labelled(search, labels, 'text').filter(({ value }) => /\d/.test(String(value))),
			'first',
		);
}
