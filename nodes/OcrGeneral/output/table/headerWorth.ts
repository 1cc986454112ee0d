import type { Grid } from '../geometry/columns';
import type { OutputSettings } from '../settings';
import { areValues, isAnchor, valueColumns } from './anchors';
import { isUsualHeading, isValue } from './cellKinds';

/** The rows of a table from its header on, laid out in columns. */
export interface HeadedGrid {
	grid: Grid;
	/** How many of its first rows are the header. */
	header: number;
	/** Whether a column below holds values, so that the header is none of its rows for sure. */
	overValues: boolean;
	/** Whether the row above is such as those below, which a header parts from nothing. */
	followsRecord: boolean;
}

/** Rows of a document's head lie close to a header, too, but that says what it is by usual headings. */
const AFTER_RECORD = 4;

/** How much speaks for a header; nothing, where it heads no table. */
export function worthOf(
	{ grid, header, followsRecord }: HeadedGrid,
	settings: OutputSettings,
): number {
	const heads = grid.slice(0, header);
	const body = grid.slice(header);
	const values = valueColumns(body, settings);
	const width = values.length;
	const headed = values.map((_, column) => heads.some((row) => row[column].length > 0));
	const lacking = values.filter((value, column) => value && !headed[column]).length;
	if (lacking > 0 && 2 * lacking >= values.filter(Boolean).length) return -Infinity;
	if (values[0] && heads.some((row) => areValues(row[0], settings))) return -Infinity;
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
		lacking -
		Number(followsRecord) * AFTER_RECORD +
		Number(followed) * 2 +
		Math.min(3, usual) +
		Number(headed.filter(Boolean).length === width)
	);
}
