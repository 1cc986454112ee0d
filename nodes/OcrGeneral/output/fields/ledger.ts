import { amountLabel, type AmountLabel } from './amountLabel';
import type { FieldRow, Place } from './fieldRow';
import { lacksMark } from './mendedRow';
import { withReckonedRoles } from './reckonedRoles';
import { roleOf, type Role } from './role';
import type { Search } from './search';
import { DOUBT, type FoundValue } from './values';
import { phraseOf, type Phrase } from './words';

/** An amount of the document, and what its label says that it is. */
export interface Entry extends AmountLabel {
	rowIndex: number;
	amount: number;
	found: FoundValue;
	printed: Place;
	role: Role;
	/** How many amounts of money the row holds. */
	beside: number;
	/** Whether it stands below the heading of a tax summary, which follows the total. */
	summary: boolean;
	/** See `Search.isFaint`. */
	faint: boolean;
	/** Whether it may have lost its decimal mark. */
	torn: boolean;
}

/** Every amount of the document; of a row that holds money, only the money. */
export function entriesOf(search: Search): Entry[] {
	const entries: Entry[] = [];
	let summary = false;
	search.rows.forEach((row, rowIndex) => {
		const values = search.valuesOf(rowIndex, 'number').filter(({ doubt }) => doubt < DOUBT.rate);
		const money = values.filter(({ doubt }) => doubt === DOUBT.none);
		summary ||= money.length === 0 && headsSummary(phraseOf(row.text), entries);
		let from = 0;
		let named: AmountLabel | undefined;
		for (const found of values) {
			named = amountLabel(search, rowIndex, found, from, named);
			// A count belongs to the label: `Total (3 items)  38.00`.
			if (found.doubt === DOUBT.count && values.some(({ doubt }) => doubt < DOUBT.count)) continue;
			from = found.end;
			if (found.doubt !== DOUBT.none && (money.length > 0 || isIdentifier(row, found))) continue;
			const printed = { row, start: found.start, end: found.end };
			entries.push({
				rowIndex,
				amount: Number(found.value),
				found,
				printed,
				role: roleOf(named.phrase, found),
				...named,
				beside: money.length,
				summary,
				faint: search.isFaint(printed),
				torn: false,
			});
		}
	});
	return withReckonedRoles(withMarks(entries));
}

/**
 * Where half of the amounts have cents, one that has none and stands nowhere with them may have lost its mark; it is what is
 * printed elsewhere with it: `14.00` beside `TOTAL 1400`.
 */
function withMarks(entries: Entry[]): Entry[] {
	const money = entries.filter(({ found }) => found.doubt === DOUBT.none);
	const marked = money.filter(hasCents);
	if (marked.length * 2 < money.length || marked.length === 0) return entries;
	const amounts = new Set(marked.map(({ amount }) => amount));
	return entries.map((entry) => {
		if (hasCents(entry) || amounts.has(entry.amount)) return entry;
		const meant = entry.amount / 100;
		return { ...entry, amount: amounts.has(meant) ? meant : entry.amount, torn: true };
	});
}

function hasCents({ printed: { row, start, end } }: Entry): boolean {
	return /\d ?[.,] ?\d\d(?!\d)/.test(row.text.slice(start, end));
}

/** The last row of a total whose digits are no amount, or -1. */
export function unreadTotal(search: Search): number {
	const unread = search.rows.map(({ text }, rowIndex) => {
		if (!lacksMark(text)) return false;
		if (search.valuesOf(rowIndex, 'number').some(({ doubt }) => doubt < DOUBT.rate)) return false;
		const phrase = phraseOf(text.replace(/\d/g, ' '));
		return roleOf(phrase, { value: 0, doubt: DOUBT.none }) === 'total';
	});
	return unread.lastIndexOf(true);
}

/** `GST summary`; `Summary` alone only below a total, for an invoice may begin with one. */
function headsSummary({ kinds }: Phrase, before: Entry[]): boolean {
	if (!kinds.includes('summary')) return false;
	return kinds.includes('tax') || before.some(({ role }) => role === 'total');
}

/** What names a number that is none to reckon with: `HRB Nr.`, `Phone:`, `税号`. */
const IDENTIFIER_BEFORE =
	/(?:(?<!\p{L})(?:no|nr|id|tel|phone|fax|account|konto)|[#°号號码碼]|电话)[ .:\t]*$/u;
/** No plain number of an amount is as long; in rupiah some have one digit less. */
const IDENTIFIER_DIGITS = 9;

function isIdentifier({ text }: FieldRow, { start, end }: FoundValue): boolean {
	const digits = text.slice(start, end).replace(/\D/g, '').length;
	return digits >= IDENTIFIER_DIGITS || IDENTIFIER_BEFORE.test(text.slice(0, start));
}
