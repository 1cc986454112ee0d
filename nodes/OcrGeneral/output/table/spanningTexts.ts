import type { Grid } from '../geometry/columns';
import { filledColumns } from './anchors';

/** One text alone between two records is rather a line of one of them. */
const LEAST_TEXTS = 2;

/**
 * The rows with each text that stands in the first column beside the middle of several records set in
 * the first of them, as a cell over several rows is. Only where all texts beside records that lack one
 * stand so: between as many of them above as below.
 *
 * @param anchors which rows have what every record has
 */
export function withSpanningTexts(grid: Grid, anchors: boolean[]): Grid {
	const lacking = grid.map((row, index) => anchors[index] && row[0].length === 0);
	const firstOf = new Map<number, number>();
	let end = 0;
	for (const [text, row] of grid.entries()) {
		if (anchors[text] || filledColumns(row).join() !== '0') continue;
		const start = lacking.slice(end, text).lastIndexOf(false) + end + 1;
		const count = text - start;
		if (count === 0 && !lacking[text + 1]) continue;
		end = text + 1 + count;
		const below = lacking.slice(text + 1, end);
		if (count === 0 || below.length < count || !below.every(Boolean)) return grid;
		firstOf.set(text, start);
	}
	if (firstOf.size < LEAST_TEXTS) return grid;
	const set = [...grid];
	for (const [text, start] of firstOf) set[start] = [grid[text][0], ...grid[start].slice(1)];
	return set.filter((_, row) => !firstOf.has(row));
}
