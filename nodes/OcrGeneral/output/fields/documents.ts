import type { DocumentKind } from '../settings';
import { amountCandidates, type MainRole } from './amounts';
import { choose, type Candidate } from './candidate';
import { currencyCandidates } from './currencyCandidates';
import { DATE_LABELS, documentDates } from './dates';
import type { DocumentField } from './documentField';
import { datesBehindNumber, numberIn } from './documentNumber';
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
		...['rechnungsnummer', 'rechnungs nr', 'rechnung nr', 'belegnummer', 'beleg nr', 'rechnung'],
		...[
			'facture n°',
			'numéro de facture',
			'facture',
			'nº de factura',
			'número de factura',
			'factura',
		],
		...['fattura n', 'fattura', 'factuurnummer', 'factuur', 'fatura'],
		...['发票号码', '发票号', '发票编号', '账单号'],
	],
	invoiceDate: [
		...['invoice date', 'date of issue', 'issue date', 'date issued', 'issued on', 'issued'],
		...['bill date', 'billing date', 'rechnungsdatum', 'belegdatum', 'date de facture'],
		...["date d'émission", 'fecha de factura', 'fecha de emisión'],
		...['data fattura', 'factuurdatum', 'date', 'datum', 'fecha', 'data', '开票日期'],
		...['开具日期', '发票日期', '日期'],
	],
	dueDate: [
		...['due date', 'payment due', 'payment due date', 'date due', 'due on', 'due by', 'pay by'],
		...['due', 'fällig', 'fällig am', 'fälligkeit', 'zahlbar bis', 'zahlungsziel'],
		...['échéance', "date d'échéance", 'date limite de paiement', 'vencimiento'],
		...['fecha de vencimiento', 'scadenza', 'vervaldatum', 'vencimento'],
		...['到期日', '付款期限', '付款截止日期', '付款日期'],
	],
	seller: [
		...['seller', 'supplier', 'vendor', 'sold by', 'billed by', 'from', 'issued by'],
		...['lieferant', 'verkäufer', 'rechnungssteller', 'fournisseur', 'vendeur', 'proveedor'],
		...['vendedor', 'fornitore', 'leverancier'],
		...['销售方名称', '销售方', '卖方', '供应商', '供货单位', '收款单位', '开票方'],
	],
	buyer: [
		...['bill to', 'billed to', 'invoice to', 'sold to', 'buyer', 'customer name', 'customer'],
		...['client', 'attention', 'käufer', 'kunde', 'rechnungsempfänger', 'rechnung an'],
		...['acheteur', 'cliente', 'comprador', 'klant'],
		...['购买方名称', '购买方', '买方', '客户名称', '客户', '购货单位', '付款单位'],
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
	invoiceDate: {
		labels: LABELS.invoiceDate,
		find: (search) =>
			choose(
				[
					...documentDates(search, LABELS.invoiceDate),
					...datesBehindNumber(beside(search, LABELS.invoiceNumber, 'date', 'sameLine')),
				],
				'first',
			),
	},
	dueDate: {
		labels: LABELS.dueDate,
		find: (search) => choose(beside(search, LABELS.dueDate, 'date'), 'first'),
	},
	seller: named(LABELS.seller, merchantCandidates),
	buyer: named(LABELS.buyer),
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

/** Headings of what no field asks for. */
const OTHER_HEADINGS = [
	...['ship to', 'deliver to', 'shipping address', 'delivery address', 'billing address'],
	...['warenempfänger', 'lieferadresse', 'lieferanschrift', 'rechnungsadresse'],
	...['adresse de livraison', 'adresse de facturation', '收货人', '收货地址'],
];

/** All labels that these documents know, at which a value ends. */
export const DOCUMENT_LABELS: string[] = [...Object.values(LABELS).flat(), ...OTHER_HEADINGS];

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

/**
 * A name beside its label; an identifier or an address there is none.
 *
 * @param others what to look among where no name stands beside the labels
 */
function named(
	labels: readonly string[],
	others: (search: Search) => Candidate[] = () => [],
): DocumentField {
	return {
		labels,
		find: (search) => {
			const names = beside(search, labels, 'text').filter(({ value }) => isName(String(value)));
			return choose([...names, ...others(search)], 'first');
		},
	};
}

/** More letters than digits, and no sentence or label. */
function isName(written: string): boolean {
	const count = (kind: RegExp) => written.match(kind)?.length ?? 0;
	return count(/\p{L}/gu) > count(/\d/g) && !/[:：]$|\d{4}/.test(written);
}

/** A number of a document: what stands beside its label and holds a digit. */
function numbered(labels: readonly string[]): DocumentField {
	return {
		labels,
		find: (search) =>
			choose(
				beside(search, labels, 'text').flatMap((candidate) => {
					const value = numberIn(String(candidate.value));
					return value === null ? [] : [{ ...candidate, value, size: value }];
				}),
				'first',
			),
	};
}

function beside(
	search: Search,
	labels: readonly string[],
	type: 'text' | 'date',
	position: 'auto' | 'sameLine' = 'auto',
): Candidate[] {
	return labelledCandidates(search, { labels: [...labels], type, position });
}
