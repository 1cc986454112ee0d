import type { IncomingMessage } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublic, lookupPublic } from '../addresses.mts';
import { PictureRefused } from './problem.mts';

/** Limits of a download that the service makes for a `url`. */
export interface DownloadLimits {
	/** Bytes of the answer's body. */
	maxBytes: number;
	/** Milliseconds for the whole download, redirects included. */
	timeout: number;
}

/** Where pictures may be fetched from: any address, or those of the internet only. */
export type Reach = 'anywhere' | 'public';

const maxRedirects = 3;
/** Some hosts refuse requests that do not say who asks. */
const headers = { accept: '*/*', 'user-agent': 'tencent-ocr-emulator' };

/**
 * Fetches the picture behind a URL as the service does: http(s) only, within its reach, also after
 * redirects, and given up as soon as it is too large or too slow.
 *
 * @throws PictureRefused `downloadFailed`, or `tooLarge` over `maxBytes`
 */
export async function download(url: string, limits: DownloadLimits, reach: Reach): Promise<Buffer> {
	const signal = AbortSignal.timeout(limits.timeout);
	try {
		const response = await followRedirects(url, reach, signal);
		return await readLimited(response, limits.maxBytes);
	} catch (error) {
		if (error instanceof PictureRefused) throw error;
		throw new PictureRefused('downloadFailed', error instanceof Error ? error.message : undefined);
	}
}

async function followRedirects(
	start: string,
	reach: Reach,
	signal: AbortSignal,
): Promise<IncomingMessage> {
	let url = requireAllowed(start, reach);
	for (let redirects = 0; redirects <= maxRedirects; redirects++) {
		const response = await get(url, reach, signal);
		const { statusCode: status = 0 } = response;
		const { location } = response.headers;
		if (status >= 200 && status <= 299) return response;
		response.destroy();
		if (status < 300 || status > 399 || location === undefined) {
			throw new PictureRefused('downloadFailed', `status ${status}`);
		}
		url = requireAllowed(new URL(location, url).href, reach);
	}
	throw new PictureRefused('downloadFailed', 'too many redirects');
}

/** By node:http, since `fetch` lets nobody see the address that a name leads to. */
function get(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
	const client = url.protocol === 'https:' ? https : http;
	const lookup = reach === 'public' ? lookupPublic : undefined;
	return new Promise((resolve, reject) => {
		client.get(url, { agent: false, headers, lookup, signal }, resolve).on('error', reject);
	});
}

function requireAllowed(text: string, reach: Reach): URL {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
		throw new PictureRefused('downloadFailed', 'not an http(s) URL');
	}
	// A literal address is connected to without a lookup.
	const host = url.hostname.replace(/^\[|\]$/g, '');
	if (reach === 'public' && isIP(host) !== 0 && !isPublic(host)) {
		throw new PictureRefused('downloadFailed', `${host} is no public address`);
	}
	return url;
}

async function readLimited(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
	const declared = Number(response.headers['content-length'] ?? 0);
	if (declared > maxBytes) {
		response.destroy();
		throw new PictureRefused('tooLarge');
	}
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of response as AsyncIterable<Buffer>) {
		size += chunk.byteLength;
		if (size > maxBytes) throw new PictureRefused('tooLarge');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
