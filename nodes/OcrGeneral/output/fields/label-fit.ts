import { CURRENCY_CODES } from '../values/currency';
import { FAR } from './field-row';

/** How well a label fits the words around it. The smaller the better. */
const FIT = {
	/** The label is all that stands before the value. */
	whole: 0,
	/** More words follow it: `Total` in `Total sales`. */
	followed: 2,
	/** Words stand before it: `Total` in `Invoice total`. */
	inside: 4,
} as const;
/** Added where a character was misread. */
const MISREAD = 1;

const CURRENCY_WORD = new RegExp(`(?<![a-z])(?:${CURRENCY_CODES.join('|')})(?![a-z])`, 'g');
const RATE = /@? ?\d+(?:[.,]\d+)? ?%/g;
const SUB = /(?:^|[^a-z])sub[ \-.]*$/;

/**
 * 0 is best; null where the words before make it another label (`sub total`).
 *
 * @param before what stands before the label in the row
 * @param between what stands between the label and its value
 */
export function labelFit(before: string, between: string, misread: boolean): number | null {
	if (SUB.test(before.replaceAll(FAR, ' '))) return null;
	const phrase = before.slice(before.lastIndexOf(FAR) + 1);
	let fit: number = FIT.whole;
	if (hasWords(phrase)) fit = FIT.inside;
	else if (hasWords(between)) fit = FIT.followed;
	return fit + (misread ? MISREAD : 0);
}

/** Whether there are letters other than those of a currency or a rate. */
export function hasWords(folded: string): boolean {
	return /\p{L}/u.test(folded.replace(CURRENCY_WORD, ' ').replace(RATE, ' '));
}
