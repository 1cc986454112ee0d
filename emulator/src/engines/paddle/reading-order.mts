import type { Box } from '../engine.mts';

interface Placed {
	box: Box;
}

/** Lines stand in one row when they overlap by this part of the lower one's height. */
const sharedHeight = 0.5;
/** A line of running text is this much longer than high, and as long as the next but for this part, at least. */
const longLine = 8;
const raggedness = 0.2;
/** Lines of it are at most so many heights apart, and differ so much in height at most. */
const widestLeading = 0.9;
const mostUnlike = 1.4;
/** Fewer lines below each other may as well be labels of a form. */
const fewestLines = 3;

/** Rows from top to bottom, lines within each from left to right. */
export function inReadingOrder<Line extends Placed>(lines: readonly Line[]): Line[] {
	return rowsOf(lines).flat();
}

function rowsOf<Line extends Placed>(lines: readonly Line[]): Line[][] {
	const rows: Line[][] = [];
	for (const line of [...lines].sort((a, b) => middle(a.box) - middle(b.box))) {
		// A row may slope: its nearest line tells whether another one stands beside it.
		const row = rows.filter((others) => standsBeside(nearest(others, line).box, line.box)).at(-1);
		if (row) row.push(line);
		else rows.push([line]);
	}
	return rows.map((row) => row.sort((a, b) => a.box.x - b.box.x));
}

/**
 * The number of the paragraph that each line belongs to, counting from 1. Invented, since how Tencent finds
 * them is not published: the lines of running text that stand close below each other are one, so that
 * columns of a page are kept apart; what else stands in a row is another.
 */
export function numberParagraphs(lines: readonly Placed[]): number[] {
	const group = lines.map((_, index) => index);
	const join = (a: number, b: number): void => {
		const [from, to] = [group[b], group[a]];
		for (const [index, of] of group.entries()) if (of === from) group[index] = to;
	};
	for (const [upper, { box: above }] of lines.entries()) {
		const below = lines.findIndex(({ box }) => continues(above, box));
		if (below >= 0) join(upper, below);
	}
	const size = (index: number): number => group.filter((of) => of === group[index]).length;
	const isText = lines.map((_, index) => size(index) >= fewestLines);
	for (const index of group.keys()) if (!isText[index]) group[index] = index;
	for (const row of rowsOf(lines.map(({ box }, index) => ({ box, index })))) {
		const [first, ...others] = row.filter(({ index }) => !isText[index]);
		for (const other of others) join(first.index, other.index);
	}
	const numbers = new Map<number, number>();
	return group.map((of) => {
		if (!numbers.has(of)) numbers.set(of, numbers.size + 1);
		return numbers.get(of) ?? 0;
	});
}

/** Whether a line may go on in the one below. */
function continues(above: Box, below: Box): boolean {
	const leading = below.y - above.y - above.height;
	const higher = Math.max(above.height, below.height);
	return (
		above.width >= longLine * above.height &&
		above.width >= (1 - raggedness) * below.width &&
		middle(below) > middle(above) &&
		leading <= widestLeading * higher &&
		!standsBeside(above, below) &&
		higher <= mostUnlike * Math.min(above.height, below.height) &&
		-gap(above, below) > Math.min(above.width, below.width) / 2
	);
}

function nearest<Line extends Placed>(lines: readonly Line[], to: Placed): Line {
	return lines.reduce((a, b) => (gap(a.box, to.box) <= gap(b.box, to.box) ? a : b));
}

function standsBeside(a: Box, b: Box): boolean {
	const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return overlap > sharedHeight * Math.min(a.height, b.height);
}

/** Pixels between two boxes from left to right; negative where they overlap. */
function gap(a: Box, b: Box): number {
	return Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
}

function middle(box: Box): number {
	return box.y + box.height / 2;
}
