import { PictureRefused } from './problem.mts';

/** Limits of a download that the service makes for a `url`. */
export interface DownloadLimits {
	/** Bytes of the answer's body. */
	maxBytes: number;
	/** Milliseconds for the whole download, redirects included. */
	timeout: number;
}

const maxRedirects = 3;

/**
 * Fetches the picture behind a URL as the service does: http(s) only, also after redirects, and
 * given up as soon as it is too large or too slow.
 *
 * @throws PictureRefused `downloadFailed`, or `tooLarge` over `maxBytes`
 */
export async function download(url: string, limits: DownloadLimits): Promise<Buffer> {
	const signal = AbortSignal.timeout(limits.timeout);
	try {
		const response = await followRedirects(url, signal);
		return await readLimited(response, limits.maxBytes);
	} catch (error) {
		if (error instanceof PictureRefused) throw error;
		throw new PictureRefused('downloadFailed', error instanceof Error ? error.message : undefined);
	}
}

async function followRedirects(start: string, signal: AbortSignal): Promise<Response> {
	let url = requireHttp(start);
	for (let redirects = 0; redirects <= maxRedirects; redirects++) {
		const response = await fetch(url, { redirect: 'manual', signal });
		const location = response.headers.get('location');
		if (response.status < 300 || response.status > 399 || location === null) {
			if (response.ok) return response;
			await response.body?.cancel();
			throw new PictureRefused('downloadFailed', `status ${response.status}`);
		}
		await response.body?.cancel();
		url = requireHttp(new URL(location, url).href);
	}
	throw new PictureRefused('downloadFailed', 'too many redirects');
}

function requireHttp(text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
	throw new PictureRefused('downloadFailed', 'not an http(s) URL');
}

async function readLimited(response: Response, maxBytes: number): Promise<Buffer> {
	const declared = Number(response.headers.get('content-length') ?? 0);
	if (declared > maxBytes) {
		await response.body?.cancel();
		throw new PictureRefused('tooLarge');
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	// Node's types leave out of what the stream is made.
	for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
		size += chunk.byteLength;
		if (size > maxBytes) throw new PictureRefused('tooLarge');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
