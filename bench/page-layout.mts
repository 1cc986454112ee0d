/** Sets tables as people set them: text wraps in its column, and the other cells stand beside it. */
import type { PrintedText } from './photograph.mts';
import type { Align } from './table-content.mts';

/** Where the other cells of a row stand beside a text that wraps. */
export type Beside = 'top' | 'middle' | 'bottom';

export interface PageColumn {
	/** In font sizes. */
	width: number;
	align: Align;
}

export interface PageStyle {
	size: number;
	/** Width of a Latin letter in parts of the font size. */
	narrow: number;
	/** From line to line of one text, in font sizes. */
	leading: number;
	/** Added between two rows, in font sizes. */
	padding: number;
	beside: Beside;
	/** Between columns, in font sizes. */
	gap: number;
	left: number;
}

/** A cell's text; a line break in it is printed as one. */
export interface PageCell {
	text: string;
	from: number;
	/** The last column that it spans. */
	to?: number;
	align?: Align;
	/** In parts of the page's font size. */
	scale?: number;
}

export function widthOf(text: string, size: number, narrow: number): number {
	let width = 0;
	for (const character of text) width += size * (character.charCodeAt(0) > 0x2e80 ? 1 : narrow);
	return width;
}

/** The left and right edge of columns, in pixels. */
export function edgesOf(
	columns: PageColumn[],
	{ size, gap, left }: PageStyle,
	from: number,
	to: number,
): [left: number, right: number] {
	const start = columns.slice(0, from).reduce((sum, { width }) => sum + width + gap, 0);
	const width = columns.slice(from, to + 1).reduce((sum, column) => sum + column.width + gap, -gap);
	return [left + start * size, left + (start + width) * size];
}

/** The lines that a text is broken into to fit a width: between words, or between Chinese characters. */
export function wrapped(text: string, width: number, size: number, narrow: number): string[] {
	return text.split('\n').flatMap((part) => {
		const words = part.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
		const lines: string[] = [];
		let line = '';
		for (const word of words) {
			if (line !== '' && widthOf((line + word).trimEnd(), size, narrow) > width) {
				lines.push(line.trimEnd());
				line = '';
			}
			line += word;
		}
		return [...lines, line.trimEnd()];
	});
}

/**
 * Prints one row.
 *
 * @param top of the row, pixels
 * @returns its texts and where the next row begins
 */
export function printRow(
	cells: PageCell[],
	columns: PageColumn[],
	style: PageStyle,
	top: number,
): { texts: PrintedText[]; bottom: number } {
	const { size, narrow, leading } = style;
	const set = cells.map((cell) => {
		const own = size * (cell.scale ?? 1);
		const [left, right] = edgesOf(columns, style, cell.from, cell.to ?? cell.from);
		return { cell, own, left, right, lines: wrapped(cell.text, right - left, own, narrow) };
	});
	const most = Math.max(1, ...set.map(({ lines }) => lines.length));
	const pitch = leading * size;
	const texts = set.flatMap(({ cell, own, left, right, lines }) => {
		const free = most - lines.length;
		const first = style.beside === 'top' ? 0 : style.beside === 'middle' ? free / 2 : free;
		const align = cell.align ?? columns[cell.from].align;
		return lines.map((text, index) => {
			const room = right - left - widthOf(text, own, narrow);
			const start = left + (align === 'left' ? 0 : align === 'right' ? room : room / 2);
			return {
				text,
				left: start,
				right: start + widthOf(text, own, narrow),
				baseline: top + (first + index + 0.8) * pitch,
				size: own,
			};
		});
	});
	return { texts, bottom: top + most * pitch + style.padding * size };
}
