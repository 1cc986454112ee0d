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

	// The floors are what the code reached when they were written, less what chance may take.
	it('are read as well as ever from photographs that the local engine read', () => {
		const shares = pages.recordedPages(read);
		expect(shares.cellsRight).toBeGreaterThanOrEqual(0.98);
		expect(shares.rowsTooMany).toBeLessThanOrEqual(0.02);
		expect(shares.headingsRight).toBeGreaterThanOrEqual(0.96);
		expect(shares.whole).toBeGreaterThanOrEqual(0.87);
	});

	it('are read as well as ever from generated pages as people have them', () => {
		const shares = pages.generatedPages(read, 120);
		expect(shares.cellsRight).toBeGreaterThanOrEqual(0.995);
		expect(shares.rowsTooMany).toBeLessThanOrEqual(0.01);
		expect(shares.headingsRight).toBeGreaterThanOrEqual(0.985);
		expect(shares.whole).toBeGreaterThanOrEqual(0.95);
	});

	it('are read as well as ever from generated menus, invoices and price lists', () => {
		expect(pages.generatedTables(read, 120)).toBeGreaterThanOrEqual(0.994);
	});
});
