import type { Raster } from '../raster';
import { type Colour, WHITE } from './colours';
import { DIGIT_HEIGHT, DIGIT_WIDTH, DIGIT_GLYPHS } from './digitGlyphs';

/** A number in white on a filled rectangle with a thin white rim. */
export interface NumberTag {
	text: string;
	colour: Colour;
	/** Pixels of the picture to a pixel of the digits. */
	scale: number;
}

/** Space around the digits, in pixels of the picture. */
const marginFor = (scale: number) => scale + 1;

const RIM = 1;

/** In pixels of the picture, the rim included. */
export function tagSize({ text, scale }: Pick<NumberTag, 'text' | 'scale'>): {
	width: number;
	height: number;
} {
	const around = 2 * (marginFor(scale) + RIM);
	return {
		width: (text.length * (DIGIT_WIDTH + 1) - 1) * scale + around,
		height: DIGIT_HEIGHT * scale + around,
	};
}

/** @param left and `top` of the tag, whole pixels; what lies outside the picture is not drawn */
export function drawTag(raster: Raster, tag: NumberTag, left: number, top: number): void {
	const { width, height } = tagSize(tag);
	const { text, colour, scale } = tag;
	fill(raster, left, top, width, height, WHITE);
	fill(raster, left + RIM, top + RIM, width - 2 * RIM, height - 2 * RIM, colour);
	const inset = RIM + marginFor(scale);
	[...text].forEach((digit, index) => {
		const x = left + inset + index * (DIGIT_WIDTH + 1) * scale;
		drawDigit(raster, Number(digit), x, top + inset, scale);
	});
}

function drawDigit(raster: Raster, digit: number, left: number, top: number, scale: number): void {
	DIGIT_GLYPHS[digit].forEach((row, y) => {
		for (let x = 0; x < DIGIT_WIDTH; x++) {
			if (row[x] !== '#') continue;
			fill(raster, left + x * scale, top + y * scale, scale, scale, WHITE);
		}
	});
}

function fill(
	{ data, width, height }: Raster,
	left: number,
	top: number,
	across: number,
	down: number,
	colour: Colour,
): void {
	for (let y = Math.max(0, top); y < Math.min(height, top + down); y++) {
		for (let x = Math.max(0, left); x < Math.min(width, left + across); x++) {
			data.set(colour, (y * width + x) * 4);
		}
	}
}
