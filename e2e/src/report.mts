/** What `npm start` prints about a run. */
import type { Item } from './run-data.mts';

const MOST_ROWS = 120;

/** Prints items as a table; lists and objects inside an item are left out. */
export function printItems(items: Item[]): void {
	const rows = items.slice(0, MOST_ROWS).map(({ json }) => {
		const plain = Object.entries(json).filter(
			([, value]) => typeof value !== 'object' || value === null,
		);
		return Object.fromEntries(plain);
	});
	console.table(rows);
	if (items.length > MOST_ROWS) console.log(`… and ${items.length - MOST_ROWS} more`);
}
