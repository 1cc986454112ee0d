import { connect } from 'node:net';

/**
 * Sends bytes as they are over a connection of their own, and gives what came back until the server
 * closed it. Nothing is sent after `text`: whatever the server waits for does not come. A connection
 * that broke while sending stands at the end as its error code.
 */
export async function sendRaw(port: number, text: string): Promise<string> {
	const socket = connect(port, '127.0.0.1');
	let received = '';
	socket.setEncoding('utf8');
	socket.on('data', (chunk: string) => (received += chunk));
	socket.on('error', (error: NodeJS.ErrnoException) => (received += error.code ?? error.message));
	socket.write(text);
	await new Promise((resolve) => socket.once('close', resolve));
	return received;
}
