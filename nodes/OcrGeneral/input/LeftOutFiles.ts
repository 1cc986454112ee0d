import type { OcrFailure } from '../vocabulary/OcrFailure';
import { unreadableItem } from './noSuchField';

/** What patterns found and no service reads, by input item: an item of which all is left out is a failure. */
export class LeftOutFiles {
	private readonly sources = new Map<number, number>();
	private readonly leftOut = new Map<number, string[]>();

	/** @param jobs each with the index of its input item */
	constructor(jobs: ReadonlyArray<{ item: number }>) {
		for (const { item } of jobs) this.sources.set(item, (this.sources.get(item) ?? 0) + 1);
	}

	/**
	 * Gives the failure of the item, once nothing of it is left.
	 * @param file its name and what it is
	 */
	add(item: number, file: string): OcrFailure | undefined {
		const files = [...(this.leftOut.get(item) ?? []), file];
		this.leftOut.set(item, files);
		if (files.length < (this.sources.get(item) ?? 0)) return undefined;
		return unreadableItem(`The item has: ${files.join(', ')}.`);
	}
}
