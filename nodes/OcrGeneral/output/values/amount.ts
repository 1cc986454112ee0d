import type { DecimalSeparator } from '../settings';
import { CURRENCY_AFTER, CURRENCY_BEFORE } from './currency';
import { findDates } from './date';
import { readDigits } from './digits';
import { fold } from './fold';
import { multiplied, MULTIPLIER } from './multiplier';

/** An amount found in a text. */
export interface FoundAmount {
	value: number;
	/** Where it stands in the folded text, marks of money included. */
	start: number;
	end: number;
	/** How much it looks like money: 2 with a currency or two decimals, 1 for a plain number, 0 for a percentage. */
	likeMoney: 0 | 1 | 2;
}

/** `38.-`, as prices without cents are written in Europe, may stand for `38`. */
const NO_CENTS = '(?:[.,]-{1,2})?';
const DIGITS = "(?:\\d[\\d.,' ]*\\d|\\d|[.,]\\d{1,2})";
const WHOLE = new RegExp(
	`^([-+(]?) ?(?:${CURRENCY_BEFORE})? ?:? ?(-?) ?(${DIGITS})${NO_CENTS} ?(?:${CURRENCY_AFTER})?(-?)(\\)?)$`,
);

/**
 * The amount that the whole text is, or null: `1,234.50`, `¥38`, `38元`, `１２３`, `(5.00)`. Leading
 * zeros, more than 15 digits, percentages, dates and anything else beside it make it no amount.
 */
export function parseAmount(text: string, decimals: DecimalSeparator): number | null {
	const folded = closeSplitDecimals(fold(text).text).replace(/ +/g, ' ').trim();
	const match = WHOLE.exec(folded);
	if (!match) return null;
	const [, before, inner, digits, after, closing] = match;
	if ((before === '(') !== (closing === ')')) return null;
	// `(5.00)` is negative, `(5)` a note, and `(¥5.00)` says an amount once more: `伍圆整（¥5.00）`.
	if (before === '(' && (!/[.,]\d\d$/.test(digits) || /[¥元圆円]/.test(folded))) return null;
	const value = readDigits(digits, decimals);
	if (value === null || /^0\d/.test(digits) || isDate(folded)) return null;
	const negative = before === '-' || before === '(' || inner === '-' || after === '-';
	return negative && value !== 0 ? -value : value;
}

/** Eight digits may be one. */
function isDate(folded: string): boolean {
	return findDates(folded, 'dayFirst').some(
		({ start, end }) => start === 0 && end === folded.length,
	);
}

/** Inside a text, a space separates two numbers, but for `1 234,50`. */
const NUMBER = "\\d{1,3}(?: \\d{3})+,\\d{2}(?!\\d)|\\d+(?:[.,']\\d+)*|[.,]\\d{1,2}";
const INSIDE = new RegExp(
	`(-)?((?<![a-z])${CURRENCY_BEFORE} ?:? ?)?(-)?(${NUMBER})(?: ?(${MULTIPLIER}))?( ?%|(?: ?${CURRENCY_AFTER}))?`,
	'g',
);

/** All amounts in a folded text, left to right; digits of dates, times and identifiers are none. */
export function findAmounts(folded: string, decimals: DecimalSeparator): FoundAmount[] {
	const text = closeSplitDecimals(folded);
	const found: FoundAmount[] = [];
	for (const match of text.matchAll(INSIDE)) {
		const [whole, minus, before, innerMinus, digits, multiplier, after] = match;
		const start = match.index;
		const end = start + whole.length;
		if (partOfLongerWord(text, match)) continue;
		// With a multiplier nobody groups thousands by a dot: `1.234万`.
		const plain = readDigits(digits, multiplier && decimals === 'auto' ? 'dot' : decimals);
		if (plain === null) continue;
		const value = multiplier ? multiplied(plain, multiplier) : plain;
		const percentage = after?.trim() === '%';
		const money = before !== undefined || after !== undefined || /[.,]\d\d$/.test(digits);
		const negative = (minus ?? innerMinus) !== undefined || text[end] === '-';
		found.push({
			value: negative && value !== 0 ? -value : value,
			start,
			end,
			likeMoney: percentage ? 0 : money ? 2 : 1,
		});
	}
	return found;
}

/** `38. 00` and `38 .00`, as services split them, read as `38.00`; same length, so that places stay. */
function closeSplitDecimals(text: string): string {
	return text.replace(/(\d) ?\. ?(\d\d)(?![\d.,])/g, (whole, integer: string, fraction: string) =>
		`${integer}.${fraction}`.padEnd(whole.length, ' '),
	);
}

/** Digits of identifiers, dates, times, sizes: whatever is glued to letters or to other digits. */
function partOfLongerWord(text: string, match: RegExpExecArray): boolean {
	const [whole, , before, , digits, , after] = match;
	const end = match.index + whole.length;
	const previous = text.slice(Math.max(0, match.index - 2), match.index);
	const next = text.slice(end, end + 3);
	// Of `1万2千` neither is the amount.
	if (/\d$|\d[-/:.,'万萬亿億]$/.test(previous)) return true;
	// After `元` another amount may begin.
	if (/^(?:[-/:.,']\d|[年月日])/.test(next) || (after === undefined && /^\d/.test(next)))
		return true;
	if (before !== undefined || after !== undefined) return false;
	// `2x5.50`, `5.50sr`: with two decimals a letter beside it is a mark, not a part.
	const decimal = /[.,]\d\d$/.test(digits);
	if (
		/[\p{L}_#]-?$/u.test(previous) &&
		!(decimal && /[x\p{Script=Han}]$/u.test(previous)) &&
		!/\p{Script=Han}$/u.test(previous)
	)
		return true;
	return decimal
		? /^ ?(?:k?g|m?l|[cm]m|kw|pcs)\b/.test(next)
		: /^[\p{L}_]/u.test(next) && !/^\p{Script=Han}/u.test(next);
}
