import type { Choice } from './candidate';
import type { Search } from './search';

/** A field that a document brings along. */
export interface DocumentField {
	/** What stands beside it, best first; empty where it needs no label. */
	labels: readonly string[];
	/** Null where it is not on the page. */
	find: (search: Search) => Choice | null;
}
