import type { IExecuteFunctions } from 'n8n-workflow';

import { type Body, readBody } from '../sending/readBody';
import { withinTime } from '../sending/withinTime';
import { isHttpUrl } from '../vocabulary/httpUrl';
import { downloadTookTooLong, statusFailure, transferFailure } from './downloadFailure';

const MOST_REDIRECTS = 3;
const FAILURES = { tookTooLong: downloadTookTooLong, broke: transferFailure };

/** What bounds a download. */
export interface DownloadLimits {
	/** Milliseconds for one download as a whole. */
	timeout: number;
	/** @throws OcrFailure when a file of so many bytes is not wanted */
	checkSize(size: number): void;
}

/** An answer whose body has not been read. */
interface Answer {
	statusCode: number;
	headers: Record<string, unknown>;
	body: Body & { destroy(): void };
}

/**
 * The bytes behind a URL, fetched by n8n without any credential.
 * @param ended fires when nobody needs them any more
 * @throws OcrFailure
 */
export async function download(
	context: IExecuteFunctions,
	url: string,
	{ timeout, checkSize }: DownloadLimits,
	ended: AbortSignal | undefined,
): Promise<Buffer> {
	const exchange = async (signal: AbortSignal) => {
		const { headers, body } = await openAtLast(context, url, signal);
		const announced = Number(headers['content-length'] ?? 0) || 0;
		return await readBody(body, (size) => checkSize(Math.max(size, announced)));
	};
	return await withinTime({ timeout, ended }, exchange, FAILURES);
}

/** Follows redirects itself: n8n 1.x takes no number of them, and would follow 21. */
async function openAtLast(
	context: IExecuteFunctions,
	url: string,
	signal: AbortSignal,
): Promise<Answer> {
	let at = url;
	for (let redirects = 0; ; redirects++) {
		const unwanted = new AbortController();
		const answer = (await context.helpers.httpRequest({
			url: at,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			abortSignal: AbortSignal.any([signal, unwanted.signal]),
		})) as Answer;
		const { statusCode, headers, body } = answer;
		if (statusCode >= 200 && statusCode < 300) return answer;
		// Else the connection stays open beside the next one (withinTime).
		body.destroy();
		unwanted.abort();
		const target = redirectTarget(at, headers.location);
		const isRedirect = statusCode >= 300 && statusCode < 400;
		if (!isRedirect || !target || redirects === MOST_REDIRECTS) throw statusFailure(statusCode);
		at = target;
	}
}

/** Where an answer sends to, undefined for anything but a web address. */
function redirectTarget(from: string, location: unknown): string | undefined {
	try {
		const target = new URL(String(location ?? ''), from).href;
		return typeof location === 'string' && isHttpUrl(target) ? target : undefined;
	} catch {
		return undefined;
	}
}
