import { INTEGER_LIKE, RESERVED_KEYS } from '../itemKeys';

/** A key for each heading: its text, or the column's letter, made unique and safe. */
export function columnKeys(headings: string[]): string[] {
	const used = new Set(RESERVED_KEYS);
	/** Up to where each repeated key was counted, so that many repeats take no quadratic time. */
	const counts = new Map<string, number>();
	return headings.map((heading, index) => {
		const trimmed = heading.trim() || columnLetter(index);
		const key = INTEGER_LIKE.test(trimmed) ? `_${trimmed}` : trimmed;
		let count = counts.get(key) ?? 1;
		let unique = key;
		while (used.has(unique)) unique = `${key} ${++count}`;
		counts.set(key, count);
		used.add(unique);
		return unique;
	});
}

/** `A` to `Z`, then `AA`, as spreadsheets name columns. `index` counts from 0. */
function columnLetter(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
