import { n8nClock } from '../nodes/OcrGeneral/sending/n8nClock';
import { ParallelLimit } from '../nodes/OcrGeneral/sending/ParallelLimit';
import { readBytes } from '../nodes/OcrGeneral/sending/readBytes';
import { type ServiceClient, recognizePicture } from '../nodes/OcrGeneral/sending/recognizePicture';
import { RequestPace } from '../nodes/OcrGeneral/sending/RequestPace';
import { RunState } from '../nodes/OcrGeneral/sending/RunState';
import { failureReason, OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';
import type { VirtualClock } from './support/virtual-clock.mts';

const failure = (kind: 'account' | 'picture' | 'retry' | 'endpoint') =>
	new OcrFailure(failureReason(kind, `of the kind ${kind}`, ''));
const never = () => new Promise<never>(() => undefined);

describe('the end of an execution', () => {
	let clock: VirtualClock;

	beforeEach(async () => {
		const { VirtualClock } = await import('./support/virtual-clock.mts');
		clock = new VirtualClock(() => 0.5);
	});

	const client = (state: RunState, answer: () => Promise<unknown>, requestsPerSecond = 0) =>
		({
			api: { request: () => ({}), read: (body: unknown) => body },
			settings: {},
			transport: answer,
			pace: new RequestPace(clock, requestsPerSecond, state.ended),
			limit: new ParallelLimit(1, state),
			clock,
			state,
			maxRetries: 3,
			boundary: () => '',
			memory: { lend: () => Buffer.alloc(0), giveBack: () => undefined },
		}) as unknown as ServiceClient;
	const send = async (sender: ServiceClient) =>
		await recognizePicture(sender, { url: '', maybePdf: false }, 1);

	/** Everything that waits, each for longer than an hour. */
	const waits: Array<[string, (state: RunState) => Promise<unknown>]> = [
		[
			'for the pace',
			async (state) => {
				const sender = client(state, async () => await Promise.resolve({}), 0.0001);
				return await Promise.all([send(sender), send(sender), send(sender)]);
			},
		],
		[
			'for the retry',
			async (state) => {
				const later = { ...clock, elapsed: () => clock.elapsed(), random: () => 1e6 };
				const sender = { ...client(state, async () => await Promise.reject(failure('retry'))) };
				return await send({ ...sender, clock: later as never });
			},
		],
		[
			'for a place',
			async (state) => {
				const limit = new ParallelLimit(1, state);
				void limit.run(never);
				return await limit.run(never);
			},
		],
		[
			'for another download',
			async (state) => {
				const sender = client(state, never);
				const later = { ...clock, random: () => 1e6 };
				const read = async () => await Promise.reject(failure('retry'));
				return await readBytes({ ...sender, clock: later as never }, 'a.png', read);
			},
		],
	];
	const ends: Array<[string, boolean, (state: RunState, stop: AbortController) => void]> = [
		['the user stops it', false, (_, stop) => stop.abort()],
		['a picture fails in stop mode', true, (state) => state.failed(failure('picture'))],
		['the account is refused', false, (state) => state.failed(failure('account'))],
	];

	it.each(waits.flatMap(([wait, work]) => ends.map((end) => [wait, work, ...end] as const)))(
		'ends the wait %s at once when %3$s',
		async (_wait, work, _end, stopsAtFailure, end) => {
			const stop = new AbortController();
			const state = new RunState(clock, stopsAtFailure, stop.signal);
			const waiting = work(state);
			const ended = clock.sleep(1000).then(() => end(state, stop));
			await expect(clock.run(waiting)).rejects.toThrow(OcrFailure);
			await ended;
			expect(clock.elapsed()).toBe(1000);
		},
	);

	it('leaves a picture that was refused before with its own refusal, and others with the account’s', () => {
		const state = new RunState(clock, false);
		state.failed(failure('account'));
		expect(() => state.assertOpen()).toThrow(expect.objectContaining({ notSent: true }));
	});

	it('takes something else than Tencent for a wrong endpoint when it answers again and again', () => {
		const state = new RunState(clock, false);
		state.answeredByAnother(failure('endpoint'));
		state.answeredByAnother(failure('endpoint'));
		state.succeeded();
		state.answeredByAnother(failure('endpoint'));
		state.answeredByAnother(failure('endpoint'));
		expect(() => state.assertOpen()).not.toThrow();
		state.answeredByAnother(failure('endpoint'));
		expect(() => state.assertOpen()).toThrow('of the kind endpoint');
	});

	it('logs what nobody expected, with its stack, and costs one page', () => {
		const logged: Error[] = [];
		const state = new RunState(clock, false, undefined, (error) => logged.push(error));
		const mistake = new TypeError('x is not a function');
		expect(state.unexpected(mistake)).toMatchObject({ kind: 'picture' });
		expect(logged.map(({ name, message, stack }) => ({ name, message, stack }))).toEqual([
			{ name: 'TypeError', message: mistake.message, stack: mistake.stack },
		]);
	});

	it('pauses twice as long before each retry, from half a second', async () => {
		const starts: number[] = [];
		const state = new RunState(clock, false);
		const sender = client(state, async () => {
			starts.push(clock.elapsed());
			return await Promise.reject(failure('retry'));
		});
		await expect(clock.run(send(sender))).rejects.toThrow('of the kind retry');
		expect(starts).toEqual([0, 375, 1125, 2625]);
	});
});

describe('the machine’s clock', () => {
	beforeEach(() => jest.useFakeTimers({ now: 1_800_000_000_000 }));
	afterEach(() => jest.useRealTimers());

	it('runs as fast as time, whoever sets the date', async () => {
		const signal = new AbortController().signal;
		const begin = n8nClock.elapsed();
		let awake = false;
		const asleep = n8nClock.sleep(1000, signal).then(() => (awake = true));
		await jest.advanceTimersByTimeAsync(999);
		expect([n8nClock.now(), awake]).toEqual([1_800_000_000_999, false]);
		await jest.advanceTimersByTimeAsync(1);
		await asleep;
		expect(n8nClock.elapsed() - begin).toBe(1000);
		jest.setSystemTime(0);
		expect(n8nClock.elapsed() - begin).toBe(1000);
		expect(n8nClock.now()).toBe(0);
	});
});
