import type { Grid } from '../geometry/columns';
import type { PlacedLine } from '../geometry/placedLine';
import { sampleOf } from '../geometry/sample';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { endsAsLabel, endsInMoney, isHeading, isLabel, periodOf } from './cellKinds';
import { areValues, filledColumns, isAnchor, valueColumns } from './anchors';
import { worthOf, type HeadedGrid } from './headerWorth';
import { edgesOf, headingsOf, textsOf, type Heading } from './headings';
import type { TableLayout } from './layout';
import { areNear, distance, nearness, recordPitch } from './spacing';

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
	const areWords = rows.map((row) => areHeadings(row, settings));
	const priced = rows.find((row) => isPriced(row, settings));
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

/** At least two texts apart from each other, none with its value beside it. */
function isApart(row: VisualRow): boolean {
	return textsOf(row).length > 1 && !isLabelled(row);
}

/** All words or times. */
function areHeadings(row: VisualRow, settings: OutputSettings): boolean {
	const periods = row.map(({ line }) => periodOf(line.text, settings));
	return (
		row.every(({ line }, index) => periods[index] !== null || isHeading(line.text, settings)) &&
		areInOrder(periods)
	);
}

/** Whether times among headings may be such, too: years may be prices, and a date the value of a label. */
function areInOrder(periods: Array<number | null>): boolean {
	// Nothing names the row as records are named.
	if (periods[0] !== null) return true;
	const [first, ...others] = periods.flatMap((period, index) => (period === null ? [] : [index]));
	const found = periods.filter((period) => period !== null);
	const steps = found.slice(1).map((period, index) => period - found[index]);
	if (found.every(Number.isInteger) && steps.every((step) => Math.abs(step) === 1)) return true;
	const isRun = others.every((index, position) => index === first + position + 1);
	const follow = steps.every((step) => step > 0) || steps.every((step) => step < 0);
	return isRun && follow && steps.length > Number(Number.isInteger(found[0]));
}

function isLabelled(row: VisualRow): boolean {
	const labels = row.map(({ line }) => endsAsLabel(line.text));
	return labels.some((label, index) => label && labels[index + 1] === false);
}

/** Something with its price; above a header there is none. */
function isPriced(row: VisualRow, settings: OutputSettings): boolean {
	const texts = row.map(({ line }) => line.text.trim());
	if (texts.some(isLabel) || texts.join(' ').split(/\s+/).length < 2) return false;
	return texts.some((text) => endsInMoney(text, settings));
}

/**
 * The header that a row of headings is part of: they may wrap, and stand over each other. Null where
 * the rows above are such as it or those below, which it parts from nothing.
 */
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
	const anchors = body.map((row) => isAnchor(row, values, settings));
	const pitch = recordPitch(body, anchors);
	const headings = (from: number, to: number) => headingsOf(grid.slice(from, to), grid.slice(to));
	/** Whether rows are one header, though there may be as much space above `at` as between records. */
	const isOne = (from: number, to: number, at: number) => {
		const all = headings(from, to);
		if (isTitled(all, body) || isApartFrom(from, to, at)) return false;
		const around = [at - 1, at];
		const areOver = doNotWrap(all, at - from);
		const isLine = around.some((row) => rows[row].length === 1);
		if (areOver && !isLine) return areNear(grid[at - 1], grid[at]);
		const spacing = nearness(grid[at - 1], grid[at], pitch);
		if (areOver || around.every(isOverValues)) return spacing >= AS_RECORDS;
		return spacing > (isLine ? AS_RECORDS : 0);
	};
	/** Whether rows lie farther apart than the other rows of the header do, as the head of a document does. */
	const isApartFrom = (from: number, to: number, at: number) => {
		const gap = (row: number) => distance(grid[row - 1], grid[row]);
		const others = grid
			.slice(from + 1, to)
			.map((_, index) => from + 1 + index)
			.filter((row) => row !== at);
		return others.length > 0 && gap(at) > LOOSER * Math.max(...others.map(gap));
	};
	/** Whether words stand over most columns of values, and over several, as no record has them. */
	const isOverValues = (row: number) => {
		const over = grid[row].filter(
			(lines, column) =>
				lines.length > 0 && values[column] && (isPeriod(lines) || !areValues(lines, settings)),
		).length;
		return over > 1 && 2 * over > values.filter(Boolean).length;
	};
	/** A time over others is a value as they are. */
	const isValued = (row: number) =>
		grid[row].some(
			(lines, column) =>
				isPeriod(lines) && grid.slice(row + 1).some((other) => isPeriod(other[column])),
		);
	const isPeriod = (lines: PlacedLine[]) =>
		lines.some(({ line }) => periodOf(line.text, settings) !== null);
	const mayHead = (row: number) => areWords[row] && !isValued(row);
	if (!mayHead(base)) return null;
	let [first, end] = [base, base + 1];
	const isText = () => end - first > MOST_ROWS;
	while (!isText() && mayHead(first - 1) && isOne(first - 1, end, first)) first--;
	while (!isText() && mayHead(end) && isOne(first, end + 1, end)) end++;
	if (isText()) return null;
	const isRecord = (row: number) => {
		const inValues = grid[row].filter((lines, column) => values[column] && lines.length > 0);
		return (
			!rows[row].some(({ line }) => isLabel(line.text)) &&
			filledColumns(grid[row]).length > 1 &&
			inValues.length > 0 &&
			inValues.every((lines) => areValues(lines, settings))
		);
	};
	/** Rows of words above with as many texts, such as pairs of words without colons. */
	const alike = rows
		.slice(0, first)
		.filter((row, index) => areWords[index] && row.length >= rows[base].length).length;
	const lastRecord = rows
		.slice(0, first)
		.map((_, row) => isRecord(row))
		.lastIndexOf(true);
	if (first > 0 && lastRecord === first - 1) return null;
	if (alike >= anchors.filter(Boolean).length) return null;
	const all = headings(first, end);
	const below = rows.slice(first);
	const spans = new Set(all.filter(({ from, to }) => from < to).map(({ row }) => below[row]));
	return {
		rows: below,
		spans,
		grid: gridOf(layout, below, spans),
		header: end - first,
		overValues: values.includes(true),
		clear: isOverValues(base) ? first - 1 - lastRecord : -1,
	};
}

/** No header has more rows; more rows of words that lie like one are text. */
const MOST_ROWS = 8;

/** Rows of a header lie apart as differently as that. */
const LOOSER = 2;

/** See `nearness`; one more line of a heading may lie almost as far away as records do. */
const AS_RECORDS = -1;

/** Whether no heading above a row goes on from it: those there stand under several, or under none. */
function doNotWrap(all: Heading[], at: number): boolean {
	const single = all.filter(({ from, to }) => from === to);
	const [above, below] = [
		single.filter(({ row }) => row < at),
		single.filter(({ row }) => row >= at),
	];
	return !above.some(({ from }) => below.some((other) => other.from === from));
}

/** A title is centred on its page, so it misses the table's middle by less than this share of its width. */
const CENTERED = 0.125;

/** Whether the uppermost row is one text over the first columns or the middle of all: a title, no heading. */
function isTitled(all: Heading[], grid: Grid): boolean {
	const top = all.filter(({ row }) => row === 0);
	if (top.length !== 1 || top[0].from === top[0].to) return false;
	if (top[0].from === 0) return true;
	const [own, table] = [edgesOf(top[0].lines), edgesOf(grid.flat(2))];
	const away = Math.abs(own.left + own.right - table.left - table.right) / 2;
	return away < CENTERED * (table.right - table.left);
}
