import fc from 'fast-check';

import { toItems } from '../nodes/OcrGeneral/output/outputs';
import type { OutputSettings } from '../nodes/OcrGeneral/output/settings';
import type { Recognition, TextLine } from '../nodes/OcrGeneral/vocabulary/recognition';
import { SETTINGS } from './support/output-settings';

type Cell = [text: string, x: number];

/** `0: Tea | 300: 5.00` */
const cellsIn = (row: string) =>
	row.split(' | ').map((cell): Cell => {
		const [x, text] = cell.split(/: (.*)/);
		return [text, Number(x)];
	});

/** Lines 20 pixels high in rows 40 apart; a cell is its text at an x, 12 pixels a character. */
function page(rows: Array<string | Cell[]>, more: Partial<Recognition> = {}): Recognition {
	const lines = rows.flatMap((row, index) =>
		(typeof row === 'string' ? cellsIn(row) : row).map(
			([text, x]): TextLine => ({
				text,
				box: { x, y: 40 * index, width: 12 * text.length, height: 20 },
				confidence: 99,
				characters: [],
			}),
		),
	);
	return { source: 'menu.png', angle: null, lines, raw: {}, ...more };
}

const tableOf = (recognition: Recognition, more: Partial<OutputSettings> = {}) =>
	toItems('table', [recognition], { ...SETTINGS, ...more });

const cellsOf = (item: object) =>
	Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'source'));

/** A name on the left, amounts that end at the same x. */
const right = (text: string, end: number): Cell => [text, end - 12 * text.length];

const INVOICE = page([
	'120: Golden Dragon Trading Company',
	[['Item', 0], right('Qty', 400), right('Amount', 600)],
	[['Paper', 0], right('12', 400), right('1,234.50', 600)],
	[['Ink for the large printer', 0], right('¥38', 600)],
	[right('7', 400), right('38元', 600)],
	'0: All goods sold are not returnable or exchangeable',
	[['Total', 0], right('1,310.50', 600)],
]);

test('rows above the header are dropped, cells without text are null, a spanning cell stands leftmost', () => {
	expect(tableOf(INVOICE)).toEqual([
		{ Item: 'Paper', Qty: '12', Amount: '1,234.50', source: 'menu.png' },
		{ Item: 'Ink for the large printer', Qty: null, Amount: '¥38', source: 'menu.png' },
		{ Item: null, Qty: '7', Amount: '38元', source: 'menu.png' },
		{
			Item: 'All goods sold are not returnable or exchangeable',
			Qty: null,
			Amount: null,
			source: 'menu.png',
		},
		{ Item: 'Total', Qty: null, Amount: '1,310.50', source: 'menu.png' },
	]);
});

test('keys stand left to right and before the source and the page', () => {
	const items = toItems('table', [{ ...INVOICE, page: 3 }], SETTINGS);
	expect(Object.keys(items[0])).toEqual(['Item', 'Qty', 'Amount', 'source', 'page']);
});

test('amounts become numbers only where the whole cell is one', () => {
	const items = tableOf(
		page([
			'0: Name | 300: Code | 600: Price',
			'0: Tea | 300: 007 | 600: １２３',
			'0: Rate | 300: 5% | 600: 38元',
			'0: 2 cups | 300: 22/11/2026 | 600: ¥1,234.50',
		]),
		{ convertNumbers: true },
	);
	expect(items.map(cellsOf)).toEqual([
		{ Name: 'Tea', Code: '007', Price: 123 },
		{ Name: 'Rate', Code: '5%', Price: 38 },
		{ Name: '2 cups', Code: '22/11/2026', Price: 1234.5 },
	]);
});

test('the first row can be the header, whatever it holds, or no row; years that follow each other head columns', () => {
	const years = page(['0: Product | 300: 2024 | 600: 2025', '0: Tea | 300: 1 | 600: 2']);
	expect(tableOf(years, { headerRow: 'first' })).toEqual([
		{ Product: 'Tea', _2024: '1', _2025: '2', source: 'menu.png' },
	]);
	expect(tableOf(years, { headerRow: 'none' })[0]).toEqual({
		A: 'Product',
		B: '2024',
		C: '2025',
		source: 'menu.png',
	});
	const prices = page(['0: Product | 300: 2024 | 600: 1980', '0: Tea | 300: 1 | 600: 2']);
	expect(Object.keys(tableOf(prices)[0])).toEqual(['A', 'B', 'C', 'source']);
	expect(tableOf(years)).toEqual(tableOf(years, { headerRow: 'first' }));
});

