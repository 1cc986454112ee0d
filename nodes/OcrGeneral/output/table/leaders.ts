import type { PlacedLine } from '../geometry/placedLine';
import type { VisualRow } from '../geometry/visualRows';

/** Dots that lead the eye to a price; an ellipsis is as many dots in one character. */
const LEADER = /(?:[.·•‥…⋯・。](?:\s?[.·•‥…⋯・。])+|[‥…⋯]|(?:_|-|—|─){4,})/gu;

/**
 * The rows without blank texts and dot leaders, which part the texts on both sides: `Soup ....... 6` is two texts.
 * Characters of a text are taken to be equally wide.
 */
export function withoutLeaders(rows: VisualRow[]): VisualRow[] {
	return rows.map((row) => row.flatMap(partedAtLeaders)).filter((row) => row.length > 0);
}

function partedAtLeaders(placed: PlacedLine): PlacedLine[] {
	const { text } = placed.line;
	const leaders = [...text.matchAll(LEADER)];
	const starts = [0, ...leaders.map((leader) => leader.index + leader[0].length)];
	const ends = [...leaders.map(({ index }) => index), text.length];
	return starts.flatMap((start, index) => partOf(placed, start, ends[index]));
}

/** The part of a line between two places of its text; none where nothing is written there. */
function partOf(placed: PlacedLine, start: number, end: number): PlacedLine[] {
	const text = placed.line.text.slice(start, end).trim();
	if (text === '') return [];
	const width = (placed.right - placed.left) / placed.line.text.length;
	return [
		{
			...placed,
			line: { ...placed.line, text },
			apart: start > 0,
			left: placed.left + start * width,
			right: placed.left + end * width,
		},
	];
}
