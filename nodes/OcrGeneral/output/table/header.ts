import type { Grid } from '../geometry/columns';
import { columnGrid } from '../geometry/columns';
import type { VisualRow } from '../geometry/rows';
import type { HeaderRow, OutputSettings } from '../settings';
import { findAmounts, parseAmount } from '../values/amount';
import { findDates } from '../values/date';
import { fold } from '../values/fold';

/** The rows of a table from its header on, or from the first row on where it has none. */
export interface TableGrid {
	grid: Grid;
	/** Whether the first row of the grid is the header. */
	hasHeader: boolean;
}

/** Rows that are tried as header; below, a table has none. */
const MOST_TRIES = 12;

/** Columns are found over the rows that stay, so that what stands above a header does not matter. */
export function tableGrid(rows: VisualRow[], settings: OutputSettings): TableGrid {
	const headerRow: HeaderRow = settings.headerRow;
	if (headerRow !== 'auto' || rows.length === 0) {
		return { grid: columnGrid(rows), hasHeader: headerRow === 'first' && rows.length > 0 };
	}
	const candidates = rows.flatMap((row, index) => (isHeading(row, settings) ? [index] : []));
	let incomplete: Grid | undefined;
	for (const index of candidates.slice(0, MOST_TRIES)) {
		const items = rows.slice(0, index).filter((row) => isItem(row, settings)).length;
		if (items >= ITEMS_ABOVE || (items > 0 && incomplete)) break;
		// `Bill to | Ship to` heads no table if a row does that the items follow.
		const itemsFollow = rows.slice(index + 1, index + 4).some((row) => isItem(row, settings));
		if (incomplete && !itemsFollow) continue;
		const grid = columnGrid(rows.slice(index));
		const headings = grid[0].filter((lines) => lines.length > 0).length;
		if (headings < 2) continue;
		const complete = headings === grid[0].length || items > 0;
		if (complete && !lacksHeading(grid, settings)) return { grid, hasHeader: true };
		if (items === 0) incomplete ??= grid;
	}
	return incomplete
		? { grid: incomplete, hasHeader: true }
		: { grid: columnGrid(rows), hasHeader: false };
}

/** Below that many items there is no header, but an item without a price. */
const ITEMS_ABOVE = 3;

function isItem(row: VisualRow, settings: OutputSettings): boolean {
	return row.length > 1 && row.some((line) => isAmount([line], settings));
}

/** Whether a column of amounts has nothing above it, as where a row is no header or an item lacks its price. */
function lacksHeading(grid: Grid, settings: OutputSettings): boolean {
	return grid[0].some((heading, column) => {
		const cells = grid.slice(1).filter((row) => row[column].length > 0);
		const amounts = cells.filter((row) => isAmount(row[column], settings)).length;
		return heading.length === 0 && amounts > 0 && amounts * 2 >= cells.length;
	});
}

/** Whether a cell is nothing but one amount. */
export function isAmount(lines: VisualRow, { decimalSeparator }: OutputSettings): boolean {
	return lines.length === 1 && parseAmount(lines[0].line.text, decimalSeparator) !== null;
}

/** At least two cells, and no amount or date in any. */
function isHeading(row: VisualRow, settings: OutputSettings): boolean {
	return row.length > 1 && row.every(({ line }) => isHeadingCell(line.text, settings));
}

/** Numbers of four digits and more are an identifier's or a telephone's, but for years. */
const IDENTIFIER = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,}/;

function isHeadingCell(text: string, { decimalSeparator, dateOrder }: OutputSettings): boolean {
	if (parseAmount(text, decimalSeparator) !== null) return false;
	const folded = fold(text).text;
	if (IDENTIFIER.test(folded) || findDates(folded, dateOrder).length > 0) return false;
	return findAmounts(folded, decimalSeparator).every(({ likeMoney }) => likeMoney < 2);
}
