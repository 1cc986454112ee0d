/** Seeded random numbers (mulberry32), so that a measurement can be repeated. */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** From 0 up to, not including, 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	between(from: number, to: number): number {
		return from + (to - from) * this.next();
	}

	whole(from: number, to: number): number {
		return Math.floor(this.between(from, to + 1));
	}

	chance(share: number): boolean {
		return this.next() < share;
	}

	pick<T>(values: readonly T[]): T {
		return values[Math.floor(this.next() * values.length)];
	}

	shuffle<T>(values: T[]): T[] {
		for (let index = values.length - 1; index > 0; index--) {
			const other = this.whole(0, index);
			[values[index], values[other]] = [values[other], values[index]];
		}
		return values;
	}
}
