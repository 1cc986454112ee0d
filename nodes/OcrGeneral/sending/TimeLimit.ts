/**
 * The time that one exchange with a host may take as a whole. n8n's own limit begins anew with every byte, so that
 * what trickles never ends.
 */
export class TimeLimit {
	/** Fires when the time is over, or the user stops the execution. */
	readonly signal: AbortSignal;
	private readonly time: AbortSignal;
	private readonly stop: AbortSignal | undefined;

	/**
	 * @param milliseconds from now on
	 * @param stop fires when the user stops the execution
	 */
	constructor(milliseconds: number, stop: AbortSignal | undefined) {
		this.stop = stop;
		this.time = AbortSignal.timeout(milliseconds);
		this.signal = stop ? AbortSignal.any([stop, this.time]) : this.time;
	}

	get isStopped(): boolean {
		return this.stop?.aborted ?? false;
	}

	get isOver(): boolean {
		return this.time.aborted;
	}
}
