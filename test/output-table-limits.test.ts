/** Up to where pages are read in one way and from where in another; what is a matter of degree has a limit. */
import { toItems } from '../nodes/OcrGeneral/output/outputs';
import type { Recognition, TextLine } from '../nodes/OcrGeneral/vocabulary/recognition';
import { limit } from './support/limit';
import { SETTINGS } from './support/output-settings';
import { printed, withWide } from './support/printed-page';

interface Table {
	keys: string[];
	rows: string[][];
}

function tableOf(page: Recognition): Table {
	const items = toItems('table', [page], SETTINGS);
	const keys = Object.keys(items.at(0) ?? {}).filter((key) => key !== 'source');
	return { keys, rows: items.map((item) => keys.map((key) => String(item[key] ?? ''))) };
}

/** A page by a measure, how it is read on one side of a limit, and between which values that lies. */
type Case = [
	name: string,
	page: (value: number) => Recognition,
	isRead: (table: Table) => boolean,
	between: [number, number],
	limit: number,
	isReadThere?: boolean,
];

function expectLimit(...[, page, isRead, [from, to], expected, isReadThere]: Case): void {
	const isReadAt = (value: number) => isRead(tableOf(page(value)));
	expect(limit(from, to, isReadAt)).toBeCloseTo(expected, 2);
	if (isReadThere !== undefined) expect(isReadAt(expected)).toBe(isReadThere);
}

/** Rows below each other, for pages of many. */
const below = (top: number, space: number, texts: string[]) =>
	Object.fromEntries(texts.map((text, index) => [top + space * index, text]));
const times = <T>(count: number, text: (index: number) => T) =>
	Array.from({ length: Math.floor(count) }, (_, index) => text(index));
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

