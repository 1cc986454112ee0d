/**
 * Runs `work` for 0 to `count` - 1, at most `parallel` at a time, each started only when a place is free.
 * Results come in the order of the numbers. `work` must not reject.
 */
export async function inOrder<T>(
	count: number,
	parallel: number,
	work: (index: number) => Promise<T>,
): Promise<T[]> {
	const results = new Array<T>(count);
	let next = 0;
	const worker = async () => {
		while (next < count) {
			const index = next++;
			results[index] = await work(index);
		}
	};
	await Promise.all(Array.from({ length: Math.min(parallel, count) }, worker));
	return results;
}
