import type { FieldPosition, FieldType } from '../settings';
import { namesCount, withoutCounted } from './counts';
import { FAR, type FieldCell, type FieldRow } from './fieldRow';
import type { LabelMatch } from './label';
import { FIT, hasWords } from './labelFit';
import { textFrom } from './printedText';
import type { Search } from './search';
import { DOUBT, type FoundValue } from './values';

/** A value with what its place beside or below the label tells. */
export interface PlacedValue extends FoundValue {
	/** Where the words between the label and it end, in the label's row. */
	until: number;
	/** How far it is from where a label's value stands; 0 is best. See `FIT`. */
	misfit: number;
}

/** The value to the right of a label in its row: in the label's own line or in a later cell. */
export function valueBeside(
	search: Search,
	rowIndex: number,
	match: LabelMatch,
	type: FieldType,
	position: Exclude<FieldPosition, 'below'>,
): PlacedValue | undefined {
	const row = search.rows[rowIndex];
	const cell = search.cellOf(rowIndex, match);
	if (!cell) return undefined;
	const ownLine = position !== 'right';
	const otherCells = position !== 'sameLine';
	if (type === 'text') {
		const own = ownLine ? ownText(row, cell, match.end) : undefined;
		return own ?? (otherCells ? textAfter(search, row, cell) : undefined);
	}
	const values = search.valuesOf(rowIndex, type);
	const from = values.findIndex(({ start }) => start >= match.end);
	if (from < 0) return undefined;
	const after = values.slice(from, from + MOST_VALUES);
	const found = surest(after.filter(({ start }) => ownLine && start < cell.end));
	// A rate or a count belongs to the label: `GST @6%  0.54`, `Total (3 items)  38.00`.
	const label = row.text.slice(match.start, match.end);
	const doubtful = namesCount(label) ? DOUBT.rate : DOUBT.count;
	if (found && (found.doubt < doubtful || !otherCells)) return found;
	const others = after.filter(({ start }) => otherCells && start >= cell.end);
	const other = surest(beforeNextWords(row.text, others));
	if (!other || (found && other.doubt > found.doubt)) return found;
	if (crossesLabel(search, row.text.slice(cell.end, other.start))) return found;
	return other;
}

/** Values of a row that are looked at; a row of text has fewer. */
const MOST_VALUES = 50;
/** The nearest of those with the least doubt; a number before it may be a count, one after it may not. */
function surest(values: FoundValue[]): PlacedValue | undefined {
	const least = Math.min(...values.map(({ doubt }) => doubt));
	const nearest = values.findIndex(({ doubt }) => doubt === least);
	if (nearest < 0) return undefined;
	const found = values[nearest];
	const several = values
		.slice(nearest + 1)
		.some(({ value, doubt }) => doubt < DOUBT.count && value !== found.value);
	return { ...found, until: found.start, misfit: several ? FIT.several : 0 };
}

/** The values up to where words follow one: those are another label's. */
function beforeNextWords(text: string, values: FoundValue[]): FoundValue[] {
	const end = values.findIndex(
		({ start }, index) =>
			index > 0 && hasWords(withoutCounted(text.slice(values[index - 1].end, start))),
	);
	return end < 0 ? values : values.slice(0, end);
}

/** Whether another label stands between a label's cell and a value. */
function crossesLabel(search: Search, between: string): boolean {
	return between
		.split(FAR)
		.slice(1)
		.some((text) => hasWords(text) && search.isLabel(text));
}

/** What follows the label in its own line; unless a colon parts them, it may be more of the label. */
function ownText(row: FieldRow, cell: FieldCell, from: number): PlacedValue | undefined {
	const found = textFrom(row, cell, from);
	// So does a mark in which the label itself ends: `Invoice #`.
	const separated =
		/^ *[:=#]/.test(row.text.slice(from, cell.end)) || !/[\p{L}\p{N}]/u.test(row.text[from - 1]);
	return found && { ...found, until: from, misfit: separated ? 0 : FIT.followed };
}

function textAfter(search: Search, row: FieldRow, cell: FieldCell): PlacedValue | undefined {
	for (const next of row.cells.slice(row.cells.indexOf(cell) + 1)) {
		const found = textFrom(row, next, next.start);
		if (!found) continue;
		if (search.isLabel(row.text.slice(next.start, next.end))) return undefined;
		return { ...found, until: cell.end, misfit: 0 };
	}
	return undefined;
}
