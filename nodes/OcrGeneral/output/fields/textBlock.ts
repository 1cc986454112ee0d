import { centerY, heightOf, type PlacedLine } from '../geometry/placedLine';
import { writtenAt, type FieldCell, type FieldRow, type Place } from './fieldRow';
import type { Search } from './search';
import type { FoundValue } from './values';

/** A line of a text stands closer than that below the one before, in heights; on scanned forms. */
const NEXT_LINE = 0.7;
/**
 * Farthest that the middle of a label is from the middle of the lines beside it, in heights; one line more moves that
 * by half.
 */
const CENTRED = 0.3;

/** A cell that is a line of a text beside its label, or the label. */
export interface BlockLine {
	rowIndex: number;
	cell: FieldCell;
}

/**
 * The first line of the text beside a label: above the line in the label's row where the label is set to the middle
 * of its lines, which may as well lie between two of them.
 *
 * @param beside the line in the label's row; undefined where nothing stands there
 */
export function firstLineBeside(
	search: Search,
	label: BlockLine,
	beside: BlockLine | undefined,
): BlockLine | undefined {
	const from = beside ?? lineIn(search, label, label.rowIndex - 1);
	if (!from) return undefined;
	const first = farthestLine(search, label, from, -1);
	const last = farthestLine(search, label, from, 1);
	const middle = (first.cell.placed.top + last.cell.placed.bottom) / 2;
	const { placed } = label.cell;
	return Math.abs(middle - centerY(placed)) < CENTRED * heightOf(placed) ? first : beside;
}

/**
 * A text with the lines in which it may go on: whoever asks for a label of the page wants all of its text, such as an
 * address.
 */
export function withLinesBelow<V extends FoundValue>(
	search: Search,
	label: BlockLine,
	line: BlockLine,
	found: V,
): V & { below?: Place[] } {
	const isWholeLine = found.end >= line.cell.end;
	const below = search.isOwn && isWholeLine ? linesBelow(search, label, line) : [];
	if (below.length === 0) return found;
	// Numbers below each other are values of their own.
	if (!/\p{L}/u.test(String(found.value))) return { ...found, uncertain: true };
	const first = { row: search.rows[line.rowIndex], start: found.start, end: found.end };
	return { ...found, value: writtenAt(first, ...below), below, uncertain: true };
}

/** The lines in which the text beside a label may go on, below another. */
function linesBelow(search: Search, label: BlockLine, line: BlockLine): Place[] {
	const lines: Place[] = [];
	for (let next = nextLine(search, label, line, 1); next; next = nextLine(search, label, next, 1)) {
		const row = search.rows[next.rowIndex];
		const { start } = next.cell;
		const end = row.texts.find((text) => text.end > start)?.end ?? next.cell.end;
		lines.push({ row, start, end });
	}
	return lines;
}

function farthestLine(search: Search, label: BlockLine, line: BlockLine, step: -1 | 1): BlockLine {
	let farthest = line;
	for (let next: BlockLine | undefined = line; next; next = nextLine(search, label, next, step)) {
		farthest = next;
	}
	return farthest;
}

/** The line right above or below another of its text, with no label beside it. */
function nextLine(
	search: Search,
	label: BlockLine,
	{ rowIndex, cell: { placed } }: BlockLine,
	step: -1 | 1,
): BlockLine | undefined {
	const next = rowIndex + step;
	const inNext = lineIn(search, label, next);
	// Between two lines the label is a row of its own.
	const line = next === label.rowIndex ? (inNext ?? lineIn(search, label, next + step)) : inNext;
	if (!line || search.isLabel(textOf(search, line))) return undefined;
	const other = line.cell.placed;
	const [upper, lower] = step < 0 ? [other, placed] : [placed, other];
	return isNextLine(upper, lower) ? line : undefined;
}

function textOf({ rows }: Search, { rowIndex, cell }: BlockLine): string {
	return rows[rowIndex].text.slice(cell.start, cell.end);
}

/** Whether a text may go on in another right below it. */
export function isNextLine(upper: PlacedLine, lower: PlacedLine): boolean {
	const height = heightOf(upper);
	const isAligned = Math.abs(lower.left - upper.left) < height / 2;
	return isAligned && lower.top - upper.bottom < NEXT_LINE * height;
}

/** What a row says beside or behind a label's column; undefined where it may have a label of its own. */
function lineIn({ rows }: Search, label: BlockLine, rowIndex: number): BlockLine | undefined {
	const row: FieldRow | undefined = rows[rowIndex];
	if (row?.pageIndex !== rows[label.rowIndex].pageIndex || row.text.includes(':')) return undefined;
	const cell = row.cells.find(
		(one) => one !== label.cell && one.placed.right > label.cell.placed.left,
	);
	return cell && { rowIndex, cell };
}