describe('the next line of a cell lies as near as that, in distances of records', () => {
	const more = ['Grilled salmon with lemon', 'Paper', 'Ink', 'Pens'];
	const page = (above: string, own: string) => (near: number) =>
		printed({
			0: `0: ${above} | 400: 5.00`,
			[40 * near]: `0: ${own}`,
			...below(
				120,
				40,
				more.map((text, row) => `0: ${text} | 400: ${row}.00`),
			),
		});
	const isJoined = ({ rows }: Table) => rows.length === 5;

	test.each([
		['which would have fitted above', 'Licence', 'Module', 0.717],
		['which would not have', 'Grilled salmon with lemon', 'Module', 0.842],
		['of Chinese without an end', '镀锌钢管', '每米', 0.717],
		['in another language', '钢管', 'Pipe', 0.842],
		['in another language with digits', '钢管', 'Pipe 12', 0.717],
		['in digits and another language', '钢管', '12 Pipe', 0.717],
		['after a comma', 'Licence,', 'Module', 1.192],
		['after an open bracket', 'Licence (for', 'Module', 1.192],
		['in lower case', 'Licence', 'module', 1.192],
		['in lower case below lower case', 'licence', 'module', 0.717],
		['below lower case', 'licence', 'Module', 0.633],
		['in capitals', 'Licence', 'MODULE', 0.467],
		['in four capitals', 'Licence', 'WINE', 0.467],
		['in three capitals', 'Licence', 'TEA', 0.717],
		['in capitals at its end', 'Licence', 'Big WINE', 0.717],
		['in capitals at its begin', 'Licence', 'WINE of', 0.717],
		['in capitals below capitals', 'LICENCE', 'MODULE', 0.717],
	])('%s', (name, above, own, expected) => {
		expectLimit(name, page(above, own), isJoined, [0.3, 1.4], expected);
	});

	test.each(['Licence，', 'Licence、', 'Licence-', 'Licence &', 'Licence /', 'Licence（for'])(
		'as far as the next record, after the unfinished %s',
		(above) => {
			expect(isJoined(tableOf(page(above, 'Module')(1)))).toBe(true);
		},
	);

	test.each(['(for two)', '（for two）', 'àla carte'])(
		'as far as the next record, where %s goes on',
		(own) => {
			expect(isJoined(tableOf(page('Licence', own)(1)))).toBe(true);
		},
	);

	/** With the upper or the lower line from one x to another. */
	const wide = (
		text: 'Licence,' | 'Licence' | 'Module of',
		x: number,
		right: number,
		near: number,
	) => withWide(page(text === 'Licence' ? text : 'Licence,', 'Module of')(near), text, x, right);
	test.each<Case>([
		['begins as it', (x) => wide('Module of', x, 300, 1), isJoined, [0, 40], 10, false],
		[
			'stands over its middle',
			(x) => wide('Module of', 20 + x, 60 + x, 1),
			isJoined,
			[5, 60],
			10,
			false,
		],
		[
			'reaches under no other cell',
			(right) => wide('Module of', 0, right, 1),
			isJoined,
			[300, 500],
			410,
			true,
		],
		[
			'would not have fitted',
			(right) => wide('Licence', 0, right, 0.8),
			isJoined,
			[100, 240],
			190,
			true,
		],
		[
			'of Chinese would not have fitted',
			(right) => withWide(page('镀锌钢管', '每米长')(0.8), '镀锌钢管', 0, right),
			isJoined,
			[100, 245],
			230,
			true,
		],
	])('where it %s', (...given) => expectLimit(...given));

	test('where the first column stays empty', () => {
		const beside = (near: number) =>
			printed({
				0: '0: 1 | 100: Licence | 400: 5.00',
				[40 * near]: '100: Module',
				...below(
					120,
					40,
					more.map((text, row) => `0: ${row} | 100: ${text} | 400: ${row}.00`),
				),
			});
		expectLimit('', beside, isJoined, [0.3, 1.8], 1.15);
	});

	test('which holds the amount of what a date begins', () => {
		const begun = (near: number) =>
			printed({
				0: '0: Date | 200: Details | 600: Amount',
				40: '0: 01/11/2026 | 200: CARD PAYMENT',
				[40 + 40 * near]: '200: SHOP | 600: 12.00',
				...below(
					160,
					40,
					times(
						4,
						(row) => `0: 0${row + 2}/11/2026 | 200: DIRECT DEBIT CITY WATER | 600: ${row}.50`,
					),
				),
			});
		expectLimit('', begun, isJoined, [0.4, 2.6], 1.233);
	});

	test('of two cells, one of which reads as new', () => {
		const both = (near: number) =>
			printed({
				0: '0: Licence | 200: fragile | 400: 5.00',
				[40 * near]: '0: module | 200: Blue',
				...below(
					120,
					40,
					more.map((text, row) => `0: ${text.slice(0, 10)} | 200: with care | 400: ${row}.00`),
				),
			});
		expectLimit('', both, isJoined, [0.3, 1.4], 0.758);
	});

	test('below a value', () => {
		const priced = (near: number) =>
			printed({
				0: '0: Tea | 400: 5.00',
				[40 * near]: '400: per box',
				...below(
					120,
					40,
					more.map((text, row) => `0: ${text} | 400: ${row}.00`),
				),
			});
		expectLimit('', priced, isJoined, [0.3, 1.4], 0.8, true);
	});

	test('of a note that belongs to no record', () => {
		const note = (near: number) =>
			printed({
				...below(0, 40, ['0: Tea | 400: 5.00', '0: Coffee with milk, sugar | 400: 6.00']),
				80: '0: Juice | 400: 7.00',
				160: '0: We wish you a',
				[160 + 40 * near]: '0: very good day',
			});
		expectLimit('', note, ({ rows }) => rows.length === 4, [0.3, 1.4], 0.8, false);
	});

	test('where lines stand on both sides of the other cells', () => {
		const middle = (near: number) =>
			printed({
				0: '0: Item | 300: Qty | 400: Price',
				...Object.assign(
					{},
					...[80, 160, 240, 320].map((y) => ({
						[y - 20]: '0: Licence for the reporting',
						[y]: '300: 7 | 400: 5.00',
						[y + 20]: '0: module, up to ten users',
					})),
				),
				380: '0: Hosting | 300: 1 | 400: 9.00',
				[380 + near]: '0: Module',
				480: '0: Ink | 300: 2 | 400: 4.00',
			});
		expectLimit('', middle, ({ rows }) => rows.length === 6, [14, 60], 34.5, true);
	});
});

