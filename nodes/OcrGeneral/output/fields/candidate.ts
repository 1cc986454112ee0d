/** A value that a field may take, with all that decides between it and others. */
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
	/** Reading order. */
	order: number;
}
