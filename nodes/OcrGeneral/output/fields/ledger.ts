import { heightOf } from '../geometry/placedLine';
import { COST } from './candidate';
import {
	cellInColumn,
	cellsIn,
	inOneColumn,
	type FieldCell,
	type FieldRow,
	type Place,
} from './fieldRow';
import { withoutCounts } from './counts';
import { withReckonedRoles } from './reckonedRoles';
import type { Search } from './search';
import { toCents } from './sums';
import { DOUBT, type FoundValue } from './values';
import { phraseOf, type Phrase, type WordKind } from './words';

/** What an amount is on a receipt or an invoice; `none` where its label does not say. */
export type Role =
	| 'total'
	| 'subtotal'
	| 'tax'
	| 'service'
	| 'rounding'
	| 'discount'
	| 'paid'
	| 'change'
	| 'count'
	| 'none';

/** An amount of the document, and what its label says that it is. */
export interface Entry {
	rowIndex: number;
	amount: number;
	found: FoundValue;
	printed: Place;
	role: Role;
	phrase: Phrase;
	label: Place;
	/** What it costs that the label stands in the row above; see `COST`. */
	below: number;
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
		let now: Pick<Entry, 'label' | 'phrase' | 'below'> | undefined;
		for (const found of values) {
			const own = labelBetween(search, rowIndex, from, found.start);
			const words = phraseOf(withoutCounts(textOf(own)));
			const above = isBare(words) && labelAbove(search, rowIndex, found, from > 0);
			if (above) {
				const phrase = phraseOf(withoutCounts(textOf(above)));
				now = { label: above, phrase, below: COST.slight };
			} else if (!now || !isBare(words)) {
				now = { label: own, phrase: words, below: 0 };
			}
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
				role: roleOf(now.phrase, found),
				...now,
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
/** No plain number of an amount is as long. */
const IDENTIFIER_DIGITS = 9;

function isIdentifier({ text }: FieldRow, { start, end }: FoundValue): boolean {
	const digits = text.slice(start, end).replace(/\D/g, '').length;
	return digits >= IDENTIFIER_DIGITS || IDENTIFIER_BEFORE.test(text.slice(0, start));
}

function textOf({ row, start, end }: Place): string {
	return row.text.slice(start, end);
}

/**
 * The label right before an amount. Of what stands apart, only known words belong to it: `NET | TOTAL`,
 * but not `Received by | Total`; nor what ends in a colon before other words.
 */
function labelBetween({ rows }: Search, rowIndex: number, from: number, until: number): Place {
	const row = rows[rowIndex];
	const parts = [...row.text.slice(from, until).matchAll(/[^\t:]+/g)];
	let start = until;
	let found = false;
	for (const part of parts.reverse()) {
		const { kinds, unknown } = phraseOf(part[0]);
		const next = row.text[from + part.index + part[0].length];
		const named = kinds.some((kind) => kind !== 'filler');
		if (found && (unknown > 0 || (next === ':' && named))) break;
		start = from + part.index;
		found ||= named;
	}
	return { row, start, end: until };
}

/** Farthest gap to a label in the row above, in heights of the amount. */
const REACH = 1.5;
/** Most rows between a heading and the sum of its column: one for each rate of a tax. */
const MOST_RATES = 6;

/**
 * The row above, where it is near and holds words alone; of several cells the one over the amount. Of
 * several amounts under a heading only the last is meant, where it sums up the others.
 *
 * @param isFurther whether an amount stands before it in its row, whose label it shares unless each has its own
 */
function labelAbove(
	search: Search,
	rowIndex: number,
	found: FoundValue,
	isFurther: boolean,
): Place | undefined {
	const row = search.rows[rowIndex];
	const [amount] = cellsIn({ row, start: found.start, end: found.end });
	let [top, sum] = [rowIndex, 0];
	for (; rowIndex - top < MOST_RATES && isRightBelow(search, top); top--) {
		const upper = moneyAt(search, top - 1, amount);
		if (!upper) break;
		sum += Number(upper.value);
	}
	const above = search.rows[top - 1];
	if (!isRightBelow(search, top) || holdsMoney(search, top - 1)) return undefined;
	// Below the headings of items stands the first of them: `QTY | ITEM | AMOUNT`.
	if (above.cells.length > 1 && phraseOf(above.text).kinds.includes('count')) return undefined;
	if (above.cells.length === 1)
		return isFurther || top < rowIndex
			? undefined
			: { row: above, start: 0, end: above.text.length };
	const goesOn = isRightBelow(search, rowIndex + 1) && moneyAt(search, rowIndex + 1, amount);
	const isSum = top === rowIndex || toCents(sum) === toCents(Number(found.value));
	const head = cellInColumn(above, amount.placed);
	return head && !goesOn && isSum ? { row: above, start: head.start, end: head.end } : undefined;
}

/** Whether a row of amounts alone stands near the row above. */
function isRightBelow({ rows }: Search, rowIndex: number): boolean {
	const [above, row] = [rows.at(rowIndex - 1), rows.at(rowIndex)];
	if (rowIndex === 0 || !row || above?.pageIndex !== row.pageIndex) return false;
	const [upper, lower] = [above.cells[0].placed, row.cells[0].placed];
	const isNear = lower.top - upper.bottom <= REACH * heightOf(lower);
	return isNear && isBare(phraseOf(row.text.replace(/\d/g, ' ')));
}

function holdsMoney(search: Search, rowIndex: number): boolean {
	return search.valuesOf(rowIndex, 'number').some(({ doubt }) => doubt === DOUBT.none);
}

/** The money of a row in the column of a cell. */
function moneyAt(search: Search, rowIndex: number, column: FieldCell): FoundValue | undefined {
	return search
		.valuesOf(rowIndex, 'number')
		.find(
			({ doubt, start, end }) =>
				doubt === DOUBT.none &&
				cellsIn({ row: search.rows[rowIndex], start, end }).some(({ placed }) =>
					inOneColumn(placed, column.placed),
				),
		);
}

/** Whether a row holds amounts alone; a tax code may stand beside one: `9.00 SR`. */
function isBare({ kinds, unknown }: Phrase): boolean {
	return unknown <= 2 && kinds.every((kind) => kind === 'filler');
}

/** What an amount with such a label is. */
export function roleOf(
	{ kinds }: Phrase,
	{ value, doubt }: Pick<FoundValue, 'value' | 'doubt'>,
): Role {
	const has = (kind: WordKind) => kinds.includes(kind);
	const before = (one: WordKind, other: WordKind) =>
		has(one) && (!has(other) || kinds.indexOf(one) < kinds.indexOf(other));
	if (has('change')) return 'change';
	// `GST paid` is a tax.
	if (has('paid') && !before('tax', 'paid')) return 'paid';
	if (has('summary')) return 'none';
	if (has('discount')) return 'discount';
	// `Item(s) subtotal` and `Subtotal (qty 2)` sum up what they count.
	if (has('count') && !(has('sub') && doubt === DOUBT.none)) return 'count';
	// One text may be all headings of a tax block: `Net excl. VAT  VAT  Gross incl. VAT`.
	const isBlock = kinds.indexOf('tax') < kinds.lastIndexOf('tax');
	if (has('excluding') && !isBlock && !before('tax', 'excluding')) return 'subtotal';
	const whole = has('including') || has('excluding');
	const isFirst = (['sub', 'total', 'final', 'including'] as const).every((kind) =>
		before('tax', kind),
	);
	if (whole ? isFirst : before('tax', 'sub')) return 'tax';
	if (has('sub') || has('excluding')) return 'subtotal';
	if (has('total') || has('final') || has('received')) return 'total';
	// Less than the smallest note is rounded off; more is what is left: `Rounding 20.00`.
	if (has('rounding')) return Math.abs(Number(value)) < 1 ? 'rounding' : 'total';
	if (has('service')) return 'service';
	if (has('amount')) return 'total';
	return 'none';
}
