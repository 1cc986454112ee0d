/** So much work at a time, whoever asks for it; the rest waits in the order in which it asked. */
export class ParallelLimit {
	private readonly waiting: Array<() => void> = [];

	/** @param free at least 1 */
	constructor(private free: number) {}

	/** Does the work once there is a place for it, and passes on what it gives or throws. */
	async run<T>(work: () => Promise<T>): Promise<T> {
		if (this.free > 0) this.free--;
		else await new Promise<void>((resolve) => this.waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = this.waiting.shift();
			if (next) next();
			else this.free++;
		}
	}
}
