import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';

/** One item per picture or page: the service's answer as it came. */
export function toRawItems(pages: Recognition[]): IDataObject[] {
	return pages.map((page) => page.raw);
}
