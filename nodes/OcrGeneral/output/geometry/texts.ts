import { heightOf, WORD_GAP, type PlacedLine } from './placedLine';

/** The texts of a row, in its order; what was read in pieces is one. */
export function textsOf(row: PlacedLine[]): PlacedLine[][] {
	const texts: PlacedLine[][] = [];
	for (const line of row) {
		const before = texts.at(-1)?.at(-1);
		if (before && joins(before, line)) texts[texts.length - 1].push(line);
		else texts.push([line]);
	}
	return texts;
}

/** Whether a piece may be one text with that before. */
export function joins(before: PlacedLine, line: PlacedLine): boolean {
	return !line.apart && gapBetween(before, line) < WORD_GAP * heightOf(line);
}

/** How far apart two lines of a row stand, whichever comes first; negative where they overlap. Pixels. */
export function gapBetween(one: PlacedLine, other: PlacedLine): number {
	return Math.max(other.left - one.right, one.left - other.right);
}
