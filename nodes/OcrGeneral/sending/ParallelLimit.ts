import type { RunState } from './RunState';

/** So much work at a time, whoever asks for it; the rest waits in the order in which it asked. */
export class ParallelLimit {
	private readonly waiting: Array<() => void> = [];

	private readonly state: RunState;
	private free: number;

	/** @param most at least 1 */
	constructor(most: number, state: RunState) {
		this.free = most;
		this.state = state;
	}

	/**
	 * Does the work once there is a place for it, and passes on what it gives or throws.
	 * @throws OcrFailure when the execution has ended before
	 */
	async run<T>(work: () => Promise<T>): Promise<T> {
		if (this.free > 0) this.free--;
		else await this.state.unlessEnded(new Promise<void>((resolve) => this.waiting.push(resolve)));
		try {
			return await work();
		} finally {
			const next = this.waiting.shift();
			if (next) next();
			else this.free++;
		}
	}
}
