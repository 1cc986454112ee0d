import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayStatus } from './nginx-pages.mts';
import { htmlType, nginxPage } from './nginx-pages.mts';

/**
 * How an answer leaves: `whole`; `cutOff`, a complete HTTP answer whose text ends half-way; `reset`,
 * the connection broken instead of an answer; `early`, before the request has been read to its end.
 */
export type Delivery = 'whole' | 'cutOff' | 'reset' | 'early';

export interface Answer {
	status: number;
	contentType: string;
	body: string;
	delivery: Delivery;
	/** The picture that was recognized for this answer, so that a lost answer can be counted. */
	recognized?: string;
}

/** Milliseconds during which the rest of a refused request is read and thrown away, as nginx does. */
const lingering = 2000;

export function jsonAnswer(status: number, body: string): Answer {
	return { status, contentType: 'application/json; charset=utf-8', body, delivery: 'whole' };
}

export function gatewayAnswer(status: GatewayStatus): Answer {
	return { status, contentType: htmlType, body: nginxPage(status), delivery: 'whole' };
}

export function brokenConnection(): Answer {
	return { ...gatewayAnswer(500), delivery: 'reset' };
}

/**
 * Sends an answer.
 *
 * @param now milliseconds since 1970 by the service's clock, for the `Date` header
 * @returns whether the whole answer was handed to the client's connection
 */
export async function deliver(
	response: ServerResponse,
	answer: Answer,
	now: number,
): Promise<boolean> {
	if (answer.delivery === 'reset') {
		response.socket?.resetAndDestroy();
		return false;
	}
	const cutOff = answer.delivery === 'cutOff';
	const whole = Buffer.from(answer.body);
	const body = cutOff ? whole.subarray(0, whole.length / 2) : whole;
	response.writeHead(answer.status, {
		Server: 'nginx',
		Date: new Date(now).toUTCString(),
		'Content-Type': answer.contentType,
		'Content-Length': body.length,
		...(answer.delivery === 'early' ? { Connection: 'close' } : {}),
	});
	if (answer.delivery === 'early') await readOn(response, body);
	else response.end(body);
	return (await sent(response)) && !cutOff;
}

/** Closing with bytes unread would reset the connection, and the client would lose the answer. */
async function readOn(response: ServerResponse, body: Buffer): Promise<void> {
	const { req: request } = response;
	response.write(body);
	const stop = new AbortController();
	const ended = new Promise<void>((resolve) => {
		request.once('end', resolve);
		request.once('close', resolve);
		request.resume();
	});
	await Promise.race([ended, sleep(lingering, undefined, { signal: stop.signal })]);
	stop.abort();
	response.end();
}

function sent(response: ServerResponse): Promise<boolean> {
	return new Promise((resolve) => {
		if (response.writableFinished) resolve(true);
		else if (response.destroyed) resolve(false);
		response.once('finish', () => resolve(true));
		response.once('close', () => resolve(response.writableFinished));
	});
}
