import type { IncomingMessage } from 'node:http';

/** Thrown as soon as a body is known to be over its limit, before the rest is read. */
export class BodyTooLarge extends Error {
	constructor(limit: number) {
		super(`The body is over ${limit} bytes`);
		this.name = 'BodyTooLarge';
	}
}

/**
 * Reads a request's body as sent, at most `limit` bytes of it.
 *
 * @throws BodyTooLarge from the declared length alone, or at the first byte over the limit
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		if (Number(request.headers['content-length'] ?? 0) > limit) {
			reject(new BodyTooLarge(limit));
			return;
		}
		const chunks: Buffer[] = [];
		let size = 0;
		const collect = (chunk: Buffer): void => {
			size += chunk.length;
			if (size > limit) {
				request.off('data', collect);
				request.pause();
				reject(new BodyTooLarge(limit));
				return;
			}
			chunks.push(chunk);
		};
		request.on('data', collect);
		request.on('end', () => resolve(Buffer.concat(chunks, size)));
		request.on('close', () => reject(new Error('The client went away')));
		request.on('error', reject);
	});
}
