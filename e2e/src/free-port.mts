/** TCP ports on the loopback address. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { LOOPBACK } from './loopback.mjs';

export { LOOPBACK };

/** The preferred port if nobody listens on it, else any free one. */
export async function freePort(preferred = 0): Promise<number> {
	const server = createServer();
	try {
		const listening = once(server, 'listening');
		server.listen(preferred, LOOPBACK);
		await listening;
	} catch {
		return await freePort();
	}
	const address = server.address();
	const closed = once(server, 'close');
	server.close();
	await closed;
	if (address === null || typeof address === 'string') throw new Error('A TCP port was expected');
	return address.port;
}
