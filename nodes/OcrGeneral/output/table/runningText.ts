import type { VisualRow } from '../geometry/visualRows';
import { fold } from '../values/fold';

/** `Page 2 of 5`, `2/5`, `- 2 -`, `第2页 共5页`, as they stand above or below a page's text; folded. */
const PAGE_NUMBER =
	/^(?:(?:page|p\.|seite|página|pagina|стр\.?)\s*\d{1,4}(?:\s*(?:\/|of|von|de|di|из)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4}|[-~]\s*\d{1,4}\s*[-~]|第\s*\d{1,4}\s*[页頁](?:[\s,/]*共\s*\d{1,4}\s*[页頁])?|共\s*\d{1,4}\s*[页頁][\s,/]*第\s*\d{1,4}\s*[页頁]|\d{1,4}\s*[页頁])$/u;

/** The rows without the page numbers above and below them. */
export function withoutPageNumbers(rows: VisualRow[]): VisualRow[] {
	let [from, to] = [0, rows.length];
	while (from < to && isPageNumber(rows[from])) from++;
	while (from < to && isPageNumber(rows[to - 1])) to--;
	return rows.slice(from, to);
}

function isPageNumber(row: VisualRow): boolean {
	return PAGE_NUMBER.test(fold(row.map(({ line }) => line.text).join(' ')));
}
