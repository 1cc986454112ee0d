/** Time and chance, so that what waits can be tested without waiting. */
export interface Clock {
	/** Unix milliseconds. */
	now(): number;
	/** Milliseconds; rejects or returns early when the execution is stopped. */
	sleep(milliseconds: number): Promise<void>;
	/** At least 0, below 1. */
	random(): number;
}