test('headings are trimmed, named, made unique and kept from the item’s own keys', () => {
	const headings = [
		' Name ',
		'Name',
		'Name 2',
		'Name',
		'source',
		'__proto__',
		'error',
		'constructor',
		'',
	];
	const items = tableOf(
		page([
			headings.map((text, index): Cell => [text, 300 * index]),
			headings.map((_, index): Cell => [String.fromCharCode(97 + index), 300 * index]),
			headings.map((_, index): Cell => ['rest', 300 * index]),
		]),
	);
	expect(Object.keys(items[0])).toEqual([
		'Name',
		'Name 2',
		'Name 2 2',
		'Name 3',
		'source 2',
		'__proto__ 2',
		'error 2',
		'constructor 2',
		'I',
		'source',
	]);
	expect(Object.values(items[0])).toEqual([...'abcdefghi', 'menu.png']);
});

test('an item without its price is no header', () => {
	const items = tableOf(
		page([
			'0: Tea | 300: small | 600: 5.00',
			'0: Soup | 300: large | 600: 7.50',
			'0: Rice | 300: large | 600: 2.50',
			'0: Fish | 300: on request',
			'0: Cake | 300: small | 600: 4.00',
		]),
	);
	expect(items).toHaveLength(5);
	expect(items[3]).toEqual({ A: 'Fish', B: 'on request', C: null, source: 'menu.png' });
});

test('a row of words between items is no header', () => {
	const items = tableOf(
		page([
			'0: Tea | 300: small | 600: 5.00',
			'0: Soup | 300: large | 600: 7.50',
			'0: Rice | 300: large | 600: 2.50',
			'0: Fish | 300: on request | 600: ask us',
			'0: Cake | 300: small | 600: 4.00',
		]),
	);
	expect(items).toHaveLength(5);
});

test('a spanning cell stands leftmost, wherever most of it is', () => {
	const items = tableOf(
		page([
			'0: No. | 100: Name | 600: Price',
			'0: 1 | 100: Fish with lemon | 600: 5.00',
			'0: Served with rice or noodles',
			'0: 2 | 100: Soup | 600: 7.50',
		]),
	);
	expect(items[1]).toEqual({
		'No.': 'Served with rice or noodles',
		Name: null,
		Price: null,
		source: 'menu.png',
	});
});

test('what stands side by side above a table is not its header', () => {
	const items = tableOf(
		page([
			'0: Bill to | 300: Ship to',
			'0: John Doe | 300: Jane Roe',
			'0: Item | 300: Qty | 600: Price',
			'0: Tea | 300: 2 | 600: 5.00',
		]),
	);
	expect(items).toEqual([{ Item: 'Tea', Qty: '2', Price: '5.00', source: 'menu.png' }]);
});

test('a text that was read in two pieces is one cell', () => {
	const items = tableOf(
		page([
			'0: Fine | 60: Foods Trading Company',
			'0: Item | 300: Unit | 360: Price | 600: Stock',
			'0: Tea | 300: 5.00 | 600: 7',
			'0: Soup | 300: 7.50 | 600: 2',
			'0: Rice | 300: 2.50 | 600: 4',
		]),
	);
	expect(items[0]).toEqual({ Item: 'Tea', 'Unit Price': '5.00', Stock: '7', source: 'menu.png' });
});

test('a header may lack a heading', () => {
	const items = tableOf(
		page([
			'0: Name | 600: City',
			'0: Tim | 300: new | 600: Paris',
			'0: Ann | 300: old | 600: Rome',
		]),
	);
	expect(items[0]).toEqual({ Name: 'Tim', B: 'new', City: 'Paris', source: 'menu.png' });
});

test('a table that goes on over a page keeps its header', () => {
	const first = page(['0: Item | 300: Price', '0: Tea | 300: 5.00'], { page: 1 });
	const second = page(['0: Rice | 300: 2.50'], { page: 2 });
	expect(toItems('table', [first, second], SETTINGS)).toEqual([
		{ Item: 'Tea', Price: '5.00', source: 'menu.png', page: 1 },
		{ Item: 'Rice', Price: '2.50', source: 'menu.png', page: 2 },
	]);
});

/** Rows of as many cells, 300 pixels apart. */
const plainPage = (number: number, ...rows: string[][]) =>
	page(
		rows.map((cells) => cells.map((text, index): Cell => [text, 300 * index])),
		{ page: number },
	);

test('a table of words that goes on over a page loses no row', () => {
	const first = plainPage(1, ['Name', 'City'], ['Tim', 'Paris']);
	const continued = plainPage(2, ['Ann', 'Rome'], ['Bob', 'Oslo']);
	const repeated = plainPage(3, ['NAME', 'City'], ['Eve', 'Cairo']);
	const items = toItems('table', [first, continued, repeated], SETTINGS);
	expect(items.map(({ Name, City, page: number }) => [Name, City, number])).toEqual([
		['Tim', 'Paris', 1],
		['Ann', 'Rome', 2],
		['Bob', 'Oslo', 2],
		['Eve', 'Cairo', 3],
	]);
});

