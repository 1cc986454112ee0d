import type { IExecuteFunctions } from 'n8n-workflow';

import { failureReason, OcrFailure, stopped } from '../vocabulary/OcrFailure';
import type { OcrService } from '../tencent/services';
import { checkSize } from './checkPicture';
import type { ImageSource, UrlContent } from '../vocabulary/ImageSource';

const MOST_REDIRECTS = 3;
const MESSAGE = 'n8n could not download the picture';
const CHECK = "Check 'Image URL'. It must answer with the picture itself, without a login.";
const REFUSED = failureReason('picture', MESSAGE, CHECK);
const BROKEN = failureReason('retry', MESSAGE, CHECK);
const TRANSIENT_CODES = new Set([
	'EAI_AGAIN',
	'ECONNABORTED',
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ERR_BAD_RESPONSE',
	'ETIMEDOUT',
]);
const TOO_SLOW = failureReason(
	'retry',
	'The download of the picture took longer than allowed',
	"Raise the option 'Timeout', or check 'Image URL'.",
);

/**
 * The same picture as binary content that n8n downloads, without any credential, once its turn comes.
 * @param timeout milliseconds for one download as a whole
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
	const stopSignal = context.getExecutionCancelSignal();
	const timeSignal = AbortSignal.timeout(timeout);
	try {
		const stream: AsyncIterable<Buffer> = await context.helpers.httpRequest({
			url,
			encoding: 'stream',
			maxRedirects: MOST_REDIRECTS,
			// n8n's own time limit ends with the headers; this one holds for the whole picture.
			abortSignal: stopSignal ? AbortSignal.any([stopSignal, timeSignal]) : timeSignal,
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
		if (stopSignal?.aborted) return await Promise.reject(stopped());
		if (timeSignal.aborted) return await Promise.reject(new OcrFailure(TOO_SLOW));
		return await Promise.reject(downloadFailure(thrown));
	}
}

/** A host that is out of order, or a connection that broke, may do better next time. */
function downloadFailure(thrown: unknown): OcrFailure {
	const { httpCode, code, response } = (thrown ?? {}) as {
		httpCode?: unknown;
		code?: unknown;
		response?: { status?: unknown };
	};
	const reason = response?.status ?? httpCode ?? code;
	if (reason === undefined || reason === null) return new OcrFailure(REFUSED);
	const status = Number(reason);
	if (Number.isInteger(status)) {
		return new OcrFailure(status >= 500 || status === 429 ? BROKEN : REFUSED, { httpCode: status });
	}
	const name = String(reason);
	return new OcrFailure(TRANSIENT_CODES.has(name) ? BROKEN : REFUSED, { code: name });
}

function fileNameOf(url: string): string {
	const last = new URL(url).pathname.split('/').pop() ?? '';
	return last === '' ? 'picture' : last;
}
