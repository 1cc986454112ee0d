import type { DecimalSeparator } from '../settings';
import { isBound, isNoAmount, isRange, type AmountShape } from './amountPlace';
import { CURRENCY_AFTER, CURRENCY_BEFORE } from './currency';
import { dateCandidates } from './date';
import { readDigits, type NumberContext } from './digits';
import { fold } from './fold';
import { withoutLeaders } from './leaders';
import { mendAmounts } from './lookAlikes';
import { MASK, maskedText } from './maskedText';
import { multiplied, MULTIPLIER } from './multiplier';
import { UNIT } from './units';

/** An amount found in a text. */
export interface FoundAmount {
	value: number;
	/** Where it stands in the folded text, marks of money, unit, sign and brackets of a negative included. */
	start: number;
	end: number;
	/** How much it looks like money: 2 with a currency or two decimals, 1 for a plain number, 0 for a percentage. */
	likeMoney: 0 | 1 | 2;
	/** As it is printed, folded: `kg`. */
	unit?: string;
	/** Letters were read as digits, or separators repaired. */
	misread: boolean;
	/** Nothing says whether its only separator marks decimals. */
	ambiguous: boolean;
}

/** Lost or added blanks within a number: `38 .00`, `1, 234.50`; a wide comma groups. */
const SEPARATOR =
	"[.,']| ?, ?(?=\\d{3}\\.\\d\\d(?!\\d))| ?\\. ?(?=\\d\\d(?![\\d.,]))| \\.|，(?=\\d{3}(?!\\d))";
const NUMBER = `\\d+(?:(?:${SEPARATOR})\\d+)*|(?<![.\\d])\\.\\d\\d?(?!\\d)`;
/**
 * A letter right before an amount with cents is its currency's, `R288.40`, or its sign misread: `E99.33`. One that
 * looks like a digit may be that; `v1.10` is a version, `x5.50` a product.
 */
const LETTER =
	"(?<![\\p{L}\\p{N}.,'])(?![bdgiloqszvx])[a-z](?=\\d{1,3}(?:[., ']?\\d{3})*[.,]\\d\\d(?![\\d.,]))";
/** How engines misread `RM` before an amount with cents, as `receipts-read.jsonl` shows: `RH7.50`, `BM1.00`. */
const MISREAD_RM = 'r[hni]|[abp]m';
const MISREAD_CODE = `(?<![\\p{L}\\p{N}])(?:${MISREAD_RM})(?=\\d[\\d,]*\\.\\d\\d(?![\\d.,]))`;
const IS_MISREAD = new RegExp(`^(?:${MISREAD_RM})$`);
const BEFORE = `(?:(?:(?<![a-z])|(?<=[a-z]{4}))${CURRENCY_BEFORE} ?:? ?|${MISREAD_CODE}|${LETTER})`;
const ANOTHER = ` ?(?:${CURRENCY_BEFORE})? ?[\\d.]`;
/** Whole money ends in a dash in some places: `38.-`, `38,--`, `￥1,980-`. */
const NO_CENTS = `(?:(?:[.,]|(?<![.,]\\d\\d))-+(?!${ANOTHER}))?`;
const AMOUNT = new RegExp(
	`(\\( ?)?(- *)?(${BEFORE})?(-)?(${NUMBER})${NO_CENTS}(?: ?(${MULTIPLIER}))?(?: ?(%)|(${UNIT})| ?(${CURRENCY_AFTER}))?(-(?!${ANOTHER}))?( ?\\))?`,
	'gu',
);

/**
 * All amounts in a folded text, left to right. Digits of dates, times and identifiers are none, nor are
 * bounds and ranges (`<5.00`, `4.00~10.00`), fractions and shortened numbers (`$1.2k`).
 */
export function findAmounts(
	folded: string,
	context: NumberContext | DecimalSeparator,
): FoundAmount[] {
	if (!/\d/.test(folded)) return [];
	const numbers = typeof context === 'string' ? { setting: context } : context;
	const mended = mendAmounts(withoutLeaders(folded));
	const text = maskedText(mended);
	const matches = [...text.matchAll(AMOUNT)];
	const ranged = matches.map((match, index) => {
		const last = matches.at(index + 1);
		if (!last) return false;
		const end = match.index + match[0].length;
		return isRange(text.slice(end, last.index) + (last[2] ?? ''));
	});
	return matches.flatMap((match, index) => {
		if (ranged[index] || ranged[index - 1]) return [];
		const found = amountOf(text, match, numbers);
		if (!found) return [];
		const letters = mended.slice(found.start, found.end) !== folded.slice(found.start, found.end);
		return [{ ...found, misread: found.misread || letters }];
	});
}

