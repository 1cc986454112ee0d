import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import type { OutputSettings } from './settings';
import { columnValues } from './table/columnValues';
import { pageTables, type PageTable } from './table/pageTable';
import { numberContext } from './values/numberContext';

/** One item per table row, with every column of its page. */
export function toTableItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	const tables = documentTables(pages, settings);
	const context = numberContext(
		tables.flatMap(({ table }) => table.rows.flat()),
		settings.decimalSeparator,
	);
	return tables.flatMap(({ page, table: { keys, rows } }) => {
		const columns = keys.map((_, column) =>
			columnValues(
				rows.map((row) => row[column]),
				settings,
				context,
			),
		);
		return rows.map((_, row) => {
			const item: IDataObject = {};
			keys.forEach((key, column) => {
				item[key] = columns[column][row];
			});
			item.source = page.source;
			if (page.page !== undefined) item.page = page.page;
			return item;
		});
	});
}

/**
 * The rows that the columns of a document's tables are called after, each once, for a hint; empty
 * where no table has a header.
 */
export function tableHeaders(pages: Recognition[], settings: OutputSettings): string[] {
	const headers = documentTables(pages, settings).flatMap(({ table }) => table.header ?? []);
	return [...new Set(headers)];
}

/** The tables of all pages in order; one that goes on over a page keeps its keys. */
function documentTables(
	pages: Recognition[],
	settings: OutputSettings,
): Array<{ page: Recognition; table: PageTable }> {
	let earlier: string[] = [];
	return pages.flatMap((page) => {
		const found = pageTables(page, earlier, settings);
		earlier = found.reduce((keys, table) => (table.header === null ? keys : table.keys), earlier);
		return found.map((table) => ({ page, table }));
	});
}
