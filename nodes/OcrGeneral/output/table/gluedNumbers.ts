import { median } from '../geometry/median';
import { heightOf, type PlacedLine } from '../geometry/placedLine';
import { sampleOf } from '../geometry/sample';
import { textWidth } from '../geometry/textWidth';
import type { VisualRow } from '../geometry/visualRows';

/* All figures were found on photographed pages. */

/** From so many lines on whose words begin below each other, the numbers before them are a column. */
const LEAST_LINES = 3;
/** Words of one column begin closer to each other than this, in heights, as far as the blanks of a line tell. */
const LEVEL = 0.35;

/** The words looked for are among so many behind the number: a unit may stand before them. */
const MOST_BEFORE = 2;

/** A number and words. */
const NUMBER_AND_WORDS = /^\d+(?:[.,]\d+)* +\p{L}/u;

/**
 * The rows with each line parted that was read over a column of numbers and one of words, where the numbers are set to
 * the right, close to the words: `12 Guided tour` above `1 Room hire`, whose words begin below each other.
 */
export function withoutGluedNumbers(rows: VisualRow[]): VisualRow[] {
	const lines = rows.flat().filter(({ line }) => NUMBER_AND_WORDS.test(line.text));
	// A part of a long page tells the same as all of it.
	const edge = edgeOf(sampleOf(lines));
	return edge === undefined ? rows : rows.map((row) => row.flatMap((line) => partsAt(line, edge)));
}

/** Where the words behind numbers that are set to the right begin, in pixels; undefined where none do. */
function edgeOf(lines: PlacedLine[]): number | undefined {
	const words = lines.flatMap((line) =>
		wordsOf(line)
			.slice(0, MOST_BEFORE)
			.map(({ left }) => ({ line, left })),
	);
	for (const { left: edge } of words) {
		const level = words.filter(({ line, left }) => Math.abs(left - edge) < LEVEL * heightOf(line));
		const lefts = level.map(({ line }) => line.left);
		const middles = level.map(({ line }) => line.left + line.right);
		// In a column that is centered, lines begin as far apart, but their middles stand below each other.
		const isRagged =
			spread(lefts) > LEVEL * heightOf(level[0].line) && spread(middles) > 2 * spread(lefts);
		if (isRagged && level.length >= LEAST_LINES) return median(level.map(({ left }) => left));
	}
	return undefined;
}

function spread(values: number[]): number {
	return Math.max(...values) - Math.min(...values);
}

/** The words behind blanks: their places in a line's text, and where they begin, in pixels. */
function wordsOf({ line: { text }, left, right }: PlacedLine): Array<{ at: number; left: number }> {
	const character = (right - left) / textWidth(text);
	let [at, begin] = [0, left];
	return text.split(' ').flatMap((word) => {
		const own = at > 0 && word !== '' ? [{ at, left: begin }] : [];
		at += word.length + 1;
		begin += character * (textWidth(word) + 1);
		return own;
	});
}

/** A line in two parts where one of its words begins at the edge. */
function partsAt(placed: PlacedLine, edge: number): PlacedLine[] {
	const { line } = placed;
	const reach = LEVEL * heightOf(placed);
	const word = wordsOf(placed).find(({ left }) => Math.abs(left - edge) < 2 * reach);
	if (!word) return [placed];
	const [number, words] = [line.text.slice(0, word.at).trim(), line.text.slice(word.at)];
	return [
		{ ...placed, line: { ...line, text: number }, right: edge - reach },
		{ ...placed, line: { ...line, text: words }, left: edge },
	];
}
