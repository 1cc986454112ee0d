import type { Clock } from './Clock';
import { RecentRate } from './RecentRate';
import { StartWindow } from './StartWindow';

/** A given rate is kept from below: on their way, requests jitter by milliseconds. */
const MARGIN = 0.99;
/** What a busy machine holds up is caught up with, as far as the rate allows within any one second. */
const CATCH_UP_MS = 1000;
/** Of the rate that got through, taken after a refusal. */
const AFTER_REFUSAL = 0.95;
/** Growth of the rate per second beyond the one that was refused last. */
const CAREFUL_GROWTH = 0.02;
/** Seconds in which the rate returns to the one that was refused last. */
const RECOVERY_SECONDS = 4;
const LONGEST_STEP_SECONDS = 2;
const SLOWEST_RATE = 0.2;
/** A service that counts by the second refuses until its second is over, however slow everyone is. */
const SETTLING_MS = 1000;

/**
 * When the next request may start, for all pictures together. With a rate it is kept exactly; without one
 * nothing waits until the service refuses for too many requests, then everyone slows down to what got
 * through and speeds up again carefully.
 */
export class RequestPace {
	/** Requests per second; undefined while nothing bounds them. */
	private rate: number | undefined;
	/** The rate at which the service refused last. */
	private refusedRate = 0;
	private nextStart: number | undefined;
	private slowedAt = -Infinity;
	private grownAt = 0;
	private line: Promise<void> = Promise.resolve();
	private readonly window: StartWindow | undefined;
	private readonly started: RecentRate;
	private readonly accepted: RecentRate;

	/** @param fixedRate requests per second; 0 for none */
	constructor(
		private readonly clock: Clock,
		private readonly fixedRate: number,
	) {
		if (fixedRate > 0) {
			this.rate = fixedRate * MARGIN;
			// No number of whole requests fits a fraction: those keep their distance and catch up with nothing.
			if (Number.isInteger(fixedRate)) this.window = new StartWindow(fixedRate, 1000);
		}
		this.started = new RecentRate(clock);
		this.accepted = new RecentRate(clock);
	}

	/** Waits for this request's turn; requests start in the order in which they asked. */
	async turn(): Promise<void> {
		if (this.rate !== undefined) {
			this.line = this.line.then(async () => await this.waitForStart());
			await this.line;
		}
		this.started.count();
	}

	/** An answer came that was no refusal for too many requests. */
	succeeded(): void {
		this.accepted.count();
		if (this.fixedRate > 0 || this.rate === undefined) return;
		const now = this.clock.elapsed();
		const seconds = Math.min(LONGEST_STEP_SECONDS, (now - this.grownAt) / 1000);
		const recovery = (this.refusedRate - this.rate) / RECOVERY_SECONDS;
		this.rate += seconds * Math.max(recovery, this.rate * CAREFUL_GROWTH);
		this.grownAt = now;
	}

	/** The service refused a request, started at `startedAt` (by the clock's `elapsed`), for too many requests. */
	throttled(startedAt: number): void {
		// What was under way when everyone slowed down says nothing about the new rate.
		if (startedAt <= this.slowedAt) return;
		const now = this.clock.elapsed();
		if (this.fixedRate === 0 && now - this.slowedAt > SETTLING_MS) {
			this.slowedAt = now;
			this.refusedRate = this.rate ?? this.started.perSecond;
			const gotThrough = this.accepted.perSecond * AFTER_REFUSAL;
			const slower = gotThrough > 0 ? Math.min(gotThrough, this.refusedRate) : this.refusedRate / 2;
			this.rate = Math.max(SLOWEST_RATE, slower);
			this.grownAt = now;
		}
		this.nextStart = Math.max(this.earliestStart, now + this.interval);
	}

	/** Milliseconds between two starts. */
	private get interval(): number {
		return this.rate === undefined ? 0 : 1000 / this.rate;
	}

	/** Milliseconds by which the plan of starts may lie behind. */
	private get mostBehind(): number {
		if (this.window) return CATCH_UP_MS;
		return this.fixedRate > 0 ? -this.interval : 0;
	}

	private async waitForStart(): Promise<void> {
		// A refusal may put the start off while this waits.
		for (let now = this.clock.elapsed(); now < this.earliestStart; now = this.clock.elapsed()) {
			await this.clock.sleep(this.earliestStart - now);
		}
		const now = this.clock.elapsed();
		this.window?.count(now);
		this.nextStart = Math.max((this.nextStart ?? now) + this.interval, now - this.mostBehind);
	}

	private get earliestStart(): number {
		return Math.max(this.nextStart ?? -Infinity, this.window?.opens ?? -Infinity);
	}
}
