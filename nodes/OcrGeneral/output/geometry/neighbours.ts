/** Neighbours in order that are compared with each line. */
const NEIGHBOURS = 4;

/**
 * How many lines stand at the same place as a line after them, closer counting more: about one for
 * each line that does.
 *
 * @param places where each line stands along one axis, pixels
 * @param order the lines' indexes; left sorted by place, so that the next call sorts little
 * @param spread how far two places may differ to count about a third, pixels
 * @param counts whether a pair of lines counts at all
 */
export function aligned(
	places: ArrayLike<number>,
	order: number[],
	spread: number,
	counts: (one: number, other: number) => boolean,
): number {
	order.sort((a, b) => places[a] - places[b]);
	const farthest = 3 * spread;
	let sum = 0;
	for (let index = 0; index < order.length; index++) {
		const one = order[index];
		const last = Math.min(order.length - 1, index + NEIGHBOURS);
		for (let next = index + 1; next <= last; next++) {
			const other = order[next];
			const distance = places[other] - places[one];
			if (distance > farthest) break;
			if (!counts(one, other)) continue;
			sum += Math.exp(-((distance / spread) ** 2));
			break;
		}
	}
	return sum;
}

/** Indexes in order, for `aligned`. */
export function indexesOf(lines: { length: number }): number[] {
	return Array.from({ length: lines.length }, (_, index) => index);
}
