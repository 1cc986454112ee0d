import type { Clock } from './Clock';
import { OcrFailure, stopped } from '../vocabulary/OcrFailure';

/** What all pictures of one execution share. */
export class RunState {
	/** Pictures and pages that the service recognized, so paid for. */
	recognized = 0;
	retried = 0;
	throttled = 0;
	/** Milliseconds to add to this machine's clock, learnt from a refusal. */
	clockOffset = 0;
	/** Set by the first answer that refuses the account: nothing more is sent. */
	accountRefusal: OcrFailure | undefined;
	/** Set when nothing new may start: at the first failure in stop mode, and when the user stops the execution. */
	halted = false;
	/** The first failure, where it ends the execution. */
	firstFailure: OcrFailure | undefined;
	private lastSuccess: number;

	/**
	 * @param stopsAtFailure whether the first failure halts everything
	 * @param isStopped whether the user has stopped the execution
	 */
	constructor(
		private readonly clock: Clock,
		private readonly stopsAtFailure: boolean,
		private readonly isStopped: () => boolean = () => false,
	) {
		this.lastSuccess = clock.elapsed();
	}

	/** @throws OcrFailure when nothing may be sent any more */
	assertOpen(): void {
		if (this.accountRefusal) throw this.accountRefusal.forUnsent();
		if (this.isStopped()) this.halted = true;
		if (this.halted) throw stopped();
	}

	failed(failure: OcrFailure): void {
		const { kind } = failure;
		if (kind === 'account' || kind === 'clock') this.accountRefusal ??= failure;
		if (this.stopsAtFailure) this.firstFailure ??= failure;
		if (this.stopsAtFailure || kind === 'stopped') this.halted = true;
	}

	succeeded(): void {
		this.lastSuccess = this.clock.elapsed();
	}

	/** Milliseconds since the service last did what it was asked, or since the start. */
	get withoutSuccess(): number {
		return this.clock.elapsed() - this.lastSuccess;
	}
}
