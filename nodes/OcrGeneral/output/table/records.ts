import type { Grid } from '../geometry/columns';
import { heightOf, type PlacedLine } from '../geometry/placedLine';
import type { OutputSettings } from '../settings';
import { filledColumns, isAnchor, valueColumns } from './anchors';
import { edgesOf, type Edges } from './edges';
import { recordPitch } from './spacing';
import { withSpanningTexts } from './spanningTexts';
import { columnEnd, tie, wrapsOften } from './wraps';

/** On which line of a wrapped text the other cells of a record stand. */
type Setting = 'first' | 'middle' | 'last';
const SETTINGS: Setting[] = ['first', 'middle', 'last'];

/** By how much more must speak for another setting than the first, the usual one. */
const UNUSUAL_SETTING = 1;
/** How much it says, in `tie`'s measure, that a row has the values which the one above lacks. */
const COMPLETES = 4;
/** What it costs that a line stands on one side only of what stands in the middle. */
const ONE_SIDED = 0.25;
/** What it costs that a row without any value goes on with one: notes and titles wrap, too. */
const WITHOUT_ANCHOR = 1.5;
/** What it costs that rows without any value begin beside the first column: they rather go on with a record. */
const FIRST_EMPTY = 2;

/**
 * Joins the rows of a table to records, each with the lines of its cells, top to bottom. A record has
 * one row with what every record has (see `isAnchor`), and around it rows that are tied to it; on
 * which side, all records of a page agree.
 */
export function records(rows: Grid, settings: OutputSettings): Grid {
	const values = valueColumns(rows, settings);
	const grid = withSpanningTexts(
		rows,
		rows.map((row) => isAnchor(row, values, settings)),
	);
	const begun = grid.map((_, index) => isBegun(grid, index, values));
	const anchors = grid.map((row, index) => !begun[index] && isAnchor(row, values, settings));
	const page = {
		values,
		pitch: recordPitch(grid, anchors),
		ends: values.map((_, column) => columnEnd(grid, column)),
		wrapsOften: values.map((_, column) => wrapsOften(grid, anchors, column)),
	};
	const ties = grid.map((row, index) =>
		index === 0 ? -Infinity : tie(grid[index - 1], row, page) + (begun[index - 1] ? COMPLETES : 0),
	);
	const table = edgesOf(grid.filter((_, index) => anchors[index]).flat(2));
	const lacks = grid.map((row) => (row[0].length > 0 || isCentered(row, table) ? 0 : FIRST_EMPTY));
	const best = SETTINGS.map((setting) => bestCuts(anchors, ties, lacks, setting)).reduce(
		(one, other) => (other.worth > one.worth + UNUSUAL_SETTING ? other : one),
	);
	return joined(grid, best);
}

/**
 * Whether a row holds the first value of a record, such as its date, and words that go on in the next
 * row, which holds the others: so do statements.
 */
function isBegun(grid: Grid, index: number, values: boolean[]): boolean {
	const [row, next, after] = [0, 1, 2].map((rows) => filledColumns(grid[index + rows] ?? []));
	const isEnd = index + 2 >= grid.length;
	return (
		row.filter((column) => values[column]).join() === '0' &&
		next.some((column) => values[column]) &&
		row.some((column) => next.includes(column)) &&
		!next.includes(0) &&
		(isEnd || after.includes(0))
	);
}

/** Whether a row stands in the middle of the table, as titles and notes do. */
function isCentered(row: PlacedLine[][], table: Edges): boolean {
	const { left, right } = edgesOf(row.flat());
	return Math.abs(left + right - table.left - table.right) < heightOf(row.flat()[0]);
}

/** The rows from the first one on cut into records, what that is worth, and where the last one begins. */
interface Cuts {
	worth: number;
	start: number;
	before: Cuts | null;
}

const NONE: Cuts = { worth: -Infinity, start: 0, before: null };

/** The records whose rows are tied best, each with at most one anchor. */
function bestCuts(anchors: boolean[], ties: number[], lacks: number[], setting: Setting): Cuts {
	const begun = (before: Cuts, start: number, cost: number) => ({
		worth: before.worth - cost,
		start,
		before,
	});
	const goesOn = (cuts: Cuts, worth: number) => ({ ...cuts, worth: cuts.worth + worth });
	/** The best so far, by what their last record has: all, no line below its anchor, no anchor yet, or none ever. */
	let [whole, uneven, awaiting, without] = [{ ...NONE, worth: 0 }, NONE, NONE, NONE];
	const oneSided = setting === 'middle' ? ONE_SIDED : 0;
	ties.forEach((tied, index) => {
		const before = [whole, goesOn(uneven, -oneSided), without].reduce(better);
		if (anchors[index]) {
			whole = begun(before, index, 0);
			uneven = goesOn(awaiting, tied);
			[awaiting, without] = [NONE, NONE];
			return;
		}
		whole =
			setting === 'last' ? NONE : better(goesOn(uneven, tied), goesOn(whole, tied - oneSided));
		uneven = NONE;
		awaiting = setting === 'first' ? NONE : better(begun(before, index, 0), goesOn(awaiting, tied));
		without = better(begun(before, index, lacks[index]), goesOn(without, tied - WITHOUT_ANCHOR));
	});
	return [whole, goesOn(uneven, -oneSided), without].reduce(better);
}

function better(one: Cuts, other: Cuts): Cuts {
	return other.worth > one.worth ? other : one;
}

function joined(grid: Grid, cuts: Cuts): Grid {
	const found: Grid = [];
	let end = grid.length;
	for (let last = cuts; last.before; last = last.before) {
		const rows = grid.slice(last.start, end);
		found.push(rows[0].map((_, column) => rows.flatMap((row) => row[column])));
		end = last.start;
	}
	return found.reverse();
}
