import type { Grid } from '../geometry/columns';
import { heightOf, type PlacedLine } from '../geometry/placedLine';
import type { OutputSettings } from '../settings';
import { areValues } from './anchors';
import { isCalendarName, periodOf } from './cellKinds';
import { cellText } from './cellText';
import { edgesOf } from './edges';
import { headingsOf, type Heading } from './headings';
import { areNear, distance, nearness } from './spacing';

/** A page laid out in columns as the rows from a row of headings on show them. */
export interface PageBelow {
	grid: Grid;
	/** The rows below that row. */
	body: Grid;
	/** See `valueColumns`, for the body. */
	values: boolean[];
	/** See `recordPitch`, for the body. */
	pitch: number;
	/** Which rows may be headings by their words. */
	areWords: boolean[];
	settings: OutputSettings;
}

/** Rows from `first` to before `end`. */
export interface RowRange {
	first: number;
	end: number;
}

/** No header has more rows; more rows of words that lie like one are text. */
const MOST_ROWS = 8;

/**
 * The rows of headings that belong to one of them: they may wrap, and stand over each other. Null where they are
 * none.
 */
export function headerRows(base: number, page: PageBelow): RowRange | null {
	if (!mayHead(base, page)) return null;
	let [first, end] = [base, base + 1];
	const isText = () => end - first > MOST_ROWS;
	while (!isText() && mayHead(first - 1, page) && isOne(first - 1, end, first, page)) first--;
	while (!isText() && mayHead(end, page) && isOne(first, end + 1, end, page)) end++;
	// How far rows of the header lie apart is known only now.
	while (first < base && isFirstApart(first, end, page.grid)) first++;
	return isText() ? null : { first, end };
}

/** Words, but for a time over others, and a weekday or month over the next in the first column: those are values. */
function mayHead(row: number, { grid, areWords, settings }: PageBelow): boolean {
	if (!areWords[row]) return false;
	const below = grid.slice(row + 1);
	const named = grid.slice(row, row + 2).map((cells) => isCalendarName(cellText(cells[0])));
	if (named.every(Boolean)) return false;
	return !grid[row].some(
		(lines, column) =>
			arePeriod(lines, settings) && below.some((other) => arePeriod(other[column], settings)),
	);
}

function arePeriod(lines: PlacedLine[], settings: OutputSettings): boolean {
	return lines.some(({ line }) => periodOf(line.text, settings) !== null);
}

/** See `nearness`; one more line of a heading may lie almost as far away as records do. */
const AS_RECORDS = -1;

/** Whether rows are one header, though there may be as much space above `at` as between records. */
function isOne(from: number, to: number, at: number, page: PageBelow): boolean {
	const { grid, body, pitch } = page;
	const all = headingsOf(grid.slice(from, to), grid.slice(to));
	if (isTitled(all, body) && !reachesInto(grid[from], grid[from + 1])) return false;
	const around = [at - 1, at];
	const spansIn = (row: number) =>
		all.filter((heading) => heading.row === row && heading.from < heading.to);
	const areOver = doNotWrap(all, at - from);
	const isLine = around.some((row) => grid[row].flat().length === 1);
	if (areOver && !isLine) return areNear(grid[at - 1], grid[at]);
	const spacing = nearness(grid[at - 1], grid[at], pitch);
	// A record of words may be right below a header; both have all cells.
	const areWhole = around.every((row) => grid[row].every((lines) => lines.length > 0));
	const areOverValues = around.every((row) => isOverValues(row, page, spansIn(row - from)));
	if (areOver || (areOverValues && !areWhole)) return spacing >= AS_RECORDS;
	return spacing > AS_RECORDS;
}

/** Rows of a header lie apart as differently as that; found on the tables of ICDAR 2013, as `CENTERED`. */
const LOOSER = 2;

/**
 * Whether the first row lies farther from the next than the other rows of the header do, as the head of a document
 * does.
 */
function isFirstApart(first: number, end: number, grid: Grid): boolean {
	const rows = grid.slice(first, end);
	const [gap, ...others] = rows.slice(1).map((row, index) => distance(rows[index], row));
	return others.length > 0 && gap > LOOSER * Math.max(...others);
}

/**
 * Whether words stand over most columns of values, and over several, as no record has them.
 * @param spans headings of the row over several columns, as far as they are known
 */
export function isOverValues(
	row: number,
	{ grid, values, settings }: PageBelow,
	spans: Heading[] = [],
): boolean {
	const over = grid[row].filter((lines, column) => {
		if (!values[column]) return false;
		if (spans.some(({ from, to }) => from <= column && column <= to)) return true;
		return lines.length > 0 && (arePeriod(lines, settings) || !areValues(lines, settings));
	}).length;
	return over > 1 && 2 * over > values.filter(Boolean).length;
}

/** Whether no heading above a row goes on from it: those there stand under several, or under none. */
function doNotWrap(all: Heading[], at: number): boolean {
	const single = all.filter(({ from, to }) => from === to);
	const [above, below] = [
		single.filter(({ row }) => row < at),
		single.filter(({ row }) => row >= at),
	];
	return !above.some(({ from }) => below.some((other) => other.from === from));
}

/** Whether rows share a part of their height: cells over several rows stand between those beside them. */
function reachesInto(above: PlacedLine[][], below: PlacedLine[][]): boolean {
	return distance(above, below) < Math.min(...[...above, ...below].flat().map(heightOf));
}

/** A title is centred on its page, so it misses the table's middle by less than this share of its width. */
const CENTERED = 0.125;

/** Whether the uppermost row is one text over the first columns or the middle of all: a title, no heading. */
function isTitled(all: Heading[], grid: Grid): boolean {
	const [title, ...others] = all.filter(({ row }) => row === 0);
	if (!title || others.length > 0) return false;
	const own = edgesOf(title.lines);
	// It begins with the table, though nothing may head the first column.
	const first = edgesOf(grid.flatMap((row) => row[0] ?? []));
	if (title.from > 0 && own.left < first.right) return true;
	// Over one column, the first, a title reaches into the next as no heading does.
	const next = edgesOf(grid.flatMap((row) => row.at(title.to + 1) ?? []));
	if (title.from === title.to) return title.from === 0 && own.right > next.left;
	if (title.from === 0) return true;
	const table = edgesOf(grid.flat(2));
	const away = Math.abs(own.left + own.right - table.left - table.right) / 2;
	return away < CENTERED * (table.right - table.left);
}
