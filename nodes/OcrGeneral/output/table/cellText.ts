import type { PlacedLine } from '../geometry/placedLine';

/** The text of a cell. Lines that stand in one cell are joined as their script is written. */
export function cellText(lines: PlacedLine[]): string {
	return lines
		.map(({ line }) => line.text.trim())
		.filter((text) => text !== '')
		.reduce((text, next) => (text === '' ? next : text + spaceBetween(text, next) + next), '');
}

/** Chinese is written without spaces. */
function spaceBetween(text: string, next: string): string {
	return /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(next) ? '' : ' ';
}
