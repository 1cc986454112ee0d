import { amountCandidates } from './amounts';
import { candidateOf, choose, type Candidate, type Choice, type Place } from './candidate';
import { documentDates } from './dates';
import type { Entry } from './ledger';
import { labelledCandidates } from './labelled';
import type { Search } from './search';

/** A part of a Chinese VAT invoice that names the buyer or the seller: once each, beside or below. */
interface PartyText {
	value: string;
	printed: Place;
	rowIndex: number;
	left: number;
}

/** `名称：`, also where the first character stands apart: `名 | 称:某某公司`. */
const NAME = /(?:^|[\t ])(?:购买方|销售方|购方|销方)?(?:名 ?\t?)?称 ?[:：]? ?(?<value>[^\t:]{2,})/;
/** A taxpayer's number: 15 to 20 capitals and digits after its label. */
const TAX_ID =
	/(?:识别号|信用代码|税号)[^\da-z\t]{0,4}\t?[^\da-z]{0,2}(?<value>[\da-z]{15,20})(?![\da-z])/;

/** The fields of Chinese VAT invoices, on paper and fully digital ones. */
export const vatInvoiceFields: Record<string, (search: Search) => Choice | null> = {
	invoiceCode: (search) => code(search, ['发票代码'], /^\d{10,12}$/),
	invoiceNumber: (search) => code(search, ['发票号码', '发票号', '№', 'no'], /^\d{8}$|^\d{20}$/),
	invoiceDate: (search) => choose(documentDates(search, ['开票日期', '开具日期', '日期']), 'first'),
	buyerName: (search) => party(search, NAME, 'buyer'),
	buyerTaxId: (search) => party(search, TAX_ID, 'buyer'),
	sellerName: (search) => party(search, NAME, 'seller'),
	sellerTaxId: (search) => party(search, TAX_ID, 'seller'),
	amount: (search) => amountsOf(search).amount,
	tax: (search) => amountsOf(search).tax,
	total: (search) => amountsOf(search).total,
};

/** The three amounts; sure only where they add up. */
function amountsOf({ ledger }: Search): Record<'amount' | 'tax' | 'total', Choice | null> {
	const amount = choose(sumRow(ledger.entries, 0), 'first');
	const tax = choose(sumRow(ledger.entries, 1), 'first');
	const total = choose(
		amountCandidates(
			ledger,
			'total',
			({ role, phrase }) => role !== 'total' || phrase.kinds.includes('final'),
		).reverse(),
		'first',
	);
	const valueOf = (choice: Choice | null) => Number(choice?.candidate.value ?? 0);
	const sure = Math.abs(valueOf(amount) + valueOf(tax) - valueOf(total)) < HALF_CENT;
	const withSure = (choice: Choice | null) => choice && { ...choice, sure };
	return { amount: withSure(amount), tax: withSure(tax), total: withSure(total) };
}

const HALF_CENT = 0.005;

function code(search: Search, labels: string[], shape: RegExp): Choice | null {
	const found = labelledCandidates(search, { labels, type: 'text', position: 'auto' });
	return choose(
		found
			.map((candidate) => ({ ...candidate, value: String(candidate.value).replace(/\s/g, '') }))
			.filter(({ value }) => shape.test(value)),
		'first',
	);
}
/** `合 | 计`, of which an engine may read the second half alone. */
const SUM_ROW = /^(?:合|台|会)?[计計汁]$/;

/** The row `合计` holds the amount without tax, then the tax. */
function sumRow(ledger: Entry[], place: 0 | 1): Candidate[] {
	const sums = ledger.filter(({ label: { row, start, end } }) =>
		SUM_ROW.test(row.text.slice(start, end).replace(/[\s:]/g, '')),
	);
	const last = sums.filter(({ rowIndex }) => rowIndex === sums.at(-1)?.rowIndex);
	const entry = last.at(place);
	if (!entry) return [];
	return [candidateOf(entry.amount, entry.printed, { label: entry.label })];
}

function party(search: Search, shape: RegExp, wanted: 'buyer' | 'seller'): Choice | null {
	const found = partyTexts(search, shape);
	const [first, second] = found;
	if (!first) return null;
	const chosen = second
		? wanted === 'buyer'
			? first
			: second
		: sideOf(search, first) === wanted
			? first
			: undefined;
	if (!chosen) return null;
	const { value, printed } = chosen;
	return { candidate: candidateOf(value, printed), sure: second !== undefined };
}

/** The buyer stands above or left of the seller. */
function partyTexts({ rows }: Search, shape: RegExp): PartyText[] {
	return rows.flatMap((row, rowIndex) => {
		const found: PartyText[] = [];
		const all = new RegExp(shape.source, 'dg');
		for (const match of row.text.matchAll(all)) {
			const [start, end] = match.indices?.groups?.value ?? [0, 0];
			const cell = row.cells.find((one) => one.start <= start && start < one.end);
			if (!cell) continue;
			const written = cell.placed.line.text.slice(
				cell.origins[start - cell.start],
				cell.origins[Math.min(end, cell.end) - cell.start],
			);
			found.push({
				value: written.trim(),
				printed: { row, start, end },
				rowIndex,
				left: cell.placed.left,
			});
		}
		return found;
	});
}

/** Whose a lone text is: on paper the seller stands below the sums. */
function sideOf({ ledger }: Search, { rowIndex }: PartyText): 'buyer' | 'seller' {
	const total = ledger.entries.find(
		({ role, phrase }) => role === 'total' && phrase.kinds.includes('final'),
	);
	return total && rowIndex > total.rowIndex ? 'seller' : 'buyer';
}
