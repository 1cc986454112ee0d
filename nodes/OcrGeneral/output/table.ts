import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import type { OutputSettings } from './settings';
import { columnValues } from './table/columnValues';
import { pageTables } from './table/pageTable';

/** One item per table row, with every column of its page. */
export function toTableItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	let earlier: string[] = [];
	const tables = pages.flatMap((page) => {
		const found = pageTables(page, earlier, settings);
		earlier = found.reduce((keys, table) => (table.header === null ? keys : table.keys), earlier);
		return found.map((table) => ({ page, table }));
	});
	return tables.flatMap(({ page, table: { keys, rows } }) => {
		const columns = keys.map((_, column) =>
			columnValues(
				rows.map((row) => row[column]),
				settings,
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
