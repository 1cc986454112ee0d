import type { FieldPick } from '../settings';
import { FIT } from './labelFit';

/** A value that a field may take, with all that decides between it and others; in reading order. */
export interface Candidate {
	value: string | number;
	/** How well the label fits; 0 is best. See `FIT`. */
	fit: number;
	/** How far the value's place is from where a label's value stands; 0 is best. See `FIT`. */
	misfit: number;
	/** Doubts about the value itself, such as a bare number where others have decimals; 0 is best. */
	doubt: number;
	/** The label's place among the definition's alternatives. */
	labelIndex: number;
}

/**
 * Chooses among candidates in reading order. `first` and `last` look at the best fitting labels only,
 * `first` in the user's order of alternatives; `largest` looks at all that name the same thing.
 */
export function pickValue(candidates: Candidate[], pick: FieldPick): string | number | null {
	if (candidates.length === 0) return null;
	const fitting =
		pick === 'largest'
			? plausible(candidates)
			: withLeast(candidates, ({ fit, misfit }) => fit + misfit);
	const sure = withLeast(fitting, ({ doubt }) => doubt);
	if (pick === 'last') return sure[sure.length - 1].value;
	if (pick === 'largest') return sure.reduce((a, b) => (b.value > a.value ? b : a)).value;
	return withLeast(sure, ({ labelIndex }) => labelIndex)[0].value;
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