describe('records', () => {
	const statement = (count: number) => {
		const rows: Record<number, string> = { 0: '0: Day | 200: Details | 500: Amount' };
		for (let row = 0, y = 40; row < 20; row++) {
			const hasSecond = row < Math.floor(count);
			const details = row > 10 ? 'Payment by card' : 'Payment';
			rows[y] = `0: ${row + 1}.03. | 200: ${details} | 500: ${row + 1}.50`;
			if (hasSecond) rows[y + 48] = '200: Shop';
			y += hasSecond ? 108 : 40;
		}
		return printed(rows);
	};
	const dishes = (count: number) => {
		const names = times(10, (row) => `0: Dish of the day ${LETTERS[row]} | 500: ${row}.50`);
		const second = (row: number) => (row < Math.floor(count) ? ['0: Soup'] : []);
		return printed(
			below(
				0,
				40,
				names.flatMap((name, row) => [name, ...second(row)]),
			),
		);
	};
	const between = (y: number) =>
		printed({
			0: '0: Tea with milk | 400: 5.00',
			[y]: '0: Module',
			...below(60, 60, ['0: Hosting | 400: 9.00', '0: Ink | 400: 4.00', '0: Pens | 400: 4.00']),
		});
	const many = times(9, () => '0: Hosting of the portal | 400: 5.00');
	const across = (right: number) =>
		withWide(
			printed({
				...below(0, 40, many),
				360: '0: Long | 400: 7.00',
				392.8: '0: Butter',
				440: '0: Ink | 400: 4.00',
			}),
			'Long',
			0,
			right,
		);
	const longest = (count: number) =>
		printed({
			...below(
				0,
				40,
				times(
					20,
					(row) =>
						`0: ${row < Math.floor(count) ? 'Hosting of the whole portal' : 'Hosting of it'} | 400: 5.00`,
				),
			),
			800: '0: Hosting of it | 400: 5.00',
			833: '0: Module',
			880: '0: Ink | 400: 5.00',
		});
	const orders = (count: number) =>
		below(
			0,
			40,
			times(count, (row) => [
				`0: Order by mail | 300: ${row}.50`,
				...['0: Closed on Monday', '0: Parking behind', '0: Ask for Ann'],
			]).flat(),
		);
	const isSecond = ({ rows }: Table) => rows[0][1] === 'Payment Shop';

	test.each<Case>([
		['of which so many have a second line have them all', statement, isSecond, [0, 9], 7],
		[
			'have all lines below them, where there are so many records',
			(count) => printed(orders(count)),
			({ rows }) => rows[0][0] === 'Order by mail Closed on Monday Parking behind Ask for Ann',
			[1, 6],
			3,
		],
		[
			'that begin with the only text have a second line each',
			dishes,
			({ rows }) => rows[0][0].endsWith('Soup'),
			[0, 10],
			8,
		],
		[
			'keep a line below the cells where it may stand above them',
			between,
			({ rows }) => rows[0][0].endsWith('Module'),
			[15, 45],
			32.5,
			true,
		],
		[
			'wrap where a text is not across the table, which is wider than most',
			across,
			({ rows }) => rows[9][0] === 'Long',
			[190, 390],
			220,
			true,
		],
		[
			'wrap below the width of most',
			longest,
			({ rows }) => rows[20][0] === 'Hosting of it',
			[0, 8],
			3,
		],
		[
			'are far apart, and a line as near as others',
			(near) =>
				printed({
					0: '0: Delivery | 300: pcs | 400: 5.00',
					[20 * near]: '0: Free',
					...below(240, 240, ['0: Paper | 300: pcs | 400: 6.00', '0: Ink | 300: can | 400: 7.00']),
				}),
			({ rows }) => rows.length === 3,
			[1.2, 6],
			2.2,
		],
		[
			'have no note in the middle of the table',
			(x) =>
				printed({
					...below(0, 40, [
						'100: 1 | 200: Paper in packs | 500: 5.00',
						'100: 2 | 200: Ink for the large printer | 500: 6.00',
					]),
					80: '100: 3 | 200: Pens | 500: 7.00',
					116: `${x}: Thank you`,
				}),
			({ rows }) => rows.length === 3,
			[200, 280],
			210,
			false,
		],
	])('%s', (...given) => expectLimit(...given));

	test('of many lines each hold what follows a comma, however far below', () => {
		const page = printed({ ...orders(4), 640: '0: By mail, | 300: 9.50', 720: '0: Pay now' });
		expect(tableOf(page).rows.at(-1)).toEqual(['By mail, Pay now', '9.50']);
	});
});

