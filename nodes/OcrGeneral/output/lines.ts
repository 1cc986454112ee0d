import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import type { OutputSettings } from './settings';

/** One item per recognized line, in the service's order. */
export function toLineItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	const items: IDataObject[] = [];
	for (const page of pages) {
		page.lines.forEach((line, index) => {
			const { x, y, width, height } = line.box;
			const item: IDataObject = {
				text: line.text,
				x,
				y,
				width,
				height,
				confidence: line.confidence,
			};
			if (settings.includeWords) item.words = line.characters.map((word) => ({ ...word }));
			item.line = index + 1;
			item.source = page.source;
			if (line.polygon) item.polygon = line.polygon.map((corner) => ({ ...corner }));
			if (page.page !== undefined) item.page = page.page;
			items.push(item);
		});
	}
	return items;
}
