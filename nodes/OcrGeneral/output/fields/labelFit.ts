import { CURRENCY_WORD } from '../values/currency';
import { COST } from './candidate';
import { withoutCounts } from './counts';
import { phraseOf, type WordKind } from './words';

/** The words right before a label. */
const WORDS_BEFORE = /[^\t:\d)\]|,;#*]*$/;
/** Words that say nothing else: `Tax Invoice No` is an `Invoice No`. */
const NEUTRAL: WordKind[] = ['filler', 'amount'];
/** With these the label names something else: a count, or what was taken off. */
const OTHER_THING: WordKind[] = ['count', 'discount', 'sub'];

/**
 * What the words around a label cost, 0 where it stands alone; null where they make it another label:
 * the end of a longer one, or `Total qty`. All folded.
 *
 * @param label as the user wrote it
 * @param before what stands before the label in its row
 * @param between what stands between the label and its value
 */
export function labelFit(label: string, before: string, between: string): number | null {
	const words = wordsBefore(before);
	// `发票号 Invoice No：` says the same twice.
	const inside = phraseOf(isTranslation(words, label) ? '' : words);
	if (inside.unknown > 0 || inside.kinds.some((kind) => !NEUTRAL.includes(kind))) return null;
	const own = phraseOf(label).kinds;
	const { kinds, unknown } = phraseOf(withoutCounts(between));
	const further = kinds.filter((kind) => !own.includes(kind));
	if (further.some((kind) => OTHER_THING.includes(kind))) return null;
	const taxed = further.includes('tax') && !further.includes('including');
	if (further.includes('excluding') || taxed) return COST.other;
	const said = further.filter((kind) => !['filler', 'tax', 'including'].includes(kind));
	return said.length + unknown + inside.kinds.length > 0 ? COST.words : 0;
}

/** The words before a label that belong to it, as `Due` before `Date`. A value before it does not. */
function wordsBefore(before: string): string {
	const words = WORDS_BEFORE.exec(before)?.[0] ?? '';
	// What follows a colon or a digit is a value or its unit; `9F内装色` is one, too.
	if (/[:\d]$/.test(before.slice(0, before.length - words.length))) return '';
	return words;
}

/** With these a label still asks for the same: `Order no:`, `客户名称：`. */
export const SAME_THING = 'no|nr|num|number|id|name|code|ref|号码?|编号|名称|姓名|代码|单位';
const LONGER_LABEL = /^ ?(\p{L}[^\d:(]*)(?:\([^)]*\))? ?:(?!\/\/)/u;
const NUMBERED = new RegExp(`(?:${SAME_THING})$|\\P{L}$|\\p{Script=Han}`, 'u');

/**
 * Whether what stands right after a label makes it another one, or the beginning of an identifier: `PO box: 45`, `PO-45`. A
 * translation does not: `Name 姓名：`.
 */
export function isLonger(label: string, after: string): boolean {
	if (/^-[\p{L}\d]/u.test(after)) return !NUMBERED.test(label.trim());
	const words = LONGER_LABEL.exec(after)?.[1].trim() ?? '';
	if (words === '' || isTranslation(words, label)) return false;
	return !new RegExp(`^(?:${SAME_THING})\\.?$`).test(words);
}

/** Whether words are in another script than a label: the one in Chinese, the other not. */
export function isTranslation(words: string, label: string): boolean {
	const [one, other] = [words, label].map((text) => /\p{Script=Han}/u.test(text));
	return one !== other;
}

/** Whether there are letters other than those of a currency. */
export function hasWords(folded: string): boolean {
	return /\p{L}/u.test(folded.replace(CURRENCY_WORD, ' '));
}