describe('headings', () => {
	const body = below(100, 40, [
		'0: Pipe | 200: 12 | 300: 5.00 | 400: 10.00 | 500: Oslo',
		'0: Sand | 200: 7 | 300: 2.00 | 400: 3.00 | 500: Rome',
	]);
	const leaves = '200: Qty | 300: retail | 400: whole';
	const overSome = (x: number) =>
		printed({ 20: `0: Item | ${x}: Price | 500: Town`, 60: leaves, ...body });
	const overTwo = (word: string) => (x: number) =>
		printed({
			20: `0: Item | ${x}: ${word} | ${x + 200}: ${word}`,
			60: '200: Qty | 300: Value | 400: Count | 500: Worth',
			...below(100, 40, [
				'0: Pipe | 200: 12 | 300: 5.00 | 400: 10 | 500: 4.00',
				'0: Sand | 200: 7 | 300: 2.00 | 400: 3 | 500: 1.00',
			]),
		});
	const areOverTwo =
		(word: string) =>
		({ keys }: Table) =>
			keys.join() === `Item,${word} Qty,${word} Value,${word} Count,${word} Worth`;
	const includes =
		(text: string) =>
		({ keys }: Table) =>
			keys.join().includes(text);
	const apart = (from: number, next: number) => (gap: number) =>
		printed({
			0: `${from}: 品 | ${from + 20 + 20 * gap}: 名 | ${next}: 数量`,
			...below(40, 40, [`0: 钢管 | ${next}: 12`, `0: 砂纸 | ${next}: 30`]),
		});
	const title = (x: number) =>
		printed({
			0: `${x}: Stock list`,
			26: '0: Item | 200: Qty | 400: Price',
			...below(80, 40, ['0: Tea | 200: 2 | 400: 5.00', '0: Soup | 200: 1 | 400: 6.00']),
		});
	const inSizes = (x: number) => {
		const page = overTwo('Stock')(x);
		const lines = page.lines.map((text, index) =>
			index === 1 ? { ...text, box: { ...text.box, y: 15, height: 30 } } : text,
		);
		const piece = {
			...page.lines[1],
			text: 'at',
			box: { x: x + 53, y: 20, width: 20, height: 20 },
		};
		return { ...page, lines: [...lines, piece] };
	};
	const years = '0: Region | 200: 2025 | 300: 2026 | 400: 2025 | 500: 2026';
	const figures = '0: North | 200: 4.5 | 300: 5.0 | 400: 3.1 | 500: 2.7';
	const groups = (space: number) =>
		printed({
			[100 - space]: '220: Fixed rent | 415: Market rent',
			100: years,
			...below(136, 24, [figures, figures, figures]),
		});
	const goods = below(140, 40, [
		'0: bolt | 200: 120 | 320: 20 | 440: 4.50',
		'0: nut | 200: 35 | 320: 10 | 440: 18.00',
		'0: seal | 200: 14 | 320: 5 | 440: 7.20',
	]);
	const wrapped = (second: string) => (space: number) =>
		printed({
			[100 - space]: '0: Code | 200: Units in | 320: Reorder | 440: Price per',
			100: second,
			...goods,
		});
	const threeRows = (space: number) =>
		printed({
			[60 - space]: '190: Left | 390: Right',
			60: '0: Item | 200: Units | 300: Price | 400: Units | 500: Price',
			80: '200: in | 300: per | 400: in | 500: per',
			...below(130, 30, [figures, figures, figures]),
		});

	test.each<Case>([
		['begin over two columns', overTwo('Opening'), areOverTwo('Opening'), [160, 220], 192, false],
		['end over two columns', overTwo('Opening'), areOverTwo('Opening'), [230, 300], 264.651],
		['in short begin with two columns', overTwo('Op'), areOverTwo('Op'), [195, 215], 200, false],
		['in short stand over the middle of two', overTwo('Op'), areOverTwo('Op'), [215, 250], 230.87],
		['in short end over two columns', overTwo('Op'), areOverTwo('Op'), [250, 290], 285.581],
		[
			'of two sizes begin over two columns',
			inSizes,
			includes('Stock at Qty,Stock at Value'),
			[160, 220],
			187.62,
		],
		[
			'of two sizes end over two columns',
			inSizes,
			includes('Stock at Qty,Stock at Value'),
			[220, 300],
			293,
		],
		[
			'stand over the middle of three',
			overSome,
			includes('Price Qty,Price retail,Price whole'),
			[250, 300],
			282,
			false,
		],
		[
			'stand beside the middle of three',
			overSome,
			includes('Price Qty,Price retail,Price whole'),
			[300, 350],
			307.999,
		],
		[
			'stand over two and not over the last',
			overSome,
			includes('Price retail,Price whole'),
			[350, 430],
			390.232,
		],
		['whose two characters stand apart', apart(0, 500), includes('品名'), [0.5, 8], 4, false],
		[
			'whose characters stand closer than texts',
			(away) => apart(0, 80 + 20 * away)(2),
			includes('品名'),
			[1, 8],
			2.857,
		],
		['have no title over the first of them', title, includes('Stock'), [140, 170], 161.5, false],
		['have no title over their middle', title, includes('Stock'), [164, 180], 173.5, true],
		['have no title left of their end', title, includes('Stock'), [190, 300], 225, true],
		[
			'over headings may lie as far above them',
			groups,
			includes('Fixed rent 2025'),
			[24, 90],
			44,
			true,
		],
		[
			'wrap in most columns',
			wrapped('200: stock | 320: level | 440: unit'),
			includes('Units in stock'),
			[20, 90],
			46,
			true,
		],
		[
			'are of so many rows',
			(count) =>
				printed({
					...below(
						0,
						24,
						times(count, (row) => `0: Item ${LETTERS[row]} | 200: Qty | 400: Price`),
					),
					...below(400, 60, ['0: Tea | 200: 2 | 400: 5.00', '0: Ink | 200: 3 | 400: 6.00']),
				}),
			({ keys }) => keys[0] !== 'A',
			[1, 14],
			9,
		],
		['wrap in one column', wrapped('200: stock'), includes('Units in stock'), [20, 90], 35.333],
		[
			'of three rows, the first of which is one text, lie as evenly',
			(space) =>
				printed({
					[60 - space]: '445: Right',
					60: '0: Item | 200: Units | 300: Price | 400: Units | 500: Price',
					74: '200: in | 300: per | 400: in | 500: per',
					...below(130, 30, [figures, figures, figures]),
				}),
			includes('Right Units'),
			[20, 60],
			28,
			true,
		],
		['of three rows lie as evenly', threeRows, includes('Left Units'), [20, 60], 44, true],
	])('%s', (...given) => expectLimit(...given));
});

