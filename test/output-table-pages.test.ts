import { toItems } from '../nodes/OcrGeneral/output/outputs';
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition';
import { SETTINGS } from './support/output-settings';

type Cell = string | number | null;

function read(page: object): { keys: string[]; rows: Cell[][] } {
	const items = toItems('table', [page as Recognition], SETTINGS);
	const keys = Object.keys(items.at(0) ?? {}).filter((key) => key !== 'source');
	return { keys, rows: items.map((item) => keys.map((key) => item[key] as Cell)) };
}

describe('tables of whole pages', () => {
	let pages: typeof import('./support/table-pages.mts');
	beforeAll(async () => {
		pages = await import('./support/table-pages.mts');
	});

	// The pages are the same each time: each number is what the code reaches. A lower one is better: write it here.
	it.each([
		['as they were read', { cells: 1, rowsTooMany: 0, headings: 0, pages: 1 }],
		['tilted by -12 degrees', { cells: 1, rowsTooMany: 0, headings: 0, pages: 1 }],
		['tilted by 4 degrees', { cells: 1, rowsTooMany: 0, headings: 0, pages: 1 }],
		['tilted by 28 degrees', { cells: 1, rowsTooMany: 0, headings: 0, pages: 1 }],
		['polygons tilted by -17 degrees', { cells: 1, rowsTooMany: 0, headings: 0, pages: 1 }],
		['polygons turned by 90 degrees', { cells: 1, rowsTooMany: 0, headings: 0, pages: 1 }],
		['seen from the side', { cells: 1, rowsTooMany: 0, headings: 0, pages: 1 }],
		['on bent paper', { cells: 2, rowsTooMany: 0, headings: 1, pages: 2 }],
		['by hand', { cells: 1, rowsTooMany: 1, headings: 0, pages: 2 }],
		['by hand, polygons', { cells: 1, rowsTooMany: 0, headings: 0, pages: 1 }],
	])('are read as well as ever from photographs that the local engine read, %s', (name, faults) => {
		const given = pages.DISTORTIONS[name] ? name : undefined;
		expect(pages.recordedPages(read, given)).toEqual(faults);
	});

	it('are read as well as ever from generated pages as people have them', () => {
		expect(pages.generatedPages(read, 300)).toEqual({
			cells: 0,
			rowsTooMany: 0,
			headings: 0,
			pages: 0,
		});
	});

	it('are read as well as ever from generated menus, invoices and price lists', () => {
		expect(pages.generatedTables(read, 200)).toBe(29);
	});
});
