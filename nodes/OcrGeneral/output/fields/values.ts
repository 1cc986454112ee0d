import type { FieldType, OutputSettings } from '../settings';
import { findAmounts, parseAmount, type FoundAmount } from '../values/amount';
import { findDates } from '../values/date';
import { isCount } from './counts';
import { FAR } from './fieldRow';

/** A value of a field's type in a row's text. */
export interface FoundValue {
	value: string | number;
	start: number;
	end: number;
	/** See `DOUBT`. */
	doubt: number;
}

/** Doubts about a value itself. The smaller the better. */
export const DOUBT = {
	/** Money, a date with separators. */
	none: 0,
	/** A plain number, a date of eight bare digits. */
	bare: 1,
	count: 2,
	rate: 3,
} as const;

export type ValueSettings = Pick<OutputSettings, 'dateOrder' | 'decimalSeparator'>;

const TIME =
	/(?<!\d)\d{1,2} ?[:.] ?\d{2}(?: ?[:.] ?\d{2})? ?(?:[ap]\.?m\b)|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?/g;

/** The numbers or dates in a folded text, left to right. */
export function valuesIn(
	text: string,
	type: Exclude<FieldType, 'text'>,
	settings: ValueSettings,
): FoundValue[] {
	const dates = findDates(text, settings.dateOrder).map(({ value, start, end, compact }) => ({
		value,
		start,
		end,
		doubt: compact ? DOUBT.bare : DOUBT.none,
	}));
	if (type === 'date') return dates;
	// Their digits are no amounts.
	let rest = text.replace(TIME, (time) => blank(time.length));
	for (const { start, end, doubt } of dates) {
		if (doubt === DOUBT.none) rest = rest.slice(0, start) + blank(end - start) + rest.slice(end);
	}
	let from = 0;
	return rest.split(FAR).flatMap((part) => {
		const start = from;
		from += part.length + FAR.length;
		return amountsOf(part, text.slice(start, start + part.length), settings).map((amount) => ({
			value: amount.value,
			start: start + amount.start,
			end: start + amount.end,
			doubt: doubtOf(amount, part),
		}));
	});
}

/** Amounts of what stands apart in a row. Where that is all of one amount, signs count too: `(5.00)`, `- 5.00`. */
function amountsOf(part: string, unblanked: string, settings: ValueSettings): FoundAmount[] {
	const found = findAmounts(part, settings.decimalSeparator);
	if (found.length !== 1) return found;
	const whole = parseAmount(unblanked, settings.decimalSeparator);
	return [{ ...found[0], value: whole ?? found[0].value }];
}

function doubtOf({ likeMoney, start, end }: FoundAmount, part: string): number {
	if (likeMoney === 2) return DOUBT.none;
	if (likeMoney === 0) return DOUBT.rate;
	return isCount(part, start, end) ? DOUBT.count : DOUBT.bare;
}

function blank(length: number): string {
	return ' '.repeat(length);
}