const line = (text: string, x: number, y: number, width: number, height = 20): TextLine => ({
	text,
	box: { x, y, width, height },
	confidence: 99,
	characters: [],
});
const pageOf = (...lines: TextLine[]): Recognition => ({
	source: 's',
	angle: null,
	lines,
	raw: {},
});

describe('columns', () => {
	/** Three columns, and a text below from one x to another. */
	const over = (row: string, text: string) => (x: number, right: number) =>
		withWide(
			printed(
				below(0, 40, [...times(7, (index) => `0: Tea | 300: 1${index} | 420: ${index}.00`), row]),
			),
			text,
			x,
			right,
		);
	const sum = over('0: Sum | 300: 9999000', '9999000');
	const note = over('300: across', 'across');
	const isIn =
		(column: number) =>
		({ rows }: Table) =>
			rows[7]?.[column]?.endsWith(column === 2 ? '9999000' : 'across');
	const isSplit = ({ rows }: Table) => rows[0][1] === '12.00';
	const crossing = (count: number) =>
		times(count, (row) => `0: A long text ${LETTERS[row]} across the columns of it | 600: x`);

	test.each<Case>([
		[
			'hold the words of one text',
			(gap) =>
				printed(
					below(0, 40, [
						`0: Unit | ${40 + 20 * gap}: Price | 300: Stock`,
						'0: Tea | 300: 10',
						'0: Ink | 300: 14',
					]),
				),
			({ keys }) => keys.length === 2,
			[0.2, 3],
			0.9,
			false,
		],
		['hold what mostly stands in them', (x) => sum(x, x + 140), isIn(2), [280, 340], 312, false],
		[
			'hold what mostly stands in them, though it begins as the one before',
			(right) =>
				withWide(
					printed(
						below(0, 40, [
							...times(7, (index) => `0: ${index} | 60: Tea ${LETTERS[index]} | 300: ${index}.00`),
							'0: 7Tea | 300: 7.00',
						]),
					),
					'7Tea',
					0,
					right,
				),
			({ rows }) => rows[7][1] === '7Tea',
			[70, 250],
			140,
			true,
		],
		[
			'hold what begins in them, of which as much stands there',
			(x) =>
				withWide(
					printed(
						below(0, 40, [
							...times(5, (index) => `0: Tea | 300: 1${index} | 700: ${index}.00`),
							...times(2, (index) => `0: Tea of the high land | 700: ${index}.50`),
							'100: across | 700: 7.00',
						]),
					),
					'across',
					x,
					430,
				),
			({ rows }) => rows[7][0] === 'across',
			[100, 195],
			170,
			false,
		],
		['hold what ends almost as they do', (x) => sum(x, x + 200), isIn(2), [210, 260], 252, false],
		['hold no wide text that ends beyond', (x) => sum(x, x + 200), isIn(2), [255, 300], 268, false],
		[
			'hold a note of which as much stands in them',
			(x) => note(x, 455),
			isIn(0),
			[12, 440],
			26,
			true,
		],
		[
			'hold a note that is no part of the next',
			(right) => note(150, right),
			isIn(0),
			[160, 480],
			180,
			false,
		],
		[
			'may be touched by the ends of what is beside them',
			(end) =>
				pageOf(
					...[0, 1, 2, 3].flatMap((row) =>
						row % 2
							? [
									line('Teapot of tin', 0, 40 * row, 200 + 20 * end),
									line('town', 400, 40 * row, 60),
								]
							: [
									line('Teapot', 0, 40 * row, 60),
									line('12.00', 200, 40 * row, 60),
									line('city', 400, 40 * row, 60),
								],
					),
				),
			isSplit,
			[-0.5, 1],
			0.2,
			false,
		],
		[
			'part twice as many rows as cross them, of more cells',
			(count) =>
				printed(
					below(0, 40, [
						...times(4, (row) => `0: Tea with ${LETTERS[row]} | 300: 12.00 | 600: z`),
						...crossing(count),
					]),
				),
			isSplit,
			[0, 9],
			4,
		],
		[
			'are parted by no bracket of many lines between them, if it is wide',
			(wide) =>
				pageOf(
					...[0, 1, 2, 3].flatMap((row) => [
						line('Teapot of tin', 0, 140 * row, 190),
						line('12.00', 200, 140 * row, 60),
						line('{', 195 - wide / 2, 140 * row + 30, wide, 100),
						line('city', 400, 140 * row + 70, 60),
					]),
				),
			({ rows }) => rows[0][0] === 'Teapot of tin',
			[10, 80],
			30,
			false,
		],
		[
			'stand apart by white, as much as crosses it',
			(gap) =>
				printed(
					below(0, 40, [
						...times(6, () => `0: Teapot | ${60 + 20 * gap}: 12.00`),
						...times(2, (row) => `0: Long text ${LETTERS[row]} | 600: x`),
					]),
				),
			isSplit,
			[0.2, 2],
			0.8,
			true,
		],
	])('%s', (...given) => expectLimit(...given));
});

