import { amountLabel, type AmountLabel } from './amountLabel';
import type { FieldRow, Place } from './fieldRow';
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
			});
		}
	});
	return withReckonedRoles(entries);
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
