import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import { fieldRows } from './fields/fieldRow';
import { findField } from './fields/findField';
import { Search } from './fields/search';
import type { OutputSettings } from './settings';

/** One item for all pages: the named fields in the user's order, null where one is not found. */
export function toFieldItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	if (pages.length === 0) return [];
	const search = new Search(fieldRows(pages), settings.fields, settings);
	const item: IDataObject = {};
	for (const definition of settings.fields) {
		item[definition.name] = findField(search, definition);
	}
	item.source = pages[0].source;
	return [item];
}
