/** A value that a field may take, with all that decides between it and others. */
export interface Candidate {
	value: string | number;
	/** How well the label fits; 0 is best. See `labelFit`. */
	fit: number;
	/** Doubts about the value itself, such as a bare number where others have decimals; 0 is best. */
	doubt: number;
	/** The label's place among the definition's alternatives. */
	labelIndex: number;
	/** Reading order. */
	order: number;
}
