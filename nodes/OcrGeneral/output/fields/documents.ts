import type { DocumentKind } from '../settings';
import { amountCandidates, type MainRole } from './amounts';
import { choose, COST, type Candidate } from './candidate';
import { currencyCandidates } from './currencyCandidates';
import { DATE_LABELS, documentDates } from './dates';
import type { DocumentField } from './documentField';
import { datesBehindNumber, numberIn } from './documentNumber';
import { cellsIn, type Place } from './fieldRow';
import { labelledCandidates } from './labelled';
import { merchantCandidates } from './merchant';
import { isName, receivers, senders } from './parties';
import type { Search } from './search';
import { isNextLine } from './textBlock';
import { vatInvoiceFields } from './vatInvoice';
import { wordsOf, type WordKind } from './words';

/** The names of documents with what stands behind them before their number. */
const numbersOf = (...names: string[]) =>
	['number', 'no'].flatMap((number) => names.map((name) => `${name} ${number}`));
const listed = (...lists: string[]) => lists.flatMap((list) => list.split(', '));

/** Labels of what documents say, folded or not; best first. */
const LABELS = {
	merchant: listed('商户名称, 商家名称, 店铺名称, 收款单位, 收款方, merchant name'),
	receiptNumber: [
		...numbersOf('receipt', 'bill', 'invoice', 'inv', 'slip', 'ticket', 'document', 'doc'),
		...listed('receipt, bill, invoice, check, guest check, note n°'),
		...numbersOf('transaction', 'trans', 'order'),
		...listed(
			'order, rechnung nr, rechnungsnummer, beleg nr, belegnummer, bon nr, bonnummer, kvitto nr',
			'ticket n°, nº de ticket, recibo nº, scontrino n, documento n',
			'رقم الإيصال, رقم الفاتورة',
			'小票号, 收据号, 領収書番号, 单号, 流水号, 账单号, 订单号, 交易号, 票据号码, 发票号码',
		),
	],
	invoiceNumber: [
		...numbersOf(
			'invoice',
			'tax invoice',
			'inv',
			'bill',
			'document',
			'doc',
			'credit note',
			'folio',
		),
		...numbersOf(
			'proforma',
			'pro forma',
			'quote',
			'quotation',
			'estimate',
			'statement',
			'credit memo',
		),
		...listed(
			'inv, invoice, rechnungsnummer, rechnungs nr, rechnung nr, belegnummer, beleg nr, rechnung',
			'facture n°, numéro de facture, facture, nº de factura, número de factura, factura',
			"n° de facture, n° facture, devis n°, numéro de devis, n° d'avoir, avoir n°, quote ref, folio",
			'angebotsnummer, angebot nr, gutschrift nr, offertenummer, creditnota nr, preventivo n, bolletta n, nº de presupuesto, presupuesto nº',
			'报价单号, 报价编号, 对账单号, 单据编号, 单号',
			'رقم الفاتورة, fattura n, fattura, factuurnummer, factuur, fatura, faktura nr, 請求書番号, 請求番号, 发票号码, 发票号, 发票编号, 账单号',
		),
	],
	invoiceDate: listed(
		'invoice date, date of issue, issue date, date issued, issued, bill date, billing date',
		"rechnungsdatum, belegdatum, date de facture, date d'émission, fecha de factura, fecha de emisión",
		'data fattura, factuurdatum, data de emissão, data wystawienia, 开票日期, 开具日期, 发票日期',
		'账单日期, 発行日, 請求日, date, datum, fecha, data, 日期',
	),
	dueDate: listed(
		'due date, payment due, date due, due, pay by, please pay by, fällig, fälligkeit, zahlbar bis, zahlungsziel',
		"échéance, date d'échéance, date limite de paiement, vencimiento, fecha de vencimiento",
		'scadenza, vervaldatum, vencimento, data de vencimento, termin płatności, срок оплаты',
		'お支払期限, 支払期限, お支払期日, 支払期日',
		'到期日, 付款期限, 付款截止日期, 缴费截止日期, 缴费期限, 付款日期',
	),
	seller: listed(
		'seller, supplier, vendor, sold by, billed by, from, issued by, lieferant, verkäufer',
		'rechnungssteller, fournisseur, vendeur, proveedor, vendedor, fornitore, leverancier',
		'sprzedawca, поставщик, продавец, exporter, shipper',
		'销售方名称, 销售方, 卖方, 供应商, 供货单位, 收款单位, 开票方, 供方',
	),
	buyer: listed(
		'bill to, billed to, invoice to, sold to, buyer, customer name, customer, client, attention',
		'käufer, kunde, rechnungsempfänger, rechnung an, acheteur, cliente, comprador, klant',
		'spett.le, nabywca, покупатель, messrs, tenant, consignee, patient, guest, guest name',
		'prepared for, service for, auftraggeber, a la atención de, destinataire, destinatario, opdrachtgever',
		'购买方名称, 购买方, 买方, 客户名称, 客户, 购货单位, 收货单位, 付款单位, 付款人, 需方, 户名, 业主姓名, 业主, 客户姓名, 用户名称',
	),
};

