import { heightOf } from '../geometry/placedLine';
import type { FieldType } from '../settings';
import { textFrom } from './beside';
import { cellAt, type FieldCell, type FieldRow } from './fieldRow';
import type { LabelMatch } from './label';
import { hasWords } from './labelFit';
import { valuesIn, type FoundValue, type ValueSettings } from './values';

/** Farthest gap below a label, in its heights. */
const REACH = 3;

/**
 * The value under a label. `alone`: the cell below holds nothing but the value, as where the user
 * left the position open.
 */
export function valueBelow(
	rows: FieldRow[],
	rowIndex: number,
	match: LabelMatch,
	type: FieldType,
	alone: boolean,
	settings: ValueSettings,
): (FoundValue & { column: boolean }) | undefined {
	const row = rows[rowIndex];
	const cell = cellAt(row, match.end - 1);
	if (!cell) return undefined;
	const label = extentOf(cell, match);
	const lowest = cell.placed.bottom + REACH * heightOf(cell.placed);
	let found: FoundValue | undefined;
	for (let index = rowIndex + 1; index < rows.length; index++) {
		const below = rows[index];
		if (below.pageIndex !== row.pageIndex) break;
		if (below.cells.every(({ placed }) => placed.top > lowest)) break;
		const under = below.cells.find(
			({ placed }) => placed.left < label.right && placed.right > label.left,
		);
		if (!under) continue;
		const value = valueOf(below, under, type, alone, settings);
		if (found) return { ...found, column: value !== undefined };
		if (!value) return undefined;
		found = value;
	}
	return found && { ...found, column: false };
}

function valueOf(
	row: FieldRow,
	cell: FieldCell,
	type: FieldType,
	alone: boolean,
	settings: ValueSettings,
): FoundValue | undefined {
	if (type === 'text') return textFrom(cell, cell.start);
	const text = row.text.slice(cell.start, cell.end);
	const found = valuesIn(text, type, settings).at(0);
	if (!found) return undefined;
	const rest = text.slice(0, found.start) + ' ' + text.slice(found.end);
	return alone && hasWords(rest) ? undefined : found;
}

/** Where a part of a cell's text stands, as if all characters were equally wide. Pixels, upright. */
function extentOf(cell: FieldCell, match: LabelMatch): { left: number; right: number } {
	const { left, right } = cell.placed;
	const length = Math.max(1, cell.end - cell.start);
	const at = (place: number) =>
		left + ((right - left) * Math.min(length, Math.max(0, place - cell.start))) / length;
	return { left: at(match.start), right: at(match.end) };
}
