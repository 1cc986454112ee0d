import type {
	OcrApi,
	OcrRequest,
	Picture,
	Reading,
	RequestedPage,
	RequestSettings,
} from '../tencent/api';
import type { BodyMemory } from './BodyMemory';
import type { Clock } from './Clock';
import { OcrFailure } from '../vocabulary/OcrFailure';
import type { ParallelLimit } from './ParallelLimit';
import type { RequestPace } from './RequestPace';
import type { RunState } from './RunState';
import type { Transport } from './transport';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Shorter waits than this are the pace's. */
const PACED_MS = 2000;
const PATIENCE_MS = 600_000;
/** A clock that is nearer than this is right; a signature lives an hour, a TC3 timestamp five minutes. */
const CLOCK_TOLERANCE_MS = 60_000;

/** What it takes to send pictures to one service. */
export interface ServiceClient {
	api: OcrApi;
	settings: RequestSettings;
	transport: Transport;
	pace: RequestPace;
	/** Over all pictures and pages. */
	limit: ParallelLimit;
	clock: Clock;
	state: RunState;
	maxRetries: number;
	/** Random text that occurs in no picture. */
	boundary(): string;
	memory: BodyMemory;
}

/**
 * Sends one picture or page until there is an answer that further tries cannot better.
 * An answer that was received is never asked for again.
 * @param source the picture's name, for the summary
 * @throws OcrFailure
 */
export async function recognizePicture(
	client: ServiceClient,
	picture: Picture,
	page: RequestedPage,
	source = '',
): Promise<Reading> {
	const { api, settings, memory, state, maxRetries, clock } = client;
	state.assertOpen();
	const means = { boundary: client.boundary(), allocate: memory.lend };
	const request = api.request(picture, page, settings, means);
	if ('release' in picture) picture.release?.();
	let retries = 0;
	let clockCorrected = false;
	let last: OcrFailure | undefined;
	for (;;) {
		try {
			const reading = await sendOnce(client, request);
			// A connection that failed may still be sending the body: that one is left to the collector.
			if (!last) memory.giveBack(request.body);
			return reading;
		} catch (thrown) {
			if (!(thrown instanceof OcrFailure)) return await Promise.reject(thrown);
			// Nothing was sent this time: what came of the time before stands.
			if (thrown.notSent && last) return await Promise.reject(last);
			last = thrown;
			if (thrown.kind === 'clock' && !clockCorrected && learnClockOffset(client, thrown)) {
				clockCorrected = true;
				continue;
			}
			const again =
				thrown.kind === 'throttled'
					? maxRetries > 0 && state.withoutSuccess < PATIENCE_MS
					: thrown.kind === 'retry' && retries++ < maxRetries;
			if (!again || state.ended.aborted) return await Promise.reject(thrown);
			state.noteRepeat(source, thrown);
			const pause =
				thrown.kind === 'throttled'
					? throttledPause(state.withoutSuccess, clock.random())
					: retryPause(retries, clock.random());
			await state.pause(pause).catch(() => undefined);
		}
	}
}

async function sendOnce(client: ServiceClient, request: OcrRequest): Promise<Reading> {
	const { api, settings, transport, pace, clock, state } = client;
	await state.unlessEnded(pace.turn());
	state.assertOpen();
	const startedAt = clock.elapsed();
	try {
		const reading = api.read(await transport(request, state.clockOffset), settings.service);
		pace.succeeded(startedAt);
		state.succeeded();
		state.recognized++;
		return reading;
	} catch (thrown) {
		if (thrown instanceof OcrFailure) noteFailure(client, thrown, startedAt);
		return await Promise.reject(thrown);
	} finally {
		pace.ended();
	}
}

function noteFailure({ pace, state }: ServiceClient, failure: OcrFailure, startedAt: number): void {
	if (failure.kind === 'throttled') {
		pace.throttled(startedAt);
	} else if (failure.kind === 'endpoint') {
		state.answeredByAnother(failure);
	} else if (failure.kind !== 'retry') {
		pace.succeeded(startedAt);
		state.succeeded();
	}
}

/**
 * Milliseconds before the nth retry; half of it is chance, so that pictures that failed together do not return
 * together.
 */
export function retryPause(retry: number, random: number): number {
	const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (retry - 1));
	return longest * (0.5 + random / 2);
}

/** Milliseconds; while others get through, the slower pace alone spaces the requests. */
function throttledPause(withoutSuccess: number, random: number): number {
	const waited = Math.max(0, withoutSuccess - PACED_MS);
	return Math.min(LONGEST_PAUSE_MS, waited) * (0.5 + random / 2);
}

/** Takes the service's time from its refusal; false where that would change nothing. */
function learnClockOffset({ state, clock }: ServiceClient, refusal: OcrFailure): boolean {
	const { serverTime } = refusal.details;
	if (serverTime === undefined) return false;
	const offset = serverTime - clock.now();
	const isNews = Math.abs(offset - state.clockOffset) > CLOCK_TOLERANCE_MS;
	const wasLearntMeanwhile = state.clockOffset !== 0 && !isNews;
	if (isNews) state.clockOffset = offset;
	return isNews || wasLearntMeanwhile;
}
