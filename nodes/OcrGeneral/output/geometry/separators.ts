import { heightOf, type PlacedLine } from './placedLine';
import type { VisualRow } from './visualRows';

/* Found on generated tables and photographed receipts. */

/** Ends of a line that may reach over a column's edge, in heights: jitter of the boxes. */
const LOOSE_ENDS = 0.2;
/** From this gap on, in text heights, a gap counts fully; narrower ones stand between words. */
const FULL_GAP = 1.2;
/** How much a blank of a line crosses a separator, as close columns of numbers show; a word does so wholly. */
const BLANK = 0.1;
/**
 * A separator's gaps count more than so many times the lines that cross it; else the head of a receipt parts its items.
 */
const CLEAR = 2;

/**
 * The places between columns, left to right: where many rows have a gap between two lines and few
 * lines cross. The strongest come first; within what they part, the next are looked for. Rows with
 * more cells say more.
 */
export function columnSeparators(rows: VisualRow[]): number[] {
	const weighed = rows.map((row) => ({ lines: row, weight: textsIn(row) - 1 }));
	return cuts(weighed).sort((a, b) => a - b);
}

/** How many texts a row has. */
function textsIn(row: VisualRow): number {
	return row.filter((line, index) => index === 0 || !isParted(row[index - 1], line)).length;
}

/** Whether two lines are one text that was parted at its blanks: such touch exactly. */
function isParted(line: PlacedLine, next: PlacedLine): boolean {
	return next.left === line.right;
}

interface WeighedRow {
	lines: PlacedLine[];
	/** Of the whole row, whatever part of it is looked at. */
	weight: number;
}

function cuts(rows: WeighedRow[]): number[] {
	const found = strongestGaps(rows);
	if (found.length === 0) return [];
	const parts = Array.from({ length: found.length + 1 }, (): WeighedRow[] => []);
	for (const { lines, weight } of rows) {
		const shares = new Map<number, PlacedLine[]>();
		for (const line of lines) {
			const part = partOf(line, found);
			if (part === null) continue;
			const share = shares.get(part);
			if (share) share.push(line);
			else shares.set(part, [line]);
		}
		for (const [part, share] of shares) parts[part].push({ lines: share, weight });
	}
	return [...found, ...parts.flatMap(cuts)];
}

/** Between which separators a line stands; null where it crosses one. */
function partOf(line: PlacedLine, separators: number[]): number | null {
	const { left, right } = withoutEnds(line);
	const before = countUpTo(separators, left);
	return before < separators.length && separators[before] < right ? null : before;
}

/** How many of the ascending values are at most `limit`. */
export function countUpTo(values: number[], limit: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (values[middle] <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What begins or ends at a place, by how much it counts. */
interface Edge {
	/** In pixels, upright. */
	x: number;
	gap: number;
	crossing: number;
	/** Lines alone in their row, such as titles and notes, which say nothing about columns. */
	alone: number;
}

const NOTHING = { gap: 0, crossing: 0, alone: 0 };

/** The best place of each stretch with the best score, or none where no score is clear. */
function strongestGaps(rows: WeighedRow[]): number[] {
	const edges = rows.flatMap(edgesOf).sort((a, b) => a.x - b.x);
	const now = { ...NOTHING };
	let best = 0;
	let stretches: Stretch[] = [];
	let open = false;
	for (let index = 0; index + 1 < edges.length; index++) {
		now.gap += edges[index].gap;
		now.crossing += edges[index].crossing;
		now.alone += edges[index].alone;
		const [from, to] = [edges[index].x, edges[index + 1].x];
		if (to <= from) continue;
		const score = now.gap - now.crossing;
		if (now.gap <= CLEAR * now.crossing || score < best) {
			open = false;
			continue;
		}
		if (score > best) stretches = [];
		best = score;
		const place = { from, to, alone: now.alone };
		const last = stretches.length - 1;
		if (open && last >= 0) stretches[last] = better(stretches[last], place);
		else stretches.push(place);
		open = true;
	}
	return stretches.map(({ from, to }) => (from + to) / 2);
}

interface Stretch {
	from: number;
	to: number;
	alone: number;
}

/** A cut goes where the fewest lines that stand alone would be cut, then where there is most room. */
function better(a: Stretch, b: Stretch): Stretch {
	if (b.alone !== a.alone) return b.alone < a.alone ? b : a;
	return b.to - b.from > a.to - a.from ? b : a;
}

function edgesOf({ lines, weight }: WeighedRow): Edge[] {
	const edges: Edge[] = [];
	const alone = Number(weight === 0);
	const cores = lines.map((line, index) =>
		withoutEnds(withoutOverlap(line, lines[index - 1], lines.at(index + 1))),
	);
	lines.forEach((line, index) => {
		const { left, right } = cores[index];
		edges.push({ ...NOTHING, x: left, crossing: weight, alone });
		edges.push({ ...NOTHING, x: right, crossing: -weight, alone: -alone });
		const next = lines.at(index + 1);
		if (!next) return;
		if (isParted(line, next)) {
			edges.push({ ...NOTHING, x: right, crossing: BLANK * weight });
			edges.push({ ...NOTHING, x: cores[index + 1].left, crossing: -BLANK * weight });
		}
		const width = (next.left - line.right) / Math.min(heightOf(line), heightOf(next));
		if (width <= 0) return;
		const support = weight * Math.min(1, width / FULL_GAP);
		edges.push({ ...NOTHING, x: line.right, gap: support });
		edges.push({ ...NOTHING, x: next.left, gap: -support });
	});
	return edges;
}

function withoutEnds(line: PlacedLine): { left: number; right: number } {
	const end = Math.min(LOOSE_ENDS * heightOf(line), (line.right - line.left) / 3);
	return { left: line.left + end, right: line.right - end };
}

/**
 * A line up to the middle of what it shares with its neighbours: boxes of close cells on a tilted page reach into each
 * other.
 */
function withoutOverlap(
	line: PlacedLine,
	before: PlacedLine = line,
	next: PlacedLine = line,
): PlacedLine {
	const left =
		before.left < line.left ? Math.max(line.left, (line.left + before.right) / 2) : line.left;
	const right =
		next.right > line.right ? Math.min(line.right, (line.right + next.left) / 2) : line.right;
	return left < right ? { ...line, left, right } : line;
}
