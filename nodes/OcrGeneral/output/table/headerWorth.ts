import type { Grid } from '../geometry/columns';
import type { OutputSettings } from '../settings';
import { isMeasured } from './cellKinds';
import { cellText } from './cellText';
import { areValues, isAnchor, valueColumns } from './anchors';

/** The rows of a table from its header on, laid out in columns. */
export interface HeadedGrid {
	grid: Grid;
	/** How many of its first rows are the header. */
	header: number;
	/** Whether a column below holds values, so that the header is none of its rows for sure. */
	overValues: boolean;
}

/** How much speaks for a header: 0 where it heads no table; over values, in how many columns it has a heading. */
export function worthOf({ grid, header }: HeadedGrid, settings: OutputSettings): number {
	const heads = grid.slice(0, header);
	const body = grid.slice(header);
	const values = valueColumns(body, settings);
	const headed = values.map((_, column) => heads.some((row) => row[column].length > 0));
	// What names the rows needs no heading of its own.
	const beside = values.map((value, column) => value && column > 0);
	const lacking = beside.filter((value, column) => value && !headed[column]).length;
	if (lacking > 0 && 2 * lacking >= beside.filter(Boolean).length) return 0;
	const are = (column: number) => heads.some((row) => areValues(row[column], settings));
	if (values[0] && are(0)) return 0;
	const named = values.flatMap((_, column) => (beside[column] && headed[column] ? [column] : []));
	// One of several may be `2025` or `Q1`; one alone is a value like those below it.
	if (named.length === 1 && are(named[0])) return 0;
	if (!body.some((row) => isAnchor(row, values, settings))) return 0;
	if (values.includes(true)) return headed.filter(Boolean).length;
	// A number with its unit is a value of words, too: `Height | 180 cm` over `Blood type | O+`.
	const isPair = headed.length === 2 && heads.some((row) => isMeasured(cellText(row[1])));
	return isPair ? 0 : 1;
}
