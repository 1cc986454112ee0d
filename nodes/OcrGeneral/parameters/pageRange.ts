import { MOST_PAGES } from '../tencent/services';

/** Which pages of a document are read: a rising list of numbers from 1, or all. */
export type PageRange = readonly number[] | 'all';

/** Reads `1-3,5` or `all`; undefined where it is neither. */
export function parsePageRange(text: string): PageRange | undefined {
	const compact = text.replace(/\s+/g, '').replace(/，/g, ',');
	if (compact.toLowerCase() === 'all') return 'all';
	const pages = new Set<number>();
	for (const part of compact.split(',')) {
		const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part);
		if (!match) return undefined;
		const first = Number(match[1]);
		const last = Number(match[2] ?? match[1]);
		if (first < 1 || last < first || last > MOST_PAGES) return undefined;
		for (let page = first; page <= last; page++) pages.add(page);
	}
	return [...pages].sort((a, b) => a - b);
}
