import type { Grid } from '../geometry/columns';
import { centerX, heightOf, type PlacedLine } from '../geometry/placedLine';
import { textsOf } from '../geometry/texts';
import { filledColumns } from './anchors';
import { cellText } from './cellText';
import { edgesOf } from './edges';
import { nearness } from './spacing';

/** What a page shows about its records, for `tie`. */
export interface PageOfRecords {
	/** See `valueColumns`. */
	values: boolean[];
	/** See `recordPitch`. */
	pitch: number;
	/** See `columnEnd`, for each column. */
	ends: number[];
	/** For each column, whether many records have a row beside them in which only it is filled. */
	wrapsOften: boolean[];
}

/**
 * Up to where the texts of a column reach: not the outermost eighth, since titles and notes stand across the columns.
 */
export function columnEnd(grid: Grid, column: number): number {
	const rights = grid.flatMap((row) => row[column]).map(({ right }) => right);
	return rights.sort((a, b) => b - a)[Math.floor(rights.length / 8)];
}

/**
 * From so many rows a record on, they are lines of records; in the first column, headings of groups are
 * fewer; found on photographed menus.
 */
const OFTEN = 0.35;
const OFTEN_IN_FIRST = 0.8;
const LEAST_ROWS = 3;

/** Whether many rows have nothing but a text in this column. */
export function wrapsOften(grid: Grid, anchors: boolean[], column: number): boolean {
	const alone = grid.filter(
		(row, index) => !anchors[index] && filledColumns(row).join() === String(column),
	);
	const share = column === 0 ? OFTEN_IN_FIRST : OFTEN;
	const records = anchors.filter(Boolean).length;
	return Math.min(alone.length, records) >= LEAST_ROWS && alone.length >= share * records;
}

/** How much it says, in `tie`'s measure, that a column wraps often. */
const WRAPS_OFTEN = 2;

/**
 * How much speaks for two neighbouring rows being lines of one record, negative where more speaks
 * against it: how near they are, whether the upper text had to break, and how the lower one reads.
 */
export function tie(above: PlacedLine[][], below: PlacedLine[][], page: PageOfRecords): number {
	const [fewer] = [filledColumns(above), filledColumns(below)].sort((a, b) => a.length - b.length);
	const wraps = fewer.map((column) => {
		if (above[column].length === 0 || below[column].length === 0) return -1;
		const [last, first] = [asOne(above[column], -1), asOne(below[column], 0)];
		if (page.values[column] || !areAligned(last, first)) return -2;
		const read =
			reading(last.line.text, first.line.text, column) +
			(page.wrapsOften[column] ? WRAPS_OFTEN : 0);
		if (reachesUnder(first, above.slice(column + 1))) return read - UNDER_OTHERS;
		const end = page.ends[column];
		if (!isWithin(last, end) || !isWithin(first, end)) return read;
		return read + filling(last, first, end);
	});
	return nearness(above, below, page.pitch) + Math.min(...wraps);
}

/** The last or first text of a row's cell, with the pieces that it was read in. */
function asOne(cell: PlacedLine[], at: -1 | 0): PlacedLine {
	const pieces = textsOf(cell).at(at) ?? cell;
	const [first] = pieces;
	return { ...first, ...edgesOf(pieces), line: { ...first.line, text: cellText(pieces) } };
}

function areAligned(a: PlacedLine, b: PlacedLine): boolean {
	const reach = 0.5 * Math.max(heightOf(a), heightOf(b));
	return Math.abs(a.left - b.left) < reach || Math.abs(centerX(a) - centerX(b)) < reach;
}

/**
 * What it costs that a line reaches under the cells beside the one above, where none of a text that wraps
 * has room; found on photographed pages.
 */
const UNDER_OTHERS = 4;

function reachesUnder(line: PlacedLine, beside: PlacedLine[][]): boolean {
	return beside.some((lines) => lines.some(({ left }) => left < line.right - heightOf(line) / 2));
}

/** Whether a text stands within its column, and not across the table. */
function isWithin(line: PlacedLine, end: number): boolean {
	return line.right < end + heightOf(line) / 2;
}

/** Whether a text broke where it had to: the next line's first word would not have fitted. */
function filling(last: PlacedLine, first: PlacedLine, end: number): number {
	const { text } = first.line;
	// Another language begins a line of its own.
	if (/\p{Script=Han}/u.test(last.line.text) && /^[\p{Script=Latin}\s]+$/u.test(text)) return 0.5;
	const letter = (first.right - first.left) / text.length;
	const word = /^\p{Script=Han}/u.test(text) ? 1 : text.split(' ')[0].length;
	return last.right + letter * word < end ? -1 : 0.5;
}

/** Lower case and brackets go on with what was begun. */
const INSIDE = /^[\p{Ll}(（]/u;
/** Words in capitals alone head a group, where groups are headed: in the first column. */
const CAPITALS = /^[\p{Lu}\s]{4,}$/u;
const UNFINISHED = /[,，、\-&/]$|[(（][^)）]*$/;

/** Whether a text reads as the rest of the one above it. */
function reading(text: string, next: string, column: number): number {
	if (UNFINISHED.test(text)) return 2.5;
	if (column === 0 && CAPITALS.test(next) && /\p{Ll}/u.test(text)) return -3;
	const begun = !INSIDE.test(text);
	if (INSIDE.test(next)) return begun ? 2.5 : 0;
	return begun ? 0 : -1;
}
