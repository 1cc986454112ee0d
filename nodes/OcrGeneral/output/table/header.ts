import type { Grid } from '../geometry/columns';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { endsAsLabel, isHeading, isLabel, isMoney, isYear } from './cellKinds';
import { areValues, filledColumns, isAnchor, valueColumns } from './anchors';
import { worthOf, type HeadedGrid } from './headerWorth';
import { edgesOf, headingsOf, textsOf, type Heading } from './headings';
import type { TableLayout } from './layout';
import { nearness, recordPitch } from './spacing';

/** Rows that are tried as header; below, a table has none. */
const MOST_TRIES = 12;

/** The table below the row of headings that most speaks for, or null where there is none. */
export function headedGrid(layout: TableLayout, settings: OutputSettings): HeadedGrid | null {
	const { rows } = layout;
	const priced = rows.findIndex((row) => isPriced(row, settings));
	let best: { found: HeadedGrid; worth: number } | undefined;
	let tries = 0;
	for (let index = 0; index < rows.length && tries < MOST_TRIES; index++) {
		if (index === priced) break;
		if (!isHeadings(rows[index], settings)) continue;
		tries++;
		const found = headerAt(layout, index, settings);
		// Where something is paid for, a header stands over what is paid.
		if (priced >= 0 && !found.overValues) continue;
		const worth = worthOf(found, settings);
		if (worth > (best?.worth ?? 0)) best = { found, worth };
	}
	return best?.found ?? null;
}

/** At least two texts apart from each other, all words or years, none with its value beside it. */
function isHeadings(row: VisualRow, settings: OutputSettings): boolean {
	return textsOf(row).length > 1 && areHeadings(row, settings) && !isLabelled(row);
}

function areHeadings(row: VisualRow, settings: OutputSettings): boolean {
	const texts = row.map(({ line }) => line.text);
	const years = texts.filter(isYear).map(Number);
	return (
		texts.every((text) => isHeading(text, settings) || isYear(text)) &&
		// Other numbers of four digits may be prices.
		years.every((year, index) => index === 0 || Math.abs(year - years[index - 1]) === 1)
	);
}

function isLabelled(row: VisualRow): boolean {
	const labels = row.filter(({ line }) => endsAsLabel(line.text)).length;
	return labels > 0 && labels < row.length;
}

/** Something with its price; above a header there is none. */
function isPriced(row: VisualRow, settings: OutputSettings): boolean {
	const texts = row.map(({ line }) => line.text.trim());
	if (texts.some(isLabel) || texts.join(' ').split(/\s+/).length < 2) return false;
	return texts.some((text) => isMoney(LAST_NUMBER.exec(text)?.[1] ?? '', settings));
}

/** The number that a text ends with, and the currency before or after it. */
const LAST_NUMBER = /(?:^|\s)((?:\p{Sc}\s)?\S*\d\S*(?:\s\S{1,4})?)$/u;

/** The header that a row of headings is part of: they may wrap, and stand over each other. */
function headerAt(
	{ rows, inColumns }: TableLayout,
	base: number,
	settings: OutputSettings,
): HeadedGrid {
	const grid = inColumns(rows, rows.slice(base));
	const below = grid.slice(base + 1);
	const values = valueColumns(below, settings);
	const anchors = below.map((row) => isAnchor(row, values, settings));
	const pitch = recordPitch(below, anchors);
	const spacing = (above: number) => nearness(grid[above], grid[above + 1], pitch);
	/** Whether rows are one header, though there may be as much space after `above` as between records. */
	const isOne = (from: number, to: number, above: number) => {
		const all = headingsOf(grid.slice(from, to + 1), grid.slice(to + 1));
		if (spacing(above) < AS_RECORDS || isTitled(all, below)) return false;
		if (doNotWrap(all, above - from) || [above, above + 1].every(isOverValues)) return true;
		const isLine = rows[above].length === 1 || rows[above + 1].length === 1;
		return spacing(above) > (isLine ? AS_RECORDS : 0);
	};
	/** Whether words stand over most columns of values, and over several, as no record has them. */
	const isOverValues = (row: number) => {
		const over = grid[row].filter(
			(lines, column) => lines.length > 0 && values[column] && !areValues(lines, settings),
		).length;
		return over > 1 && 2 * over > values.filter(Boolean).length;
	};
	const areWords = (row: number) => row in rows && areHeadings(rows[row], settings);
	let [first, last] = [base, base];
	while (areWords(first - 1) && isOne(first - 1, last, first - 1)) first--;
	while (areWords(last + 1) && isOne(first, last + 1, last)) last++;
	const isRecord = (row: number) => {
		const inValues = grid[row].filter((lines, column) => values[column] && lines.length > 0);
		return (
			!rows[row].some(({ line }) => isLabel(line.text)) &&
			filledColumns(grid[row]).length > 1 &&
			inValues.length > 0 &&
			inValues.every((lines) => areValues(lines, settings))
		);
	};
	/** Rows of words right above that fill the same columns, such as pairs of words without colons. */
	let alike = 0;
	const fillsSame = (row: number) =>
		`${filledColumns(grid[row])}` === `${filledColumns(grid[first])}`;
	while (areWords(first - alike - 1) && fillsSame(first - alike - 1)) alike++;
	const all = headingsOf(grid.slice(first, last + 1), grid.slice(last + 1));
	const spans = new Set(all.filter(({ from, to }) => from < to).map(({ row }) => row));
	return {
		grid: inColumns(
			rows.slice(first),
			rows.slice(first).filter((_, row) => !spans.has(row)),
		),
		header: last - first + 1,
		overValues: values.includes(true),
		isRow:
			(first > 0 && isRecord(first - 1)) || (alike > 0 && alike >= anchors.filter(Boolean).length),
	};
}

/** See `nearness`; one more line of a heading may lie almost as far away as records do. */
const AS_RECORDS = -1;

/** Whether no heading above a space goes on below it: those below stand under several, or under none. */
function doNotWrap(all: Heading[], above: number): boolean {
	const single = all.filter(({ from, to }) => from === to);
	return !single.some(
		(one) =>
			one.row <= above && single.some((other) => other.row > above && other.from === one.from),
	);
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
