import { AnswerTally } from './AnswerTally';
import type { Clock } from './Clock';
import { RecentRate } from './RecentRate';

/** Of the requests under no bound, refused: fewer are chance, or the traffic of others. */
const MANY = 0.3;
/** Answers that are judged at least; with many requests under way, four times these more. */
const FEWEST_ANSWERS = 20;
const MOST_UNDER_WAY = 100;
/** Of the rate that got through, taken after a refusal; and again where that is refused, too. */
const AFTER_REFUSAL = 0.95;
const AFTER_REFUSAL_AGAIN = 0.9;
/** A service that counts by the second refuses until its second is over, however slow everyone is. */
const SETTLING_MS = 1000;
/** Milliseconds for which a slower rate is held, to see whether it helps. */
const HELD_MS = 1500;
/** Refusals at held rates that tell whether slowing down helps, and the share of others that it must leave. */
const TELLING_REFUSALS = 3;
const UNCURED = 0.6;
const MOST_INCURABLE = 0.5;
/**
 * Growth per second: times the root of the rate, so that who sends less catches up with who sends more;
 * by the rate itself where nobody has refused for long.
 */
const CAREFUL_GROWTH = 0.4;
/** Below this rate growth is more careful still, in proportion. */
const SLOW_RATE = 10;
const UNREFUSED_MS = 5000;
/** After so large a share of refusals the rate is a rough guess. */
const ROUGH_SHARE = 0.3;
const LONGEST_STEP_SECONDS = 2;
const SLOWEST_RATE = 0.2;

/**
 * Finds the rate that a service lets through. Nothing is bounded until it refuses many requests; then
 * everyone slows down to what got through, holds that, and speeds up carefully. Where slowing down does not lower
 * the share of refusals, it is no cure: that share is borne, and the bound falls.
 */
export class RateSearch {
	/** Requests per second; undefined while nothing bounds them. */
	private bound: number | undefined;
	/** Whether refusals are borne as long as they are not many. */
	private isLenient = true;
	/** Share of refusals that slowing down does not lower. */
	private incurable = 0;
	private changedAt = -Infinity;
	private grownAt = 0;
	/** From when on nobody has refused for long. */
	private unrefusedFrom = Infinity;
	private underWay = 0;
	/** Since the rate was changed. */
	private latest = new AnswerTally();
	/** Since it was first bounded, and of these the ones at held rates. */
	private bounded = new AnswerTally();
	private held = new AnswerTally();
	private readonly started: RecentRate;
	private readonly accepted: RecentRate;

	constructor(private readonly clock: Clock) {
		this.started = new RecentRate(clock);
		this.accepted = new RecentRate(clock);
	}

	get rate(): number | undefined {
		return this.bound;
	}

	start(): void {
		this.underWay++;
		this.started.count();
	}

	/** The request has ended, however it did. */
	end(): void {
		this.underWay--;
	}

	/** @param startedAt when the request was sent, by the clock's `elapsed` */
	succeeded(startedAt: number): void {
		this.accepted.count();
		this.count(false, startedAt);
		this.grow(this.clock.elapsed());
	}

	/**
	 * The service refused a request for too many requests.
	 * @returns whether the next ones should wait
	 */
	throttled(startedAt: number): boolean {
		// What was under way when everyone slowed down says nothing about the new rate.
		if (startedAt < this.changedAt) return false;
		this.count(true, startedAt);
		const now = this.clock.elapsed();
		if (this.isLenient) {
			// Refusals come sooner than results: what is under way counts as let through.
			const sent = this.latest.answers + Math.min(MOST_UNDER_WAY, this.underWay);
			const most = (MANY + this.incurable) * Math.max(FEWEST_ANSWERS, sent);
			if (this.latest.refusals < most) return false;
			this.bounded = this.latest;
			for (let count = 0; count < this.underWay; count++) this.bounded.add(false);
			this.held = new AnswerTally();
			this.isLenient = false;
			this.change(now, Math.max(this.accepted.perSecond, this.underWay), SETTLING_MS);
		} else if (now - this.changedAt > SETTLING_MS) {
			if (this.isNoCure()) this.bear(now);
			else this.slowDown(now);
		}
		return !this.isLenient;
	}

	private count(isRefusal: boolean, startedAt: number): void {
		if (startedAt < this.changedAt) return;
		this.latest.add(isRefusal, FEWEST_ANSWERS + 4 * Math.min(MOST_UNDER_WAY, this.underWay));
		if (this.isLenient || startedAt < this.changedAt + SETTLING_MS) return;
		this.bounded.add(isRefusal);
		if (startedAt < this.changedAt + HELD_MS) this.held.add(isRefusal);
	}

	private isNoCure(): boolean {
		const { held, bounded } = this;
		return held.refusals >= TELLING_REFUSALS && held.share >= UNCURED * bounded.share;
	}

	private bear(now: number): void {
		this.incurable = Math.min(MOST_INCURABLE, this.held.share);
		this.isLenient = true;
		this.changedAt = now;
		this.latest = new AnswerTally();
	}

	private slowDown(now: number): void {
		const bound = this.bound ?? Infinity;
		const { refusals, answers } = this.latest;
		const share = refusals / Math.max(8, answers);
		const wasHeld = now - this.changedAt < HELD_MS;
		const through = Math.max(this.accepted.perSecond, Math.min(bound, this.inUse) * (1 - share));
		const rate = Math.min(bound, through) * (wasHeld ? AFTER_REFUSAL_AGAIN : 1);
		this.change(now, rate, share > ROUGH_SHARE ? SETTLING_MS : UNREFUSED_MS);
	}

	private change(now: number, rate: number, unrefusedAfter: number): void {
		this.bound = Math.max(SLOWEST_RATE, Math.min(rate, this.inUse) * AFTER_REFUSAL);
		this.changedAt = now;
		this.unrefusedFrom = now + unrefusedAfter;
		this.latest = new AnswerTally();
	}

	private grow(now: number): void {
		const { bound } = this;
		const since = Math.max(this.grownAt, this.changedAt + (this.isLenient ? 0 : HELD_MS));
		if (bound === undefined || now < since) return;
		const seconds = Math.min(LONGEST_STEP_SECONDS, (now - since) / 1000);
		const careful = CAREFUL_GROWTH * Math.sqrt(bound) * Math.min(1, bound / SLOW_RATE);
		const growth = this.isLenient || now > this.unrefusedFrom ? Math.max(careful, bound) : careful;
		// A bound far beyond what is sent would take long to come down.
		this.bound = Math.max(bound, Math.min(bound + seconds * growth, 2 * this.inUse));
		this.grownAt = now;
	}

	/** Requests a second that are really sent. */
	private get inUse(): number {
		return Math.max(1, this.started.perSecond * 1.2);
	}
}
