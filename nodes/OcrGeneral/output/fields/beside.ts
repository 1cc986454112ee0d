import type { FieldPosition, FieldType } from '../settings';
import { cellAt, type FieldCell, type FieldRow } from './fieldRow';
import type { LabelMatch } from './label';
import { hasWords } from './labelFit';
import { valuesIn, type FoundValue, type ValueSettings } from './values';

/** The value to the right of a label in its row: in the label's own line or in a later cell. */
export function valueBeside(
	row: FieldRow,
	match: LabelMatch,
	type: FieldType,
	position: Exclude<FieldPosition, 'below'>,
	settings: ValueSettings,
): FoundValue | undefined {
	const cell = cellAt(row, match.end - 1);
	if (!cell) return undefined;
	const ownLine = position !== 'right';
	const otherCells = position !== 'sameLine';
	if (type === 'text') {
		return (
			(ownLine ? textFrom(cell, match.end) : undefined) ??
			(otherCells ? textAfter(row, cell) : undefined)
		);
	}
	const values = valuesIn(row.text, type, settings).filter(({ start }) => start >= match.end);
	const own = values.filter(({ start }) => ownLine && start < cell.end);
	const found = surest(own);
	// A rate belongs to the label: `GST @6%  0.54`.
	if (found && (found.doubt < RATE || !otherCells)) return found;
	const others = values.filter(({ start }) => otherCells && start >= cell.end);
	return surest(beforeNextWords(row.text, others)) ?? found;
}

/** The doubt of a percentage. */
const RATE = 2;

/** The nearest of those with the least doubt; a number before it may be a count, one after it may not. */
function surest(values: FoundValue[]): FoundValue | undefined {
	const least = Math.min(...values.map(({ doubt }) => doubt));
	const nearest = values.findIndex(({ doubt }) => doubt === least);
	if (nearest < 0) return undefined;
	const found = values[nearest];
	const several = values
		.slice(nearest + 1)
		.some(({ value, doubt }) => doubt < RATE && value !== found.value);
	return { ...found, several };
}

/** The values up to where words follow one: those are another label's. */
function beforeNextWords(text: string, values: FoundValue[]): FoundValue[] {
	const end = values.findIndex(
		({ start }, index) => index > 0 && hasWords(text.slice(values[index - 1].end, start)),
	);
	return end < 0 ? values : values.slice(0, end);
}

/** What a cell says from a place on, as it is written, without the colon before it. */
export function textFrom(cell: FieldCell, from: number): FoundValue | undefined {
	const original = cell.placed.line.text.slice(cell.origins[Math.max(0, from - cell.start)]);
	const value = original.replace(/^[\s:：=.．\-—|]+/u, '').trim();
	return value === '' ? undefined : { value, start: from, end: cell.end, doubt: 0 };
}

function textAfter(row: FieldRow, cell: FieldCell): FoundValue | undefined {
	for (const next of row.cells.slice(row.cells.indexOf(cell) + 1)) {
		const found = textFrom(next, next.start);
		if (found) return found;
	}
	return undefined;
}
