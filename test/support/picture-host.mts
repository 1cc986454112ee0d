import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request. */
export type PictureListener = RequestListener;

/** A web server on the loopback address, for pictures that are named by URL. */
export interface PictureHost {
	/** Where its picture is. */
	url: string;
	/** Paths asked for, in order. */
	requests: string[];
	stop(): Promise<void>;
}

/** Serves a picture, or answers as `listener` does, until it is stopped. */
export async function servePicture(picture: Buffer | RequestListener): Promise<PictureHost> {
	const requests: string[] = [];
	const server = createServer((request, response) => {
		requests.push(request.url ?? '');
		if (typeof picture === 'function') picture(request, response);
		else response.end(picture);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/picture.png`,
		requests,
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/**
 * Sends the same piece again and again for as long as the other side takes it.
 *
 * @returns fulfilled once the other side has gone, with the number of bytes that were sent
 */
export async function sendForEver(response: ServerResponse, piece: Buffer): Promise<number> {
	const closed = once(response, 'close');
	let sent = 0;
	const more = () => {
		if (response.destroyed) return;
		sent += piece.length;
		response.write(piece, () => void setImmediate(more));
	};
	more();
	await closed;
	return sent;
}
