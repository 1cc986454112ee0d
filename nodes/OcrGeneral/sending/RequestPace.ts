import type { Clock } from './Clock';
import { RateSearch } from './RateSearch';
import { StartWindow } from './StartWindow';

/** A given rate is kept from below: on their way, requests jitter by milliseconds. */
const MARGIN = 0.99;
/** What a busy machine holds up is caught up with, as far as the rate allows within any one second. */
const CATCH_UP_MS = 1000;

/**
 * When the next request may start, for all pictures together. With a rate it is kept exactly; without one
 * nothing waits until the service refuses for too many requests, then everyone keeps to the rate that is found.
 */
export class RequestPace {
	private nextStart: number | undefined;
	private line: Promise<void> = Promise.resolve();
	private readonly window: StartWindow | undefined;
	private readonly search: RateSearch;

	/**
	 * @param fixedRate requests per second; 0 for none
	 * @param endSignal fires when nothing more is sent: nobody waits for a turn any longer
	 */
	constructor(
		private readonly clock: Clock,
		private readonly fixedRate: number,
		private readonly endSignal: AbortSignal,
	) {
		// No number of whole requests fits a fraction: those keep their distance and catch up with nothing.
		if (Number.isInteger(fixedRate) && fixedRate > 0)
			this.window = new StartWindow(fixedRate, 1000);
		this.search = new RateSearch(clock);
	}

	/** Waits for this request's turn; requests start in the order in which they asked. */
	async turn(): Promise<void> {
		if (this.rate !== undefined) {
			this.line = this.line.then(async () => await this.waitForStart());
			await this.line;
		}
		this.search.start();
	}

	/** The request that had this turn has ended, however it did. */
	ended(): void {
		this.search.end();
	}

	/**
	 * An answer came that was no refusal for too many requests.
	 * @param startedAt when the request was sent, by the clock's `elapsed`
	 */
	succeeded(startedAt: number): void {
		this.search.succeeded(startedAt);
	}

	/** The service refused a request, sent at `startedAt`, for too many requests. */
	throttled(startedAt: number): void {
		if (!this.search.throttled(startedAt)) return;
		this.nextStart = Math.max(this.earliestStart, this.clock.elapsed() + this.interval);
	}

	private get rate(): number | undefined {
		return this.fixedRate > 0 ? this.fixedRate * MARGIN : this.search.rate;
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
			await this.clock.sleep(this.earliestStart - now, this.endSignal);
			if (this.endSignal.aborted) return;
		}
		const now = this.clock.elapsed();
		this.window?.count(now);
		this.nextStart = Math.max((this.nextStart ?? now) + this.interval, now - this.mostBehind);
	}

	private get earliestStart(): number {
		return Math.max(this.nextStart ?? -Infinity, this.window?.opens ?? -Infinity);
	}
}
