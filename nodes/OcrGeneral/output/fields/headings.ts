import { cellInColumn } from './fieldRow';
import type { Search } from './search';

/** From this many cells of words alone on, a row may hold the headings of a table. */
const HEADINGS = 3;

/**
 * Whether a row holds the headings of a table, most with a cell below them, and so no values. `either` where words alone stand in it as they
 * do in pairs of label and value, and nothing tells: `Name | Bob | City | Paris`.
 */
export function headingsIn(search: Search, rowIndex: number): 'none' | 'headings' | 'either' {
	const { cells, text } = search.rows[rowIndex];
	const below = search.rows.at(rowIndex + 1);
	const headed = cells.filter(({ placed }) => below && cellInColumn(below, placed));
	const mayHead = cells.length >= HEADINGS && headed.length * 2 > cells.length;
	if (!mayHead || /[\d:]/.test(text)) return 'none';
	const labels = cells.map(({ start, end }) => search.isLabel(text.slice(start, end)));
	const known = labels.filter(Boolean).length;
	const apart = labels.filter((isLabel, index) => isLabel && labels[index + 1] === false).length;
	if (known > 1 && apart === known) return 'none';
	if (apart < known || cells.length % 2 === 1) return 'headings';
	const withDigits =
		below?.cells.filter((cell) => /\d/.test(below.text.slice(cell.start, cell.end))) ?? [];
	return withDigits.length * 2 > cells.length ? 'headings' : 'either';
}
