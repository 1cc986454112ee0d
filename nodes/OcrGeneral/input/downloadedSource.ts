import type { IExecuteFunctions } from 'n8n-workflow';

import type { ImageSource, UrlContent } from '../vocabulary/ImageSource';
import { download, type DownloadLimits } from './download';

/** The same picture as binary content that n8n downloads once its turn comes. */
export function downloadedSource(
	context: IExecuteFunctions,
	{ item, source, content: { url } }: ImageSource & { content: UrlContent },
	limits: DownloadLimits,
): ImageSource {
	return {
		item,
		source,
		content: {
			kind: 'binary',
			fileName: fileNameOf(url),
			mimeType: '',
			fromPattern: false,
			read: async (ended) => await download(context, url, limits, ended),
		},
	};
}

function fileNameOf(url: string): string {
	const last = new URL(url).pathname.split('/').pop() ?? '';
	return last === '' ? 'picture' : last;
}
