import { heightOf } from '../geometry/placedLine';
import { COST } from './candidate';
import { cellsIn, type Place } from './fieldRow';
import { withoutCounts } from './counts';
import type { Search } from './search';
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
	/** Whether it stands below the heading of a tax summary. */
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
		if (money.length === 0 && phraseOf(row.text).kinds.includes('summary')) summary = true;
		let from = 0;
		let now: Pick<Entry, 'label' | 'phrase' | 'below'> | undefined;
		for (const found of values) {
			const own = labelBetween(search, rowIndex, from, found.start);
			const words = phraseOf(withoutCounts(textOf(own)));
			const isAlone = words.kinds.length + words.unknown === 0;
			const above = isAlone && labelAbove(search, rowIndex, found, from > 0);
			if (above) {
				const phrase = phraseOf(withoutCounts(textOf(above)));
				now = { label: above, phrase, below: values.length > 1 ? COST.header : COST.below };
			} else if (!now || !isBare(words)) {
				now = { label: own, phrase: words, below: 0 };
			}
			// A count belongs to the label: `Total (3 items)  38.00`.
			if (found.doubt === DOUBT.count && money.length > 0) continue;
			from = found.end;
			if (money.length > 0 && found.doubt !== DOUBT.none) continue;
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
	const isChanged = entries.some(({ role, amount }) => role === 'change' && amount !== 0);
	return entries.map((entry) => ({
		...entry,
		role: isChanged && entry.phrase.kinds.includes('received') ? 'paid' : entry.role,
	}));
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

/**
 * The row above, where it is near and holds words alone; of several cells the one over the amount.
 *
 * @param isFurther whether an amount stands before it in its row, whose label it shares unless each has its own
 */
function labelAbove(
	search: Search,
	rowIndex: number,
	{ start, end }: FoundValue,
	isFurther: boolean,
): Place | undefined {
	const above = search.rows.at(rowIndex - 1);
	const row = search.rows[rowIndex];
	if (rowIndex === 0 || above?.pageIndex !== row.pageIndex) return undefined;
	const gap = row.cells[0].placed.top - above.cells[0].placed.bottom;
	if (gap > REACH * heightOf(row.cells[0].placed)) return undefined;
	if (!isBare(phraseOf(row.text.replace(/\d/g, ' ')))) return undefined;
	if (search.valuesOf(rowIndex - 1, 'number').some(({ doubt }) => doubt === DOUBT.none))
		return undefined;
	if (above.cells.length === 1)
		return isFurther ? undefined : { row: above, start: 0, end: above.text.length };
	const [amount] = cellsIn({ row, start, end });
	const head = above.cells.find(
		({ placed }) => placed.left < amount.placed.right && placed.right > amount.placed.left,
	);
	return head && { row: above, start: head.start, end: head.end };
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
	if (has('paid')) return 'paid';
	if (has('summary')) return 'none';
	if (has('discount')) return 'discount';
	// `Item(s) subtotal` and `Subtotal (qty 2)` sum up what they count.
	if (has('count') && !(has('sub') && doubt === DOUBT.none)) return 'count';
	const whole = has('including') || has('excluding');
	if (before('tax', 'sub') && (!whole || (before('tax', 'total') && before('tax', 'including'))))
		return 'tax';
	if (has('sub') || has('excluding')) return 'subtotal';
	if (has('total') || has('final') || has('received')) return 'total';
	// Less than the smallest note is rounded off; more is what is left: `Rounding 20.00`.
	if (has('rounding')) return Math.abs(Number(value)) < 1 ? 'rounding' : 'total';
	if (has('service')) return 'service';
	if (has('amount')) return 'total';
	return 'none';
}
