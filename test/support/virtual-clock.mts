import type { Clock } from '../../nodes/OcrGeneral/sending/Clock.ts';

interface Sleeper {
	at: number;
	order: number;
	wake: () => void;
}

/** A clock whose time passes only when everyone sleeps, so that hours are simulated in milliseconds. */
export class VirtualClock implements Clock {
	private time = 0;
	private order = 0;
	private readonly sleepers: Sleeper[] = [];
	readonly random: () => number;

	/** @param random of numbers from 0 to 1 */
	constructor(random: () => number) {
		this.random = random;
	}

	now(): number {
		return this.time;
	}

	elapsed(): number {
		return this.time;
	}

	sleep(milliseconds: number): Promise<void> {
		return new Promise((wake) => {
			this.sleepers.push({ at: this.time + Math.max(0, milliseconds), order: this.order++, wake });
		});
	}

	/** Lets time pass until `work` is done. */
	async run<T>(work: Promise<T>): Promise<T> {
		let done = false;
		void work.finally(() => (done = true)).catch(() => undefined);
		while (!done) {
			// Everything that follows from the last awakening happens before time goes on.
			await new Promise((resolve) => setImmediate(resolve));
			if (done) break;
			this.sleepers.sort((a, b) => a.at - b.at || a.order - b.order);
			const next = this.sleepers.shift();
			if (!next) throw new Error('everyone waits for something that does not come');
			this.time = next.at;
			next.wake();
		}
		return await work;
	}
}
