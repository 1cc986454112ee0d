import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import { visualRows } from './geometry/rows';
import type { OutputSettings } from './settings';
import { cellText } from './table/cellText';
import { columnKeys } from './table/columnKeys';
import { isSameHeader, pageGrid } from './table/continued';
import { parseAmount } from './values/amount';

/** One item per table row, with every column of its page. */
export function toTableItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	let earlier: string[] = [];
	return pages.flatMap((page) => {
		const { grid, hasHeader } = pageGrid(visualRows(page), earlier, settings);
		const texts = grid.map((cells) => cells.map(cellText));
		const width = texts.at(0)?.length ?? 0;
		const headings = hasHeader ? texts[0] : Array.from({ length: width }, () => '');
		const own = columnKeys(headings);
		// A table that goes on over a page keeps its header.
		const goesOn = hasHeader ? isSameHeader(own, earlier) : earlier.length === width;
		const keys = settings.headerRow === 'auto' && goesOn ? earlier : own;
		if (hasHeader) earlier = keys;
		return texts.slice(hasHeader ? 1 : 0).map((cells) => itemOf(cells, keys, page, settings));
	});
}

function itemOf(
	cells: string[],
	keys: string[],
	page: Recognition,
	settings: OutputSettings,
): IDataObject {
	const item: IDataObject = {};
	keys.forEach((key, index) => {
		item[key] = cellValue(cells[index], settings);
	});
	item.source = page.source;
	if (page.page !== undefined) item.page = page.page;
	return item;
}

function cellValue(text: string, settings: OutputSettings): string | number | null {
	if (text === '') return null;
	const amount = settings.convertNumbers ? parseAmount(text, settings.decimalSeparator) : null;
	return amount ?? text;
}
