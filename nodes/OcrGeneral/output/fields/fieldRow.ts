import type { Recognition } from '../../vocabulary/recognition';
import type { PlacedLine } from '../geometry/placedLine';
import { heightOf } from '../geometry/placedLine';
import { gapBetween, textsOf } from '../geometry/texts';
import { visualRows, type VisualRow } from '../geometry/visualRows';
import { CURRENCY_WORD } from '../values/currency';
import { fold, unfold } from '../values/fold';

/** A cell of a row and its place in the row's text. */
export interface FieldCell {
	placed: PlacedLine;
	/** In `FieldRow.text`. */
	start: number;
	end: number;
}

/** From where to where something reaches along x. Pixels, upright. */
interface Extent {
	left: number;
	right: number;
}

/** A text of a row with all pieces in which it was read. Pixels, upright. */
export interface FieldText extends Extent {
	/** In `FieldRow.text`. */
	start: number;
	end: number;
}

/** A visual row as one folded text in which labels and values are looked for. */
export interface FieldRow {
	/** Cells joined by a space where they stand as close as words do, else by `FAR`. */
	text: string;
	cells: FieldCell[];
	/** What stands apart from each other. */
	texts: FieldText[];
	/** Counts from 0 over the pages of the document. */
	pageIndex: number;
}

/** A stretch of a row's text, where a value or a label is printed. */
export interface Place {
	row: FieldRow;
	start: number;
	end: number;
}

/** Between cells that stand apart. */
export const FAR = '\t';

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The rows of all pages, in reading order. */
export function fieldRows(pages: Recognition[]): FieldRow[] {
	return pages.flatMap((page, pageIndex) =>
		visualRows(page).map((row) => fieldRowOf(row, pageIndex)),
	);
}

function fieldRowOf(row: VisualRow, pageIndex: number): FieldRow {
	let text = '';
	const cells: FieldCell[] = [];
	const texts = textsOf(isRightToLeft(row) ? [...row].reverse() : row).map(
		(pieces, index): FieldText => {
			if (index > 0) text += FAR;
			const from = text.length;
			for (const placed of pieces) {
				if (placed !== pieces[0]) text += ' ';
				const start = text.length;
				text += fold(placed.line.text);
				cells.push({ placed, start, end: text.length });
			}
			const left = Math.min(...pieces.map((piece) => piece.left));
			const right = Math.max(...pieces.map((piece) => piece.right));
			return { start: from, end: text.length, left, right };
		},
	);
	return { text, cells, texts, pageIndex };
}

/**
 * Whether labels stand to the right of their values: `34.50 SAR | الإجمالي`; where other words stand beside them,
 * nobody can say.
 */
function isRightToLeft(row: VisualRow): boolean {
	const runsLeft = ({ line }: PlacedLine) => RIGHT_TO_LEFT.test(line.text);
	const holdsWords = ({ line }: PlacedLine) =>
		/\p{L}/u.test(fold(line.text).replace(CURRENCY_WORD, ''));
	return row.some(runsLeft) && row.every((placed) => runsLeft(placed) || !holdsWords(placed));
}

/** The cell that holds a place of the row's text. */
export function cellAt({ cells }: FieldRow, place: number): FieldCell | undefined {
	return cells.find(({ start, end }) => start <= place && place < end);
}

/** Where a part of a cell's text stands, as if all characters were equally wide. Pixels, upright. */
export function extentOf(cell: FieldCell, { start, end }: { start: number; end: number }): Extent {
	const { left, right } = cell.placed;
	const width = (right - left) / (cell.end - cell.start);
	const at = (place: number) => left + width * Math.max(0, place - cell.start);
	return { left: at(start), right: at(end) };
}

/** Whether one stands above or below the other. */
export function inOneColumn(one: Extent, other: Extent): boolean {
	return one.left < other.right && one.right > other.left;
}

/** The first cell of a row that stands above or below something. */
export function cellInColumn({ cells }: FieldRow, column: Extent): FieldCell | undefined {
	return cells.find(({ placed }) => inOneColumn(placed, column));
}

/** The cells in which a place stands. */
export function cellsIn({ row, start, end }: Place): FieldCell[] {
	return row.cells.filter((cell) => cell.start < end && cell.end > start);
}

/** Closer than this, in heights of the text, no two words stand, even in Chinese. */
const TOUCH = 0.1;

/** What a label, its value or a number holds, and other words do not. */
const NO_WORDS = /[\d:=#]/;

/**
 * A place with the words of the cells that touch its last one or overlap it: an engine cut them in two. The character that it
 * read twice, at the end of the one and the beginning of the other, is left out: `使 | 佛山某厂`.
 */
export function wholeWords(place: Place): Place {
	const { row } = place;
	let { start, end } = place;
	let cell = cellAt(row, end - 1);
	while (cell?.end === end) {
		const next: FieldCell | undefined = row.cells[row.cells.indexOf(cell) + 1];
		const touches =
			next !== undefined && gapBetween(cell.placed, next.placed) < TOUCH * heightOf(next.placed);
		if (!touches || NO_WORDS.test(row.text.slice(start, next.end))) break;
		const isTwice = inOneColumn(next.placed, cell.placed);
		if (isTwice && row.text.slice(start, end).trim().length === 1) start = next.start;
		end = next.end;
		cell = next;
	}
	return { row, start, end };
}

/** The text of places as it was recognized; cells are parted by blanks, but not between Chinese characters. */
export function writtenAt(...places: Place[]): string {
	return places
		.flatMap((place) =>
			cellsIn(place).map(({ placed, start }) =>
				unfold(placed.line.text, place.start - start, place.end - start).trim(),
			),
		)
		.filter((text) => text !== '')
		.join(FAR)
		.replace(/(?<=\p{Script=Han})\t(?=\p{Script=Han})/gu, '')
		.replaceAll(FAR, ' ');
}
