import type { Grid } from '../geometry/columns';
import { centerX, type PlacedLine } from '../geometry/placedLine';
import { cellText } from './cellText';

/** A heading and the columns that it stands over. */
interface Heading {
	line: PlacedLine;
	from: number;
	to: number;
}

/** A heading stands over the middle of its columns, give or take this part of their width. */
const CENTERED = 0.2;

/**
 * The heading of each column, from the rows of a header, top to bottom: its lines joined, and before
 * them each heading that stands over several columns.
 */
export function headings(rows: Grid): string[] {
	const width = rows.at(0)?.length ?? 0;
	const all = rows.map((row, index) => headingsOf(row, rows.slice(index + 1)));
	return Array.from({ length: width }, (_, column) => {
		const above = all.flat().filter(({ from, to }) => from <= column && column <= to);
		const parts: PlacedLine[][] = [];
		above.forEach(({ line, from, to }, index) => {
			const before = above.at(index - 1);
			const goesOn = index > 0 && before && before.from === from && before.to === to;
			if (goesOn) parts[parts.length - 1].push(line);
			else parts.push([line]);
		});
		return parts.map(cellText).join(' ').trim();
	});
}

/** The headings of one row, with the columns that each spans. */
function headingsOf(row: PlacedLine[][], below: Grid): Heading[] {
	const own = row.flatMap((lines, column) =>
		lines.map((line) => ({ line, from: column, to: column })),
	);
	return own.map((heading, index) => {
		const before = own.at(index - 1);
		const after = own.at(index + 1);
		const span = spanOf(heading, row, below, {
			from: index > 0 && before ? before.from + 1 : 0,
			to: (after?.from ?? row.length) - 1,
		});
		return span ? { ...heading, ...span } : heading;
	});
}

interface Span {
	from: number;
	to: number;
}

/** The several columns that a heading stands over, as the headings of a row below it show; null where it heads one. */
function spanOf(
	{ line, from }: Heading,
	row: PlacedLine[][],
	below: Grid,
	free: Span,
): Span | null {
	for (const headed of below) {
		const isHeaded = (column: number) =>
			headed[column].length > 0 && (row[column].length === 0 || column === from);
		for (let first = free.from; first <= from; first++) {
			for (let last = free.to; last > first && last >= from; last--) {
				let every = true;
				for (let column = first; column <= last; column++) every &&= isHeaded(column);
				const others = headed.slice(first, last + 1).flat();
				if (every && standsOver(line, others, headed[from])) return { from: first, to: last };
			}
		}
	}
	return null;
}

/**
 * Whether a heading reaches over several others, or is centred over them; not where it only is the
 * first line of one of them.
 */
function standsOver(line: PlacedLine, others: PlacedLine[], own: PlacedLine[]): boolean {
	const left = Math.min(...others.map((other) => other.left));
	const right = Math.max(...others.map((other) => other.right));
	const covered = others.filter(
		(other) => line.left < centerX(other) && centerX(other) < line.right,
	);
	if (covered.length === others.length) return true;
	const isFirstLine = own.some((other) => line.left < other.right && other.left < line.right);
	return !isFirstLine && Math.abs(centerX(line) - (left + right) / 2) < CENTERED * (right - left);
}
