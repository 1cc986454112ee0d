import type { DecimalSeparator } from '../settings';
import { CURRENCY_AFTER, CURRENCY_BEFORE } from './currency';
import { dateCandidates } from './date';
import { readDigits, type NumberContext } from './digits';
import { fold } from './fold';
import { mendAmounts } from './lookAlikes';
import { multiplied, MULTIPLIER } from './multiplier';
import { isNoAmount, isRangeOrBound } from './amountPlace';
import { UNIT } from './units';

/** An amount found in a text. */
export interface FoundAmount {
	value: number;
	/** Where it stands in the folded text, marks of money, unit, sign and brackets of a negative included. */
	start: number;
	end: number;
	/** How much it looks like money: 2 with a currency or two decimals, 1 for a plain number, 0 for a percentage. */
	likeMoney: 0 | 1 | 2;
	/** Whether it is a percentage. */
	isRate: boolean;
	/** As it is printed, folded: `kg`. */
	unit?: string;
	/** As it is printed, folded: `rm`, `¥`, `元`. */
	currency?: string;
	/** Letters were read as digits, or separators repaired. */
	misread: boolean;
	/** Nothing says whether its only separator marks decimals. */
	ambiguous: boolean;
}

/** Lost or added blanks within a number: `38 .00`, `1, 234.50`; a wide comma groups. */
const SEPARATOR =
	"[.,']|, (?=\\d{3}\\.\\d\\d(?!\\d))| ?\\. ?(?=\\d\\d(?![\\d.,]))|，(?=\\d{3}(?!\\d))";
const NUMBER = `\\d+(?:(?:${SEPARATOR})\\d+)*|(?<![.\\d])\\.\\d{1,2}(?!\\d)`;
const BEFORE = `(?:(?<![a-z])|(?<=[a-z]{4}))${CURRENCY_BEFORE} ?:? ?`;
/** Whole money ends in a dash in some places: `38.-`, `38,--`, `￥1,980-`. */
const NO_CENTS = '(?:(?:[.,]|(?<![.,]\\d\\d))-{1,2}(?! ?[\\d.]))?';
const AMOUNT = new RegExp(
	`(\\( ?)?(- ?)?(${BEFORE})?(-)?(${NUMBER})${NO_CENTS}(?: ?(${MULTIPLIER}))?(?: ?(%)|(${UNIT})| ?(${CURRENCY_AFTER}))?(-(?! ?[\\d.]))?( ?\\))?`,
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
	const numbers = typeof context === 'string' ? { setting: context } : context;
	const mended = mendAmounts(folded);
	const text = withoutLeaders(closeSpacedGroups(withoutDates(mended)));
	return [...text.matchAll(AMOUNT)].flatMap((match) => {
		const found = amountOf(text, match, numbers);
		if (!found) return [];
		const letters = mended.slice(found.start, found.end) !== folded.slice(found.start, found.end);
		return [{ ...found, misread: found.misread || letters || found.currency === '兀' }];
	});
}

