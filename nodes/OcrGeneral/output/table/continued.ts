import { columnGrid } from '../geometry/columns';
import type { VisualRow } from '../geometry/rows';
import type { OutputSettings } from '../settings';
import { fold } from '../values/fold';
import { cellText } from './cellText';
import { columnKeys } from './columnKeys';
import { isAmount, tableGrid, type TableGrid } from './header';

/**
 * The table of a page. After a page with a header (`earlier`, its keys) a row of words on top is an item
 * of the table that goes on, unless it says that header again or amounts follow it.
 */
export function pageGrid(
	rows: VisualRow[],
	earlier: string[],
	settings: OutputSettings,
): TableGrid {
	const found = tableGrid(rows, settings);
	if (settings.headerRow !== 'auto' || !found.hasHeader || earlier.length === 0) return found;
	const [header, ...below] = found.grid;
	const amountsFollow = below.some((cells) => cells.some((lines) => isAmount(lines, settings)));
	if (amountsFollow || isSameHeader(columnKeys(header.map(cellText)), earlier)) return found;
	const grid = columnGrid(rows);
	return grid[0].length === earlier.length ? { grid, hasHeader: false } : found;
}

/** Whether two headers say the same, however they are written. */
export function isSameHeader(keys: string[], earlier: string[]): boolean {
	return (
		keys.length === earlier.length &&
		keys.every((key, index) => fold(key).text === fold(earlier[index]).text)
	);
}
