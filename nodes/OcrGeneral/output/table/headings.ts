import type { Grid } from '../geometry/columns';
import { centerX, heightOf, WORD_GAP, type PlacedLine } from '../geometry/placedLine';
import { sampleOf } from '../geometry/sample';
import { cellText } from './cellText';

/** A heading and the columns that it stands over. */
export interface Heading {
	/** The pieces that it was read in, left to right. */
	lines: PlacedLine[];
	/** Which row of the header it is in, from the top. */
	row: number;
	from: number;
	to: number;
}

/**
 * The heading of each column: its lines joined, and before them each that stands over several columns.
 * @param header how many of the first rows are headings
 */
export function headingTexts(grid: Grid, header: number): string[] {
	// A part of a long page tells the same as all of it.
	const all = headingsOf(grid.slice(0, header), sampleOf(grid.slice(header)));
	return (grid.at(0) ?? []).map((_, column) => {
		const parts: Heading[][] = [];
		for (const heading of all.filter(({ from, to }) => from <= column && column <= to)) {
			const last = parts.at(-1);
			const goesOn = last && last[0].from === heading.from && last[0].to === heading.to;
			if (goesOn) last.push(heading);
			else parts.push([heading]);
		}
		return parts.map((same) => cellText(same.flatMap(({ lines }) => lines))).join(' ');
	});
}

/** All headings, row by row, each with the columns that it stands over. */
export function headingsOf(header: Grid, body: Grid): Heading[] {
	const columns = (header.at(0) ?? []).map((_, column) => body.flatMap((row) => row[column]));
	const found: Heading[] = [];
	for (let row = header.length - 1; row >= 0; row--) {
		const isLowest = row === header.length - 1;
		found.unshift(
			...(isLowest ? inTheirColumns(header[row], row) : over(header[row], row, found, columns)),
		);
	}
	return found;
}

function inTheirColumns(cells: PlacedLine[][], row: number): Heading[] {
	return cells.flatMap((lines, column) =>
		lines.length > 0 ? [{ lines, row, from: column, to: column }] : [],
	);
}

/** The texts of a row of headings; what was read in pieces is one. */
export function textsOf(row: PlacedLine[]): PlacedLine[][] {
	const texts: PlacedLine[][] = [];
	for (const line of [...row].sort((a, b) => centerX(a) - centerX(b))) {
		const before = texts.at(-1)?.at(-1);
		const goesOn = before && !line.apart && line.left - before.right < WORD_GAP * heightOf(line);
		if (goesOn) texts[texts.length - 1].push(line);
		else texts.push([line]);
	}
	return texts;
}

/** What it costs that a heading stands over several columns rather than one, and for each more. */
const SEVERAL = 0.2;
const EACH = 0.5;
/** What it costs that a heading begins with the first of its columns rather than stands over their middle. */
const BEGINS_WITH = 0.2;
/** Edges that miss each other by less, in heights, are aligned. */
const MISSED = 0.25;
/** What each height costs by which a heading reaches beyond its one column. */
const BEYOND = 0.15;
/** What it costs that nothing stands over a heading which another column repeats, or something over a part of it. */
const AMBIGUOUS = 2;

/**
 * The headings of a row above others, left to right, each over the columns that it stands over best:
 * over one, or over several that have headings of their own below.
 */
function over(
	cells: PlacedLine[][],
	row: number,
	below: Heading[],
	columns: PlacedLine[][],
): Heading[] {
	const texts = textsOf(cells.flat());
	const under = columns.map((_, column) =>
		below.filter(({ from, to }) => from <= column && column <= to),
	);
	const names = under.map((headings) => cellText(headings.flatMap(({ lines }) => lines)));
	const places = columns.map((body, column): ColumnPlace => {
		const headings = under[column]
			.filter(({ from, to }) => from === to)
			.flatMap(({ lines }) => lines);
		return {
			edges: edgesOf([...body, ...headings]),
			// Lines of one heading stand as each other, not as what they head.
			headed: edgesOf(headings.length > 0 ? headings : body),
			isNamed: names[column] !== '',
			goesOn: below.some(({ from, to }) => from < column && column <= to),
			open: row === 0 && names[column] !== '' && isRepeated(names, column) ? AMBIGUOUS : 0,
		};
	});
	return leastCostly(texts, places).map(({ index, from, to }) => ({
		lines: texts[index],
		row,
		from,
		to,
	}));
}

function isRepeated(names: string[], column: number): boolean {
	return names.some((name, other) => other !== column && name === names[column]);
}

