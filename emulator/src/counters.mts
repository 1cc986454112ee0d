import type { FaultName } from './traffic/fault-spec.mts';

/** What a service has done since it started or was last reset; plain data, as JSON. */
export interface CounterSnapshot {
	/** Requests to the services' own paths, refused ones too. */
	requests: number;
	/** The most requests that were under way at once. */
	mostParallel: number;
	/** Pictures that an engine read, which is what Tencent bills. */
	recognized: number;
	/** By SHA-256 of the picture as sent (`<digest>-<page>` for documents): times recognized. */
	recognizedByPicture: Record<string, number>;
	/** Of the recognized: answers that did not reach the client whole. */
	answersLost: number;
	answersLostByPicture: Record<string, number>;
	/** Requests refused over the rate, by the limit or by a fault; not billed. */
	throttled: number;
	/** By `general:<code>` or `cloud:<Code>`. */
	refusals: Record<string, number>;
	faults: Record<string, number>;
}

export interface Counters {
	requestStarted(): void;
	requestEnded(): void;
	recognized(picture: string): void;
	answerLost(picture: string): void;
	throttled(): void;
	refused(code: string): void;
	faulted(fault: FaultName): void;
	snapshot(): CounterSnapshot;
	reset(): void;
}

export function createCounters(): Counters {
	let parallel = 0;
	let requests = 0;
	let mostParallel = 0;
	let throttled = 0;
	const recognized = new Tally();
	const answersLost = new Tally();
	const refusals = new Tally();
	const faults = new Tally();
	return {
		requestStarted() {
			requests += 1;
			parallel += 1;
			mostParallel = Math.max(mostParallel, parallel);
		},
		requestEnded: () => void (parallel -= 1),
		recognized: (picture) => recognized.add(picture),
		answerLost: (picture) => answersLost.add(picture),
		throttled: () => void (throttled += 1),
		refused: (code) => refusals.add(code),
		faulted: (fault) => faults.add(fault),
		snapshot: () => ({
			requests,
			mostParallel,
			recognized: recognized.total,
			recognizedByPicture: recognized.byName(),
			answersLost: answersLost.total,
			answersLostByPicture: answersLost.byName(),
			throttled,
			refusals: refusals.byName(),
			faults: faults.byName(),
		}),
		reset() {
			requests = 0;
			throttled = 0;
			mostParallel = parallel;
			for (const tally of [recognized, answersLost, refusals, faults]) tally.clear();
		},
	};
}

class Tally {
	readonly #counts = new Map<string, number>();

	get total(): number {
		return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
	}

	add(name: string): void {
		this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
	}

	byName(): Record<string, number> {
		return Object.fromEntries(this.#counts);
	}

	clear(): void {
		this.#counts.clear();
	}
}
