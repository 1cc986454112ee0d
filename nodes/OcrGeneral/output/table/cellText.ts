import type { PlacedLine } from '../geometry/placedLine';

/** The text of a cell: its lines joined as their script is written. */
export function cellText(lines: PlacedLine[]): string {
	return lines
		.map(({ line }) => line.text)
		.reduce((text, next) => (text === '' ? next : text + spaceBetween(text, next) + next), '');
}

/** Chinese and Japanese are written without spaces, with punctuation as wide as a character. */
const WIDE =
	'[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const ENDS_WIDE = new RegExp(`${WIDE}$`, 'u');
const STARTS_WIDE = new RegExp(`^${WIDE}`, 'u');

function spaceBetween(text: string, next: string): string {
	return ENDS_WIDE.test(text) && STARTS_WIDE.test(next) ? '' : ' ';
}
