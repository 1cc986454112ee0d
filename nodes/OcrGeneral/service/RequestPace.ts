import type { Clock } from './Clock';

/** Kept below the allowed rate, since answers and requests jitter by milliseconds on their way. */
const MARGIN = 0.99;
/** Of the rate that got through just before a refusal. */
const AFTER_THROTTLING = 0.9;
/** Growth of the rate per second without a refusal. */
const GROWTH_PER_SECOND = 0.02;
const SLOWEST_RATE = 0.2;
const WINDOW_MS = 1000;
const PAUSE_MS = 300;

/**
 * When the next request may start, for all pictures together. With a rate it is kept exactly; without one
 * nothing waits until the service refuses for too many requests, then everyone slows down to what got
 * through and speeds up again carefully.
 */
export class RequestPace {
	private rate: number | undefined;
	private nextStart = 0;
	private slowedAt = -Infinity;
	private grownAt = 0;
	private accepted: number[] = [];

	/** @param fixedRate requests per second; 0 for none */
	constructor(
		private readonly clock: Clock,
		private readonly fixedRate: number,
	) {
		if (fixedRate > 0) this.rate = fixedRate * MARGIN;
	}

	/** Requests per second at the moment; undefined while nothing bounds them. */
	get requestsPerSecond(): number | undefined {
		return this.rate;
	}

	/** Waits for this request's turn. */
	async turn(): Promise<void> {
		const now = this.clock.now();
		const start = Math.max(now, this.nextStart);
		this.nextStart = this.rate === undefined ? this.nextStart : start + 1000 / this.rate;
		if (start > now) await this.clock.sleep(start - now);
	}

	/** An answer came that was no refusal for too many requests. */
	succeeded(): void {
		const now = this.clock.now();
		this.accepted.push(now);
		this.forgetBefore(now - WINDOW_MS);
		if (this.fixedRate > 0 || this.rate === undefined) return;
		this.rate *= 1 + (GROWTH_PER_SECOND * (now - this.grownAt)) / 1000;
		this.grownAt = now;
	}

	/** The service refused a request, started at `startedAt`, for too many requests. */
	throttled(startedAt: number): void {
		// What was under way when everyone slowed down says nothing about the new rate.
		if (startedAt <= this.slowedAt) return;
		const now = this.clock.now();
		this.slowedAt = now;
		this.nextStart = Math.max(this.nextStart, now + PAUSE_MS);
		if (this.fixedRate > 0) return;
		this.forgetBefore(now - WINDOW_MS);
		const gotThrough = Math.min(this.accepted.length, this.rate ?? Infinity);
		this.rate = Math.max(SLOWEST_RATE, gotThrough * AFTER_THROTTLING);
		this.grownAt = now;
	}

	private forgetBefore(time: number): void {
		let expired = 0;
		while (expired < this.accepted.length && this.accepted[expired] < time) expired++;
		if (expired > 0) this.accepted.splice(0, expired);
	}
}
