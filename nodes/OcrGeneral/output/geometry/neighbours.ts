/**
 * How many lines stand at the same place as the next one, closer counting more: about one for
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
	let sum = 0;
	for (let index = 1; index < order.length; index++) {
		const [one, other] = [order[index - 1], order[index]];
		if (counts(one, other)) sum += Math.exp(-(((places[other] - places[one]) / spread) ** 2));
	}
	return sum;
}
