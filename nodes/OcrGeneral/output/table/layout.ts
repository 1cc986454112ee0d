import type { Recognition, TableCell } from '../../vocabulary/recognition';
import { columnGrid, type Grid } from '../geometry/columns';
import type { PlacedLine } from '../geometry/placedLine';
import { visualRows, type VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { withoutGluedNumbers } from './gluedNumbers';
import { withoutLeaders } from './leaders';
import { withoutMergedCells } from './mergedCells';
import { records } from './records';
import { withoutRaggedPrices } from './raggedPrices';
import { withoutPageNumbers } from './runningText';
import { withSpacedWords } from './spacedWords';

/** How the rows of a table lie in columns, and which of them are one record. */
export interface TableLayout {
	rows: VisualRow[];
	/**
	 * Rows of the table, laid out in columns.
	 * @param basis the rows that tell where the columns are, where not all of them do
	 */
	inColumns(rows: VisualRow[], basis?: VisualRow[]): Grid;
	records(grid: Grid, settings: OutputSettings): Grid;
}

/** The tables of a page: those that the service found, or the one that its text lines show. */
export function tableLayouts(page: Recognition, settings: OutputSettings): TableLayout[] {
	if (page.tables) return page.tables.map(cellLayout);
	const printed = withoutPageNumbers(withSpacedWords(withoutLeaders(visualRows(page))));
	const rows = withoutRaggedPrices(
		withoutMergedCells(withoutGluedNumbers(printed), settings),
		settings,
	);
	return [{ rows, inColumns: columnGrid, records }];
}

/** From a row to the next, where no cell binds the two together: such lie as close as the lines of one heading. */
const APART = 3;

/** The service's own cells, placed so that the header is found as on a printed page; each row is a record. */
function cellLayout(given: TableCell[]): TableLayout {
	const cells = withoutGaps(given);
	const width = Math.max(...cells.map(({ column }) => column + 1));
	const height = Math.max(...cells.map(({ row }) => row + 1));
	const tops = [0];
	for (let row = 1; row < height; row++) {
		const isBound = cells.some((cell) => binds(cell, row - 1, width));
		tops.push(tops[row - 1] + (isBound ? 1 : APART));
	}
	const rows = tops.map((): VisualRow => []);
	for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
		if (cell.text === '') continue;
		const placed = placedCell(cell, tops[cell.row]);
		rows[cell.row].push(placed);
	}
	return {
		rows: rows.filter((row) => row.length > 0),
		inColumns: (some) =>
			some.map((row) => {
				const columns: PlacedLine[][] = Array.from({ length: width }, () => []);
				for (const placed of row) columns[placed.columns?.from ?? 0].push(placed);
				return columns;
			}),
		records: (grid) => grid,
	};
}

/**
 * The same cells with only those rows and columns counted that some cell begins in, whatever numbers the service
 * gives.
 */
function withoutGaps(cells: TableCell[]): TableCell[] {
	const rows = ranks(cells.map(({ row }) => row));
	const columns = ranks(cells.map(({ column }) => column));
	return cells.map((cell) => {
		const row = rows(cell.row);
		const column = columns(cell.column);
		return {
			...cell,
			row,
			column,
			rowSpan: rows(cell.row + cell.rowSpan) - row,
			columnSpan: columns(cell.column + cell.columnSpan) - column,
		};
	});
}

/** How many of the different numbers are smaller than a number. */
function ranks(numbers: number[]): (number: number) => number {
	const sorted = [...new Set(numbers)].sort((a, b) => a - b);
	return (number) => {
		let low = 0;
		let high = sorted.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sorted[middle] < number) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

/**
 * Whether a cell reaches from this row into the next, or heads several columns of it; a title over the whole table
 * does not.
 */
function binds({ row, rowSpan, columnSpan }: TableCell, above: number, width: number): boolean {
	const reachesOver = row <= above && above < row + rowSpan - 1;
	return reachesOver || (row === above && columnSpan > 1 && columnSpan < width);
}

function placedCell({ column, columnSpan, text, confidence }: TableCell, top: number): PlacedLine {
	const box = { x: column, y: top, width: columnSpan, height: 1 };
	const line = { text, box, confidence, characters: [] };
	const columns = { from: column, to: column + columnSpan - 1 };
	return {
		line,
		left: column,
		right: column + columnSpan,
		top,
		bottom: top + 1,
		apart: true,
		columns,
	};
}
