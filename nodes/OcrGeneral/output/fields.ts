import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../recognition';
import { fieldRows } from './fields/fieldRow';
import { findField } from './fields/findField';
import type { OutputSettings } from './settings';

/** One item for all pages: the named fields in the user's order, null where one is not found. */
export function toFieldItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	if (pages.length === 0) return [];
	const rows = fieldRows(pages);
	const item: IDataObject = {};
	for (const definition of settings.fields) {
		item[definition.name] = findField(definition, rows, settings);
	}
	item.source = pages[0].source;
	return [item];
}
