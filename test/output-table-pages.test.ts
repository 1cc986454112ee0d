import { toItems } from '../nodes/OcrGeneral/output/outputs';
import type { OutputSettings } from '../nodes/OcrGeneral/output/settings';
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition';
import settings from './fixtures/output-settings.json';

const SETTINGS = settings as OutputSettings;

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

	// The pages are the same each time, so that the floors lie just below what the code reaches.
	it('are read as well as ever from photographs that the local engine read', () => {
		const shares = pages.recordedPages(read);
		expect(shares.cellsRight).toBeGreaterThan(0.992);
		expect(shares.rowsTooMany).toBeLessThan(0.008);
		expect(shares.headingsRight).toBe(1);
		expect(shares.whole).toBeGreaterThan(0.94);
	});

	it('are read as well as ever from generated pages as people have them', () => {
		const shares = pages.generatedPages(read, 120);
		expect(shares.cellsRight).toBeGreaterThan(0.993);
		expect(shares.rowsTooMany).toBeLessThan(0.004);
		expect(shares.headingsRight).toBeGreaterThan(0.996);
		expect(shares.whole).toBeGreaterThan(0.95);
	});

	it('are read as well as ever from generated menus, invoices and price lists', () => {
		expect(pages.generatedTables(read, 120)).toBeGreaterThan(0.9955);
	});
});
