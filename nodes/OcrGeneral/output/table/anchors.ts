import type { Grid } from '../geometry/columns';
import type { PlacedLine } from '../geometry/placedLine';
import type { OutputSettings } from '../settings';
import { endsInMoney, isUnit, isValue } from './cellKinds';
import { cellText } from './cellText';

/** The share of a column's cells from which on it is a column of values; found on generated pages. */
const MOSTLY = 0.6;

/** Which columns hold values, one on each record, and not words, which may wrap. */
export function valueColumns(grid: Grid, settings: OutputSettings): boolean[] {
	return (grid.at(0) ?? []).map((_, column) => {
		const cells = grid.map((row) => row[column]).filter((lines) => lines.length > 0);
		const values = cells.filter((lines) => areValues(lines, settings));
		return values.length > 0 && values.length >= MOSTLY * cells.length;
	});
}

/**
 * Whether a row has what every record has: several cells, one of them in a column of values where
 * there is one, or a value alone.
 *
 * @param values see `valueColumns`
 */
export function isAnchor(
	row: PlacedLine[][],
	values: boolean[],
	settings: OutputSettings,
): boolean {
	const cells = filledColumns(row);
	const inValues = cells.filter((column) => values[column]);
	if (cells.length > 1) {
		return !values.includes(true) || inValues.some((column) => !isUnit(cellText(row[column])));
	}
	return inValues.some((column) => {
		const text = cellText(row[column]);
		// What stands below all others may be read as one with its label: `Total 9.00`.
		if (endsInMoney(text, settings)) return true;
		// Below the first value of a record one more line of it may stand: a container's seal.
		return isValue(text, settings) && column > 0;
	});
}

/** The columns in which a row has a text, left to right. */
export function filledColumns(row: PlacedLine[][]): number[] {
	return row.flatMap((lines, column) => (lines.length > 0 ? [column] : []));
}

/** Whether a cell holds a value, also one that was read in pieces. */
export function areValues(lines: PlacedLine[], settings: OutputSettings): boolean {
	return isValue(cellText(lines), settings);
}
