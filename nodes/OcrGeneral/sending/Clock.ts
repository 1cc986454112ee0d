/** Time and chance, so that what waits can be tested without waiting. */
export interface Clock {
	/** Unix milliseconds. */
	now(): number;
	/** Milliseconds since some moment; unlike `now`, never set back or forward. */
	elapsed(): number;
	/**
	 * @param milliseconds at least 0
	 * @param signal may end the sleep early by a rejection, or be left unseen
	 */
	sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
	/** At least 0, below 1. */
	random(): number;
}
