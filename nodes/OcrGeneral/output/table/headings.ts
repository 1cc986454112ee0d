import type { Grid } from '../geometry/columns';
import type { PlacedLine } from '../geometry/placedLine';
import { sampleOf } from '../geometry/sample';
import { joins } from '../geometry/texts';
import { cellText } from './cellText';
import { edgesOf } from './edges';
import { leastCostly, REPEATED, type ColumnPlace } from './headingPlaces';

/**
 * How much, in the measure of `leastCostly`, a heading is wanted over columns beside others whose only
 * heading stands higher; found on photographed pages.
 */
const MIXED = 0.4;

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
	const given = cells
		.flat()
		.flatMap((line) => (line.columns ? [{ lines: [line], row, ...line.columns }] : []));
	if (given.length > 0) return given;
	const under = columns.map((_, column) =>
		below.filter(({ from, to }) => from <= column && column <= to),
	);
	const names = under.map((headings) => cellText(headings.flatMap(({ lines }) => lines)));
	// Where some stand alone in their columns from here on, the lowest headings are rather headed by the others.
	const lowest = Math.max(...below.map((heading) => heading.row));
	const isInLowest = under.map((headings) => headings.some((heading) => heading.row === lowest));
	const isMixed =
		cells.some((lines, column) => lines.length > 0 && names[column] === '') ||
		isInLowest.some((is, column) => !is && names[column] !== '');
	const wanted = (column: number) => {
		if (row > 0 || names[column] === '') return 0;
		return isRepeated(names, column) ? REPEATED : isMixed && isInLowest[column] ? MIXED : 0;
	};
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
			wanted: wanted(column),
			repeated: isRepeated(names, column) ? names[column] : '',
		};
	});
	return leastCostly(cells.flat(), places, joins).map((placed) => ({ ...placed, row }));
}

function isRepeated(names: string[], column: number): boolean {
	return names.some((name, other) => other !== column && name === names[column]);
}
