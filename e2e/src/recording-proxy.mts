/** Stands before the local OCR service and notes which Authorization headers came by. */
import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { freePort, LOOPBACK } from './free-port.mts';

export interface RecordingProxy {
	/** E.g. `http://127.0.0.1:8787`. */
	address: string;
	authorizations: Set<string>;
	close(): void;
}

/** @param target address of the service; requests reach it byte for byte, with the headers as sent */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
	const { hostname, port: targetPort } = new URL(target);
	const authorizations = new Set<string>();
	const server = createServer((incoming, outgoing) => {
		const { authorization } = incoming.headers;
		if (authorization !== undefined) authorizations.add(authorization);
		const { method, url: path, headers } = incoming;
		const onward = send({ hostname, port: targetPort, method, path, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		onward.once('error', () => outgoing.destroy());
		incoming.pipe(onward);
	});
	const port = await freePort();
	const listening = once(server, 'listening');
	server.listen(port, LOOPBACK);
	await listening;
	return {
		address: `http://${LOOPBACK}:${port}`,
		authorizations,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
