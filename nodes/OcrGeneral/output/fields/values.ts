import type { FieldType, OutputSettings } from '../settings';
import { findAmounts } from '../values/amount';
import { findDates } from '../values/date';

/** A value of a field's type in a row's text. */
export interface FoundValue {
	value: string | number;
	start: number;
	end: number;
	/** 0 is best: money before plain numbers before percentages; dates before eight bare digits. */
	doubt: number;
	/** Whether other values stand beside it that could be meant as well. */
	several?: boolean;
}

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
		doubt: compact ? 1 : 0,
	}));
	if (type === 'date') return dates;
	// Their digits are no amounts.
	let rest = text.replace(TIME, (time) => blank(time.length));
	for (const { start, end, doubt } of dates) {
		if (doubt === 0) rest = rest.slice(0, start) + blank(end - start) + rest.slice(end);
	}
	return findAmounts(rest, settings.decimalSeparator).map(({ value, start, end, likeMoney }) => ({
		value,
		start,
		end,
		doubt: 2 - likeMoney,
	}));
}

function blank(length: number): string {
	return ' '.repeat(length);
}