test('another table on the next page has its own header', () => {
	const first = plainPage(1, ['Name', 'City'], ['Tim', 'Paris']);
	const priced = plainPage(2, ['Item', 'Price'], ['Tea', '5.00']);
	const wider = plainPage(3, ['Name', 'City', 'Country'], ['Tim', 'Paris', 'France']);
	expect(toItems('table', [first, priced, wider], SETTINGS).slice(1)).toEqual([
		{ Item: 'Tea', Price: '5.00', source: 'menu.png', page: 2 },
		{ Name: 'Tim', City: 'Paris', Country: 'France', source: 'menu.png', page: 3 },
	]);
});

test('columns without heading are called as in a spreadsheet', () => {
	const wide = page([Array.from({ length: 53 }, (_, column): Cell => ['5.00', 100 * column])]);
	const keys = Object.keys(tableOf(wide, { headerRow: 'none' })[0]);
	expect([0, 25, 26, 51, 52].map((column) => keys[column])).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});

test('no lines are no items', () => {
	expect(tableOf(page([]))).toEqual([]);
	expect(tableOf(page([]), { headerRow: 'first' })).toEqual([]);
});

const anyNumber = fc.oneof(
	fc.integer({ min: -50, max: 900 }),
	fc.constantFrom(NaN, 0, -3, Infinity),
);
const anyLine = fc.record({
	text: fc.oneof(fc.constantFrom('', '5.00', '__proto__', 'source', '12'), fc.string()),
	box: fc.record({ x: anyNumber, y: anyNumber, width: anyNumber, height: anyNumber }),
	confidence: fc.constant(50),
	characters: fc.constant<TextLine['characters']>([]),
});

test('all items have the same keys and keep every text, whatever the boxes', () => {
	fc.assert(
		fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
			const recognition: Recognition = { source: 's', angle: null, lines, raw: {} };
			for (const headerRow of ['auto', 'first', 'none'] as const) {
				const items = tableOf(recognition, { headerRow });
				const keys = items.map((item) => Object.keys(item).join('\n'));
				expect(new Set(keys).size).toBeLessThan(2);
				expect(items.every(({ source }) => source === 's')).toBe(true);
				if (headerRow !== 'none') continue;
				// Dots that lead to a price are no text.
				const letters = (texts: unknown[]) => texts.join('').replace(/[\s.]/g, '').split('').sort();
				const cells = items.flatMap((item) => Object.values(cellsOf(item)));
				expect(letters(cells)).toEqual(letters(lines.map(({ text }) => text)));
			}
		}),
	);
});

/** A text of each kind that stands on pages; `id` makes it the only one of its kind. */
const KINDS: Array<(id: number) => string> = [
	(id) => `word${letters(id)}`,
	(id) => `Two words${letters(id)}`,
	(id) => `货物${letters(id)}`,
	(id) => `Label${letters(id)}:`,
	(id) => `Code:${letters(id)}`,
	(id) => `${id}.50`,
	(id) => `${id},50 €`,
	(id) => `Tea${letters(id)} ${id}.50`,
	(id) => String(id),
	(id) => `${id} kg`,
	(id) => `${letters(id).toUpperCase()}-${id}`,
	() => '',
];
const letters = (id: number) => String(id).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]);

const anyRow = fc.record({
	cells: fc.array(fc.nat(KINDS.length - 1), { minLength: 1, maxLength: 4 }),
	space: fc.constantFrom(28, 40, 40, 60),
});

test('what vanishes stands above the header, and nothing that was paid for does', () => {
	fc.assert(
		fc.property(fc.array(anyRow, { minLength: 2, maxLength: 9 }), (rows) => {
			let y = 0;
			const lines = rows.flatMap(({ cells, space }, row) => {
				y += space;
				return cells.flatMap((kind, column): TextLine[] => {
					const text = KINDS[kind](100 + 4 * row + column);
					const box = { x: 260 * column, y, width: 12 * text.length, height: 20 };
					return text === '' ? [] : [{ text, box, confidence: 99, characters: [] }];
				});
			});
			const page: Recognition = { source: 's', angle: null, lines, raw: {} };
			const items = tableOf(page).map(cellsOf);
			const cells = items.flatMap((item) => Object.values(item)).join('\n');
			const keys = Object.keys(items.at(0) ?? {}).join('\n');
			const lost = lines.filter(({ text }) => !cells.includes(text));
			const header = Math.max(
				-1,
				...lost.filter(({ text }) => keys.includes(text)).map(({ box }) => box.y),
			);
			expect(lost.filter(({ box }) => box.y > header)).toEqual([]);
			const inRow = (line: TextLine, kind: RegExp) =>
				lines.some(({ text, box }) => box.y === line.box.y && kind.test(text));
			const paid = lost.filter(
				(line) =>
					/^(?:Tea.* )?\d+[.,]50/.test(line.text) &&
					inRow(line, /^(?:word|Two|货物|Tea)/) &&
					!inRow(line, /:/),
			);
			expect(paid).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});
