import { CURRENCY_CODES } from '../values/currency';
import { withoutCounts } from './counts';
import { FAR } from './fieldRow';

/** How well a label fits the words around it. The smaller the better. */
export const FIT = {
	/** The label is all that stands before the value. */
	whole: 0,
	/** Added where a character was misread, unless so many others agree that it hardly matters. */
	misread: 1,
	/** Added where several amounts stand beside the label, as in a line of a tax summary. */
	several: 2.5,
	/** More words follow it: `Total` in `Total sales`. */
	followed: 2,
	/** Words stand before it: `Total` in `Invoice total`. */
	inside: 4,
	/** Added where the words speak of a part of what the label names: `Total excluding GST`. */
	part: 6,
	/** Added where the value stands below its label. */
	below: 0.5,
	/** Added where the value stands below one of several labels in a row, as below a table's header. */
	header: 3,
	/** Added where the label heads a column of several values. */
	column: 12,
} as const;

const CURRENCY_WORD = new RegExp(`(?<![a-z])(?:${CURRENCY_CODES.join('|')})(?![a-z])`, 'g');
const RATE = /@? ?\d+(?:[.,]\d+)? ?%/g;

/** From this length on, a label with one misread character is as good as exact. */
const SURE_LENGTH = 10;

/** With these words the label names something else: a count, or what was taken off. */
const OTHER_THING = new RegExp(
	'(?<![a-z])(?:qty|quantity|items?|pcs|pieces|discounts?|disc|savings?|saved|points?|stamps?)(?![a-z])' +
		'|数量|件数|折扣|优惠|积分',
);
/** The tax itself, not what contains it: `Total includes 6% GST`. */
const SHARE_OF_TAX = /inclu\w* ?@? ?\d+(?:[.,]\d+)? ?% ?(?:gst|vat|sst|tax)/;
/** What is summed up, before a label: `Item(s) subtotal`; after it they are counted: `Total items`. */
const SUMMED = /(?<![a-z])item(?:s|\(s\))(?![a-z])/g;
const SUB = /(?:^|[^a-z])sub[ \-.]*$/;
const PART = /(?<![a-z])(?:excl|excluding|exclusive|before|without|non)(?![a-z])|不含|税前/;
const TAX = /(?<![a-z])(?:gst|vat|sst|tax)(?![a-z])|税额/;
/** That a tax is in it changes no label: `Total (inclusive of GST)`. */
const TAX_INCLUDED =
	/(?<![a-z])(?:incl?|inclusive|including|includes|with|after|w)[ ./]*(?:of )?(?:gst|vat|sst|tax)(?![a-z])|(?<![a-z])(?:gst|vat|sst|tax) (?:incl?|inclusive|included)(?![a-z])|含税/g;
const WITH_TAX = /(?<![a-z])(?:incl?|includ\w*|inclu\w*|with|after|w)(?![a-z])|含税/;

/**
 * 0 is best; null where the words around make it another label (`Sub total`, `Total qty`). All folded.
 *
 * @param label as the user wrote it
 * @param before what stands before the label in the row
 * @param between what stands between the label and its value
 */
export function labelFit(
	label: string,
	before: string,
	between: string,
	misread: boolean,
): number | null {
	const phrase = before.slice(before.lastIndexOf(FAR) + 1);
	const following = withoutCounts(between);
	if (SUB.test(before.replaceAll(FAR, ' '))) return null;
	const named = `${phrase.replace(SUMMED, ' ')} / ${following}`;
	if (OTHER_THING.test(named) && !OTHER_THING.test(label)) return null;
	let fit: number = FIT.whole;
	if (hasWords(phrase)) fit = FIT.inside;
	else if (hasWords(following.replace(RATE, ' ').replace(TAX_INCLUDED, ' '))) fit = FIT.followed;
	const around = `${phrase} / ${following}`;
	if (speaksOfPart(around) && !speaksOfPart(label)) fit += FIT.part;
	return fit + (misread && label.length < SURE_LENGTH ? FIT.misread : 0);
}

function speaksOfPart(text: string): boolean {
	return PART.test(text) || SHARE_OF_TAX.test(text) || (TAX.test(text) && !WITH_TAX.test(text));
}

/** Whether there are letters other than those of a currency or a rate. */
export function hasWords(folded: string): boolean {
	return /\p{L}/u.test(folded.replace(CURRENCY_WORD, ' ').replace(RATE, ' '));
}
