import type { VirtualClock } from './virtual-clock.mts';

/** Whether a request that comes in at this time (milliseconds) is let through. */
export type Cap = (now: number) => boolean;

/** Tokens flow in steadily, a second's worth at most. */
export const tokenBucket = (perSecond: number): Cap => {
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

export const perCalendarSecond = (perSecond: number): Cap => {
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

/** Refuses that share of the requests, whatever their rate. */
export const byChance =
	(share: number, random: () => number): Cap =>
	() =>
		random() >= share;

/** Numbers from 0 to 1, the same for the same seed (Park and Miller). */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** A service in simulated time. */
export interface SimulatedService {
	clock: VirtualClock;
	cap: Cap;
	/** Milliseconds from request to answer; a refusal comes sooner. */
	latency: number;
	/** What is thrown for too many requests. */
	refusal: () => Error;
	/** When an answer left, in milliseconds, in their order. */
	answered: number[];
}

/** Sends to a simulated service, as the node's transport does to a real one. */
export function simulatedTransport({ clock, cap, latency, refusal, answered }: SimulatedService) {
	const jitter = async () => await clock.sleep(clock.random() * 10);
	return {
		api: { request: () => ({}), read: (answer: unknown) => answer },
		transport: async () => {
			await jitter();
			if (!cap(clock.now())) {
				await jitter();
				throw refusal();
			}
			await clock.sleep(latency);
			await jitter();
			answered.push(clock.now());
			return {};
		},
	};
}
