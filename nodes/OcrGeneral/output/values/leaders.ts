/**
 * Dots or dashes that lead from a name to its price or date are no text: `total....12.50`; but `1 -- 2` is a range.
 * Of the same length.
 */
export function withoutLeaders(text: string): string {
	return text.replace(/(?<!\d|\d (?=--))([.·_-])\1+|([.·_-])\2{2,}/g, (leader) =>
		' '.repeat(leader.length),
	);
}