function amountOf(
	text: string,
	match: RegExpExecArray,
	numbers: NumberContext,
): FoundAmount | null {
	const [whole, opening = '', minus = '', before = '', innerMinus, digits] = match;
	const [multiplier, rate, unit, after, trailingMinus, closing = ''] = match.slice(6);
	const currency = before || after || undefined;
	const inBrackets = opening !== '' && closing !== '';
	const start = match.index + opening.length;
	const end = match.index + whole.length - closing.length;
	// What parts a date from an amount is no sign.
	const sign = text.slice(0, start).trimEnd().endsWith(MASK) ? '' : minus;
	const hasCents = /[.,]\d\d$/.test(digits);
	const shape = {
		digits,
		hasCents,
		unit,
		before: before !== '',
		after: (after ?? unit ?? rate) !== undefined,
	};
	const rest = text.slice(end);
	if (isRangeOrBound(text.slice(0, start), minus, rest)) return null;
	if (isNoAmount(text.slice(0, start + minus.length), rest, shape)) return null;
	// With a multiplier nobody groups thousands by a dot, nor in percents: `1.234万`, `7.125%`.
	const alone = (multiplier ?? rate) !== undefined && numbers.setting === 'auto';
	const read = readDigits(
		digits.replace(/ /g, '').replace('，', ','),
		alone ? { setting: 'auto', shown: digits.includes('.') ? '.' : ',' } : numbers,
	);
	if (!read) return null;
	const size = multiplier ? multiplied(read.value, multiplier) : read.value;
	// `(5.00)` is negative, `(5)` a note, and `(¥5.00)` says an amount once more: `伍圆整（¥5.00）`.
	const negativeBrackets = inBrackets && hasCents && !/[¥元圆円]/.test(currency ?? '');
	const negative = sign !== '' || (innerMinus ?? trailingMinus) !== undefined || negativeBrackets;
	return {
		value: negative && size !== 0 ? -size : size,
		start: negativeBrackets ? match.index : start,
		end: negativeBrackets ? match.index + whole.length : end,
		likeMoney: rate ? 0 : !unit && (currency !== undefined || hasCents) ? 2 : 1,
		isRate: rate !== undefined,
		...(unit && { unit: unit.trim() }),
		...(currency && { currency: currency.replace(/[ :.]+$/, '').trim() }),
		// Of `totals9.42` the last letter may be a digit.
		misread:
			read.misread || (before === '' && /[a-z]{4}(?<=[bgioqsz])$/.test(text.slice(0, start))),
		ambiguous: read.ambiguous && currency === undefined && !alone,
	};
}

/** The amount that the whole text is, or null: `1,234.50`, `¥38`, `38元`, `１２３`, `(5.00)`, misread ones too. */
export function readAmount(
	text: string,
	context: NumberContext | DecimalSeparator,
): FoundAmount | null {
	const folded = fold(text).text.replace(/ +/g, ' ').trim();
	const found = findAmounts(folded, context);
	if (found.length !== 1 || found[0].isRate || found[0].unit !== undefined) return null;
	const [{ start, end }] = found;
	if (start > 0 || end < folded.length || /^\D*0\d/.test(folded)) return null;
	return dateCandidates(folded).length > 0 ? null : found[0];
}

/**
 * The amount that the whole text surely is, or null. Leading zeros, more than 15 digits, percentages,
 * units, dates, misread characters and anything else beside it make it no amount.
 */
export function parseAmount(
	text: string,
	context: NumberContext | DecimalSeparator,
): number | null {
	const found = readAmount(text, context);
	return found === null || found.misread ? null : found.value;
}

/** Stands for each character of what is no amount: no digit, no letter, no blank. */
const MASK = '\u0001';

const SPACED = new RegExp(
	`(${CURRENCY_BEFORE} ?:? ?)?(?<![\\d.,'])(\\d{1,3}(?: \\d{3})+)(?![\\d'])(?:([.,])\\d{1,2}(?!\\d))?( ?${CURRENCY_AFTER})?`,
	'gu',
);

/**
 * Blanks group thousands where money or a decimal comma says so; they become apostrophes. `2 100.00` is two
 * numbers; whether `2 100` is, nobody can say.
 */
function closeSpacedGroups(text: string): string {
	return text.replace(
		SPACED,
		(whole, before: string | undefined, groups: string, mark?: string, after?: string) => {
			const money = before !== undefined || (mark === undefined && after !== undefined);
			if (money || mark === ',') return whole.replace(groups, groups.replace(/ /g, "'"));
			return mark === undefined ? MASK.repeat(whole.length) : whole;
		},
	);
}

const TIME =
	/(?<!\d)\d{1,2} ?[:.] ?\d{2}(?: ?[:.] ?\d{2})? ?[ap]\.?m(?![a-z])|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g;

function withoutDates(text: string): string {
	const times = text.replace(TIME, (time) => MASK.repeat(time.length));
	return dateCandidates(text)
		.filter(({ compact }) => !compact)
		.reduce(
			(rest, { start, end }) => rest.slice(0, start) + MASK.repeat(end - start) + rest.slice(end),
			times,
		);
}

/** Dots or dashes that lead from a name to its price are no text: `total....12.50`, `total------12.50`. */
function withoutLeaders(text: string): string {
	return text.replace(/(?<!\d)[.…·_-]{2,}|[.…·_-]{3,}/g, (leader) => ' '.repeat(leader.length));
}
