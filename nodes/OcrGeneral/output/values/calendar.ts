/** In Thailand years are counted from the Buddha's death: 2569 is 2026. */
const BUDDHIST_ERA = 543;
const LAST_YEAR = 2100;

/**
 * The ISO date, or null where the calendar has no such day or it is not of 1900 to 2100. Two digits
 * of a year are of this century up to 49, of the last from 70; between them nobody knows, since Thai
 * years are shortened as well: `59` may be 1959 or 2016.
 */
export function dateOf(yearText: string, monthText: string, dayText: string): string | null {
	const [written, month, day] = [yearText, monthText, dayText].map(Number);
	const full = yearText.length > 2 ? written : inFull(written);
	const year = full > LAST_YEAR ? full - BUDDHIST_ERA : full;
	if (!(year >= 1900 && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return null;
	if (day > daysIn(year, month)) return null;
	return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function inFull(shortYear: number): number {
	if (shortYear < 50) return 2000 + shortYear;
	return shortYear < 70 ? NaN : 1900 + shortYear;
}

function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(isoDate: string): number {
	return new Date(`${isoDate}T00:00:00Z`).getUTCDay();
}
