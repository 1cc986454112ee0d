import { toItems } from '../../nodes/OcrGeneral/output/outputs';
import type { DocumentKind } from '../../nodes/OcrGeneral/output/settings';
import type { Recognition } from '../../nodes/OcrGeneral/vocabulary/recognition';
import { printedRows } from './printed-rows';
import { SETTINGS } from './output-settings';

/** What a document without labels gives for rows as `printedRows` takes them, with the names of what is not sure. */
export function readDocument(document: Exclude<DocumentKind, 'custom'>, rows: string[]) {
	return readPage(document, printedRows(...rows));
}

/** The same for a page. */
export function readPage(document: Exclude<DocumentKind, 'custom'>, page: Recognition) {
	const [item] = toItems('fields', [page], {
		...SETTINGS,
		document,
		includeEvidence: true,
	});
	const evidence = item.evidence as Record<string, { sure: boolean } | null>;
	const unsure = Object.keys(evidence).filter((name) => evidence[name]?.sure === false);
	return { ...item, unsure };
}

/** A kind of document's case: what it shows, its rows, and some of the values. */
export type DocumentCase = [shows: string, rows: string[], values: Record<string, unknown>];
