import type { DateOrder } from '../settings';
import { ERA, yearOfEra } from './eras';
import { MONTH_NAME, monthOf } from './monthNames';

/** A date found in a text. */
export interface FoundDate {
	/** `YYYY-MM-DD`. */
	value: string;
	/** Where it stands in the folded text. */
	start: number;
	end: number;
	/** Eight digits without any separator: a date only where something says so. */
	compact: boolean;
}

interface Writing {
	pattern: RegExp;
	read: (parts: string[], order: DateOrder) => string | null;
	compact?: boolean;
}

const notAfterNumber = '(?<![\\d])(?<!\\d[-/.:])';
const notBeforeNumber = '(?!\\d)(?![-/.]\\d)';
/** `ab11-22-30` is an article's number. */
const notInCode = `${notAfterNumber}(?:(?<![a-z])|(?<=date))`;
const gap = '[ ,.\\-/]{0,3}';
/** A year of two digits; `2 set 15.00` and `22 nov 18:30` go on otherwise. */
const shortYear = "'?\\d{2}(?![.:,]\\d)";
const ordinal = '(?:st|nd|rd|th|er|\\.)?';

const WRITINGS: Writing[] = [
	{
		pattern: new RegExp(`(${ERA}) ?(\\d{1,3}|元) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日?`, 'g'),
		read: ([era, year, month, day]) => dateOf(String(yearOfEra(era, year)), month, day),
	},
	{
		pattern: new RegExp(
			`(?<!\\d|${ERA} ?)(\\d{4}|\\d{2}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?`,
			'g',
		),
		read: ([year, month, day]) => dateOf(year, month, day),
	},
	{
		pattern: new RegExp(
			`${notAfterNumber}(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})${notBeforeNumber}`,
			'g',
		),
		read: ([year, , month, day]) => dateOf(year, month, day),
	},
	{
		pattern: new RegExp(
			`${notAfterNumber}(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4})${notBeforeNumber}`,
			'g',
		),
		read: readNumbers,
	},
	{
		pattern: new RegExp(
			`${notInCode}(\\d{1,2})( ?[-/.] ?)(\\d{1,2})\\2('?\\d{2})${notBeforeNumber}`,
			'g',
		),
		read: readNumbers,
	},
	{
		pattern: new RegExp(
			`${notAfterNumber}(\\d{1,2})${ordinal}${gap}(?:of |de )?(${MONTH_NAME})(?![a-z])${gap}(?:de )?(\\d{4}|${shortYear})(?!\\d)`,
			'g',
		),
		read: ([day, month, year]) => dateOf(year, String(monthOf(month)), day),
	},
	{
		pattern: new RegExp(
			`(?<![a-z])(${MONTH_NAME})${gap}(\\d{1,2})${ordinal}[ ,.\\-/]{1,3}(\\d{4})(?!\\d)`,
			'g',
		),
		read: ([month, day, year]) => dateOf(year, String(monthOf(month)), day),
	},
	{
		pattern: new RegExp(
			`${notAfterNumber}(\\d{4})${gap}(${MONTH_NAME})${gap}(\\d{1,2})(?!\\d)`,
			'g',
		),
		read: ([year, month, day]) => dateOf(year, String(monthOf(month)), day),
	},
	{
		pattern: /(?<![\d.,\-/])((?:19|20)\d{2})(\d{2})(\d{2})(?![\d.,])(?![-/](?!\d{4,6}(?!\d)))/g,
		read: ([year, month, day]) => dateOf(year, month, day),
		compact: true,
	},
];

function readNumbers([first, , second, year]: string[], order: DateOrder): string | null {
	const dayFirst = dateOf(year, second, first);
	const monthFirst = dateOf(year, first, second);
	const likely = order === 'dayFirst' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
	return likely ?? dateOf(first, second, year);
}

/** All dates in a folded text, left to right, in Chinese, European and American writing. */
export function findDates(folded: string, order: DateOrder): FoundDate[] {
	const found: FoundDate[] = [];
	for (const { pattern, read, compact } of WRITINGS) {
		for (const match of folded.matchAll(pattern)) {
			const value = read(match.slice(1), order);
			const start = match.index;
			const end = start + match[0].length;
			if (value === null || found.some((other) => start < other.end && other.start < end)) continue;
			found.push({ value, start, end, compact: compact ?? false });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** The ISO date, or null where the calendar has no such day. */
function dateOf(yearText: string, monthText: string, dayText: string): string | null {
	const digits = yearText.replace("'", '');
	const month = Number(monthText);
	const day = Number(dayText);
	// Two digits are of this century up to 69, as POSIX reads them.
	const year =
		digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
	if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
	if (day > daysIn(year, month)) return null;
	return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
