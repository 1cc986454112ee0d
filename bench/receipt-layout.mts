/** Sets the lines of a receipt on a roll of paper. */
import { widthOf } from './page-layout.mts';
import type { PrintedText } from './photograph.mts';
import type { Align } from './table-content.mts';

export interface ReceiptText {
	text: string;
	align: Align;
	/** Where on the paper's width it is aligned, from 0 to 1. */
	at: number;
}

export interface ReceiptLine {
	texts: ReceiptText[];
	/** In parts of the receipt's font size. */
	scale?: number;
}

export interface ReceiptStyle {
	size: number;
	/** Width of a Latin letter in parts of the font size. */
	narrow: number;
	/** From line to line, in font sizes. */
	leading: number;
	/** Of the paper between its margins, in font sizes. */
	width: number;
}

export const centered = (text: string, scale = 1): ReceiptLine => ({
	texts: [{ text, align: 'center', at: 0.5 }],
	scale,
});

export const flushLeft = (text: string): ReceiptLine => ({
	texts: [{ text, align: 'left', at: 0 }],
});

/** A label on the left and its value on the right. */
export const pair = (label: string, value: string, scale = 1): ReceiptLine => ({
	texts: [
		{ text: label, align: 'left', at: 0 },
		{ text: value, align: 'right', at: 1 },
	],
	scale,
});

/** A name on the left, then numbers that end at even distances. */
export const inColumns = (name: string, ...numbers: string[]): ReceiptLine => ({
	texts: [
		{ text: name, align: 'left', at: 0 },
		...numbers.map((text, index): ReceiptText => {
			const fromEnd = numbers.length - 1 - index;
			return { text, align: 'right', at: 1 - 0.2 * fromEnd };
		}),
	],
});

/** A line across the paper, as printers make it of characters. */
export const RULE: ReceiptLine = flushLeft('-'.repeat(32));

const MARGIN = 50;

export function setReceipt(lines: ReceiptLine[], style: ReceiptStyle): PrintedText[] {
	let bottom = MARGIN;
	return lines.flatMap(({ texts, scale = 1 }) => {
		const size = style.size * scale;
		bottom += size * style.leading;
		return texts.map(({ text, align, at }) => {
			const width = widthOf(text, size, style.narrow);
			const place = MARGIN + at * style.width * style.size;
			const left = place - { left: 0, center: width / 2, right: width }[align];
			return { text, left, right: left + width, baseline: bottom, size };
		});
	});
}
