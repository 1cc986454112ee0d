import { heightOf } from '../geometry/placedLine';
import { COST } from './candidate';
import { withoutCounts } from './counts';
import { cellInColumn, cellsIn, inOneColumn, type FieldCell, type Place } from './fieldRow';
import type { Search } from './search';
import { toCents } from './sums';
import { DOUBT, type FoundValue } from './values';
import { isBare, phraseOf, type Phrase } from './words';

/** What names an amount. */
export interface AmountLabel {
	label: Place;
	/** What it says. */
	phrase: Phrase;
	/** What it costs that it stands in the row above; see `COST`. */
	below: number;
}

/**
 * The label right before an amount, or where that says nothing the one above it, or else the one of the amount before it.
 *
 * @param from where the amount before it in its row ends, 0 for the first
 * @param before what names that amount
 */
export function amountLabel(
	search: Search,
	rowIndex: number,
	found: FoundValue,
	from: number,
	before: AmountLabel | undefined,
): AmountLabel {
	const own = labelled(labelBetween(search, rowIndex, from, found.start), 0);
	if (!isBare(own.phrase)) return own;
	const above = labelAbove(search, rowIndex, found, from > 0);
	return above ? labelled(above, COST.slight) : (before ?? own);
}

function labelled(label: Place, below: number): AmountLabel {
	const { row, start, end } = label;
	return { label, phrase: phraseOf(withoutCounts(row.text.slice(start, end))), below };
}

/**
 * The label right before an amount. Of what stands apart, only known words belong to it: `NET | TOTAL`,
 * but not `Received by | Total`; nor what ends in a colon before other words, nor a date.
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
		if (found && (unknown > 0 || !/\p{L}/u.test(part[0]) || (next === ':' && named))) break;
		start = from + part.index;
		found ||= named;
	}
	return { row, start, end: until };
}

/** Farthest gap to a label in the row above, in heights of the amount; found on scanned receipts. */
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
function isRightBelow(search: Search, rowIndex: number): boolean {
	const { rows } = search;
	const [above, row] = [rows.at(rowIndex - 1), rows.at(rowIndex)];
	if (rowIndex === 0 || !row || above?.pageIndex !== row.pageIndex) return false;
	const [upper, lower] = [above.cells[0].placed, row.cells[0].placed];
	const isNear = lower.top - upper.bottom <= REACH * heightOf(lower);
	return isNear && search.isBare(rowIndex);
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
