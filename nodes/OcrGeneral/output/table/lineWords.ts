import type { PlacedLine } from '../geometry/placedLine';
import { textWidth } from '../geometry/textWidth';

/** The words of a line, each where it stands if all characters are equally wide. */
export function wordsOf(placed: PlacedLine): PlacedLine[] {
	const { text } = placed.line;
	const character = (placed.right - placed.left) / textWidth(text);
	const at = (index: number) => placed.left + character * textWidth(text.slice(0, index));
	return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
		...placed,
		line: { ...placed.line, text: word },
		left: at(index),
		right: at(index + word.length),
	}));
}