/**
 * Characters before an amount that are looked at; what tells is shorter, and whole texts would cost its length
 * squared.
 */
const REACH = 32;

function amountOf(
	text: string,
	match: RegExpExecArray,
	numbers: NumberContext,
): FoundAmount | null {
	const [whole, opening = '', minus = '', before = '', innerMinus, digits] = match;
	const [multiplier, rate, unit, after, trailingMinus, closing = ''] = match.slice(6);
	const currency = before || after;
	const inBrackets = opening !== '' && closing !== '';
	const start = match.index + opening.length;
	const end = match.index + whole.length - closing.length;
	const prior = text.slice(Math.max(0, start - REACH), start);
	// What parts a date from an amount is no sign.
	const sign = prior.trimEnd().endsWith(MASK) ? '' : minus;
	const hasCents = /[.,] ?\d\d$/.test(digits);
	const shape = {
		digits,
		hasCents,
		unit,
		before: before !== '',
		after: (after ?? unit ?? rate) !== undefined,
	};
	const rest = text.slice(end);
	if (isBound(prior, rest) || isNoAmount(prior + minus, rest, shape)) return null;
	const read = readDigits(digits.replace(/ /g, '').replace(/，/g, ','), {
		...numbers,
		shown: shownFor(multiplier ?? rate, currency, numbers),
	});
	if (!read) return null;
	const size = multiplier ? multiplied(read.value, multiplier) : read.value;
	// `(5.00)` is negative, `(5)` a note, and `(¥5.00)` says an amount once more: `伍圆整（¥5.00）`.
	const negativeBrackets = inBrackets && hasCents && !/[¥元円]/.test(currency ?? '');
	const negative = sign !== '' || (innerMinus ?? trailingMinus) !== undefined || negativeBrackets;
	return {
		value: negative && size !== 0 ? -size : size,
		start: negativeBrackets ? match.index : start,
		end: negativeBrackets ? match.index + whole.length : end,
		likeMoney: rate ? 0 : !unit && (currency !== undefined || hasCents) ? 2 : 1,
		...(unit && { unit: unit.trim() }),
		misread:
			read.misread ||
			after === '兀' ||
			isMisread(prior, shape) ||
			(/^[a-z]$/.test(before) && before !== 'r') ||
			IS_MISREAD.test(before),
		// `3.4M` may be millions, folded it is as metres are.
		ambiguous:
			isListed(prior, digits, rest) || unit === 'm' || (currency === undefined && read.ambiguous),
	};
}

/** What decides the separator of an amount with a multiplier, a percent sign or a currency. */
function shownFor(
	multiplier: string | undefined,
	currency: string | undefined,
	{ shown }: NumberContext,
): NumberContext['shown'] {
	// Nobody groups thousands by a dot there: `1.234万`, `7.125%`.
	if (multiplier !== undefined) return '.';
	return WHOLE_MONEY.test(currency ?? '') ? undefined : shown;
}

/** Money that nobody counts in hundredths, so that its separator groups whatever others on the picture do. */
const WHOLE_MONEY = /^ ?(?:rp|idr|₫|đ|vnd|₩|원|krw|円|jpy)/;

/** Whether an amount is one of a list, or a group of another amount's digits or its cents: `1, 221, 000`, `111 45元`. */
function isListed(prior: string, digits: string, rest: string): boolean {
	return (
		/^, \d{3}(?!\d)/.test(rest) ||
		(/^\d{3}$/.test(digits) && /\d, $/.test(prior)) ||
		(/^\d\d$/.test(digits) && /\d $/.test(prior))
	);
}

/** Of `totals9.42` the last letter may be a digit, and of `4.0l` the unit. */
function isMisread(prior: string, { before, digits, unit }: AmountShape): boolean {
	if (unit === 'l' && /\.\d$/.test(digits)) return true;
	return !before && /[a-z]{4}(?<=[bgioqsz])$/.test(prior);
}

/**
 * The amount that the whole text surely is, or null: `1,234.50`, `¥38`, `38元`, `１２３`, `(5.00)`. Leading zeros, more than
 * 15 digits, percentages, units, dates, misread characters and anything else beside it make it no amount.
 */
export function parseAmount(
	text: string,
	context: NumberContext | DecimalSeparator,
): number | null {
	const folded = fold(text).replace(/ +/g, ' ').trim();
	const found = findAmounts(folded, context);
	if (found.length !== 1) return null;
	const [{ value, start, end, likeMoney, unit, misread }] = found;
	if (likeMoney === 0 || unit !== undefined || misread) return null;
	if (start > 0 || end < folded.length || /^\D*0\d/.test(folded)) return null;
	return dateCandidates(folded).length > 0 ? null : value;
}
