import type { Grid } from '../geometry/columns';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { endsAsLabel, isHeading, isMoney, isUsualHeading, isValue } from './cellKinds';
import { isAnchor, valueColumns } from './anchors';
import type { TableLayout } from './layout';
import { nearness, recordPitch } from './spacing';

/** The rows of a table from its header on, laid out in columns. */
export interface HeadedGrid {
	grid: Grid;
	/** How many of its first rows are the header. */
	header: number;
	/** Whether a column below holds values, so that the header is none of its rows for sure. */
	overValues: boolean;
}

/** Rows that are tried as header; below, a table has none. */
const MOST_TRIES = 12;
/** Rows of a header. */
const MOST_ROWS = 5;

/** The table below the row of headings that most speaks for, or null where there is none. */
export function headedGrid(layout: TableLayout, settings: OutputSettings): HeadedGrid | null {
	const { rows } = layout;
	let best: { found: HeadedGrid; worth: number } | undefined;
	let tries = 0;
	for (let index = 0; index < rows.length && tries < MOST_TRIES; index++) {
		if (rows.slice(0, index).some((row) => isPriced(row, settings))) break;
		if (!isHeadings(rows[index], settings)) continue;
		tries++;
		const found = headerAt(layout, index, settings);
		const worth = found ? worthOf(found, settings) : -Infinity;
		if (found && worth > (best?.worth ?? 0)) best = { found, worth };
	}
	return best?.found ?? null;
}

/** At least two cells, all words, none with its value beside it. */
function isHeadings(row: VisualRow, settings: OutputSettings): boolean {
	return (
		row.length > 1 && row.every(({ line }) => isHeading(line.text, settings)) && !isLabelled(row)
	);
}

function isLabelled(row: VisualRow): boolean {
	const labels = row.filter(({ line }) => endsAsLabel(line.text)).length;
	return labels > 0 && labels < row.length;
}

/** Something with its price; above a header there is none. */
function isPriced(row: VisualRow, settings: OutputSettings): boolean {
	return (
		row.length > 1 &&
		!row.some(({ line }) => endsAsLabel(line.text)) &&
		row.some(({ line }) => isMoney(line.text, settings))
	);
}

/** The header that a row of headings is part of: they may wrap, and stand over each other. */
function headerAt(
	{ rows, inColumns }: TableLayout,
	base: number,
	settings: OutputSettings,
): HeadedGrid | null {
	const from = Math.max(0, base - MOST_ROWS + 1);
	const grid = inColumns(rows.slice(from), base - from);
	const body = grid.slice(base - from + 1);
	const values = valueColumns(body, settings);
	const pitch = recordPitch(
		body,
		body.map((row) => isAnchor(row, values, settings)),
	);
	const words = (row: VisualRow | undefined) =>
		row?.every(({ line }) => isHeading(line.text, settings)) ?? false;
	let [first, last] = [base - from, base - from];
	const close = (above: number) => nearness(grid[above], grid[above + 1], pitch) > 0;
	while (first > 0 && words(rows[from + first - 1]) && close(first - 1)) first--;
	while (last - first + 1 < MOST_ROWS && words(rows[from + last + 1])) {
		const next = grid[last + 1];
		// A line nearer to the record below is that record's.
		const closer =
			close(last) &&
			(words(rows.at(from + last + 2)) ||
				nearness(grid[last], next, pitch) > nearness(next, grid[last + 2] ?? next, pitch));
		const fillsGaps =
			next.every(
				(lines, column) =>
					lines.length === 0 ||
					grid.slice(first, last + 1).every((row) => row[column].length === 0),
			) && next.some((lines, column) => lines.length > 0 && values[column]);
		if (!closer && !fillsGaps) break;
		last++;
	}
	return {
		grid: grid.slice(first),
		header: last - first + 1,
		overValues: values.includes(true),
	};
}

/** How much speaks for a header; nothing, where it heads no table. */
function worthOf({ grid, header }: HeadedGrid, settings: OutputSettings): number {
	const heads = grid.slice(0, header);
	const body = grid.slice(header);
	const values = valueColumns(body, settings);
	const width = values.length;
	const headed = values.map((_, column) => heads.some((row) => row[column].length > 0));
	const lacking = values.filter((value, column) => value && !headed[column]).length;
	if (lacking > 0 && 2 * lacking >= values.filter(Boolean).length) return -Infinity;
	const anchors = body.filter((row) => isAnchor(row, values, settings));
	if (anchors.length === 0) return -Infinity;
	const texts = heads.flat(2).map(({ line }) => line.text);
	const usual = texts.filter(isUsualHeading).length;
	const first =
		body.find((row) => row.filter((lines) => lines.length > 0).length > 1) ?? anchors[0];
	const followed =
		anchors.includes(first) && first.flat().some(({ line }) => isValue(line.text, settings));
	return (
		1 -
		lacking +
		Number(followed) * 2 +
		Math.min(3, usual) +
		Number(headed.filter(Boolean).length === width)
	);
}
