import { dateOf } from './calendar';
import { stuckWeekday } from './calendarNames';
import type { DateCandidate, Readings } from './dateCandidate';
import { lazily } from './lazily';
import { readLastDigits } from './lastDigits';

/** Digits from their first on, separator, one or two digits, separator; the last digits follow. */
const SAME_SEPARATOR = /(?<!\d)(\d+)( ?[-/.] ?)(\d{1,2})\2('?)(?=\d)/g;
const ANY_SEPARATOR = /(?<!\d)(\d+)(?! ?, ?\d+ ?,)( ?[-/.,] ?)(\d{1,2}) ?[-/.,] ?('?)(?=\d)/g;
/** Engines take a slash for a dot or a dash, a dot for a comma; only a year in full makes a date of that. */
const WRITINGS = [
	{ pattern: SAME_SEPARATOR, misread: false },
	{ pattern: ANY_SEPARATOR, misread: true },
];

/** Dates in digits alone, with separators: `22/11/2026`, `2026-11-22`, `22.11.26`. */
export function numericDates(text: string): DateCandidate[] {
	return WRITINGS.flatMap(({ pattern, misread }) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const found = yearFirst(text, match) ?? yearLast(text, match, misread ? [4] : [4, 2]);
			return found ? [{ ...found, misread: misread || found.misread }] : [];
		}),
	);
}

function yearFirst(text: string, match: RegExpExecArray): DateCandidate | null {
	const { index: at } = match;
	const [whole, first, separator, month] = match;
	const year = /(?:19|20|2[45])\d\d$/.exec(first)?.[0];
	if (!year) return null;
	const start = at + first.length - year.length;
	if (!standsApart(text, start, separator, true)) return null;
	const last = readLastDigits(text, at + whole.length, [2, 1], (day) => dateOf(year, month, day));
	return (
		last && { readings: { certain: last.value }, start, end: last.end, misread: false, writing: '' }
	);
}

function yearLast(text: string, match: RegExpExecArray, lengths: number[]): DateCandidate | null {
	const { index: at } = match;
	const [whole, digits, separator, second, apostrophe] = match;
	const first = digits.slice(-2);
	const start = at + digits.length - first.length;
	const last = readLastDigits(text, at + whole.length, lengths, (year) =>
		readingsOf(first, second, year, apostrophe === '' && text[start - 1] === "'"),
	);
	if (!last) return null;
	const yearDigits = last.end - at - whole.length;
	const glued = digits.length > 2;
	// Of a number that runs into a date only two digits can be the day: `#19536001/06/2018`; of three any may be too many.
	if (glued && (second.length < 2 || yearDigits < 4 || digits.length === 3)) return null;
	if (!glued && !standsApart(text, start, separator, yearDigits === 4)) return null;
	const writing = separator.trim() + yearDigits;
	const weak = yearDigits === 2 && isNamed(text, start, last.end);
	return { readings: last.value, start, end: last.end, misread: glued, writing, weak };
}

/** What three numbers say in each order; null if in none. */
function readingsOf(
	first: string,
	second: string,
	third: string,
	yearBefore: boolean,
): Readings | null {
	const readings: Readings = {};
	const orders: Array<[keyof Readings, string | null]> = [
		['dayFirst', yearBefore ? null : dateOf(third, second, first)],
		['monthFirst', yearBefore ? null : dateOf(third, first, second)],
		['yearFirst', third.length === 2 && first.length === 2 ? dateOf(first, second, third) : null],
	];
	for (const [order, value] of orders) if (value !== null) readings[order] = value;
	return Object.keys(readings).length > 0 ? readings : null;
}

/** What stands before a version or a section: `ver. 1.10.15`, `§ 1.2.12`. */
const NUMBERED = /(?:[§#]|(?<!\p{L})(?:v|ver|version|rev)\.?) ?$/u;

/** `Python 3.11.12`, `Board 10/12/15 mm`; but a time beside it shows a date. */
function isNamed(text: string, start: number, end: number): boolean {
	return (
		/(?<!\d ?)\p{L}{2}\.?(?: |: ?)$/u.test(text.slice(0, start)) &&
		!/^\W{0,3}\d+[:.]\d\d/.test(text.slice(end))
	);
}

const endsInWeekday = lazily(() => new RegExp(`${stuckWeekday()}$`, 'u'));

/** `ab11-22-30` is an article's number, and so is a fourth number with the same separator. */
function standsApart(text: string, start: number, separator: string, fullYear: boolean): boolean {
	const before = text.slice(0, start);
	if (fullYear) return !(/\d[-/.:]$/.test(before) && before.endsWith(separator.trim()));
	if (NUMBERED.test(before)) return false;
	return !/[a-z]$/.test(before) || /\p{L}{4}$/u.test(before) || endsInWeekday().test(before);
}
