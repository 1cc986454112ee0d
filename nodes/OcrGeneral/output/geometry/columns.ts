import { centerX, heightOf, WORD_GAP, type PlacedLine } from './placedLine';
import type { VisualRow } from './visualRows';
import { columnSeparators, countUpTo } from './separators';
import { median } from './median';
import { textsOf } from './texts';

/** For each row, the lines of each column, left to right; an empty list where there is none. */
export type Grid = PlacedLine[][][];

/** A column: the stretch between two separators, and where the lines within it begin and end. Pixels, upright. */
interface Column {
	from: number;
	to: number;
	/** Medians over the lines that stand within; NaN where there is none. */
	left: number;
	right: number;
	middle: number;
}

/**
 * Ends that meet a column's ends within this many heights are aligned with it; found on generated tables, as `COVERED`.
 */
const ALIGNED = 0.4;
/**
 * A line with this share of its width in a column stands there, as on a laboratory's report where numbers stick to
 * names.
 */
const MOSTLY = 0.75;
/** A spanning line stands in the leftmost column that has this share of it, or of which it covers this share. */
const COVERED = 0.3;

/**
 * Lays rows out in columns.
 *
 * @param basis the rows that tell where the columns are, where not all of them do
 */
export function columnGrid(rows: VisualRow[], basis = rows): Grid {
	const separators = columnSeparators(basis);
	const columns = columnsBetween(basis, separators);
	const grid = rows.map((row) => layOut(row, columns, separators));
	const kept = columns.flatMap((_, index) =>
		grid.some((cells) => cells[index].length > 0) ? [index] : [],
	);
	return withoutFalseColumns(
		withHeadingsOverValues(grid.map((cells) => kept.map((index) => cells[index]))),
		kept.slice(1).map((index) => columns[index].from),
	);
}

/**
 * Sets headings that stand to the left of values set to the right over those: below the first nothing stands, and each
 * other begins where the values end that it seems to head, up to a column without a heading.
 */
function withHeadingsOverValues(grid: Grid): Grid {
	return (grid.at(0) ?? []).reduce((moved, _, first) => {
		let row = moved.length - 1;
		while (moved[row][first].length === 0) row--;
		const body = moved.slice(row + 1);
		const free = firstFree(moved[row], first);
		const misplaced = moved[row].slice(first + 1, free);
		const are = misplaced.every(([heading], index) => {
			const ends = body.flatMap((cells) => cells[first + 1 + index]).map(({ right }) => right);
			return ends.length > 0 && heading.left > median(ends) - ALIGNED * heightOf(heading);
		});
		if (!are || misplaced.length === 0 || !body.some((cells) => cells[free]?.length > 0))
			return moved;
		return [...moved.slice(0, row + 1).map((cells) => moveOver(cells, first)), ...body];
	}, grid);
}

/** The first column behind another in which a row has nothing. */
function firstFree(cells: PlacedLine[][], behind: number): number {
	return cells.findIndex((lines, column) => column > behind && lines.length === 0);
}

/** Moves what stands in columns side by side over by one, up to the first that is free. */
function moveOver(cells: PlacedLine[][], first: number): PlacedLine[][] {
	const free = firstFree(cells, first);
	if (cells[first].length === 0 || free < 0) return cells;
	return [...cells.slice(0, first), [], ...cells.slice(first, free), ...cells.slice(free + 1)];
}

/** Joins neighbouring columns where only pieces of one text stood apart. */
function withoutFalseColumns(grid: Grid, separators: number[]): Grid {
	const columns: PlacedLine[][][] = [grid.map((cells) => cells.at(0) ?? [])];
	separators.forEach((separator, index) => {
		const before = columns[columns.length - 1];
		const column = grid.map((cells) => cells[index + 1]);
		if (areOneColumn(before, column, separator)) {
			columns[columns.length - 1] = before.map((lines, row) => [...lines, ...column[row]]);
		} else columns.push(column);
	});
	return grid.map((_, row) => columns.map((column) => column[row]));
}

