import { failureReason, OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';
import { BodyMemory } from '../nodes/OcrGeneral/sending/BodyMemory';
import type { Clock } from '../nodes/OcrGeneral/sending/Clock';
import { inOrder } from '../nodes/OcrGeneral/sending/inOrder';
import { ParallelLimit } from '../nodes/OcrGeneral/sending/ParallelLimit';
import { type ServiceClient, recognizePicture } from '../nodes/OcrGeneral/sending/recognizePicture';
import { RequestPace } from '../nodes/OcrGeneral/sending/RequestPace';
import { RunState } from '../nodes/OcrGeneral/sending/RunState';
import type * as PacedExecution from './support/paced-execution.mts';
import type { VirtualClock } from './support/virtual-clock.mts';

const THROTTLED = failureReason('throttled', 'Too many requests at once', '');
const PICTURE = { url: '', maybePdf: false };

interface Simulation {
	pictures: number;
	parallel: number;
	/** The option; 0 for none. */
	requestsPerSecond?: number;
	/** Milliseconds from request to answer. */
	latency: number;
	/** Milliseconds by which a busy machine wakes up late now and then. */
	lateness?: number;
	cap: PacedExecution.Cap;
}

describe('the pace of requests', () => {
	let simulation: typeof PacedExecution;
	let newClock: (seed?: number) => VirtualClock;

	beforeAll(async () => {
		simulation = await import('./support/paced-execution.mts');
		const { VirtualClock } = await import('./support/virtual-clock.mts');
		newClock = (seed = 7) => new VirtualClock(simulation.seededRandom(seed));
	});

	/** The pictures of one execution, in simulated time. */
	async function execute(clock: VirtualClock, settings: Simulation) {
		const { pictures, parallel, requestsPerSecond = 0, latency, lateness = 0, cap } = settings;
		const state = new RunState(clock, false);
		const answered: number[] = [];
		const refusal = () => new OcrFailure(THROTTLED);
		const client = {
			settings: {},
			...simulation.simulatedTransport({ clock, cap, latency, refusal, answered }),
			pace: new RequestPace(lateClock(clock, lateness), requestsPerSecond, state.ended),
			limit: new ParallelLimit(parallel, state),
			clock,
			state,
			maxRetries: 3,
			boundary: () => '',
			memory: new BodyMemory(),
		} as unknown as ServiceClient;
		await inOrder(pictures, parallel, async () => await recognizePicture(client, PICTURE, 1));
		return { answered, throttled: [...state.repeats.values()].flat().length };
	}

	const simulate = async (clock: VirtualClock, settings: Simulation) => {
		const { throttled } = await clock.run(execute(clock, settings));
		return { seconds: clock.now() / 1000, throttled };
	};

	/** The same clock, on a machine that is held up at every tenth pause. */
	const lateClock = (clock: VirtualClock, lateness: number): Clock => ({
		now: () => clock.now(),
		elapsed: () => clock.elapsed(),
		random: () => clock.random(),
		sleep: async (milliseconds) => {
			await clock.sleep(milliseconds + (clock.random() < 0.1 ? lateness : 0));
		},
	});

	const CAPS = ['tokenBucket', 'perCalendarSecond'] as const;

	it.each([0, 80].flatMap((lateness) => CAPS.map((cap) => ({ lateness, cap }))))(
		'keeps the given rate under a $cap: 97 % of the cap, under 1 % throttled, also $lateness ms late',
		async ({ lateness, cap }) => {
			const { seconds, throttled } = await simulate(newClock(), {
				pictures: 300,
				parallel: 50,
				requestsPerSecond: 20,
				latency: 200,
				lateness,
				cap: simulation[cap](20),
			});
			expect(300 / seconds).toBeGreaterThanOrEqual(0.97 * 20);
			expect(throttled).toBeLessThan(3);
		},
	);

	it.each(
		[5, 50].flatMap((parallel) =>
			[2, 5, 20].flatMap((rate) => CAPS.map((cap) => ({ parallel, rate, cap }))),
		),
	)(
		'finds $rate requests a second under a $cap with $parallel in parallel: 90 % of the cap',
		async ({ parallel, rate, cap }) => {
			const { seconds, throttled } = await simulate(newClock(), {
				pictures: 300,
				parallel,
				latency: 200,
				cap: simulation[cap](rate),
			});
			expect(300 / seconds / rate).toBeGreaterThanOrEqual(0.9);
			expect(throttled / (300 + throttled)).toBeLessThan(parallel === 5 ? 0.2 : 0.45);
		},
	);

	it.each([
		{ one: 13, parallel: 5, latency: 20, most: 5 },
		{ one: 13, parallel: 50, latency: 200, most: 5 },
		{ one: 5, parallel: 5, latency: 20, most: 20 },
		{ one: 3, parallel: 50, latency: 20, most: 20 },
		{ one: 2, parallel: 5, latency: 20, most: 60 },
	])(
		'does not collapse where one of $one is refused whatever the rate ($parallel in parallel, $latency ms)',
		async ({ one, parallel, latency, most }) => {
			for (const seed of [7, 11, 99, 1234]) {
				const cap = simulation.byChance(1 / one, simulation.seededRandom(31 * seed));
				const settings = { pictures: 300, parallel, latency, cap };
				const { seconds } = await simulate(newClock(seed), settings);
				expect(seconds).toBeLessThan(most);
			}
		},
	);

	it.each(
		CAPS.flatMap((cap) => [
			{ cap, parallel: 5, late: 0 },
			{ cap, parallel: 50, late: 0 },
			{ cap, parallel: 5, late: 10_000 },
		]),
	)(
		'shares a $cap with another execution, $late ms late: 90 % together, at least a fifth each',
		async ({ cap, parallel, late }) => {
			const shares: number[] = [];
			for (const seed of [7, 11, 99, 1234]) {
				const clock = newClock(seed);
				const settings = { pictures: 600, parallel, latency: 200, cap: simulation[cap](20) };
				const executions = [0, late].map(async (delay) => {
					await clock.sleep(delay);
					return await execute(clock, settings);
				});
				const [first, second] = await clock.run(Promise.all(executions));
				const end = Math.min(first.answered[599], second.answered[599]);
				const within = ({ answered }: { answered: number[] }) =>
					answered.filter((time) => time >= late && time <= end).length;
				const together = within(first) + within(second);
				expect(together / ((end - late) / 1000)).toBeGreaterThanOrEqual(0.9 * 20);
				shares.push(within(first) / together);
			}
			expect(Math.min(...shares)).toBeGreaterThan(0.2);
			expect(Math.max(...shares)).toBeLessThan(0.8);
		},
	);

	it('waits for nothing while the service lets everything through', async () => {
		const settings = { pictures: 500, parallel: 50, latency: 200, cap: () => true };
		expect((await simulate(newClock(), settings)).seconds).toBeLessThan(2.3);
	});

	it('keeps the distance of a fractional rate, also after a pause', async () => {
		const clock = newClock();
		const pace = new RequestPace(clock, 3.5, new AbortController().signal);
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
		const settings = { pictures: 1, parallel: 1, latency: 200, cap: () => false };
		await expect(simulate(clock, settings)).rejects.toThrow('Too many requests');
		expect(clock.now() / 60_000).toBeGreaterThan(9.9);
		expect(clock.now() / 60_000).toBeLessThan(12);
	});
});
