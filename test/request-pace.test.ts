import { failureReason, OcrFailure, stopped } from '../nodes/OcrGeneral/vocabulary/OcrFailure';
import type { OcrAnswer } from '../nodes/OcrGeneral/tencent/api';
import { BodyMemory } from '../nodes/OcrGeneral/sending/BodyMemory';
import type { Clock } from '../nodes/OcrGeneral/sending/Clock';
import { inOrder } from '../nodes/OcrGeneral/sending/inOrder';
import { ParallelLimit } from '../nodes/OcrGeneral/sending/ParallelLimit';
import { type ServiceClient, recognizePicture } from '../nodes/OcrGeneral/sending/recognizePicture';
import { RequestPace } from '../nodes/OcrGeneral/sending/RequestPace';
import { RunState } from '../nodes/OcrGeneral/sending/RunState';
import type { VirtualClock } from './support/virtual-clock.mts';

/** Whether a request that comes in at this time (milliseconds) is let through. */
type Cap = (now: number) => boolean;

const tokenBucket = (perSecond: number): Cap => {
	let tokens = perSecond;
	let filled = 0;
	return (now) => {
		tokens = Math.min(perSecond, tokens + ((now - filled) / 1000) * perSecond);
		filled = now;
		if (tokens < 1) return false;
		tokens--;
		return true;
	};
};

const perCalendarSecond = (perSecond: number): Cap => {
	let second = -1;
	let count = 0;
	return (now) => {
		if (Math.floor(now / 1000) !== second) {
			second = Math.floor(now / 1000);
			count = 0;
		}
		return ++count <= perSecond;
	};
};

const THROTTLED = failureReason('throttled', 'Too many requests at once', '');

interface Simulation {
	pictures: number;
	parallel: number;
	/** The option; 0 for none. */
	requestsPerSecond: number;
	/** Milliseconds from request to answer. */
	latency: number;
	/** Milliseconds by which a busy machine wakes up late now and then; 0 when left out. */
	lateness?: number;
	cap: Cap;
}

/** Pictures of one execution at a service with a cap, in simulated time. */
async function simulate(clock: VirtualClock, simulation: Simulation) {
	const { pictures, parallel, requestsPerSecond, latency, lateness = 0, cap } = simulation;
	const state = new RunState(clock, false);
	const jitter = () => clock.random() * 10;
	const client = {
		api: { request: () => ({}), read: (answer: OcrAnswer) => answer },
		settings: {},
		transport: async () => {
			await clock.sleep(jitter());
			if (!cap(clock.now())) {
				await clock.sleep(jitter());
				throw new OcrFailure(THROTTLED);
			}
			await clock.sleep(latency + jitter());
			return {};
		},
		pace: new RequestPace(lateClock(clock, lateness), requestsPerSecond),
		limit: new ParallelLimit(parallel),
		clock,
		state,
		maxRetries: 3,
		boundary: () => '',
		memory: new BodyMemory(),
	} as unknown as ServiceClient;
	const sent = inOrder(pictures, parallel, async () => {
		await recognizePicture(client, { url: '', maybePdf: false }, 1);
	});
	await clock.run(sent);
	return { seconds: clock.now() / 1000, throttled: state.throttled };
}

/** The same clock, on a machine that is held up at every tenth pause. */
function lateClock(clock: VirtualClock, lateness: number): Clock {
	return {
		now: () => clock.now(),
		elapsed: () => clock.elapsed(),
		random: () => clock.random(),
		sleep: async (milliseconds) => {
			await clock.sleep(milliseconds + (clock.random() < 0.1 ? lateness : 0));
		},
	};
}

describe('the pace of requests', () => {
	let newClock: () => VirtualClock;

	beforeAll(async () => {
		const { VirtualClock } = await import('./support/virtual-clock.mts');
		newClock = () => {
			let seed = 7;
			return new VirtualClock(() => (seed = (seed * 16807) % 2147483647) / 2147483647);
		};
	});

	it.each(
		[0, 80].flatMap((lateness) => [
			{ lateness, name: 'a token bucket', cap: tokenBucket },
			{ lateness, name: 'a count per calendar second', cap: perCalendarSecond },
		]),
	)(
		'keeps the given rate under $name: 97 % of the cap, under 1 % throttled, also $lateness ms late',
		async ({ lateness, cap }) => {
			const { seconds, throttled } = await simulate(newClock(), {
				pictures: 300,
				parallel: 50,
				requestsPerSecond: 20,
				latency: 200,
				lateness,
				cap: cap(20),
			});
			expect(300 / seconds).toBeGreaterThanOrEqual(0.97 * 20);
			expect(throttled).toBeLessThan(3);
		},
	);

	it.each(
		[5, 50].flatMap((parallel) =>
			[2, 5, 20].flatMap((rate) => [
				{ parallel, rate, name: 'a token bucket', cap: tokenBucket },
				{ parallel, rate, name: 'a count per calendar second', cap: perCalendarSecond },
			]),
		),
	)(
		'finds $rate requests a second under $name with $parallel in parallel: 90 % of the cap',
		async ({ parallel, rate, cap }) => {
			const { seconds, throttled } = await simulate(newClock(), {
				pictures: 300,
				parallel,
				requestsPerSecond: 0,
				latency: 200,
				cap: cap(rate),
			});
			expect(300 / seconds / rate).toBeGreaterThanOrEqual(0.9);
			expect(throttled / 300).toBeLessThan(0.4);
		},
	);

	it('waits for nothing while the service lets everything through', async () => {
		const { seconds } = await simulate(newClock(), {
			pictures: 500,
			parallel: 50,
			requestsPerSecond: 0,
			latency: 200,
			cap: () => true,
		});
		expect(seconds).toBeLessThan(2.3);
	});

	it('lets nobody wait for a turn any longer once the execution is stopped', async () => {
		const clock = newClock();
		const stoppedClock: Clock = {
			now: () => clock.now(),
			elapsed: () => clock.elapsed(),
			random: () => clock.random(),
			sleep: async () => await Promise.reject(stopped()),
		};
		const pace = new RequestPace(stoppedClock, 1);
		await pace.turn();
		const turns = await Promise.allSettled([pace.turn(), pace.turn(), pace.turn()]);
		expect(turns.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
	});

	it('keeps the distance of a fractional rate, also after a pause', async () => {
		const clock = newClock();
		const pace = new RequestPace(clock, 3.5);
		const starts: number[] = [];
		const start = async () => {
			await pace.turn();
			starts.push(clock.elapsed());
		};
		await clock.run(start());
		await clock.run(clock.sleep(3000));
		await clock.run(Promise.all(Array.from({ length: 12 }, start)));
		const distances = starts.slice(1).map((time, index) => time - starts[index]);
		expect(Math.min(...distances)).toBeGreaterThanOrEqual(1000 / 3.5);
		expect(Math.max(...distances.slice(1))).toBeLessThan((1000 / 3.5) * 1.02);
	});

	it('ends after ten minutes in which nothing gets through', async () => {
		const clock = newClock();
		const endless = simulate(clock, {
			pictures: 1,
			parallel: 1,
			requestsPerSecond: 0,
			latency: 200,
			cap: () => false,
		});
		await expect(endless).rejects.toThrow('Too many requests');
		expect(clock.now() / 60_000).toBeGreaterThan(9.9);
		expect(clock.now() / 60_000).toBeLessThan(12);
	});
});