/** @param before all that was joined to the column on the left */
function areOneColumn(before: PlacedLine[][], column: PlacedLine[][], separator: number): boolean {
	const [both, ...others] = column.flatMap((lines, row) =>
		lines[0] && before[row][0] ? [{ last: before[row].at(-1), first: lines[0] }] : [],
	);
	if (both) return others.length === 0 && followsClosely(both.last, both.first);
	// A heading may stand to the left over values that are set to the right.
	const begin = column.findIndex((lines) => lines.length > 0);
	if (before.slice(begin).every((lines) => lines.length === 0)) return true;
	// A heading may end right before the values that it heads.
	return before.some((lines) =>
		lines.some((line) => line.right > separator - WORD_GAP * heightOf(line)),
	);
}

function columnsBetween(rows: VisualRow[], separators: number[]): Column[] {
	const edges = [-Infinity, ...separators, Infinity];
	const within = [...separators, Infinity].map((): PlacedLine[] => []);
	for (const line of rows.flat()) {
		const index = countUpTo(separators, line.left);
		if (line.right <= edges[index + 1]) within[index].push(line);
	}
	return within.map((lines, index) => {
		const usual = (of: (line: PlacedLine) => number) =>
			lines.length > 0 ? median(lines.map(of)) : NaN;
		return {
			from: edges[index],
			to: edges[index + 1],
			left: usual(({ left }) => left),
			right: usual(({ right }) => right),
			middle: usual(centerX),
		};
	});
}

/** Puts each line of a row into its column, in order; no line goes left of one before it. */
function layOut(row: VisualRow, columns: Column[], separators: number[]): PlacedLine[][] {
	const cells = columns.map((): PlacedLine[] => []);
	let least = 0;
	row.forEach((line, index) => {
		const touched: Touched[] = [];
		const first = countUpTo(separators, line.left);
		const last = countUpTo(separators, line.right);
		for (let column = first; column <= last; column++) {
			const share = shareOf(line, columns[column]);
			if (share > 0) touched.push({ column: columns[column], index: column, share });
		}
		const found = touched.length === 0 ? first : columnOf(line, touched, row.length === 1);
		const isInNext = first > least && touched.length === 1;
		const follows = followsClosely(row[index - 1], line);
		// Where columns part two texts they are two, unless the whole row is one: a title may be read in pieces.
		const goesOn = follows && !(isInNext && textsOf(row).length > 1);
		const next = line.apart && index > 0 ? Math.min(least + 1, columns.length - 1) : least;
		const column = goesOn && !isAligned(line, columns[found]) ? next : Math.max(next, found);
		cells[column].push(line);
		least = column;
	});
	return cells;
}

/** A column that a line reaches into, and the part of the line's width there. */
interface Touched {
	column: Column;
	index: number;
	share: number;
}

function columnOf(line: PlacedLine, touched: Touched[], alone: boolean): number {
	const spanned =
		touched.find(({ column, share }) => share > COVERED || covers(line, column)) ?? touched[0];
	if (alone) return spanned.index;
	const most = touched.find(({ share }) => share >= MOSTLY);
	if (most) return most.index;
	const aligned = touched.filter(({ column }) => isAligned(line, column));
	// A line that reaches into the column beside it ends or begins where its own column's lines do.
	if (aligned.length === 1) return aligned[0].index;
	return spanned.index;
}

/** The part of a line's width that stands in a column; not a number for a line without width. */
function shareOf(line: PlacedLine, column: Column): number {
	const width = line.right - line.left;
	return Math.max(0, Math.min(line.right, column.to) - Math.max(line.left, column.from)) / width;
}

function covers(line: PlacedLine, { left, right }: Column): boolean {
	const shared = Math.min(line.right, right) - Math.max(line.left, left);
	return shared > COVERED * (right - left);
}

/** As the words of one text do, where a service reads it in two pieces; Chinese has no such gaps. */
function followsClosely(before: PlacedLine | undefined, line: PlacedLine): boolean {
	if (!before) return false;
	const isWord =
		/\p{Script=Latin},?$/u.test(before.line.text) && /^\p{Script=Latin}/u.test(line.line.text);
	const gap = line.left - before.right;
	return isWord && gap < WORD_GAP * Math.min(heightOf(before), heightOf(line));
}

function isAligned(line: PlacedLine, { left, right, middle }: Column): boolean {
	const reach = ALIGNED * heightOf(line);
	return (
		Math.abs(line.left - left) < reach ||
		Math.abs(line.right - right) < reach ||
		Math.abs(centerX(line) - middle) < reach
	);
}
