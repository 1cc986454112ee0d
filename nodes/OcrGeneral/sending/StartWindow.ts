/** At most so many starts within any span of time, wherever that begins. */
export class StartWindow {
	/** The latest starts, oldest first. */
	private readonly starts: number[] = [];

	/** @param span milliseconds */
	constructor(
		private readonly most: number,
		private readonly span: number,
	) {}

	/** The earliest time at which another start is within the limit. */
	get opens(): number {
		return this.starts.length < this.most ? -Infinity : this.starts[0] + this.span;
	}

	count(time: number): void {
		this.starts.push(time);
		if (this.starts.length > this.most) this.starts.shift();
	}
}
