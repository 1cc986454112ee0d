/** Serves the example pictures over HTTP, for the examples that take an image URL. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { freePort, LOOPBACK } from './free-port.mts';
import { EXAMPLES } from './project.mts';

export interface PictureServer {
	/** With a slash at the end. */
	url: string;
	close(): void;
}

/** @param preferredPort another one is used when it is taken */
export async function servePictures(preferredPort = 0): Promise<PictureServer> {
	const server = createServer((request, response) => {
		const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
		readFile(join(EXAMPLES, path)).then(
			(bytes) => response.setHeader('content-type', 'image/png').end(bytes),
			() => response.writeHead(404).end(),
		);
	});
	const port = await freePort(preferredPort);
	const listening = once(server, 'listening');
	server.listen(port, LOOPBACK);
	await listening;
	return {
		url: `http://${LOOPBACK}:${port}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
