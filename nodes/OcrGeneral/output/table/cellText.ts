import type { PlacedLine } from '../geometry/placedLine';

/** The text of a cell; lines that stand in one cell are joined by a space. */
export function cellText(lines: PlacedLine[]): string {
	return lines
		.map(({ line }) => line.text.trim())
		.filter((text) => text !== '')
		.join(' ');
}
