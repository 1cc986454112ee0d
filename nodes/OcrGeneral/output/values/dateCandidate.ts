import type { DateOrder } from '../settings';

/** What a date says: `certain` whatever the order, else by each order that its digits allow. */
export type Readings = Partial<Record<DateOrder | 'certain', string>>;

/** A date in a folded text before its order is decided. */
export interface DateCandidate {
	readings: Readings;
	start: number;
	end: number;
	/** Whether a letter or a separator is not what it was, or a number runs into the date. */
	misread: boolean;
	/** Separator and length of the year: what dates in the same writing share; empty where certain. */
	writing: string;
	/** Eight digits without any separator: a date only where something says so. */
	compact?: boolean;
	/** Right behind a word and with a short year, as a version is: a date only beside a label. */
	weak?: boolean;
}

/** A date whose parts say themselves which is which. */
export function certainDate(
	value: string | null,
	start: number,
	end: number,
	more: Partial<DateCandidate> = {},
): DateCandidate[] {
	if (value === null) return [];
	return [{ readings: { certain: value }, start, end, misread: false, writing: '', ...more }];
}
