import { fold } from './fold';
import { lazily } from './lazily';

/**
 * The languages that option Language offers and others whose words `WORDS` knows, as BCP 47. Their names of months
 * and weekdays come from the Unicode CLDR, which Node.js carries. Arabic and German have two sets of months each.
 */
const LANGUAGES =
	'ar ar-SY da de de-AT en es fi fr hi hu id it ja ko ms nb nl pl pt ru sv th tr vi zh'.split(' ');

/** Names of one kind, as they are looked for in folded texts. */
export interface Names {
	/** Takes the longest name, misread letters included. */
	pattern: string;
	/** What a name stands for that the pattern matched. */
	numberOf: (written: string) => number;
}

/** Months in every form that stands in a date, 1 to 12; `11月` and its like are no names. */
export const monthNames = lazily(() =>
	namesFrom(
		namesOf('month', 12, (month) => day(month))
			.filter(([name]) => /^\p{L}/u.test(name))
			.map(([name, month]) => [name, month + 1]),
	),
);

/** Weekdays, 0 for Sunday to 6 for Saturday. */
export const weekdayNames = lazily(() =>
	namesFrom(
		// The fourth of January is a Sunday; `日` alone is more than that.
		namesOf('weekday', 7, (weekday) => day(0, 4 + weekday)).filter(([name]) => name.length > 1),
	),
);

/** A weekday that may stick to its date: `TueNov 22`. Of two letters it may begin another word: `dimarts`. */
export const stuckWeekday = lazily(() => `(?<!\\p{L})${weekdayNames().pattern}(?<=\\p{L}{3})`);

/** Of a year that begins as the names need it. */
function day(month: number, date = 1): number {
	return Date.UTC(2026, month, date);
}

function namesFrom(entries: Array<[string, number]>): Names {
	const numbers = new Map(entries.map(([name, number]) => [asRead(name), number]));
	const longestFirst = [...numbers.keys()].sort((a, b) => b.length - a.length);
	const patterns = longestFirst.map((name) =>
		name.replace(/\./g, '\\.').replace(/[ois]/g, (letter) => `[${LOOK_ALIKES[letter]}]`),
	);
	return {
		// Of `115` nothing tells that it is Polish `lis`.
		pattern: `(?=\\d*\\p{L})(?:${patterns.join('|')})`,
		numberOf: (written) => numbers.get(asRead(written)) ?? NaN,
	};
}

/** What engines take for one another within a word. */
const LOOK_ALIKES: Record<string, string> = { o: 'o0', i: 'il1', s: 's5' };

function asRead(name: string): string {
	return name.replace(/0/g, 'o').replace(/5/g, 's').replace(/[l1]/g, 'i');
}

/** Long and short, alone and beside a day, with and without the marks that engines lose. */
function namesOf(
	part: 'month' | 'weekday',
	count: number,
	dateOf: (index: number) => number,
): Array<[string, number]> {
	const formats = LANGUAGES.flatMap((language) =>
		(['long', 'short'] as const).flatMap((width) =>
			([undefined, 'numeric'] as const).map((day) =>
				formatOf(`${language}-u-ca-gregory-nu-latn`, { [part]: width, day }),
			),
		),
	);
	return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
		formats.flatMap((format): Array<[string, number]> => {
			const name = fold(partsOf(format, dateOf(index))[part]).replace(/\.$/, '');
			return [
				[name, index],
				[name.normalize('NFD').replace(/(?<=[a-z])\p{M}+/gu, ''), index],
				// `tháng 01`
				[name.replace(/ (?=\d$)/, ' 0'), index],
			];
		}),
	);
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

function partsOf(format: Intl.DateTimeFormat, date: number): Record<string, string> {
	return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}
