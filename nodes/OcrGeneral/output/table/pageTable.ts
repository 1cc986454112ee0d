import type { Recognition } from '../../vocabulary/recognition';
import type { OutputSettings } from '../settings';
import { cellText } from './cellText';
import { columnKeys } from './columnKeys';
import { isSameHeader } from './continued';
import { headedGrid } from './header';
import type { HeadedGrid } from './headerWorth';
import { headingTexts } from './headings';
import { type TableLayout, tableLayouts } from './layout';

/** The table of a page. */
export interface PageTable {
	/** A key for each column. */
	keys: string[];
	/** The texts of each record, a cell for each column, empty where nothing stands. */
	rows: string[][];
	/** The text of the row that the columns are called after; null where the page has no header. */
	header: string | null;
}

/**
 * The tables of a page, top to bottom.
 * @param earlier the keys of the table before; a table that goes on over a page keeps them
 */
export function pageTables(
	page: Recognition,
	earlier: string[],
	settings: OutputSettings,
): PageTable[] {
	let last = earlier;
	return tableLayouts(page, settings).map((layout) => {
		const table = pageTable(layout, last, settings);
		if (table.header !== null) last = table.keys;
		return table;
	});
}

function pageTable(layout: TableLayout, earlier: string[], settings: OutputSettings): PageTable {
	const found = headerOf(layout, earlier, settings);
	const { grid, header } = found ?? { grid: layout.inColumns(layout.rows), header: 0 };
	const names = headingTexts(grid, header);
	const own = columnKeys(names);
	const goesOn = found ? isSameHeader(own, earlier) : own.length === earlier.length;
	return {
		keys: settings.headerRow === 'auto' && goesOn ? earlier : own,
		rows: layout.records(grid.slice(header), settings).map((cells) => cells.map(cellText)),
		header: found ? names.filter((name) => name !== '').join(' | ') : null,
	};
}

function headerOf(
	layout: TableLayout,
	earlier: string[],
	settings: OutputSettings,
): HeadedGrid | null {
	const { rows, inColumns } = layout;
	if (settings.headerRow === 'none' || rows.length === 0) return null;
	if (settings.headerRow === 'first') return { grid: inColumns(rows), header: 1, overValues: true };
	const found = headedGrid(layout, settings);
	if (!found || found.overValues) return found;
	// Words over words, where a table goes on, are its next row, unless they say its header again.
	const keys = columnKeys(headingTexts(found.grid, found.header));
	const isRow = inColumns(rows).at(0)?.length === earlier.length && !isSameHeader(keys, earlier);
	return isRow ? null : found;
}
