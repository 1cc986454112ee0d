import { once } from 'node:events';
import type { RequestListener } from 'node:http';
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
