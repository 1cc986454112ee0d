import type { IncomingMessage } from 'node:http';
import { isLoopback } from './addresses.mts';
import type { Counters } from './counters.mts';
import type { Recordings } from './engines/recorded.mts';
import { parseRecording } from './engines/recorded.mts';
import type { Answer } from './http/answer.mts';
import { jsonAnswer } from './http/answer.mts';
import { readBody } from './http/body.mts';
import type { Settings } from './settings.mts';

/** Everything under it is this service's own and no part of Tencent's. */
export const controlPrefix = '/_emulator/';
const bodyLimit = 1_000_000;

/** What tests in other processes can read and change. */
export interface Controlled {
	counters: Counters;
	recordings: Recordings;
	settings(): Settings;
	/** @throws when a setting is out of range; nothing is changed then */
	change(settings: Partial<Settings>): void;
}

/**
 * The control interface, for this machine only:
 * `GET` and `DELETE /_emulator/counters`, `GET` and `PUT /_emulator/settings` (a part of the settings),
 * `PUT /_emulator/recordings/<sha256>[-<page>]`. Null for any other path.
 */
export function answerControl(
	controlled: Controlled,
	request: IncomingMessage,
	path: string,
): Promise<Answer> | null {
	const { counters } = controlled;
	const [resource, digest] = path.slice(controlPrefix.length).split('/');
	if (!isLoopback(request.socket.remoteAddress ?? '')) return null;
	switch (`${request.method} ${resource}`) {
		case 'GET counters':
			return reply(counters.snapshot());
		case 'DELETE counters':
			counters.reset();
			return reply(counters.snapshot());
		case 'GET settings':
			return reply(controlled.settings());
		case 'PUT settings':
			return accept(request, (value) => {
				controlled.change(value as Partial<Settings>);
				return controlled.settings();
			});
		case 'PUT recordings':
			return accept(request, (value) => {
				controlled.recordings.set(digest, parseRecording(digest, value));
				return { recordings: controlled.recordings.size };
			});
		default:
			return null;
	}
}

function reply(value: unknown): Promise<Answer> {
	return Promise.resolve(jsonAnswer(200, JSON.stringify(value)));
}

async function accept(request: IncomingMessage, use: (value: unknown) => unknown): Promise<Answer> {
	const body = await readBody(request, bodyLimit);
	try {
		return await reply(use(JSON.parse(body.toString('utf8'))));
	} catch (error) {
		return jsonAnswer(400, JSON.stringify({ error: String(error) }));
	}
}
