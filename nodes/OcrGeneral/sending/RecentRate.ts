import type { Clock } from './Clock';

const SHORTEST_MS = 1000;
const LONGEST_MS = 10_000;
const ENOUGH = 10;

/** How many events a second there were lately: over the last ten events, at least over one second. */
export class RecentRate {
	private times: number[] = [];

	constructor(private readonly clock: Clock) {}

	count(): void {
		this.times.push(this.clock.elapsed());
		if (this.times.length > 4 * ENOUGH) this.forget();
	}

	get perSecond(): number {
		this.forget();
		if (this.times.length === 0) return 0;
		const span = Math.max(SHORTEST_MS, this.clock.elapsed() - this.times[0]);
		return (this.times.length * 1000) / span;
	}

	private forget(): void {
		const now = this.clock.elapsed();
		const times = this.times;
		const isNeeded = (time: number, index: number) =>
			now - time < SHORTEST_MS || (times.length - index <= ENOUGH && now - time < LONGEST_MS);
		const first = times.findIndex(isNeeded);
		this.times = first < 0 ? [] : times.slice(first);
	}
}
