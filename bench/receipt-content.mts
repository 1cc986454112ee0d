/** What receipts say, whatever their language. */
import type { ReceiptLine } from './receipt-layout.mts';
import type { Random } from './random.mts';

export interface ReceiptContent {
	lines: ReceiptLine[];
	merchant: string;
	day: Day;
	/** In hundredths. */
	total: number;
}

export interface Day {
	year: number;
	month: number;
	day: number;
}

/** What was bought: a price in hundredths, and how many of it. */
export interface Bought {
	name: string;
	count: number;
	price: number;
}

/** After the 12th, so that nobody has to know which number is the month. */
export function someDay(random: Random): Day {
	return { year: random.whole(2021, 2026), month: random.whole(1, 12), day: random.whole(13, 28) };
}

export function isoDay({ year, month, day }: Day): string {
	return `${year}-${two(month)}-${two(day)}`;
}

export function someTime(random: Random): string {
	return `${two(random.whole(7, 22))}:${two(random.whole(0, 59))}`;
}

export function boughtOf(
	random: Random,
	names: readonly string[],
	most: number,
	dearest: number,
): Bought[] {
	return random
		.shuffle([...names])
		.slice(0, random.whole(1, most))
		.map((name) => ({
			name,
			count: random.chance(0.7) ? 1 : random.whole(2, 4),
			price: 5 * random.whole(20, dearest * 20),
		}));
}

export function sumOf(bought: Bought[]): number {
	return bought.reduce((sum, { count, price }) => sum + count * price, 0);
}

/** Hundredths as printed: `1,234.50`. */
export function money(hundredths: number): string {
	const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
	return (hundredths / 100).toLocaleString('en-US', options);
}

export const two = (number: number) => String(number).padStart(2, '0');

export const digits = (random: Random, count: number) =>
	Array.from({ length: count }, () => random.whole(0, 9)).join('');
