import { amountCandidates } from './amounts';
import { candidateOf, choose, type Candidate, type Choice } from './candidate';
import { documentDates } from './dates';
import type { DocumentField } from './documentField';
import type { Entry } from './ledger';
import { labelledCandidates } from './labelled';
import type { Search } from './search';
import { toCents } from './sums';
import { name, taxId } from './vatParties';

const CODE_LABELS = ['发票代码'];
const NUMBER_LABELS = ['发票号码', '发票号'];
const DATE_LABELS = ['开票日期', '开具日期', '日期'];
const TAX_ID_LABELS = ['纳税人识别号', '统一社会信用代码'];

/** The fields of Chinese VAT invoices, on paper and fully digital ones. */
export const vatInvoiceFields: Record<string, DocumentField> = {
	invoiceCode: {
		labels: CODE_LABELS,
		find: (search) => numbered(search, CODE_LABELS, CODE) ?? headOf(search)?.code ?? null,
	},
	invoiceNumber: {
		labels: NUMBER_LABELS,
		find: (search) => numbered(search, NUMBER_LABELS, NUMBER) ?? headOf(search)?.number ?? null,
	},
	invoiceDate: {
		labels: DATE_LABELS,
		find: (search) => choose(documentDates(search, DATE_LABELS), 'first'),
	},
	buyerName: { labels: ['名称'], find: (search) => name(search, 'buyer') },
	buyerTaxId: { labels: TAX_ID_LABELS, find: (search) => taxId(search, 'buyer') },
	sellerName: { labels: ['名称'], find: (search) => name(search, 'seller') },
	sellerTaxId: { labels: TAX_ID_LABELS, find: (search) => taxId(search, 'seller') },
	amount: { labels: ['合计'], find: (search) => amountsOf(search).amount },
	tax: { labels: ['税额'], find: (search) => amountsOf(search).tax },
	total: { labels: ['价税合计'], find: (search) => amountsOf(search).total },
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
	const centsOf = (choice: Choice | null) => toCents(Number(choice?.candidate.value ?? 0));
	const sure = centsOf(total) === centsOf(amount) + centsOf(tax);
	const withSure = (choice: Choice | null) => choice && { ...choice, sure };
	return { amount: withSure(amount), tax: withSure(tax), total: withSure(total) };
}

const CODE = /^\d{10}(?:\d\d)?$/;
const NUMBER = /^\d{8}$|^\d{20}$/;

function numbered(search: Search, labels: string[], shape: RegExp): Choice | null {
	const found = labelledCandidates(search, { labels, type: 'text', position: 'auto' });
	return choose(
		found
			.map((candidate) => ({ ...candidate, value: String(candidate.value).replace(/\s/g, '') }))
			.filter(({ value }) => shape.test(value)),
		'first',
	);
}

/** The head of an invoice on paper: its code, its title, and behind the number often the code again. */
const HEAD = /(?:^|[\t ])(?<code>\d{10}(?:\d\d)?)(?!\d).*?no[ .]?(?<number>\d{8})(?<after>\d*)/d;

/** Code and number on paper, where they have no label; sure where the code stands there once more, or begins to. */
function headOf({ rows }: Search): Record<'code' | 'number', Choice> | undefined {
	for (const row of rows) {
		const match = HEAD.exec(row.text);
		const { code = '', number = '', after = '' } = match?.groups ?? {};
		if (!match || !code.startsWith(after)) continue;
		const sure = after !== '' || rows.flatMap(({ text }) => text.split(code).slice(1)).length > 1;
		const choiceOf = (value: string, [start, end]: [number, number] = [0, 0]): Choice => ({
			candidate: candidateOf(value, { row, start, end }),
			sure,
		});
		const { indices } = match;
		return {
			code: choiceOf(code, indices?.groups?.code),
			number: choiceOf(number, indices?.groups?.number),
		};
	}
	return undefined;
}

/** `合 | 计`, of which an engine may read the second half alone. */
const SUM_ROW = /^[合台]?[计汁]$/;

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
