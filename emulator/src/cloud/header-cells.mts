import type { PlacedLine } from '../node/node-code.mts';
import { loadNodeCode } from '../node/node-code.mts';

type Grid = PlacedLine[][][];

/** A cell of a header: its lines, and the rows and columns that it covers; the ends lie behind the last one. */
export interface HeaderCell {
	lines: PlacedLine[];
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** Some printed lines of one heading. */
interface Heading {
	lines: PlacedLine[];
	from: number;
	to: number;
	first: number;
}

/**
 * The cells of a header as a ruled table has them: a heading over others covers their columns, and one with none over
 * or under it all rows, on whatever line it is printed.
 */
export async function headerCells(header: Grid, body: Grid): Promise<HeaderCell[]> {
	const { headingsOf } = await loadNodeCode();
	const headings: Heading[] = [];
	for (const { lines, row, from, to } of headingsOf(header, body)) {
		const same = headings.find((one) => one.from === from && one.to === to);
		if (same) same.lines.push(...lines);
		else headings.push({ lines: [...lines], from, to, first: row });
	}
	const others = (one: Heading) =>
		headings.filter((other) => other !== one && other.from <= one.to && one.from <= other.to);
	const tops = headings
		.filter((one) => others(one).length > 0)
		.map(({ first }) => first)
		.sort((a, b) => a - b);
	const rows = [...new Set(tops)];
	return headings.map((one) => {
		const before = others(one).filter(({ first }) => first < one.first);
		const after = others(one).filter(({ first }) => first > one.first);
		return {
			lines: one.lines,
			top: before.length === 0 ? 0 : rows.indexOf(one.first),
			bottom:
				after.length === 0
					? Math.max(1, rows.length)
					: rows.indexOf(Math.min(...after.map(({ first }) => first))),
			left: one.from,
			right: one.to + 1,
		};
	});
}