interface ColumnPlace {
	/** Of all that stands in it; infinite where nothing does. */
	edges: Edges;
	/** Of what heads this column alone, or else of what stands in it. */
	headed: Edges;
	isNamed: boolean;
	/** Whether a heading stands over it and the column before. */
	goesOn: boolean;
	/** What it costs that nothing stands over it, in the uppermost row. */
	open: number;
}

interface Step {
	cost: number;
	/** Where the last text's columns begin; -1 where the last column stays open. */
	from: number;
}

/** The columns of each text, in order and apart from each other, that cost least in all. */
function leastCostly(
	texts: PlacedLine[][],
	places: ColumnPlace[],
): Array<{ index: number; from: number; to: number }> {
	const best: Step[][] = [[{ cost: 0, from: -1 }]];
	for (const { open } of places)
		best[0].push({ cost: (best[0].at(-1)?.cost ?? 0) + open, from: -1 });
	texts.forEach((text, index) => {
		const heading = { ...edgesOf(text), height: Math.max(...text.map(heightOf)) };
		const steps: Step[] = [{ cost: Infinity, from: -1 }];
		for (let to = 1; to <= places.length; to++) {
			let step: Step = { cost: steps[to - 1].cost + places[to - 1].open, from: -1 };
			let span: Edges = { left: Infinity, right: -Infinity };
			for (let from = to - 1; from >= index; from--) {
				const several = from < to - 1;
				if (several && !(places[from].isNamed && places[to - 1].isNamed)) break;
				// No more columns can cost less.
				const wide = spanCost(from, to - 1);
				if (wide >= step.cost) break;
				span = edgesOf([span, places[from].edges]);
				const before = best[index][from].cost;
				if (before + wide >= step.cost) continue;
				const cuts = [from, to].filter((edge) => places[edge]?.goesOn);
				const cost = before + misfit(heading, places, from, to - 1, span) + AMBIGUOUS * cuts.length;
				if (cost < step.cost) step = { cost, from };
			}
			steps.push(step);
		}
		best.push(steps);
	});
	const found: Array<{ index: number; from: number; to: number }> = [];
	for (let index = texts.length - 1, to = places.length; index >= 0 && to > 0; ) {
		const { from } = best[index + 1][to];
		if (from >= 0) found.unshift({ index: index--, from, to: to - 1 });
		to = from >= 0 ? from : to - 1;
	}
	return found;
}

/** What it costs by itself that a heading stands over so many columns. */
function spanCost(from: number, to: number): number {
	return from < to ? SEVERAL + EACH * (to - from - 1) : 0;
}

/**
 * How far a heading misses the middle of what it stands over, or an edge of one column, in its heights.
 *
 * @param span between which edges stands what it stands over
 */
function misfit(
	own: Edges & { height: number },
	places: ColumnPlace[],
	from: number,
	to: number,
	span: Edges,
): number {
	const { height } = own;
	const missed = (distance: number) => Math.max(0, distance / height - MISSED);
	if (from === to) {
		const { edges, headed } = places[from];
		if (edges.left === Infinity) return 1;
		const middle = Math.abs(headed.left + headed.right - own.left - own.right) / 2;
		const beyond = Math.max(0, edges.left - own.left) + Math.max(0, own.right - edges.right);
		return (
			missed(
				Math.min(Math.abs(own.left - headed.left), Math.abs(own.right - headed.right), middle),
			) +
			(BEYOND * beyond) / height
		);
	}
	const { left, right } = span;
	const [before, after] = [from > 0 ? places[from - 1].edges : null, places.at(to + 1)?.edges];
	// Where cells stand at one side, their columns reach as far as those beside them.
	const outerLeft = before && before.left < Infinity ? before.right : left;
	const outerRight = after && after.left < Infinity ? after.left : right;
	const middle = (own.left + own.right) / 2;
	const most = (left + outerRight) / 2;
	const least = (outerLeft + right) / 2;
	const away = Math.max(0, least - middle, middle - most);
	return (
		spanCost(from, to) + Math.min(missed(away), BEGINS_WITH + missed(Math.abs(own.left - left)))
	);
}

/** Between which edges lines stand. */
export interface Edges {
	left: number;
	right: number;
}

export function edgesOf(lines: Edges[]): Edges {
	return lines.reduce(
		(edges, { left, right }) => ({
			left: Math.min(edges.left, left),
			right: Math.max(edges.right, right),
		}),
		{ left: Infinity, right: -Infinity },
	);
}