type RowCase = [
	name: string,
	page: (value: number) => Recognition,
	row: string,
	between: [number, number],
	limit: number,
	isReadThere?: boolean,
];

describe('rows', () => {
	const around = below(0, 60, ['0: Tea | 300: 12', '0: Soup | 300: 10']);
	const more = below(220, 60, ['0: Pen | 300: 15', '0: Cup | 300: 15']);
	const page = (...lines: TextLine[]) => {
		const rest = printed({ ...around, ...more });
		return { ...rest, lines: [...rest.lines, ...lines] };
	};
	const ink = line('Ink', 0, 140, 60);
	const rowsOf = (recognition: Recognition) =>
		toItems('rows', [recognition], SETTINGS).map(({ text }) => text);

	/** Texts side by side, level but for a pixel or two, in whatever order they are joined. */
	const many = (away: number) =>
		page(
			...times(10, (index) => line(`t${index}`, 100 * index, 140 + ((index * 7) % 3), 60)),
			line('No', 820, 142 + 20 * away, 30),
		);
	test.each<RowCase>([
		[
			'the only two texts, which overlap',
			(away) => pageOf(line('Name', 0, 100, 400), line('Ann', 370, 100 + 20 * away, 60)),
			'Name Ann',
			[0.02, 1.4],
			0.55,
			true,
		],
		[
			'what stands lower, in heights',
			(away) => page(ink, line('38', 300, 140 + 20 * away, 60)),
			'Ink 38',
			[0.1, 1],
			0.55,
			true,
		],
		[
			'what lies between it and another',
			(away) => page(ink, line('Pen', 0, 157, 60), line('38', 300, 140 + 20 * away, 60)),
			'Ink 38',
			[0.1, 0.8],
			0.45,
			true,
		],
		[
			'what small print below it parts from it, of so many lines',
			(count) =>
				page(
					line('Ink', 0, 120, 60, 60),
					line('38', 300, 145, 60, 60),
					...times(count, (index) => line(`note ${index}`, 30, 150 + 5.5 * index, 300, 10)),
				),
			'Ink 38',
			[0, 8],
			2,
		],
		[
			'what stands over it',
			(away) => page(ink, line('No', 20, 140 + 20 * away, 30)),
			'Ink No',
			[0.05, 0.9],
			0.2,
			true,
		],
		['what stands over one of many', many, 't8 No', [0.05, 1], 0.163],
		[
			'what stands lower than texts of two sizes',
			(away) => page(ink, line('in', 300, 134, 60, 32), line('38', 400, 135 + 20 * away, 60, 30)),
			'Ink in 38',
			[0.1, 1.5],
			0.827,
		],
		[
			'what stands beside Chinese as high',
			(away) => page(line('墨水', 0, 140, 40), line('1,380.00', 300, 130 + 20 * away, 80, 20)),
			'墨水 1,380.00',
			[0.6, 1.4],
			1.05,
			true,
		],
		[
			'what reaches over it',
			(share) => page(ink, line('No', 60 - 20 * share, 146, 20)),
			'Ink No',
			[0, 1],
			0.5,
			true,
		],
		[
			'what reaches over it from above',
			(share) => page(ink, line('No', 60 - 20 * share, 134, 20)),
			'Ink No',
			[0, 1],
			0.5,
			true,
		],
		[
			'a price so large that its end counts',
			(size) => page(ink, line('38', 300, 151 - 20 * size, 120, 20 * size)),
			'Ink 38',
			[1.25, 1.8],
			1.4,
			false,
		],
		[
			'a larger price, whose end is level with the others',
			(away) => page(ink, line('in', 100, 143, 60), line('38', 300, 100 + 20 * away, 120, 60)),
			'Ink in 38',
			[-1.5, 0],
			-0.469,
		],
		[
			'a larger price by its middle, where its letters are no wider than the others',
			(wide) => page(ink, line('in', 100, 140, 10), line('8', 300, 113, 10 * wide, 50)),
			'Ink in 8',
			[0.5, 3],
			1.5,
			false,
		],
	])('hold %s', (...[, given, row, [from, to], expected, isReadThere]: RowCase) => {
		const isRead = (value: number) =>
			rowsOf(given(value)).some((text) => String(text).includes(row));
		expect(limit(from, to, isRead)).toBeCloseTo(expected, 2);
		if (isReadThere !== undefined) expect(isRead(expected)).toBe(isReadThere);
	});
});
