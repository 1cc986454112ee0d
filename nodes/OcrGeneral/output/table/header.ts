import type { Grid } from '../geometry/columns';
import { sampleOf } from '../geometry/sample';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { areValues, filledColumns, isAnchor, valueColumns } from './anchors';
import { endsInMoney, isLabel } from './cellKinds';
import { cellText } from './cellText';
import { headerRows, isOverValues, type PageBelow, type RowRange } from './headerRows';
import { worthOf, type HeadedGrid } from './headerWorth';
import { headingsOf } from './headings';
import type { TableLayout } from './layout';
import { isApart, isPaidIn, isPriced, whichAreHeadings } from './rowWords';
import { distance, recordPitch } from './spacing';

/** Rows that are tried as header; more words above a header are a table of their own. */
const MOST_TRIES = 12;

/** The table below the row of headings that most speaks for, or null where there is none. */
export function headedGrid(layout: TableLayout, settings: OutputSettings): HeadedGrid | null {
	// A part of a long page tells the same as all of it.
	const found = bestHeader({ ...layout, rows: sampleOf(layout.rows) }, settings);
	if (!found) return null;
	const below = layout.rows.slice(layout.rows.indexOf(found.rows[0]));
	return { ...found, grid: gridOf(layout, below, found.spans) };
}

/** A header, with the table below it as far as it was looked at. */
interface FoundHeader extends HeadedGrid {
	/** The rows from the header on. */
	rows: VisualRow[];
	/** Those of the header that have a heading over several columns, which tells of no column. */
	spans: Set<VisualRow>;
	/** How many rows above are no records of this table, where this is a header for sure. */
	clear: number;
}

function gridOf({ inColumns }: TableLayout, rows: VisualRow[], spans: Set<VisualRow>): Grid {
	return inColumns(
		rows,
		rows.filter((row) => !spans.has(row)),
	);
}

function bestHeader(layout: TableLayout, settings: OutputSettings): FoundHeader | undefined {
	const { rows } = layout;
	const areWords = whichAreHeadings(rows, settings);
	const priced = firstPriced(rows, settings);
	const tried = rows
		.slice(0, priced && rows.indexOf(priced))
		.flatMap((row, index) => (areWords[index] && isApart(row) ? [index] : []))
		.slice(0, MOST_TRIES)
		.flatMap((index) => headerAt(layout, index, areWords, settings) ?? [])
		// Where something is paid for, a header stands over what is paid.
		.filter(({ overValues }) => overValues || !priced);
	const headers = tried.filter((found) => worthOf(found, settings) > 0);
	/** Whether words stand over the head of a document and not over what is listed below. */
	const isAbove = ({ rows: from, header }: FoundHeader) =>
		headers.some(({ rows: own, clear }) => {
			const between = from.length - header - own.length;
			return between >= 0 && between <= clear;
		});
	// The most headings first; from the lowest of those over others all of them are found.
	return headers
		.filter((found) => !isAbove(found))
		.map((found) => ({ found, worth: worthOf(found, settings) }))
		.sort((a, b) => b.worth - a.worth || b.found.rows.length - a.found.rows.length)
		.at(0)?.found;
}

/**
 * The first row with something and its price. Not a line that says what is to be paid below: nothing is
 * left out with it.
 */
function firstPriced(rows: VisualRow[], settings: OutputSettings): VisualRow | undefined {
	const first = rows.find((row) => isPriced(row, settings));
	if (!first) return undefined;
	const below = rows.slice(rows.indexOf(first) + 1);
	if (!isPaidIn(below, first, settings)) return first;
	return below.find((row) => row.some(({ line }) => endsInMoney(line.text, settings)));
}

/** The header that a row of headings is part of. Null where the rows above are such as it or those below. */
function headerAt(
	layout: TableLayout,
	base: number,
	areWords: boolean[],
	settings: OutputSettings,
): FoundHeader | null {
	const { rows } = layout;
	const grid = layout.inColumns(rows, rows.slice(base));
	const body = grid.slice(base + 1);
	const values = valueColumns(body, settings);
	if (!values.includes(true) && body.some((row) => sharesCells(row, grid[base]))) return null;
	const anchors = body.map((row) => isAnchor(row, values, settings));
	const pitch = recordPitch(body, anchors);
	const page: PageBelow = { grid, body, values, pitch, areWords, settings };
	const range = headerRows(base, page);
	if (!range) return null;
	const lastRecord = lastRecordAbove(range.first, rows, page);
	if (range.first > 0 && lastRecord === range.first - 1) return null;
	const records = anchors.filter(Boolean).length;
	if (isAsThoseAbove(range, rows, rows[base].length, records, page)) return null;
	const below = rows.slice(range.first);
	const spans = spansOf(range, grid, below);
	return {
		rows: below,
		spans,
		grid: gridOf(layout, below, spans),
		header: range.end - range.first,
		overValues: values.includes(true) || isBesideCorner(grid.slice(base)),
		clear: isOverValues(base, page) ? range.first - 1 - lastRecord : -1,
	};
}

/** Whether a row stands over all columns but the first, which each row below fills: in its corner stands no heading. */
function isBesideCorner([head, ...body]: Grid): boolean {
	return (
		head.every((lines, column) => lines.length > 0 === column > 0) &&
		body.every((row) => row[0].length > 0)
	);
}

/**
 * Whether rows above a header have as many texts as it, such as pairs without colons: as many rows as
 * records are below, or the one right above, where the header is over words, lies closer to that than
 * to what is below, or has some texts of a record.
 */
function isAsThoseAbove(
	{ first, end }: RowRange,
	rows: VisualRow[],
	texts: number,
	records: number,
	{ grid, body, values, areWords }: PageBelow,
): boolean {
	const areAsMany = rows.slice(0, first).map((row) => row.length >= texts);
	if (areAsMany.filter((asMany, row) => asMany && areWords[row]).length >= records) return true;
	if (!areAsMany.at(-1)) return false;
	if (!values.includes(true)) return true;
	const isNearer = distance(grid[first - 1], grid[first]) < distance(grid[end - 1], grid[end]);
	const isRecord = body.some((row) => sharesCells(row, grid[end - 1]));
	return areWords[first - 1] && (isNearer || isRecord);
}

/** Whether a row has some texts of another, and not all: a value is found again, a heading only with all others. */
function sharesCells(row: Grid[number], other: Grid[number]): boolean {
	const filled = filledColumns(other);
	const same = filled.filter((column) => cellText(row[column]) === cellText(other[column]));
	return same.length > 0 && same.length < filled.length;
}

/** The last row above another that is such as the records below; -1 where there is none. */
function lastRecordAbove(
	end: number,
	rows: VisualRow[],
	{ grid, values, settings }: PageBelow,
): number {
	const isRecord = (cells: Grid[number], row: number) => {
		const inValues = cells.filter((lines, column) => values[column] && lines.length > 0);
		return (
			!rows[row].some(({ line }) => isLabel(line.text)) &&
			filledColumns(cells).length > 1 &&
			inValues.length > 0 &&
			inValues.every((lines) => areValues(lines, settings))
		);
	};
	return grid.slice(0, end).map(isRecord).lastIndexOf(true);
}

function spansOf({ first, end }: RowRange, grid: Grid, below: VisualRow[]): Set<VisualRow> {
	const all = headingsOf(grid.slice(first, end), grid.slice(end));
	return new Set(all.filter(({ from, to }) => from < to).map(({ row }) => below[row]));
}
