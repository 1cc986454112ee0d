import type { IExecuteFunctions } from 'n8n-workflow';

import { advice } from '../service/Advice';
import { OcrFailure } from '../service/OcrFailure';
import type { OcrService } from '../service/services';
import { checkSize } from './checkPicture';
import type { ImageSource, UrlContent } from './ImageSource';

const MOST_REDIRECTS = 3;
const DOWNLOAD = advice(
	'picture',
	'n8n could not download the picture',
	"Check 'Image URL'. It must answer with the picture itself, without a login.",
);

/**
 * The same picture as binary content that n8n downloads, without any credential, once its turn comes.
 * @param timeout milliseconds
 */
export function downloadedSource(
	context: IExecuteFunctions,
	{ item, source, content: { url } }: ImageSource & { content: UrlContent },
	service: OcrService,
	timeout: number,
): ImageSource {
	return {
		item,
		source,
		content: {
			kind: 'binary',
			fileName: fileNameOf(url),
			mimeType: '',
			fromPattern: false,
			read: async () => await download(context, url, service, timeout),
		},
	};
}

async function download(
	context: IExecuteFunctions,
	url: string,
	service: OcrService,
	timeout: number,
): Promise<Buffer> {
	try {
		const stream: AsyncIterable<Buffer> = await context.helpers.httpRequest({
			url,
			encoding: 'stream',
			maxRedirects: MOST_REDIRECTS,
			timeout,
			abortSignal: context.getExecutionCancelSignal(),
		});
		const chunks: Buffer[] = [];
		let size = 0;
		// Leaving the loop destroys the stream, so nothing beyond the limit is downloaded.
		for await (const chunk of stream) {
			size += chunk.length;
			if (size > service.maxPictureBytes) checkSize(size, service);
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} catch (thrown) {
		if (thrown instanceof OcrFailure) return await Promise.reject(thrown);
		const { httpCode, code, response } = (thrown ?? {}) as {
			httpCode?: unknown;
			code?: unknown;
			response?: { status?: unknown };
		};
		const reason = response?.status ?? httpCode ?? code;
		return await Promise.reject(
			new OcrFailure(
				DOWNLOAD,
				reason === undefined || reason === null ? {} : { code: String(reason) },
			),
		);
	}
}

function fileNameOf(url: string): string {
	const last = new URL(url).pathname.split('/').pop() ?? '';
	return last === '' ? 'picture' : last;
}
