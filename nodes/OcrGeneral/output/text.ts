import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import { rowsInReadingOrder } from './geometry/pageColumns';
import { rowText } from './rows';

/** One item per picture or page: all its text in visual rows. */
export function toTextItems(pages: Recognition[]): IDataObject[] {
	return pages.map((page) => {
		const item: IDataObject = {
			text: rowsInReadingOrder(page).map(rowText).join('\n'),
			lineCount: page.lines.length,
			angle: page.angle,
		};
		if (page.requestId !== undefined) item.requestId = page.requestId;
		else if (page.sessionId !== undefined) item.sessionId = page.sessionId;
		item.source = page.source;
		if (page.page !== undefined) item.page = page.page;
		return item;
	});
}
