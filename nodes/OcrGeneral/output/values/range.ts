import { dateOf } from './calendar';

/** What parts the first of a range from its last, folded: `22-25 Nov`, `5 to 10`, `2026年11月22日至25日`. */
export const TO = '(?:-{1,2}|~|&|to|bis|au|al|a|至|到)';

/**
 * The first day of a range that leaves its year, or its month too, to the last day; null where it is not before that.
 */
export function firstDay(last: string, month: string | undefined, day: string): string | null {
	const [year, lastMonth] = last.split('-');
	// `28 Dec - 3 Jan 2027` begins in the year before.
	const years = month === undefined ? [year] : [year, String(Number(year) - 1)];
	const days = years.map((each) => dateOf(each, month ?? lastMonth, day));
	return days.find((each) => each !== null && each < last) ?? null;
}
