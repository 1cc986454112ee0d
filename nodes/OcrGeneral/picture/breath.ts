/** How long the event loop is held at a time, in milliseconds. */
const SLICE_MS = 12;

/** Called between small pieces of work: waits now and then, so that other work of the process gets its turn. */
export type Breath = () => Promise<void> | undefined;

/**
 * @param now milliseconds
 * @param rest resolves after the event loop went round
 */
export function breathing(now: () => number, rest: () => Promise<void>): Breath {
	let since = now();
	return () => {
		if (now() - since < SLICE_MS) return undefined;
		return rest().then(() => {
			since = now();
		});
	};
}
