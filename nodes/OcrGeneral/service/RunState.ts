import type { Clock } from './Clock';
import { STOPPED } from './connectionFailure';
import { OcrFailure } from './OcrFailure';

/** What all pictures of one execution share. */
export class RunState {
	/** Pictures and pages that the service recognised, so paid for. */
	recognized = 0;
	retried = 0;
	throttled = 0;
	/** Milliseconds to add to this machine's clock, learnt from a refusal. */
	clockOffset = 0;
	/** Set by the first answer that refuses the account: nothing more is sent. */
	accountRefusal: OcrFailure | undefined;
	/** Set when nothing new may start: the first failure in stop mode, or the user's stop. */
	halted = false;
	/** The first failure, where it ends the execution. */
	firstFailure: OcrFailure | undefined;
	private lastSuccess: number;

	/** @param stopsAtFailure whether the first failure halts everything */
	constructor(
		private readonly clock: Clock,
		private readonly stopsAtFailure: boolean,
	) {
		this.lastSuccess = clock.now();
	}

	/** @throws OcrFailure when nothing may be sent any more */
	assertOpen(): void {
		if (this.accountRefusal) throw this.accountRefusal.forUnsent();
		if (this.halted) throw new OcrFailure(STOPPED);
	}

	failed(failure: OcrFailure): void {
		const { kind } = failure;
		if (kind === 'account' || kind === 'clock') this.accountRefusal ??= failure;
		if (this.stopsAtFailure) {
			this.firstFailure ??= failure;
			this.halted = true;
		}
	}

	succeeded(): void {
		this.lastSuccess = this.clock.now();
	}

	/** Milliseconds since the service last did what it was asked, or since the start. */
	get withoutSuccess(): number {
		return this.clock.now() - this.lastSuccess;
	}
}
