import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer } from './answer.mts';
import { deliver, gatewayAnswer } from './answer.mts';
import { nginxAnswer } from './nginx-pages.mts';

/** Milliseconds a client has for its headers and for its whole request. */
export interface Timeouts {
	headers: number;
	request: number;
}

export interface ServerHandlers {
	/** The answer to a request, or null when no route fits its path. */
	answer(request: IncomingMessage, path: string): Promise<Answer> | null;
	/** Called for each recognized picture whose answer did not reach the client whole. */
	answerLost(picture: string): void;
	/** Milliseconds since 1970 by the service's clock. */
	now(): number;
}

const maxHeaderSize = 16 * 1024;
const maxConnections = 2000;
/** nginx's default. Node's own five seconds would break connections that a paced client keeps. */
const keepAliveTimeout = 75_000;

/**
 * The HTTP side, on node:http alone: bodies are needed as sent, and answers must be breakable, which a
 * framework would stand in the way of. Paths are compared as sent, so no spelling of one reaches more.
 */
export function createHttpServer(handlers: ServerHandlers, timeouts: Timeouts): Server {
	const server = createServer({
		maxHeaderSize,
		headersTimeout: timeouts.headers,
		requestTimeout: timeouts.request,
		keepAliveTimeout,
		connectionsCheckingInterval: Math.min(1000, timeouts.headers),
	});
	server.maxConnections = maxConnections;
	server.on('request', (request, response) => void serve(handlers, request, response));
	server.on('clientError', refuseConnection);
	return server;
}

async function serve(
	handlers: ServerHandlers,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const answer = await answerSafely(handlers, request);
	const arrived = await deliver(response, answer, handlers.now()).catch((error: unknown) => {
		// Uncaught, one answer that HTTP cannot carry would end the process.
		process.stderr.write(`${String(error)}\n`);
		response.destroy();
		return false;
	});
	if (!arrived && answer.recognized !== undefined) handlers.answerLost(answer.recognized);
}

async function answerSafely(handlers: ServerHandlers, request: IncomingMessage): Promise<Answer> {
	const path = (request.url ?? '').split('?', 1)[0];
	try {
		return (await handlers.answer(request, path)) ?? gatewayAnswer(404);
	} catch (error) {
		if (!request.destroyed) process.stderr.write(`${String(error)}\n`);
		return gatewayAnswer(500);
	}
}

function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
	if (!socket.writable || error.code === 'ECONNRESET') {
		socket.destroy();
		return;
	}
	socket.end(nginxAnswer(error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400));
	socket.once('finish', () => socket.destroy());
}
