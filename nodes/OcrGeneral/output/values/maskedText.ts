import { CURRENCY_AFTER, CURRENCY_BEFORE } from './currency';
import { dateCandidates } from './date';
import { UNIT } from './units';

/** Stands for each character of what is no amount: no digit, no letter, no blank. */
export const MASK = '\u0001';

/** A folded text of the same length, in which dates, times, identifiers and sizes hide no amount. */
export function maskedText(text: string): string {
	return closeSpacedGroups(withoutDates(text))
		.replace(SIZE, masked)
		.replace(IDENTIFIER, masked)
		.replace(TORN, masked)
		.replace(MARK_IS_MONEY, masked);
}

function masked(text: string): string {
	return MASK.repeat(text.length);
}

const TIME = /(?<!\d)\d{1,2} ?[:.] ?\d{2}(?: ?[:.] ?\d{2})? ?[ap]\.?m(?![a-z])/g;

function withoutDates(text: string): string {
	return dateCandidates(text)
		.filter(({ compact }) => !compact)
		.reduce(
			(rest, { start, end }) => rest.slice(0, start) + MASK.repeat(end - start) + rest.slice(end),
			text.replace(TIME, masked),
		);
}

const SPACED = new RegExp(
	`(${CURRENCY_BEFORE} ?:? ?)?(?<![\\d.,'])(\\d{1,3}(?: \\d{3})+)(?![\\d'])(?:([.,])\\d{1,2}(?!\\d))?( ?${CURRENCY_AFTER})?`,
	'gu',
);

/**
 * Blanks group thousands where money or a decimal comma says so; they become apostrophes. `2 100.00` is two
 * numbers.
 */
function closeSpacedGroups(text: string): string {
	return text.replace(
		SPACED,
		(whole, before: string | undefined, groups: string, mark?: string, after?: string) => {
			const money = before !== undefined || (mark === undefined && after !== undefined);
			return money || mark === ',' ? whole.replace(groups, groups.replace(/ /g, "'")) : whole;
		},
	);
}

/** `20 x 30 cm`; but of `2 x 4.50` the cents show a price. */
const SIZE = /(?<![\d.,])\d+(?:[.,]\d)?(?: ?[x×*] ?\d+(?:[.,]\d)?)+(?![.,]?\d)/g;

const GROUP = '(?:\\d+\\**|\\*{4}|\\(\\d+\\))';
/**
 * Whole numbers that blanks alone part, or three with dashes or brackets, are an account's or a telephone's,
 * or nobody can say what they are: `4111 1111 1111 1111`, `(415) 555-2671`, `12 345`; so is a number with a fraction.
 */
const IDENTIFIER = new RegExp(
	`(?<![\\d.,/'])(?:${GROUP}(?:(?: ?- ?| |(?<=\\))|(?=\\())${GROUP}){2,}|${GROUP} ${GROUP}(?:/\\d+)?|\\(0\\d+\\)\\d+)(?![\\d*]|[.,']\\d| ?(?:%|${CURRENCY_AFTER})|${UNIT})`,
	'gu',
);

/** Nobody knows whether these are one amount or two: `1 234.50`, `rm 1 2.50`. */
const TORN = new RegExp(
	`(?<![\\d.,'])(?:[1-9]\\d{0,2} \\d{3}|(?<=${CURRENCY_BEFORE} ?)\\d+ \\d+)\\.\\d\\d(?!\\d)`,
	'gu',
);

/** Money in place of the decimal mark: `12€50`, `3块5`, `12元5角`; but `5元10元` are two amounts. */
const MARK_IS_MONEY = /(?<![\d.,])\d+[元圆円块¥€£$]\d{1,2}(?![\d.,元圆円块])/g;
