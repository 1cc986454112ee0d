import type { FieldType, OutputSettings } from '../settings';
import { findAmounts } from '../values/amount';
import { findDates } from '../values/date';
import type { FieldCell } from './fieldRow';

/** A value of a field's type in a row's text. */
export interface FoundValue {
	value: string | number;
	start: number;
	end: number;
	/** 0 is best: money before plain numbers before percentages; dates before eight bare digits. */
	doubt: number;
}

/** The doubt of a percentage. */
export const RATE_DOUBT = 2;

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

/** What a cell says from a place on, as it is written, without the colon before it. */
export function textFrom(cell: FieldCell, from: number): FoundValue | undefined {
	const original = cell.placed.line.text.slice(cell.origins[Math.max(0, from - cell.start)]);
	const value = original.replace(/^[\s:：=.．\-—|]+/u, '').trim();
	return value === '' ? undefined : { value, start: from, end: cell.end, doubt: 0 };
}
