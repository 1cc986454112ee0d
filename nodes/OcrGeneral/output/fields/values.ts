import type { DateOrder, DecimalSeparator, FieldType } from '../settings';
import { findAmounts, type FoundAmount } from '../values/amount';
import { findDates, type DateContext } from '../values/date';
import type { NumberContext } from '../values/digits';
import { isCount, isCountInBrackets } from './counts';
import { FAR } from './fieldRow';

/** A value of a field's type in a row's text. */
export interface FoundValue {
	value: string | number;
	start: number;
	end: number;
	/** See `DOUBT`. */
	doubt: number;
	/** Whether a character was misread, or nothing tells what its separator marks; the order of dates is set. */
	uncertain: boolean;
}

/** Doubts about a value itself. The smaller the better. */
export const DOUBT = {
	/** Money, a date with separators. */
	none: 0,
	/** A plain number, a date of eight bare digits. */
	bare: 1,
	/** A count of things, a date that may be a version. */
	count: 2,
	rate: 3,
} as const;

/** How values are read: as the settings say, or as these and the picture say. */
export interface ValueSettings {
	dateOrder: DateContext | DateOrder;
	decimalSeparator: NumberContext | DecimalSeparator;
}

/** What is reckoned with stands before its result: `2 x 4.50 = 9.00`. */
const RECKONED = /^.*\d ?= ?(?=\P{L}{0,4}\d)/u;
/** What stands apart before a number may be its first digits or its sign: `1, | 250.00`, `- | 12.00`. */
const TORN = new RegExp(`(?:\\d[.,']|(?:^|${FAR})[-(]) ?${FAR}$`);

/** The numbers or dates in a folded text, left to right. */
export function valuesIn(
	text: string,
	type: Exclude<FieldType, 'text'>,
	settings: ValueSettings,
): FoundValue[] {
	if (type === 'date') {
		return findDates(text, settings.dateOrder).map(({ value, start, end, ...date }) => ({
			value,
			start,
			end,
			doubt: date.weak ? DOUBT.count : date.compact ? DOUBT.bare : DOUBT.none,
			uncertain: date.misread || isCut(text, start, end),
		}));
	}
	let from = 0;
	return text.split(FAR).flatMap((part) => {
		const start = from;
		from += part.length + FAR.length;
		const reckoned = RECKONED.exec(part)?.[0].length ?? 0;
		const isTorn = TORN.test(text.slice(0, start));
		const amounts = findAmounts(part, settings.decimalSeparator);
		return amounts
			.filter((amount) => amount.start >= reckoned)
			.map((amount) => ({
				value: amount.value,
				start: start + amount.start,
				end: start + amount.end,
				doubt: doubtOf(amount, part),
				uncertain: amount.misread || amount.ambiguous || (isTorn && amount.start === 0),
			}));
	});
}

/**
 * Whether what stands apart may be the first digit of a date's day or the last ones of its year: `1 | 6/03/2018`,
 * `13/01/20 | 18`.
 */
function isCut(text: string, start: number, end: number): boolean {
	return (
		(/(?<!\d)[0-3][ \t]$/.test(text.slice(0, start)) && /^\d(?!\d)/.test(text.slice(start))) ||
		/^[ \t]\d[日号]/.test(text.slice(end)) ||
		(/(?<!\d)(?:19|20)[ \t]$/.test(text.slice(0, start)) && /^\d\d\D/.test(text.slice(start))) ||
		(/^[ \t]\d\d(?![\d:.])/.test(text.slice(end)) &&
			/(?<!\d)(?:19|20)$/.test(text.slice(start, end)))
	);
}

function doubtOf({ likeMoney, start, end }: FoundAmount, part: string): number {
	if (isCountInBrackets(part, start, end)) return DOUBT.count;
	if (likeMoney === 2) return DOUBT.none;
	if (likeMoney === 0) return DOUBT.rate;
	return isCount(part, start, end) ? DOUBT.count : DOUBT.bare;
}
