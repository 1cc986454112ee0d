import { dateOf } from './calendar';
import { monthNames, stuckWeekday } from './calendarNames';
import { certainDate, type DateCandidate } from './dateCandidate';
import { lazily } from './lazily';
import { readLastDigits } from './lastDigits';
import { firstDay, TO } from './range';

const GAP = '[ ,，.\\-/]{0,3}';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?';
/** Words within a date, and the eras of Thai years, which their number tells apart. */
const OF = '(?:(?:of|de|di|den|năm|[พค]\\.ศ\\.) )?';

const patterns = lazily(() => {
	// Of `may0122` the zero is the year's.
	const month = `(${monthNames().pattern})(?!\\p{L})(?<!\\d(?=\\d))`;
	return {
		/** Nearly all texts hold no month's name, and this tells it soonest; in `item` stands no `Tem`. */
		month: new RegExp(`(?:(?<!\\p{L})|(?<=\\p{L}{2}))${month}`, 'u'),
		dayMonth: new RegExp(
			`(?<!\\d)(?<!\\d[/.:])${DAY}${GAP}${OF}${month}(${GAP})${OF}('?)(?=\\d)`,
			'gu',
		),
		monthDay: new RegExp(
			`(?:(?<!\\p{L})|(?<=\\p{L}{4}|${stuckWeekday()}))${month}${GAP}${DAY}(?: ?${TO} ?\\d{1,2}(?!\\d))?([ ,，.\\-/]{0,3})('?)(?=\\d)`,
			'gu',
		),
		yearMonth: new RegExp(`(?<![\\p{L}\\d#])(\\d{4})${GAP}${month}${GAP}`, 'gu'),
		/** The first day of a range, before its last. */
		rangeStart: new RegExp(
			`(?:(?<![\\p{L}\\d#])${DAY}(?:${GAP}${OF}${month})?|${month}${GAP}${DAY})\\.? ?${TO} ?$`,
			'u',
		),
	};
});

/** Dates with a month's name: `22 Nov 2026`, `Nov 22nd, 2026`, `Oct.10'15`, `22-25 Nov 2026`. */
export function namedDates(text: string): DateCandidate[] {
	if (!patterns().month.test(text)) return [];
	const { dayMonth, monthDay, yearMonth } = patterns();
	const inFull: DateCandidate[] = [];
	const shortened: DateCandidate[] = [];
	const add = (match: RegExpExecArray, month: string, day: string, shortYear: boolean) => {
		const from = match.index + match[0].length;
		const last = readLastDigits(text, from, shortYear ? [4, 2] : [4], (year) =>
			dateOfName(year, month, day),
		);
		if (!last) return;
		// A month that is named by its number has a blank before it.
		const misread = /(?<![ \d])\d/.test(month);
		const found = { ...rangeOf(text, match.index, last.value, last.end), misread };
		if (last.end - from === 4) inFull.push(found);
		else if (!isWordAfter(match, text.slice(last.end))) shortened.push(found);
	};
	for (const match of text.matchAll(dayMonth)) {
		const [, day, month, gap] = match;
		// `22 Nov - 25` goes on otherwise.
		add(match, month, day, !/[-/] | [-/]/.test(gap));
	}
	for (const match of text.matchAll(monthDay)) {
		const [whole, month, day, gap, apostrophe] = match;
		// Of `Nov222026` either digit may be the year's first; `Nov 22nd2026` tells.
		if (/\d$/.test(whole)) continue;
		// Of `12 Nov 22 2026` either number may be the day.
		if (gap === ' ' && /\d ?$/.test(text.slice(0, match.index))) continue;
		// `Nov-22-26`, but `2 Mar 12-15` and `22 Nov 26/27` end in a range.
		const joined = /^[-/]$/.test(gap) && /[-/]\d{1,2}[-/]$/.test(whole);
		add(match, month, day, apostrophe !== '' || joined);
	}
	for (const match of text.matchAll(yearMonth)) {
		const [whole, year, month] = match;
		const last = readLastDigits(text, match.index + whole.length, [2, 1], (day) =>
			dateOfName(year, month, day),
		);
		if (last) inFull.push(...certainDate(last.value, match.index, last.end));
	}
	return [...inFull, ...shortened];
}

/** Two digits after a blank count something if a word or number follows: `22 Nov 12 nights`, `22 Nov 10am`. */
function isWordAfter([, , , gap, apostrophe]: RegExpExecArray, after: string): boolean {
	if (apostrophe !== '' || !/^[ .,，]+$/.test(gap)) return false;
	return /^[ ,，]*[\p{L}\d%]/u.test(after) && !/^[ ,，]*\d+:\d/.test(after);
}

function dateOfName(year: string, month: string, day: string): string | null {
	// A short year beside a Thai month is of the Buddha's era.
	const thai = year.length === 2 && /\p{Script=Thai}/u.test(month);
	return dateOf(thai ? `25${year}` : year, String(monthNames().numberOf(month)), day);
}

/** A date with the first day of the range that it ends, if it does. */
function rangeOf(text: string, start: number, value: string, end: number): DateCandidate {
	const whole = { readings: { certain: value }, start, end, misread: false, writing: '' };
	const match = patterns().rangeStart.exec(text.slice(0, start));
	if (!match) return whole;
	const [, dayBefore, monthAfter, monthBefore, dayAfter] = match;
	const month = monthAfter ?? monthBefore;
	const number = month === undefined ? undefined : String(monthNames().numberOf(month));
	const first = firstDay(value, number, dayBefore ?? dayAfter);
	return first === null ? whole : { ...whole, readings: { certain: first }, start: match.index };
}
