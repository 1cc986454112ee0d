/** Time and chance, so that what waits can be tested without waiting. */
export interface Clock {
	/** Unix milliseconds. */
	now(): number;
	/** Milliseconds since some moment; unlike `now`, never set back or forward. */
	elapsed(): number;
	/**
	 * @param milliseconds at least 0
	 * @throws OcrFailure of the kind `stopped` when the execution is stopped meanwhile
	 */
	sleep(milliseconds: number): Promise<void>;
	/** At least 0, below 1. */
	random(): number;
}
