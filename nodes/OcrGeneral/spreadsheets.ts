import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { attachedFileName } from './attachedFileName';
import type { Recognition } from './vocabulary/recognition';

const BINARY_FIELD = 'xlsx';
const MIME_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Puts the spreadsheet that the service made of a page into the page's first item. */
export async function addSpreadsheets(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	pages: Recognition[],
): Promise<void> {
	for (const { page, source, spreadsheet } of pages) {
		const first = items.find(({ json }) => json.page === page);
		if (!first || spreadsheet === undefined) continue;
		const bytes = Buffer.from(spreadsheet, 'base64');
		const name = attachedFileName({ source, page }, '.xlsx');
		const file = await context.helpers.prepareBinaryData(bytes, name, MIME_TYPE);
		first.binary = { [BINARY_FIELD]: file };
	}
}
