/** Keys that items use themselves, and names that objects treat in their own way. */
const RESERVED = ['error', 'source', 'page', '__proto__', 'constructor', 'prototype'];
/** JavaScript moves such keys to the front of an object. */
const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/;

/** A key for each heading: its text, or the column's letter, made unique and safe. */
export function columnKeys(headings: string[]): string[] {
	const used = new Set(RESERVED);
	return headings.map((heading, index) => {
		const trimmed = heading.trim() || columnLetter(index);
		const key = INTEGER_LIKE.test(trimmed) ? `_${trimmed}` : trimmed;
		let unique = key;
		for (let count = 2; used.has(unique); count++) unique = `${key} ${count}`;
		used.add(unique);
		return unique;
	});
}

/** `A` to `Z`, then `AA`, as spreadsheets name columns. `index` counts from 0. */
export function columnLetter(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
