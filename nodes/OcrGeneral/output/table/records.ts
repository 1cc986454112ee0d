import type { Grid } from '../geometry/columns';
import { heightOf } from '../geometry/placedLine';
import type { OutputSettings } from '../settings';
import { isAnchor, valueColumns } from './anchors';
import { edgesOf } from './headings';
import { recordPitch } from './spacing';
import { columnBounds, tie, wrapsOften } from './wraps';

/** On which line of a wrapped text the other cells of a record stand. */
type Setting = 'first' | 'middle' | 'last';
const SETTINGS: Setting[] = ['first', 'middle', 'last'];

/** By how much more must speak for another setting than the first, the usual one. */
const UNUSUAL_SETTING = 1;
/** What a difference between the lines above and below costs where the others stand in the middle. */
const UNEVEN = 0.25;
/** What it costs that rows without any value are one record: notes and titles wrap, too. */
const WITHOUT_ANCHOR = 1.5;
/** What it costs that rows without any value begin beside the first column, where all records begin in it. */
const FIRST_EMPTY = 2;
/** A record of more lines than that is none. */
const MOST_LINES = 12;

/**
 * Joins the rows of a table to records, each with the lines of its cells, top to bottom. A record has
 * one row with what every record has (see `isAnchor`), and around it rows that are tied to it; on
 * which side, all records of a page agree.
 */
export function records(grid: Grid, settings: OutputSettings): Grid {
	const values = valueColumns(grid, settings);
	const anchors = grid.map((row) => isAnchor(row, values, settings));
	const page = {
		values,
		pitch: recordPitch(grid, anchors),
		bounds: values.map((_, column) => columnBounds(grid, column)),
		wrapsOften: values.map((_, column) => wrapsOften(grid, anchors, column)),
	};
	const ties = grid.map((row, index) =>
		index === 0 || (anchors[index] && anchors[index - 1])
			? -Infinity
			: tie(grid[index - 1], row, page),
	);
	const lacks = lacksFirst(grid, anchors);
	const best = SETTINGS.map((setting) => bestCuts(anchors, ties, lacks, setting)).reduce(
		(one, other) => (other.worth > one.worth + UNUSUAL_SETTING ? other : one),
	);
	return joined(grid, best.starts);
}

/**
 * What it costs that a record begins with each row: nothing where its first column is filled, as
 * those of the records are, above the first record, and for a heading in the middle of the table.
 */
function lacksFirst(grid: Grid, anchors: boolean[]): number[] {
	const records = grid.filter((_, index) => anchors[index]);
	const filled = records.filter((row) => row[0].length > 0).length;
	const cost = (FIRST_EMPTY * filled) / Math.max(1, records.length);
	const first = anchors.indexOf(true);
	const table = edgesOf(records.flat(2));
	return grid.map((row, index) => {
		if (index < first || row[0].length > 0) return 0;
		const { left, right } = edgesOf(row.flat());
		const isCentered =
			Math.abs(left + right - table.left - table.right) / 2 < heightOf(row.flat()[0]) / 2;
		return isCentered ? 0 : cost;
	});
}

interface Cuts {
	worth: number;
	/** The rows that a record begins with. */
	starts: number[];
}

/** The records whose rows are tied best, each with at most one anchor. */
function bestCuts(anchors: boolean[], ties: number[], lacks: number[], setting: Setting): Cuts {
	/** For the rows up to each one: what they are worth, and where the last record begins. */
	const best = [{ worth: 0, start: 0 }];
	for (let end = 1; end <= anchors.length; end++) {
		let found = { worth: -Infinity, start: end - 1 };
		let tied = 0;
		let anchor: number | undefined;
		for (let start = end - 1; start >= Math.max(0, end - MOST_LINES); start--) {
			if (start < end - 1) tied += ties[start + 1];
			if (anchors[start] && anchor !== undefined) break;
			if (anchors[start]) anchor = start;
			const cost =
				anchor === undefined
					? Number(start < end - 1) * WITHOUT_ANCHOR + lacks[start]
					: unusual(anchor - start, end - 1 - anchor, setting);
			const worth = best[start].worth + tied - cost;
			if (worth > found.worth) found = { worth, start };
		}
		best.push(found);
	}
	const starts: number[] = [];
	for (let end = anchors.length; end > 0; end = best[end].start) starts.push(best[end].start);
	return { worth: best[anchors.length].worth, starts: starts.reverse() };
}

/** What the lines of a record above and below its anchor cost; Infinity where they stand on a side that has none. */
function unusual(above: number, below: number, setting: Setting): number {
	if (setting === 'middle') return UNEVEN * Math.abs(above - below);
	return (setting === 'first' ? above : below) > 0 ? Infinity : 0;
}

function joined(grid: Grid, starts: number[]): Grid {
	return starts.map((start, index) => {
		const rows = grid.slice(start, starts[index + 1] ?? grid.length);
		return rows[0].map((_, column) => rows.flatMap((row) => row[column]));
	});
}
