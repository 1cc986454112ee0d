import type { DateOrder } from '../settings';
import { dateCandidates, orderByWeekday, type DateContext } from './date';
import { fold } from './fold';

/**
 * What the dates of a picture show of their order: one with a day over 12, one beside its weekday, or one
 * that another date of the picture repeats with its month's name or its year first. Dates that contradict
 * each other show nothing.
 */
export function dateContext(texts: string[], setting: DateOrder): DateContext {
	const dates = texts.flatMap((text) => {
		const folded = fold(text);
		return dateCandidates(folded).map((date) => ({
			...date,
			weekday: orderByWeekday(folded, date),
		}));
	});
	const certain = new Set(
		dates.flatMap(({ readings, compact }) => (compact ? [] : (readings.certain ?? []))),
	);
	const votes = new Map<string, Set<DateOrder>>();
	for (const { readings, writing, weekday } of dates) {
		const orders = (['dayFirst', 'monthFirst', 'yearFirst'] as const).filter(
			(order) => readings[order],
		);
		const repeated = orders.filter((order) => certain.has(readings[order] ?? ''));
		// Dates begin with a short year only where somebody says so.
		const possible = orders.filter((order) => order !== 'yearFirst' || setting === 'yearFirst');
		const order = weekday ?? only(repeated) ?? only(possible);
		if (order === undefined) continue;
		for (const key of [writing, 'any']) votes.set(key, (votes.get(key) ?? new Set()).add(order));
	}
	const shown = new Map<string, DateOrder>();
	for (const [key, orders] of votes) if (orders.size === 1) shown.set(key, [...orders][0]);
	return { setting, shown };
}

function only(orders: DateOrder[]): DateOrder | undefined {
	return orders.length === 1 ? orders[0] : undefined;
}
