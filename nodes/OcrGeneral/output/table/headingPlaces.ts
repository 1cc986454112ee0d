import { heightOf, type PlacedLine } from '../geometry/placedLine';
import { edgesOf, type Edges } from './edges';

/** A column that a heading may stand over. */
export interface ColumnPlace {
	/** Of all that stands in it; infinite where nothing does. */
	edges: Edges;
	/** Of what heads this column alone, or else of what stands in it. */
	headed: Edges;
	isNamed: boolean;
	/** Whether a heading stands over it and the column before. */
	goesOn: boolean;
	/** What it costs that no heading stands over it. */
	wanted: number;
	/** Its headings below as one text where another column has the same; else empty. */
	repeated: string;
}

/** From which column to which one of several texts stands. */
export interface Placed {
	/** The pieces that it was read in. */
	lines: PlacedLine[];
	from: number;
	to: number;
}

/* All figures were found on the tables of ICDAR 2013 and on photographed pages. */

/** What it costs that columns are called alike. */
export const REPEATED = 2;
/** What it costs that a heading stands over two columns rather than one, and for three and twice as many more. */
const SEVERAL = 0.2;
const MORE = 0.5;
/** What it costs that a heading begins or ends with its columns rather than stands over their middle. */
const ALIGNED = 0.2;
/** Edges that miss each other by less, in heights, are aligned. */
const MISSED = 0.25;
/** What each height costs by which a heading reaches beyond its one column. */
const BEYOND = 0.15;
/** What it costs that a heading stands over a part of another. */
const CUT = 2;

/** A text as wide as its pieces together. */
interface Text extends Edges {
	height: number;
	/** With which piece of its row it begins. */
	begin: number;
	/** The blanks between its pieces, in its heights. */
	blanks: number;
}

/** What the first columns cost with the texts placed so far. */
interface Step {
	cost: number;
	/** The text over the last of them, and where its columns begin; none where the last column stays open. */
	over?: { begin: number; from: number };
}

/**
 * The texts of a row and the columns that each stands over, in order and apart from each other, that cost least in all.
 * @param pieces left to right
 * @param joins whether a piece may be one text with that before
 */
export function leastCostly(
	pieces: PlacedLine[],
	places: ColumnPlace[],
	joins: (before: PlacedLine, piece: PlacedLine) => boolean,
): Placed[] {
	const steps = [withoutText(places)];
	for (let end = 1; end <= pieces.length; end++) {
		let begin = end - 1;
		let cheapest = withText(textOf(pieces, begin, end), places, steps[begin]);
		for (; begin > 0 && joins(pieces[begin - 1], pieces[begin]); begin--) {
			const joined = withText(textOf(pieces, begin - 1, end), places, steps[begin - 1]);
			cheapest = cheapest.map((step, to) => (joined[to].cost < step.cost ? joined[to] : step));
		}
		steps.push(cheapest);
	}
	const found: Placed[] = [];
	for (let end = pieces.length, to = places.length; to > 0; ) {
		const { over } = steps[end][to];
		if (over) found.unshift({ lines: pieces.slice(over.begin, end), from: over.from, to: to - 1 });
		[end, to] = over ? [over.begin, over.from] : [end, to - 1];
	}
	return found;
}

function textOf(row: PlacedLine[], begin: number, end: number): Text {
	const pieces = row.slice(begin, end);
	const height = Math.max(...pieces.map(heightOf));
	const gaps = pieces.slice(1).map(({ left }, index) => Math.max(0, left - pieces[index].right));
	const blanks = gaps.reduce((sum, gap) => sum + gap, 0) / height;
	return { ...edgesOf(pieces), height, begin, blanks };
}

/** For each count of columns, what they cost where no text stands over them. */
function withoutText(places: ColumnPlace[]): Step[] {
	const steps: Step[] = [{ cost: 0 }];
	for (const { wanted } of places) steps.push({ cost: steps[steps.length - 1].cost + wanted });
	return steps;
}

/** The same with one text more. */
function withText(text: Text, places: ColumnPlace[], before: Step[]): Step[] {
	const steps: Step[] = [{ cost: Infinity }];
	for (let to = 1; to <= places.length; to++) {
		let step: Step = { cost: steps[to - 1].cost + places[to - 1].wanted };
		let edges: Edges = edgesOf([]);
		for (let from = to - 1; from >= 0; from--) {
			if (from < to - 1 && !(places[from].isNamed && places[to - 1].isNamed)) break;
			// No more columns can cost less.
			const wide = spanCost(from, to - 1);
			if (wide >= step.cost) break;
			edges = edgesOf([edges, places[from].edges]);
			const cut = [from, to].filter((edge) => places[edge]?.goesOn).length;
			const names = places.slice(from, to).flatMap(({ repeated }) => repeated || []);
			const different = new Set(names).size;
			const own =
				from === to - 1
					? missesOne(text, places[from])
					: missesSeveral(text, edges, different === to - from, places[from - 1], places[to]);
			const alike = REPEATED * (names.length - different);
			const cost = before[from].cost + text.blanks + wide + own + alike + CUT * cut;
			if (cost < step.cost) step = { cost, over: { begin: text.begin, from } };
		}
		steps.push(step);
	}
	return steps;
}

/** What it costs by itself that a heading stands over so many columns. */
function spanCost(from: number, to: number): number {
	return from < to ? SEVERAL + MORE * Math.log2(to - from) : 0;
}

/** How far a heading misses the middle or an edge of its one column, in its heights. */
function missesOne(text: Text, { edges, headed }: ColumnPlace): number {
	if (edges.left === Infinity) return 1;
	const beyond = Math.max(0, edges.left - text.left) + Math.max(0, text.right - edges.right);
	const least = Math.min(
		Math.abs(text.left - headed.left),
		Math.abs(text.right - headed.right),
		Math.abs(headed.left + headed.right - text.left - text.right) / 2,
	);
	return missed(least, text) + (BEYOND * beyond) / text.height;
}

/**
 * How far a heading misses the middle of several columns, or an edge of them, in its heights.
 *
 * @param span between which edges stands what it stands over
 * @param isRepeated whether all that it stands over is found elsewhere, too, as `2024 | 2023` is: only then
 *   may it end with them, since the heads of documents do so as well
 * @param before the columns beside them, if any
 */
function missesSeveral(
	text: Text,
	span: Edges,
	isRepeated: boolean,
	before?: ColumnPlace,
	after?: ColumnPlace,
): number {
	// Where cells stand at one side, their columns reach as far as those beside them.
	const outerLeft = before && before.edges.left < Infinity ? before.edges.right : span.left;
	const outerRight = after && after.edges.left < Infinity ? after.edges.left : span.right;
	const middle = (text.left + text.right) / 2;
	const most = (span.left + outerRight) / 2;
	const least = (outerLeft + span.right) / 2;
	const away = Math.max(0, least - middle, middle - most);
	const begins = Math.abs(text.left - span.left);
	const ends = isRepeated ? Math.abs(text.right - span.right) : Infinity;
	return Math.min(missed(away, text), ALIGNED + missed(Math.min(begins, ends), text));
}

function missed(distance: number, { height }: Text): number {
	return Math.max(0, distance / height - MISSED);
}
