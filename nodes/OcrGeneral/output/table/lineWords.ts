import type { PlacedLine } from '../geometry/placedLine';
import { textWidth } from '../geometry/textWidth';

/** A word of a line, where it stands if all characters are equally wide. */
export interface LineWord extends PlacedLine {
	/** With which character of the line it begins. */
	at: number;
}

/** The words of a line, or other parts of it that a pattern finds. */
export function wordsOf(placed: PlacedLine, pattern = /\S+/gu): LineWord[] {
	const { text } = placed.line;
	const character = (placed.right - placed.left) / textWidth(text);
	const place = (index: number) => placed.left + character * textWidth(text.slice(0, index));
	return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
		...placed,
		line: { ...placed.line, text: word },
		at: index,
		left: place(index),
		right: place(index + word.length),
	}));
}
