import { phraseOf } from './words';

/** What makes the number before it a count, folded: `2 items`, `3件`, `3 x 4.50`. */
const COUNTED =
	'(?:items?|pcs?|pieces?|units?|pax)(?![a-z])|[件个個份项項张張瓶盒袋杯]|(?:x|@|for) ?(?:\\p{Sc} ?)?(?=\\d|$)';

/** A count in brackets behind its word: `(Qty 1.00)`. */
const COUNT_BEFORE = '\\( ?(?:qty|quantity|items?|jml|pcs|数量)[ .:=]*';

const COUNT = new RegExp(`\\( ?\\d+ ?\\p{L}+ ?\\)|\\d+ ?(?:${COUNTED})|${COUNT_BEFORE}`, 'gu');
const IN_BRACKETS = new RegExp(`${COUNT_BEFORE}$`);
const COUNTED_AFTER = new RegExp(`^ ?(?:${COUNTED})`, 'u');

/** Whether a bare number in a folded text counts things; one in brackets does too: `Total (2)`, `Fare (2 adults)`. */
export function isCount(text: string, start: number, end: number): boolean {
	const after = text.slice(end);
	return (
		COUNTED_AFTER.test(after) ||
		(/\( ?$/.test(text.slice(0, start)) && /^ ?(?:\p{L}+ ?)?\)/u.test(after))
	);
}

/** Whether a number with decimals counts things all the same. */
export function isCountInBrackets(text: string, start: number, end: number): boolean {
	return /^ ?\)/.test(text.slice(end)) && IN_BRACKETS.test(text.slice(0, start));
}

/** Whether a label asks for a count, so that one beside it is meant. */
export function namesCount(label: string): boolean {
	return phraseOf(label).kinds.includes('count');
}

/** The words after a label without those of counts: `(3 items)`, `（3件）`. */
export function withoutCounts(folded: string): string {
	return folded.replace(COUNT, ' ');
}

/** What follows a number, without the word that makes it a count. */
export function withoutCounted(after: string): string {
	return after.replace(COUNTED_AFTER, ' ');
}