/** What stands before a number, whatever it is of. */
const NUMBER = listed('number, no, nr, nummer, número, numéro, numero, num, n°, 编号');

const subtotal = amount('subtotal', ['sub']);
const tax = amount('tax', ['tax']);
const total = amount('total', ['total', 'final']);

const RECEIPT: Record<string, DocumentField> = {
	merchant: {
		labels: LABELS.merchant,
		find: (search) =>
			choose([...names(search, LABELS.merchant), ...merchantCandidates(search)], 'first'),
	},
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
	seller: {
		labels: LABELS.seller,
		find: (search) => {
			const named = names(search, LABELS.seller);
			const receiving = receiversOf(search).flatMap(({ printed }) => printed);
			return choose(named.length > 0 ? named : senders(search, receiving), 'first');
		},
	},
	buyer: { labels: LABELS.buyer, find: (search) => choose(receiversOf(search), 'first') },
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
const OTHER_HEADINGS = listed(
	'delivery terms, payment terms, terms of payment, country of origin',
	'ship to, deliver to, shipping address, delivery address, billing address, warenempfänger',
	'lieferadresse, lieferanschrift, adresse de livraison, adresse de facturation',
	'收货人, 收货地址',
);

/** All labels that these documents know, at which a value ends. */
export const DOCUMENT_LABELS: string[] = [...Object.values(LABELS).flat(), ...OTHER_HEADINGS];

/** Of several, the last is what is to pay. */
function amount(role: MainRole, words: WordKind[]): DocumentField {
	return {
		labels: words.flatMap(wordsOf),
		find: (search) => choose(amountCandidates(search.ledger, role).reverse(), 'first'),
	};
}

function date(labels: readonly string[]): DocumentField {
	return { labels, find: (search) => choose(documentDates(search, labels), 'first') };
}

/** Names beside their label; an identifier or an address there is none. */
function names(search: Search, labels: readonly string[]): Candidate[] {
	return beside(search, labels, 'text').filter(({ value }) => isName(String(value)));
}

/** Whether a label is no part of a sentence: it stands alone, or before a colon. */
function standsApart({ label }: Candidate): boolean {
	if (!label) return false;
	const { row, end } = label;
	return /^ *(?:[:\t]|$)/.test(row.text.slice(end));
}

/** To whom an invoice is sent: who is named so, or else whose address is printed. */
function receiversOf(search: Search): Candidate[] {
	const named = names(search, LABELS.buyer);
	if (named.length > 0) {
		// Beside its label another heading may stand, such as `Project`.
		const below = named.every(({ doubtful }) => doubtful)
			? receivers(search).filter((receiver) => named.some(({ label }) => isUnder(receiver, label)))
			: [];
		return below.length > 0 ? below : named;
	}
	const led = names(search, ['to', 'for', 'aan', 'pour', 'para', '致']).filter(standsApart);
	return led.length > 0 ? led : receivers(search);
}

function isUnder({ printed: [place] }: Candidate, label: Place | null): boolean {
	const [above, name] = [label ? cellsIn(label) : [], cellsIn(place)];
	return above.length > 0 && isNextLine(above[0].placed, name[0].placed);
}

/** A number of a document: what stands beside its label and holds a digit. */
function numbered(labels: readonly string[]): DocumentField {
	return {
		labels,
		find: (search) =>
			choose(
				[...beside(search, labels, 'text'), ...unnamedNumbers(search)].flatMap((candidate) => {
					const value = numberIn(String(candidate.value));
					return value === null ? [] : [{ ...candidate, value, size: value }];
				}),
				'first',
			),
	};
}

/** What stands beside a label that does not say of what the number is; below it may be that of an item. */
function unnamedNumbers(search: Search): Candidate[] {
	return beside(search, NUMBER, 'text')
		.filter(({ label, printed: [{ row }] }) => label?.row === row && begins(label))
		.map((candidate) => ({ ...candidate, cost: candidate.cost + COST.words }));
}

/** Whether a label stands at the beginning of its row, or apart. */
function begins({ row, start }: Place): boolean {
	return /(?:^|\t) *$/.test(row.text.slice(0, start));
}

function beside(
	search: Search,
	labels: readonly string[],
	type: 'text' | 'date',
	position: 'auto' | 'sameLine' = 'auto',
): Candidate[] {
	return labelledCandidates(search, { labels: [...labels], type, position });
}
