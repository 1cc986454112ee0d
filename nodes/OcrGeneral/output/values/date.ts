import type { DateOrder } from '../settings';
import { characterDates } from './characterDates';
import { compactDates } from './compactDates';
import type { DateCandidate, Readings } from './dateCandidate';
import { weekdayOf } from './calendar';
import { weekdayNames } from './calendarNames';
import { lazily } from './lazily';
import { withoutLeaders } from './leaders';
import { mendDates } from './lookAlikes';
import { namedDates } from './namedDates';
import { numericDates } from './numericDates';
import { firstDay, TO } from './range';

/** A date found in a text; of a range, its first day. */
export interface FoundDate {
	/** `YYYY-MM-DD`. */
	value: string;
	/** Where it stands in the folded text. */
	start: number;
	end: number;
	/** Eight digits without any separator: a date only where something says so. */
	compact: boolean;
	/** Right behind a word and with a short year, as a version is: a date only beside a label. */
	weak: boolean;
	/** Letters were read as digits or the reverse, separators differ, or a number runs into it. */
	misread: boolean;
}

/** What decides the order of ambiguous dates; made once for a picture by `dateContext`. */
export interface DateContext {
	setting: DateOrder;
	/** The order that dates in a writing show, see `DateCandidate.writing`; under `any` that of all of them. */
	shown: ReadonlyMap<string, DateOrder>;
}

/** The order of `dateOrder` first, then what else the digits allow. */
const TRIED: Record<DateOrder, DateOrder[]> = {
	dayFirst: ['dayFirst', 'monthFirst', 'yearFirst'],
	monthFirst: ['monthFirst', 'dayFirst', 'yearFirst'],
	yearFirst: ['yearFirst', 'dayFirst', 'monthFirst'],
};

/** All dates in a folded text, left to right, in the writings of the languages that option Language offers. */
export function findDates(folded: string, context: DateContext | DateOrder): FoundDate[] {
	const { setting, shown } =
		typeof context === 'string'
			? { setting: context, shown: new Map<string, DateOrder>() }
			: context;
	const dates = dateCandidates(folded).map((candidate): FoundDate => {
		const { readings, start, end, misread, compact = false, weak = false, writing } = candidate;
		const told = orderByWeekday(folded, candidate) ?? shown.get(writing) ?? shown.get('any');
		const [possible] = TRIED[setting].flatMap((order) => readings[order] ?? []);
		const value = readings.certain ?? (told && readings[told]) ?? possible;
		return { value, start, end, compact, weak, misread };
	});
	return withoutRangeEnds(folded, dates);
}

/**
 * Most texts hold no date, and this tells it soonest: digits or the character of a year, with two separators, as
 * many as eight digits, or letters of a name or an era.
 */
const MAY_HOLD_DATE = /^(?=.*[\d年]).*(?:[-/.,].*[-/.,]|\d{8}|[a-z]{2}|[^ -~])/s;

/** All that may be a date, left to right, none over another. */
export function dateCandidates(folded: string): DateCandidate[] {
	if (!MAY_HOLD_DATE.test(folded)) return [];
	const mended = mendDates(withoutLeaders(folded));
	const found: DateCandidate[] = [];
	for (const read of [characterDates, namedDates, numericDates, compactDates]) {
		for (const date of read(mended)) {
			const { start, end } = date;
			if (found.some((other) => start < other.end && other.start < end)) continue;
			const misread = date.misread || mended.slice(start, end) !== folded.slice(start, end);
			found.push({ ...date, misread });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

const weekdays = lazily(
	() => new RegExp(`(?=\\p{L})(?<!\\p{L})${weekdayNames().pattern}(?!\\p{L})`, 'gu'),
);
/**
 * A text without what stands beside a date and says no more than it: weekdays, which half of the day it is, the words
 * for day and year.
 */
export function withoutDays(folded: string): string {
	return folded
		.replace(weekdays(), ' ')
		.replace(/(?<=\d ?)(?:[ap]\.?m|uhr|hrs?)(?!\p{L})|(?<!\p{L})(?:ngày|г)(?!\p{L})/gu, ' ');
}

/** Weekdays are looked for that many characters before and after a date. */
const WEEKDAY_REACH = 12;

/** The only order in which a date falls on the weekday that is written beside it. */
export function orderByWeekday(
	folded: string,
	{ readings, start, end }: { readings: Readings; start: number; end: number },
): DateOrder | undefined {
	if (readings.certain !== undefined) return undefined;
	const beside = `${folded.slice(Math.max(0, start - WEEKDAY_REACH), start)} ${folded.slice(end, end + WEEKDAY_REACH)}`;
	const names = beside.match(weekdays()) ?? [];
	if (names.length !== 1) return undefined;
	const weekday = weekdayNames().numberOf(names[0]);
	const fitting = TRIED.dayFirst.filter((order) => {
		const value = readings[order];
		return value !== undefined && weekdayOf(value) === weekday;
	});
	return fitting.length === 1 ? fitting[0] : undefined;
}

/** Between the first day of a range and its last. */
const BETWEEN = new RegExp(`^ ?${TO} ?$`);
/**
 * A first day that leaves its year, or its month too, to the last: `22.-25.11.2026`, `1/11 - 30/11/2026`,
 * `22-25/11/2026`.
 */
const SHORT_START = new RegExp(
	`(?<![\\p{L}\\d#.,:/-])(\\d{1,2})(?:(?:\\.|[./](\\d{1,2})\\.?) ?(?:${TO}|/) ?|[-~])$`,
	'u',
);

function withoutRangeEnds(folded: string, dates: FoundDate[]): FoundDate[] {
	const kept: FoundDate[] = [];
	for (const date of dates) {
		const first = kept.at(-1);
		const short = SHORT_START.exec(folded.slice(0, date.start));
		if (first && first.value <= date.value && BETWEEN.test(folded.slice(first.end, date.start))) {
			kept[kept.length - 1] = { ...first, end: date.end };
		} else if (short) {
			const [, one, other] = short;
			const monthFirst = parseInt(folded.slice(date.start), 10) !== Number(date.value.slice(8));
			const [day, month] = monthFirst && other ? [other, one] : [one, other];
			const value = firstDay(date.value, month, day);
			if (value !== null) kept.push({ ...date, value, start: short.index });
		} else kept.push(date);
	}
	return kept;
}
