import type { Box, RecognizedCharacter, RecognizedLine } from './engine.mts';

/** A symbol as tesseract.js reports it, within the piece of the picture that it was given. */
export interface Glyph {
	text: string;
	/** 0 to 100. */
	confidence: number;
	bbox: { x0: number; y0: number; x1: number; y1: number };
	/** Whether tesseract begins a word with it. */
	beginsWord: boolean;
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const mark = /^[:,;!?()：，；！？（）、。]$/;
const fullWidthMark = /[：，；！？（）、。]/;
const halfToFull = new Map([...':,;!?()'].map((half, at) => [half, '：，；！？（）'[at]]));
const fullToHalf = new Map([...halfToFull].map(([half, full]) => [full, half]));
/** Between Chinese and Latin text tesseract begins a word anyway; a space is wider than this part of the line. */
const narrowestSpace = 0.3;

/**
 * Puts a line together: spaces between Chinese characters removed, marks as wide as the script around
 * them, each character with its confidence.
 *
 * @param box the line's box in the whole picture
 * @param origin where the recognised piece lies in it
 */
export function composeLine(
	glyphs: readonly Glyph[],
	box: Box,
	origin: { x: number; y: number },
): Omit<RecognizedLine, 'paragraph'> | null {
	const characters: RecognizedCharacter[] = [];
	const fitted = glyphs.map((glyph, index) => ({ ...glyph, text: fitMark(glyphs, index) }));
	fitted.forEach((glyph, index) => {
		const previous = fitted[index - 1];
		if (previous && glyph.beginsWord && isSpaced(previous, glyph, box.height)) {
			characters.push({ character: ' ', confidence: 1, box: between(previous, glyph, origin) });
		}
		for (const character of glyph.text) {
			characters.push({ character, confidence: glyph.confidence / 100, box: place(glyph, origin) });
		}
	});
	const text = characters.map(({ character }) => character).join('');
	return text.trim() === '' ? null : { text, box, characters };
}

function isSpaced(previous: Glyph, next: Glyph, lineHeight: number): boolean {
	const [before, after] = [previous.text, next.text];
	if (after !== '(' && (mark.test(after) || /^[.%]$/.test(after))) return false;
	if (mark.test(before) && before === '(') return false;
	const chinese = [before, after].filter((text) => han.test(text) || fullWidthMark.test(text));
	if (chinese.length === 0) return true;
	if (chinese.length === 2) return false;
	// Full-width marks carry their own room.
	if (mark.test(before) || mark.test(after)) return false;
	return next.bbox.x0 - previous.bbox.x1 > narrowestSpace * lineHeight;
}

/** Marks are full-width in Chinese text and half-width elsewhere, whichever tesseract took them for. */
function fitMark(glyphs: readonly Glyph[], index: number): string {
	const { text } = glyphs[index];
	if (!mark.test(text)) return text;
	const chinese = nearestScript(glyphs, index, text === '(' || text === '（' ? 1 : -1);
	return (chinese ? halfToFull.get(text) : fullToHalf.get(text)) ?? text;
}

/** Whether the nearest glyph that is no mark, first in `direction`, then in the other, is Chinese. */
function nearestScript(glyphs: readonly Glyph[], index: number, direction: 1 | -1): boolean {
	for (const step of [direction, -direction]) {
		for (let at = index + step; at >= 0 && at < glyphs.length; at += step) {
			if (!mark.test(glyphs[at].text)) return han.test(glyphs[at].text);
		}
	}
	return false;
}

function place({ bbox }: Glyph, origin: { x: number; y: number }): Box {
	return {
		x: origin.x + bbox.x0,
		y: origin.y + bbox.y0,
		width: bbox.x1 - bbox.x0,
		height: bbox.y1 - bbox.y0,
	};
}

function between(previous: Glyph, next: Glyph, origin: { x: number; y: number }): Box {
	const left = Math.min(previous.bbox.x1, next.bbox.x0);
	const bbox = { ...next.bbox, x0: left, x1: Math.max(left, next.bbox.x0) };
	return place({ ...next, bbox }, origin);
}
