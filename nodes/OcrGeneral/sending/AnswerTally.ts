/** How many of the answers were refusals for too many requests; of the latest ones, where it is bounded. */
export class AnswerTally {
	private readonly latest: boolean[] = [];
	private counted = 0;
	private refused = 0;

	get answers(): number {
		return this.counted;
	}

	get refusals(): number {
		return this.refused;
	}

	/** 0 to 1. */
	get share(): number {
		return this.counted === 0 ? 0 : this.refused / this.counted;
	}

	/** @param most so many answers are remembered at most */
	add(isRefusal: boolean, most = Infinity): void {
		this.counted++;
		if (isRefusal) this.refused++;
		if (most === Infinity) return;
		this.latest.push(isRefusal);
		while (this.latest.length > most) {
			this.counted--;
			if (this.latest.shift()) this.refused--;
		}
	}
}
