import { type OcrFailure, stopped, unexpectedFailure } from '../vocabulary/OcrFailure';
import type { Clock } from './Clock';

/** So many answers in a row from something else than Tencent, and the endpoint is a wrong one. */
const MOST_FOREIGN_ANSWERS = 3;

/** What all pictures of one execution share. */
export class RunState {
	/** Pictures and pages that the service recognized, so paid for. */
	recognized = 0;
	/** Why requests, downloads among them, were sent again, and for each reason the pictures, as often as they were. */
	readonly repeats = new Map<string, string[]>();
	/** Milliseconds to add to this machine's clock, learnt from a refusal. */
	clockOffset = 0;
	/** Fires when nothing more may be sent: at Stop, at the first failure in stop mode, at the account's refusal. */
	readonly ended: AbortSignal;
	private readonly clock: Clock;
	private readonly stopsAtFailure: boolean;
	private readonly log: (error: Error) => void;
	private readonly end = new AbortController();
	private readonly waiting = new Set<() => void>();
	private refusal: OcrFailure | undefined;
	private endingFailure: OcrFailure | undefined;
	private foreignAnswers = 0;
	private lastSuccess: number;

	/**
	 * @param stopsAtFailure whether the first failure ends everything
	 * @param stopSignal fires when the user stops the execution
	 * @param log is told errors that nobody expected, with their stack
	 */
	constructor(
		clock: Clock,
		stopsAtFailure: boolean,
		stopSignal?: AbortSignal,
		log: (error: Error) => void = () => undefined,
	) {
		this.log = log;
		this.clock = clock;
		this.stopsAtFailure = stopsAtFailure;
		this.lastSuccess = clock.elapsed();
		this.ended = stopSignal ? AbortSignal.any([stopSignal, this.end.signal]) : this.end.signal;
		this.ended.addEventListener('abort', () => this.waiting.forEach((leave) => leave()));
	}

	/** The first answer that refused the account: nothing more is sent. */
	get accountRefusal(): OcrFailure | undefined {
		return this.refusal;
	}

	/** The first failure, where it ends the execution. */
	get firstFailure(): OcrFailure | undefined {
		return this.endingFailure;
	}

	/** @throws OcrFailure when nothing may be sent any more */
	assertOpen(): void {
		const reason = this.closed();
		if (reason) throw reason;
	}

	/**
	 * What the wait gives, unless nothing more may be sent before.
	 * @throws OcrFailure as `assertOpen` does, or what the wait throws
	 */
	async unlessEnded<T>(wait: Promise<T>): Promise<T> {
		return await new Promise<T>((resolve, reject) => {
			const leave = () => {
				const reason = this.closed();
				if (reason) reject(reason);
			};
			this.waiting.add(leave);
			void wait.then(resolve, reject).finally(() => this.waiting.delete(leave));
			leave();
		});
	}

	/**
	 * Waits so many milliseconds, or until nothing more may be sent.
	 * @throws OcrFailure as `assertOpen` does
	 */
	async pause(milliseconds: number): Promise<void> {
		await this.unlessEnded(this.clock.sleep(milliseconds, this.ended));
	}

	/** Nothing can be sent any more, for no picture, because of this. */
	refuse(failure: OcrFailure): void {
		if (this.stopsAtFailure) this.endingFailure ??= failure;
		this.refusal ??= failure;
		this.end.abort();
	}

	/** A request of this picture, or its download, is to be sent again because of this. */
	noteRepeat(source: string, { message }: OcrFailure): void {
		const sources = this.repeats.get(message);
		if (sources) sources.push(source);
		else this.repeats.set(message, [source]);
	}

	failed(failure: OcrFailure): void {
		const { kind } = failure;
		if (this.stopsAtFailure) this.endingFailure ??= failure;
		if (kind === 'account' || kind === 'clock') this.refuse(failure);
		else if (this.stopsAtFailure || kind === 'stopped') this.end.abort();
	}

	/** A mistake of this node's own: logged, since nobody could find its place without the stack. */
	unexpected(thrown: unknown): OcrFailure {
		const failure = unexpectedFailure(thrown);
		this.log(failure.cause as Error);
		return failure;
	}

	/** The service did what it was asked, or refused for a reason of the picture's. */
	succeeded(): void {
		this.foreignAnswers = 0;
		this.lastSuccess = this.clock.elapsed();
	}

	/** Something else than Tencent answered. Once may be chance; again and again, it is the endpoint. */
	answeredByAnother(failure: OcrFailure): void {
		if (++this.foreignAnswers >= MOST_FOREIGN_ANSWERS) this.refuse(failure);
	}

	/** Milliseconds since the service last did what it was asked, or since the start. */
	get withoutSuccess(): number {
		return this.clock.elapsed() - this.lastSuccess;
	}

	/** Why nothing may be sent any more; a new failure for each picture, since each is named in its own. */
	private closed(): OcrFailure | undefined {
		if (this.refusal) return this.refusal.forUnsent();
		return this.ended.aborted ? stopped() : undefined;
	}
}
