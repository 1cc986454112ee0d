/** The keys of the receipts as values; written apart from the node's own readers, to judge them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `RM1,234.50` is 1234.5; null where it is no amount. */
export function keyAmount(key: string): number | null {
	const plain = key.toUpperCase().replace(/RM|MYR|[$,\s]/g, '');
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** `25/12/2018`, `03 MAR 2018`, `OCT 3, 2016`, `2018-03-23`, `20180304`, `25032018`; null where it is no date. */
export function keyDate(key: string): string | null {
	const text = key.trim().toLowerCase();
	const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (compact) {
		const [, first, second, third] = compact;
		// The 19th and 20th of a month look like a year at first.
		const yearFirst = /^(?:19|20)/.test(first) && Number(second) >= 1 && Number(second) <= 12;
		return yearFirst
			? iso(first, second, third)
			: iso(second + third, first.slice(2), first.slice(0, 2));
	}
	const monthName = /[a-z]{3,}/.exec(text)?.[0].slice(0, 3);
	const numbers: string[] = text.match(/\d+/g) ?? [];
	if (monthName) {
		const month = MONTHS.indexOf(monthName) + 1;
		const [day, year] = numbers;
		return month > 0 && numbers.length === 2 ? iso(year, String(month), day) : null;
	}
	if (numbers.length !== 3) return null;
	const [first, second, third] = numbers;
	return first.length === 4 ? iso(first, second, third) : iso(third, second, first);
}

function iso(year: string, month: string, day: string): string {
	return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
