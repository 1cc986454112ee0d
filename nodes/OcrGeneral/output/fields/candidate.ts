import type { FieldPick } from '../settings';
import type { Place } from './fieldRow';

/** A value that a field may take, with what speaks for and against it; in reading order. */
export interface Candidate {
	value: string | number;
	/** What `largest` compares; of a text that is an amount, the amount. */
	size: string | number;
	/** The sum of what speaks against it, 0 where nothing does; see `COST`. */
	cost: number;
	/** Where it is printed; a name may take several rows. */
	printed: Place[];
	/** Null where the value needed no label. */
	label: Place | null;
	/** The label's place among the definition's alternatives. */
	labelIndex: number;
	/** Whether a character of the label or the value was read as another, or may be. */
	doubtful: boolean;
	/** How many kinds of sum on the page speak for it. */
	confirmed: number;
}

/** A candidate that nothing speaks against, but for what is said otherwise. */
export function candidateOf(
	value: string | number,
	printed: Place | Place[],
	otherwise: Partial<Candidate> = {},
): Candidate {
	return {
		value,
		size: value,
		cost: 0,
		printed: [printed].flat(),
		label: null,
		labelIndex: 0,
		doubtful: false,
		confirmed: 0,
		...otherwise,
	};
}

/** What speaks against a value. Found on the receipts of `measure:receipts`, as far as a test does not fix it. */
export const COST = {
	/**
	 * A character of the label was misread, the value stands below it, or is a plain number; a count is twice as much.
	 */
	slight: 0.5,
	/** Other words stand beside the label: `Total` in `Total sales`. */
	words: 2,
	/**
	 * The label has several values beside it, as in a line of a tax summary, or several labels have some below them, as
	 * a table's header.
	 */
	shared: 3,
	/**
	 * Another thing: the words speak of a part (`Total excluding GST`), or the label heads a column of several values.
	 */
	other: 6,
} as const;

/** Candidates whose costs differ by less are about as good as each other. */
export const MARGIN = 1.5;

/** The candidate that a field takes, and whether no other of another value was about as good. */
export interface Choice {
	candidate: Candidate;
	sure: boolean;
}

/**
 * Chooses among candidates in reading order. `first` and `last` look at the best ones only, `first` in
 * the user's order of alternatives; `largest` looks at all that are about as good as the best.
 */
export function choose(candidates: Candidate[], pick: FieldPick): Choice | null {
	if (candidates.length === 0) return null;
	const least = Math.min(...candidates.map(({ cost }) => cost));
	const near = candidates.filter(({ cost }) => cost < least + MARGIN);
	const best = near.filter(({ cost }) => cost === least);
	const candidate = pickFrom(pick === 'largest' ? near : best, pick);
	// Whoever picks the last or the largest has said which of the best is meant.
	const rivals =
		pick === 'first' ? near : pick === 'last' ? near.filter(({ cost }) => cost > least) : [];
	const against = candidates.filter(({ confirmed }) => confirmed > candidate.confirmed);
	const sure =
		!candidate.doubtful && [...rivals, ...against].every(({ value }) => value === candidate.value);
	return { candidate, sure };
}

function pickFrom(candidates: Candidate[], pick: FieldPick): Candidate {
	if (pick === 'last') return candidates[candidates.length - 1];
	if (pick === 'largest') {
		return candidates.reduce((a, b) => (isLarger(b.size, a.size) ? b : a));
	}
	return candidates.reduce((a, b) => (b.labelIndex < a.labelIndex ? b : a));
}

/** Words and dates by their characters; an amount is larger than words. */
function isLarger(a: string | number, b: string | number): boolean {
	return typeof a === typeof b ? a > b : typeof a === 'number';
}
