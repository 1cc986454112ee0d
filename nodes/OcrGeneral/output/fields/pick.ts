import type { FieldPick } from '../settings';
import { FIT } from './labelFit';

/** A value that a field may take, with all that decides between it and others; in reading order. */
export interface Candidate {
	value: string | number;
	/** What `largest` compares; of a text that is an amount, the amount. */
	size: string | number;
	/** How well the label fits; 0 is best. See `FIT`. */
	fit: number;
	/** How far the value's place is from where a label's value stands; 0 is best. See `FIT`. */
	misfit: number;
	/** Doubts about the value itself, such as a bare number where others have decimals; 0 is best. */
	doubt: number;
	/** The label's place among the definition's alternatives. */
	labelIndex: number;
	/** Whether a character of the label was forgiven. */
	misread: boolean;
}

/**
 * Chooses among candidates in reading order. `first` and `last` look at the best fitting labels only,
 * `first` in the user's order of alternatives; `largest` looks at all that name the same thing.
 */
export function pickValue(found: Candidate[], pick: FieldPick): string | number | null {
	if (found.length === 0) return null;
	const candidates = withoutOtherLabels(found);
	const fitting = pick === 'largest' ? plausible(candidates) : withLeast(candidates, rankOf);
	const sure = withLeast(fitting, ({ doubt }) => doubt);
	if (pick === 'last') return sure[sure.length - 1].value;
	if (pick === 'largest') return sure.reduce((a, b) => (isLarger(b.size, a.size) ? b : a)).value;
	return withLeast(sure, ({ labelIndex }) => labelIndex)[0].value;
}

function rankOf({ fit, misfit }: Candidate): number {
	return fit + misfit;
}

/** Where a label stands as it is, in no worse a place, what only looks like it is another: `Line 1` and `Line I`. */
function withoutOtherLabels(candidates: Candidate[]): Candidate[] {
	const exact = new Map<number, number>();
	for (const candidate of candidates.filter(({ misread }) => !misread)) {
		const least = exact.get(candidate.labelIndex) ?? Infinity;
		exact.set(candidate.labelIndex, Math.min(least, rankOf(candidate)));
	}
	return candidates.filter(
		(candidate) =>
			!candidate.misread || rankOf(candidate) < (exact.get(candidate.labelIndex) ?? Infinity),
	);
}

/** Words and dates by their characters; an amount is larger than words. */
function isLarger(a: string | number, b: string | number): boolean {
	return typeof a === typeof b ? a > b : typeof a === 'number';
}

function plausible(candidates: Candidate[]): Candidate[] {
	const placed = withLeast(candidates, ({ misfit }) => misfit);
	const whole = placed.filter(({ fit }) => fit < FIT.part);
	return whole.length > 0 ? whole : placed;
}

function withLeast(candidates: Candidate[], rank: (candidate: Candidate) => number): Candidate[] {
	const least = candidates.reduce((a, candidate) => Math.min(a, rank(candidate)), Infinity);
	return candidates.filter((candidate) => rank(candidate) === least);
}
