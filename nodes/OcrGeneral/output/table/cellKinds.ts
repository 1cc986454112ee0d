import type { OutputSettings } from '../settings';
import { findAmounts, parseAmount } from '../values/amount';
import { monthNames, weekdayNames } from '../values/calendarNames';
import { findDates } from '../values/date';
import { fold } from '../values/fold';
import { lazily } from '../values/lazily';

/** What is said in place of a price, folded. */
const PRICELESS =
	/^(?:[时時][价價]|面议|另议|询价|免费|赠送?|售罄|待定|free|market price|on request|ask(?: us)?|included|n\/?a|tb[ad]|complimentary|gratis|sold out|poa)\.?$/;

/**
 * Whether a cell holds a value rather than words: an amount, a date, a code, also one that was
 * misread, or what stands for a price.
 */
export function isValue(text: string, { dateOrder }: OutputSettings): boolean {
	const folded = fold(text).trim();
	const digits = folded.match(/\d/g)?.length ?? 0;
	const letters = folded.match(/\p{L}/gu)?.length ?? 0;
	if (digits > 0 && (digits >= letters || CODE.test(text.trim()))) return true;
	if (isMeasured(text)) return true;
	return (
		PRICELESS.test(folded) ||
		findDates(folded, dateOrder).some(({ start, end }) => start === 0 && end === folded.length)
	);
}

/** A number with its unit: `2 cups`, `1 tsp`. */
const MEASURE = /^\d[\d.,/]*\s?\p{L}{1,5}\.?$/u;

/** Whether a text is a number with its unit. */
export function isMeasured(text: string): boolean {
	return MEASURE.test(fold(text).trim());
}

/** What may stand below its number where a narrow column makes it wrap: `m²`, `E/ml`. */
const UNIT = /^(?:\p{Ll}{1,4}[²³]?\.?|\p{L}{1,3}\/\p{L}{1,3})$/u;

/** Whether a text may be the unit of a number that stands elsewhere. */
export function isUnit(text: string): boolean {
	return UNIT.test(text.trim());
}

/** Capitals, digits and what joins them. */
const CODE = /^[A-Z\d#][A-Z\d\-/._]*$/;

/** Whether a cell looks like money, so that its row says what was paid for. */
export function isMoney(text: string, { decimalSeparator }: OutputSettings): boolean {
	const folded = fold(text);
	if (DAY_OF_MONTH.test(folded)) return false;
	if (PRICED.test(folded)) return true;
	const amounts = findAmounts(folded, decimalSeparator);
	return (
		parseAmount(text, decimalSeparator) !== null && amounts.some(({ likeMoney }) => likeMoney > 1)
	);
}

const LAST_NUMBER = /(?<!\S)(?:\p{Sc}\s)?\S*\d\S*(?:\s\S{1,4})?$/u;

/** The number that a text ends with, and the currency before or after it; empty where there is none. */
export function lastNumber(text: string): string {
	return LAST_NUMBER.exec(text.trim())?.[0] ?? '';
}

/** Whether a text is an amount of money or ends in one: `Total 9.00`. */
export function endsInMoney(text: string, settings: OutputSettings): boolean {
	return isMoney(lastNumber(text), settings);
}

/** `24.12.`, with the point that the day of a month has in many languages. */
const DAY_OF_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\./;

/** Two decimals, with letters that engines take digits for. */
const PRICED = /^\D{0,4}(?=[^.,]*\d)[\doqsilbz]+[.,][\doqsilbz]{2}(?![\p{L}\d]|[.,]\d)/u;

/** Numbers of four digits and more are an identifier's or a telephone's, but for years. */
const IDENTIFIER = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,}/;
/** A label with its value, or a time. */
const LABELLED = /:\s*[^\s:)\]]/;

/** A line of a heading is shorter than one of prose, in characters. */
const LONGEST = 60;
/** `(%)`, `#`, `$`: what stands below is counted in that. */
const SIGN = /^[^\d\p{L}]*[%‰#№±\p{Sc}][^\d\p{L}]*$/u;

/** Whether a text may be a heading: words, with at most a number among them. */
export function isHeading(text: string, { decimalSeparator, dateOrder }: OutputSettings): boolean {
	const folded = fold(text).trim();
	if (SIGN.test(folded)) return true;
	if (folded.length > LONGEST) return false;
	if (!/\p{L}/u.test(folded) || parseAmount(text, decimalSeparator) !== null) return false;
	if (PRICELESS.test(folded) || PRICED.test(folded) || LABELLED.test(folded)) return false;
	if (IDENTIFIER.test(folded)) return false;
	if (findDates(folded, dateOrder).length > 0) return false;
	return findAmounts(folded, decimalSeparator).every(({ likeMoney }) => likeMoney < 2);
}

/** `2025`, `2025-26`. */
const YEARS = /^((?:19|20)\d\d)(\s?[-/]\s?\d\d(?:\d\d)?)?$/;

/** `08:30`. */
const CLOCK = /^([01]?\d|2[0-4]):([0-5]\d)$/;

/**
 * The time that a column may be called after, in years: whole for a year, which may also be a price,
 * but not for two years or a date; below 1 for an hour of the day. Null for another text.
 */
export function periodOf(text: string, { dateOrder }: OutputSettings): number | null {
	const folded = fold(text).trim();
	const years = YEARS.exec(folded);
	if (years) return Number(years[1]) + (years[2] ? 0.5 : 0);
	const clock = CLOCK.exec(folded);
	if (clock) return (Number(clock[1]) + Number(clock[2]) / 60) / (24 * 366);
	const date = findDates(folded, dateOrder).find(
		({ start, end }) => start === 0 && end === folded.length,
	);
	if (!date) return null;
	const [year, month, day] = date.value.split('-').map(Number);
	return year + (month - 1 + day / 32) / 12;
}

const calendarName = lazily(
	() => new RegExp(`^(?:${weekdayNames().pattern}|${monthNames().pattern})\\.?$`, 'u'),
);

/** Whether a text is the name of a weekday or a month. */
export function isCalendarName(text: string): boolean {
	return calendarName().test(fold(text));
}

/** Whether a text is a label, with its value or without; a time is none. */
export function isLabel(text: string): boolean {
	return /[^\d\s]\s*:/.test(fold(text));
}

/** Whether a text ends as a label does whose value stands beside it. */
export function endsAsLabel(text: string): boolean {
	return fold(text).endsWith(':');
}
