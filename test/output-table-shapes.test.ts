import { toItems } from '../nodes/OcrGeneral/output/outputs';
import type { OutputSettings } from '../nodes/OcrGeneral/output/settings';
import type { TextLine } from '../nodes/OcrGeneral/vocabulary/recognition';
import { SETTINGS } from './support/output-settings';
import { printed, withWide } from './support/printed-page';

function tableOf(rows: Record<number, string>, more: Partial<OutputSettings> = {}) {
	const items = toItems('table', [printed(rows)], { ...SETTINGS, ...more });
	return items.map((item) =>
		Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'source')),
	);
}

const textsOf = (rows: Record<number, string>) =>
	tableOf(rows).map((cells) => Object.values(cells).map((cell) => cell ?? ''));

test.each([
	[
		'the first line',
		{
			100: '0: Item | 300: Qty | 400: Price',
			150: '0: Licence for the reporting | 300: 7 | 400: 5.00',
			178: '0: module, up to ten users',
			228: '0: Hosting | 300: 1 | 400: 9.00',
			278: '0: Photographs | 300: 2 | 400: 4.00',
		},
	],
	[
		'the middle line',
		{
			100: '0: Item | 300: Qty | 400: Price',
			150: '0: Licence for the reporting',
			164: '300: 7 | 400: 5.00',
			178: '0: module, up to ten users',
			228: '0: Hosting | 300: 1 | 400: 9.00',
			278: '0: Photographs | 300: 2 | 400: 4.00',
		},
	],
	[
		'the last line',
		{
			100: '0: Item | 300: Qty | 400: Price',
			150: '0: Licence for the reporting',
			178: '0: module, up to ten users | 300: 7 | 400: 5.00',
			228: '0: Hosting | 300: 1 | 400: 9.00',
			278: '0: Photographs | 300: 2 | 400: 4.00',
		},
	],
])('a text that wraps is one cell, with the other cells on %s', (_, rows) => {
	expect(tableOf(rows)).toEqual([
		{ Item: 'Licence for the reporting module, up to ten users', Qty: '7', Price: '5.00' },
		{ Item: 'Hosting', Qty: '1', Price: '9.00' },
		{ Item: 'Photographs', Qty: '2', Price: '4.00' },
	]);
});

test('a second language under each dish belongs to it, though rows and lines lie equally far apart', () => {
	expect(
		textsOf({
			0: '0: 宫保鸡丁 | 400: ¥38',
			30: '0: Kung Pao Chicken',
			60: '0: 麻婆豆腐 | 400: ¥26',
			90: '0: Mapo Tofu',
			120: '0: 扬州炒饭 | 400: ¥18',
			150: '0: Fried Rice',
		}),
	).toEqual([
		['宫保鸡丁 Kung Pao Chicken', '¥38'],
		['麻婆豆腐 Mapo Tofu', '¥26'],
		['扬州炒饭 Fried Rice', '¥18'],
	]);
});

test('years beside a name are no headings where years stand below them', () => {
	const rows = [
		['Anna', '2024', '2025'],
		['Ben', '2022', '2023'],
		['Eve', '2021', '2022'],
		['Tim', '2019', '2020'],
	];
	const printed = rows.map(([name, from, to], index) => [
		40 * index,
		`0: ${name} | 200: ${from} | 300: ${to}`,
	]);
	expect(textsOf(Object.fromEntries(printed))).toEqual(rows);
});

test('the second lines of a statement belong to the line above, where the date stays empty', () => {
	expect(
		textsOf({
			0: '0: Date | 200: Details | 600: Amount',
			30: '0: 01/11/2026 | 200: CARD PAYMENT | 600: 12.00',
			60: '200: GREEN GROCER LEEDS',
			90: '0: 02/11/2026 | 200: DIRECT DEBIT CITY WATER | 600: 30.00',
			120: '200: REF 2026',
			150: '0: 03/11/2026 | 200: SALARY ACME LIMITED | 600: 2,000.00',
			180: '0: 04/11/2026 | 200: TRANSFER | 600: 10.00',
			210: '200: RENT',
			240: '0: 05/11/2026 | 200: INTEREST | 600: 1.00',
			270: '0: 06/11/2026 | 200: CARD FEE | 600: 2.00',
		}),
	).toEqual([
		['01/11/2026', 'CARD PAYMENT GREEN GROCER LEEDS', '12.00'],
		['02/11/2026', 'DIRECT DEBIT CITY WATER REF 2026', '30.00'],
		['03/11/2026', 'SALARY ACME LIMITED', '2,000.00'],
		['04/11/2026', 'TRANSFER RENT', '10.00'],
		['05/11/2026', 'INTEREST', '1.00'],
		['06/11/2026', 'CARD FEE', '2.00'],
	]);
});

test('a statement may have the date on the first line of a record and the amounts on its last', () => {
	expect(
		textsOf({
			0: '0: Date | 200: Details | 600: Debit | 750: Balance',
			30: '0: 01/11/2026 | 200: BROUGHT FORWARD | 750: 812.00',
			60: '0: 01/11/2026 | 200: CARD PAYMENT',
			90: '200: GREEN GROCER LEEDS | 600: 12.00 | 750: 800.00',
			120: '0: 03/11/2026 | 200: RENT | 600: 500.00 | 750: 300.00',
			150: '200: CITY WATER | 600: 30.00 | 750: 270.00',
			180: '0: 04/11/2026 | 200: DIRECT DEBIT',
			210: '200: ACME PHONES | 600: 20.00 | 750: 250.00',
		}),
	).toEqual([
		['01/11/2026', 'BROUGHT FORWARD', '', '812.00'],
		['01/11/2026', 'CARD PAYMENT GREEN GROCER LEEDS', '12.00', '800.00'],
		['03/11/2026', 'RENT', '500.00', '300.00'],
		['', 'CITY WATER', '30.00', '270.00'],
		['04/11/2026', 'DIRECT DEBIT ACME PHONES', '20.00', '250.00'],
	]);
	const days = {
		0: '0: Date | 200: Details | 600: Amount',
		30: '0: 02/11/2026 | 200: Monday',
		60: '200: RENT | 600: 500.00',
		90: '200: CITY WATER | 600: 30.00',
		120: '0: 03/11/2026 | 200: Tuesday',
		150: '200: ACME PHONES | 600: 20.00',
		180: '200: GREEN GROCER | 600: 12.00',
	};
	expect(textsOf(days)).toHaveLength(6);
	const begins = {
		0: '0: Date | 200: Details | 600: Amount',
		30: '0: 01/11/2026 | 200: BROUGHT FORWARD',
		60: '0: 02/11/2026 | 200: RENT | 600: 500.00',
		90: '0: 03/11/2026 | 200: CITY WATER',
		120: '0: 04/11/2026 | 200: GREEN GROCER | 600: 30.00',
	};
	expect(textsOf(begins)).toHaveLength(4);
	const dates = {
		0: '0: Date | 200: Details | 600: Amount',
		30: '0: 01/11/2026',
		60: '200: RENT | 600: 500.00',
		90: '0: 02/11/2026',
		120: '200: CITY WATER | 600: 30.00',
	};
	expect(textsOf(dates)).toHaveLength(4);
});

test('headings whose two characters stand apart are words, and a calendar’s days are not', () => {
	const bill = {
		0: '0: 品 | 60: 名 | 220: 数 | 260: 量 | 380: 单 | 420: 价',
		40: '0: 打印纸A4 | 230: 10 | 390: 12.00',
		80: '0: 签字笔 | 230: 20 | 390: 1.50',
	};
	expect(tableOf(bill)).toEqual([
		{ 品名: '打印纸A4', 数量: '10', 单价: '12.00' },
		{ 品名: '签字笔', 数量: '20', 单价: '1.50' },
	]);
	const calendar = {
		0: '0: 周 | 60: 一 | 120: 二 | 180: 三',
		40: '0: 甲 | 60: 9.5 | 120: 8.0 | 180: 7.5',
		80: '0: 乙 | 60: 9.0 | 120: 8.5 | 180: 7.0',
	};
	expect(Object.keys(tableOf(calendar)[0])).toEqual(['周', '一', '二', '三']);
});

test('Chinese goes on without a blank, and after an open bracket it goes on', () => {
	expect(
		textsOf({
			0: '0: 镀锌钢管 | 400: 38.00',
			40: '0: 六角螺栓（含 | 400: 26.00',
			80: '0: 螺母及平垫圈）',
			120: '0: 砂纸 | 400: 18.00',
		}),
	).toEqual([
		['镀锌钢管', '38.00'],
		['六角螺栓（含螺母及平垫圈）', '26.00'],
		['砂纸', '18.00'],
	]);
});

test('the headings of groups are rows of their own, as are notes below', () => {
	const rows = {
		0: '0: Dish | 400: Price',
		40: '0: Starters',
		80: '0: Soup | 400: 6.00',
		120: '0: Salad | 400: 7.00',
		160: '0: Drinks',
		200: '0: Tea | 400: 3.00',
		240: '0: Grilled salmon with lemon | 400: 3.50',
		300: '0: Thank you',
	};
	expect(textsOf(rows)).toEqual([
		['Starters', ''],
		['Soup', '6.00'],
		['Salad', '7.00'],
		['Drinks', ''],
		['Tea', '3.00'],
		['Grilled salmon with lemon', '3.50'],
		['Thank you', ''],
	]);
});

test('the heading of a group in the middle of its column is no heading of that column', () => {
	expect(
		textsOf({
			0: '0: Code | 65: Description | 480: Price',
			46: '165: Main Courses',
			92: '0: KX-9 | 65: Whiteboard marker set | 480: $486',
			138: '0: B-20 | 65: Mouse | 480: $232',
			184: '0: B-21 | 65: Desk lamp with clamp, black | 480: $70',
		})[0],
	).toEqual(['', 'Main Courses', '']);
});

test('lines that lie far apart are no lines of one text, however far apart records are', () => {
	expect(
		textsOf({
			0: '0: Delivery | 300: pcs | 400: 5.00',
			60: '0: Free',
			180: '0: Paper | 300: pcs | 400: 6.00',
			300: '0: Ink | 300: can | 400: 7.00',
		}),
	).toEqual([
		['Delivery', 'pcs', '5.00'],
		['Free', '', ''],
		['Paper', 'pcs', '6.00'],
		['Ink', 'can', '7.00'],
	]);
});

test('what lies farther away than the next record is no line of this one', () => {
	expect(
		textsOf({
			0: '0: Tea | 300: 5.00',
			40: '0: Soup | 300: 6.00',
			80: '0: Salad | 300: 7.00',
			140: '0: (all prices include taxes)',
		}),
	).toContainEqual(['(all prices include taxes)', '']);
});

test('of records whose texts wrap on one side, no line goes to the other', () => {
	expect(
		textsOf({
			0: '0: Licence for the reporting | 400: 5.00',
			30: '0: module, up to ten users',
			60: '0: and administrators',
			110: '0: Hosting | 400: 9.00',
			160: '0: Consulting hours for the audit | 400: 4.00',
			190: '0: of the portal',
			225: '0: Printed copies of the report | 400: 3.00',
			255: '0: in color',
		}),
	).toEqual([
		['Licence for the reporting module, up to ten users and administrators', '5.00'],
		['Hosting', '9.00'],
		['Consulting hours for the audit of the portal', '4.00'],
		['Printed copies of the report in color', '3.00'],
	]);
});

test('the text of the only record may wrap', () => {
	expect(
		textsOf({ 0: '0: Licence for the reporting | 400: 5.00', 30: '0: module, up to ten users' }),
	).toEqual([['Licence for the reporting module, up to ten users', '5.00']]);
});

test('a text that wraps may be centered in its column', () => {
	expect(
		textsOf({
			0: '0: 1 | 100: Cordless drill | 400: 12',
			28: '120: two packs',
			80: '0: 2 | 130: Hex bolt | 400: 30',
			130: '0: 3 | 130: Flat pin | 400: 7',
		})[0],
	).toEqual(['1', 'Cordless drill two packs', '12']);
});

test('a text may wrap over many lines', () => {
	const lines = [
		'Consulting hours for the',
		'audit of the customer',
		'portal, in four',
		'parts, with',
		'report and',
		'handbook',
		'for users',
	];
	const rows = Object.fromEntries(lines.map((text, index) => [30 * index, `0: ${text}`]));
	expect(
		textsOf({
			...rows,
			0: `${rows[0]} | 400: 5.00`,
			240: '0: Hosting | 400: 9.00',
			300: '0: Photographs | 400: 4.00',
		})[0],
	).toEqual([lines.join(' '), '5.00']);
});

test('headings wrap on their own lines', () => {
	expect(
		tableOf({
			0: '300: Price per',
			14: '0: Product | 200: Qty',
			28: '300: unit (USD)',
			80: '0: Tea | 200: 2 | 320: 3.00',
			120: '0: Soup | 200: 1 | 320: 6.00',
		}),
	).toEqual([
		{ Product: 'Tea', Qty: '2', 'Price per unit (USD)': '3.00' },
		{ Product: 'Soup', Qty: '1', 'Price per unit (USD)': '6.00' },
	]);
});

test('the first column’s only heading may stand alone above the others', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Name',
				24: '200: Nights | 300: Price',
				80: '0: Ann | 200: 4 | 300: 90.00',
				120: '0: Tim | 200: 7 | 300: 40.00',
			})[0],
		),
	).toEqual(['Name', 'Nights', 'Price']);
});

test('a heading over several headings stands before each of them', () => {
	const body = {
		100: '0: 钢管 | 200: 12 | 300: 5.00 | 400: 10 | 500: 4.00',
		140: '0: 砂纸 | 200: 7 | 300: 2.00 | 400: 3 | 500: 1.00',
	};
	const keys = ['品名', '期初 数量', '期初 金额', '期末 数量', '期末 金额'];
	const beside = {
		20: '0: 品名 | 250: 期初 | 450: 期末',
		60: '200: 数量 | 300: 金额 | 400: 数量 | 500: 金额',
	};
	const above = {
		20: '250: 期初 | 450: 期末',
		60: '0: 品名 | 200: 数量 | 300: 金额 | 400: 数量 | 500: 金额',
	};
	const flushLeft = {
		20: '0: 品名 | 200: 期初 | 400: 期末',
		60: '200: 数量 | 300: 金额 | 400: 数量 | 500: 金额',
	};
	for (const header of [beside, above, flushLeft]) {
		expect(Object.keys(tableOf({ ...header, ...body })[0])).toEqual(keys);
	}
	const wrapped = {
		0: '0: 品名 | 250: 期初 | 450: 期末',
		36: '200: 数量 | 300: 金额 | 400: 数量 | 500: 金额',
		60: '200: 合计 | 300: 合计 | 400: 合计 | 500: 合计',
	};
	expect(Object.keys(tableOf({ ...wrapped, ...body })[0])[1]).toBe('期初 数量合计');
});

test.each([
	['beside another', '0: Item | ', ''],
	['first of its row', '', '0: Item | '],
])('a heading over others may have been read in pieces, %s', (_, above, below) => {
	expect(
		Object.keys(
			tableOf({
				20: `${above}215: Opening | 292: stock | 440: Closing`,
				60: `${below}200: Qty | 300: Value | 400: Qty | 500: Value`,
				100: '0: Pipe | 200: 12 | 300: 5.00 | 400: 10 | 500: 4.00',
				140: '0: Sand | 200: 7 | 300: 2.00 | 400: 3 | 500: 1.00',
			})[0],
		),
	).toEqual(['Item', 'Opening stock Qty', 'Opening stock Value', 'Closing Qty', 'Closing Value']);
});

test('a heading stands over no column beside that lacks a heading of its own', () => {
	expect(
		Object.keys(
			tableOf({
				34: '0: Item | 300: Price of one',
				60: '200: Qty | 300: retail',
				100: '0: Pipe | 200: 12 | 300: 5.00 | 400: 10.00',
				140: '0: Sand | 200: 7 | 300: 2.00 | 400: 3.00',
			})[0],
		),
	).toEqual(['Item', 'Qty', 'Price of one retail', 'D']);
});

test('words that fill only a header’s gaps in the row below complete it', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: 品名 | 240: 价格 | 400: 产地',
				40: '180: 零售 | 300: 批发',
				80: '0: 龙井 | 180: 280.00 | 300: 220.00 | 400: 杭州',
				120: '0: 碧螺春 | 180: 260.00 | 300: 200.00 | 400: 苏州',
			})[0],
		),
	).toEqual(['品名', '价格 零售', '价格 批发', '产地']);
});

test.each([
	['years, however far apart', '200: 2020 | 320: 2022 | 440: 2026', 'A,_2020,_2022,_2026'],
	[
		'dates beside each other',
		'0: Assets | 200: 31.12.2026 | 320: 31.12.2025 | 440: Note',
		'Assets,31.12.2026,31.12.2025,Note',
	],
	['dates in no order', '0: Land | 200: 1.5.2026 | 320: 1.5.2024 | 440: 1.5.2025', 'A,B,C,D'],
	['a date found again', '0: Land | 200: 1.5.2026 | 320: 1.5.2026 | 440: Note', 'A,B,C,D'],
	['a date alone', '0: Land | 200: 1.5.2026 | 320: Note | 440: Sum', 'A,B,C,D'],
	['a date and its hour', '0: Room | 200: 1.5.2026 | 320: 12:30 | 440: Note', 'A,B,C,D'],
	['a year and a date', '0: Room | 200: 2024 | 320: 1.5.2026 | 440: Note', 'A,B,C,D'],
	[
		'dates of which one stands apart',
		'0: Land | 200: 1.5.2024 | 320: 1.5.2025 | 440: Note | 560: 1.5.2026',
		'A,B,C,D,E',
	],
	['two years', '0: Region | 200: 2023-24 | 320: 2024-25', 'Region,2023-24,2024-25,D'],
	['signs', '0: Loans | 200: $ | 320: (%) | 440: #', 'Loans,$,(%),#'],
	['days', '0: 1 | 200: 2 | 320: 3 | 440: 4', '_1,_2,_3,_4'],
	['days beside a name', '0: Room | 200: 1 | 320: 2 | 440: 3 | 560: 4', 'Room,_1,_2,_3,_4'],
	['numbers from 2 on', '0: 2 | 200: 3 | 320: 4 | 440: 5', 'A,B,C,D'],
	['fewer numbers than days are', '0: Sand | 200: 1 | 320: 2 | 440: 3', 'A,B,C,D'],
	['numbers that skip one', '0: 1 | 200: 2 | 320: 3 | 440: 5', 'A,B,C,D'],
	['hours', '0: Room | 200: 08:00 | 320: 12:30 | 440: 18:00', 'Room,08:00,12:30,18:00'],
	['opening hours', '0: Monday | 200: 08:00 | 320: 12:30', 'A,B,C,D'],
	['a date and hours', '0: Room | 200: 31.12.2026 | 320: 12:30 | 440: 08:00', 'A,B,C,D'],
	['words with colons', '0: Item | 200: Qty: | 320: Share: | 440: No:', 'Item,Qty:,Share:,No:'],
	['ends of years', '0: From | 200: 31.12.2025 | 320: To | 440: 31.12.2026', 'A,B,C,D'],
	['dates and labels', '0: From | 200: 01.12.2026 | 320: To | 440: 31.12.2026', 'A,B,C,D'],
])('%s head columns of other values', (_, header, keys) => {
	const body = {
		40: '0: Land | 200: 410.5 | 320: 25.0 | 440: 7',
		80: '0: Houses | 200: 380.0 | 320: 2.3 | 440: 4',
	};
	expect(Object.keys(tableOf({ 0: header, ...body })[0]).join()).toBe(keys);
});

test('dates below headings are values, as those below them are', () => {
	expect(
		tableOf({
			0: '0: Task | 200: Start | 400: End',
			40: '0: Plan | 200: 02/03/2026 | 400: 06/03/2026',
			80: '0: Build | 200: 09/03/2026 | 400: 27/03/2026',
		})[0],
	).toEqual({ Task: 'Plan', Start: '02/03/2026', End: '06/03/2026' });
});

describe('headings over headings of a close-set table', () => {
	const body = Object.fromEntries(
		['North', 'South', 'West', 'East'].map((name, row) => [
			72 + 24 * row,
			`0: ${name} | 200: 4${row}.5 | 300: 5${row}.0 | 400: 3${row}.1 | 500: 2${row}.7`,
		]),
	);
	const keys = [
		'Region',
		'Fixed rent 2025',
		'Fixed rent 2026',
		'Market rent 2025',
		'Market rent 2026',
	];
	const years = '0: Region | 200: 2025 | 300: 2026 | 400: 2025 | 500: 2026';

	test('may lie farther apart than its rows', () => {
		const header = { 0: '220: Fixed rent | 415: Market rent', 36: years };
		expect(Object.keys(tableOf({ ...header, ...body })[0])).toEqual(keys);
	});

	test('tell not where the columns part', () => {
		const rows = { 36: '0: Region | 200: Units | 255: Value | 400: Units | 455: Value' };
		const page = printed({
			12: '200: Fixed rent | 400: Market rent',
			...rows,
			72: '0: North | 200: 12.50 | 255: 13.50 | 400: 14.50 | 455: 15.50',
		});
		const wide = withWide(withWide(page, 'Fixed rent', 200, 305), 'Market rent', 400, 505);
		expect(Object.keys(toItems('table', [wide], SETTINGS)[0])).toHaveLength(6);
	});

	test('are not parted where they were read as wide as both their columns', () => {
		const page = printed({ 12: '200: Fixed rent | 400: Market rent', 36: years, ...body });
		const wide = withWide(withWide(page, 'Fixed rent', 200, 340), 'Market rent', 400, 540);
		expect(Object.keys(toItems('table', [wide], SETTINGS)[0]).slice(0, -1)).toEqual(keys);
	});
});

test('the line of a heading that wraps stands over its own column, where a heading over several is above', () => {
	expect(
		Object.keys(
			tableOf({
				0: '190: Rodents seen | 490: Leaks found',
				30: '300: Adjusted | 600: Adjusted',
				52: '0: Sex | 120: no. | 220: % | 320: odds | 420: no. | 520: % | 620: odds',
				84: '0: Male | 120: 312 | 220: 35.2 | 320: 1.2 | 420: 57 | 520: 9.6 | 620: 1.1',
				114: '0: Female | 120: 321 | 220: 38.9 | 320: 1.3 | 420: 52 | 520: 10.3 | 620: 1.4',
			})[0],
		).slice(1, 4),
	).toEqual(['Rodents seen no.', 'Rodents seen %', 'Rodents seen Adjusted odds']);
});

test('of headings over headings none is left out, whichever rows are headings alone', () => {
	const body = Object.fromEntries(
		[2023, 2024, 2025, 2026].map((year, row) => [
			108 + 24 * row,
			`0: ${year} | 100: 3${row}1 | 200: 26${row} | 300: 4${row} | 400: 30${row} | 500: 22${row} | 600: 8${row}`,
		]),
	);
	const keys = Object.keys(
		tableOf({
			0: '170: Teachers | 475: Hired',
			36: '245: Sex | 545: Sex',
			72: '0: Year | 100: All | 200: Men | 300: Women | 400: All | 500: Men | 600: Women',
			...body,
		})[0],
	);
	expect(keys.slice(1, 5)).toEqual([
		'Teachers All',
		'Teachers Sex Men',
		'Teachers Sex Women',
		'Hired All',
	]);
});

test('a heading ends with columns that others are called as, too', () => {
	const figures = (name: string) => `0: ${name} | 200: 1204 | 320: 1101 | 440: 8843 | 560: 7110`;
	expect(
		Object.keys(
			tableOf({
				0: '290: Revenue | 540: Profit',
				32: '0: Part | 200: 2023 | 320: 2022 | 440: 2023 | 560: 2022',
				...Object.fromEntries(
					['Sales', 'Rent', 'Parts'].map((name, row) => [72 + 40 * row, figures(name)]),
				),
			})[0],
		),
	).toEqual(['Part', 'Revenue 2023', 'Revenue 2022', 'Profit 2023', 'Profit 2022']);
});

test('headings that stand close to each other are two, also beside one that was read in pieces', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Vehicle | 120: Kilometres | 236: Fuel used in | 505: Cost | 556: per km',
				24: '160: driven | 296: litres | 470: fuel | 620: repairs',
				72: '0: Van 1 | 180: 8204 | 326: 693 | 470: 0.11 | 650: 0.31',
				112: '0: Van 2 | 180: 2871 | 326: 104 | 470: 0.12 | 650: 0.27',
				152: '0: Lorry | 180: 1550 | 326: 888 | 470: 0.27 | 650: 0.62',
			})[0],
		),
	).toEqual([
		'Vehicle',
		'Kilometres driven',
		'Fuel used in litres',
		'Cost per km fuel',
		'Cost per km repairs',
	]);
});

test('years below words are lines of their headings, however even the lines are', () => {
	expect(
		Object.keys(
			tableOf({
				0: '200: Survey | 320: Census | 440: Register',
				30: '200: 2026 | 320: 2021 | 440: 2026',
				60: '0: Norway | 200: 58.6 | 320: 79 | 440: 67.9',
				90: '0: Sweden | 200: 61.6 | 320: 57 | 440: 56.9',
				120: '0: Iceland | 200: 59.5 | 320: 48 | 440: 63.0',
			})[0],
		),
	).toEqual(['A', 'Survey 2026', 'Census 2021', 'Register 2026']);
});

test('below as many rows of words as have as many texts no header begins', () => {
	expect(
		tableOf({
			0: '0: State | 200: Scores | 320: Exceptions | 480: Districts',
			40: '0: Ohio | 200: Yes | 320: No | 480: some',
			80: '0: Maine | 200: Yes | 480: none',
			120: '0: Utah | 200: Yes | 320: Yes | 480: few',
			160: '0: Iowa | 200: Yes | 320: No | 480: 5',
		}),
	).toHaveLength(4);
});

test.each([
	[
		'what a plan costs',
		{
			100: '0: Feature | 300: Free | 500: Team | 700: Firm',
			140: '0: Users | 300: 1 | 500: 10 | 700: any',
			180: '0: Storage | 300: 2 GB | 500: 100 GB | 700: 1 TB',
			220: '0: Support | 300: none | 500: e-mail | 700: phone',
			260: '0: Backups | 300: no | 500: daily | 700: hourly',
		},
	],
	[
		'who works at which hour',
		{
			100: '0: Day | 300: 08:00 | 500: 12:00',
			140: '0: Monday | 300: Ana | 500: Ben',
			180: '0: Tuesday | 300: Ben | 500: Cho',
			220: '0: Friday | 300: Cho | 500: Ana',
		},
	],
	[
		'marks, of which one is found again',
		{
			100: '0: German | 300: good',
			140: '0: Mathematics | 300: fair',
			180: '0: Music | 300: good',
		},
	],
	[
		'opening hours',
		{
			100: '0: Maandag | 300: gesloten',
			140: '0: Dinsdag | 300: 7:30 - 18:00',
			180: '0: Woensdag | 300: 7:30 - 18:00',
		},
	],
	[
		'opening hours of two days and of others',
		{
			100: '0: Monday | 300: closed',
			140: '0: Tuesday | 300: 7:30 - 18:00',
			180: '0: Holidays | 300: 9:00 - 12:00',
		},
	],
	[
		'months of opening',
		{
			100: '0: January | 300: closed',
			140: '0: February | 300: 10:00 - 16:00',
			180: '0: March | 300: 9:00 - 18:00',
		},
	],
])('a row that is as those beside it is no header: %s', (_, rows) => {
	const printedRows = Object.values(rows).map((row) =>
		row.split(' | ').map((text) => text.replace(/^\d+: /, '')),
	);
	expect(textsOf(rows)).toEqual(printedRows);
});

test('a header over words may stand there again', () => {
	const header = '0: Word | 300: Meaning';
	const words = { 40: '0: ebb | 300: low water', 80: '0: flow | 300: high water' };
	expect(
		Object.keys(tableOf({ 0: header, ...words, 120: header, 160: '0: tide | 300: both' })[0]),
	).toEqual(['Word', 'Meaning']);
});

test('pairs above fewer records are not left out, whatever is noted below', () => {
	expect(
		textsOf({
			...{ 0: '0: Name | 200: Ann Doe', 40: '0: Street | 200: High street' },
			...{ 80: '0: City | 200: Rome', 130: '0: Item | 200: Price' },
			...{ 170: '0: Tea | 200: 5.00', 210: '0: Soup | 200: 6.00' },
			...{ 250: '0: Thank you', 290: '0: for your visit', 330: '0: come again' },
		})[0],
	).toEqual(['Name', 'Ann Doe']);
});

test('pairs close to a row of as many words are no header, so that none of them is left out', () => {
	expect(
		textsOf({
			0: '0: Account | 200: Dept no | 400: Signed by',
			40: '0: 4111 | 200: 9590 | 400: Mary Lind',
			100: '0: Driver | 200: Tom Bauer | 400: Vehicle | 600: Van',
			140: '0: Route | 200: North | 400: Gate | 600: East',
			200: '0: Plan | 200: Free | 400: Team | 600: Firm',
			240: '0: Users | 200: 1 | 400: 10 | 600: any',
			280: '0: Storage | 200: 2 GB | 400: 100 GB | 600: 1 TB',
			320: '0: Support | 200: none | 400: e-mail | 600: phone',
			380: '0: Total due | 200: 337.50',
		})[0].slice(0, 3),
	).toEqual(['4111', '9590', 'Mary Lind']);
});

describe('texts beside the middle of several records', () => {
	const season = (y: number, name: string, days: string[]) => ({
		[y]: `200: ${days[0]} | 400: 07:00 | 500: 21:00`,
		[y + 20]: `0: ${name}`,
		[y + 40]: `200: ${days[1]} | 400: 09:00 | 500: 20:00`,
	});
	const head = { 0: '0: Season | 200: Days | 400: From | 500: To' };

	test('are cells of the first of them, whatever is noted below', () => {
		expect(
			textsOf({
				...head,
				...season(40, 'Summer', ['Weekdays', 'Weekend']),
				...season(120, 'Winter', ['Weekdays', 'Sunday']),
				240: '0: Closed at Easter',
			}).slice(0, 4),
		).toEqual([
			['Summer', 'Weekdays', '07:00', '21:00'],
			['', 'Weekend', '09:00', '20:00'],
			['Winter', 'Weekdays', '07:00', '21:00'],
			['', 'Sunday', '09:00', '20:00'],
		]);
	});

	test('take none in that heads the records below', () => {
		const museum = { 200: '0: Museum', 240: '200: Sunday | 400: 08:00 | 500: 19:00' };
		const summer = season(40, 'Summer', ['Weekdays', 'Weekend']);
		const winter = season(120, 'Winter', ['Weekdays', 'Sunday']);
		expect(textsOf({ ...head, ...summer, ...winter, ...museum }).map(([name]) => name)).toEqual([
			...['Summer', '', 'Winter', '', 'Museum', ''],
		]);
	});

	test('are rows where the first of them heads its records, as all do', () => {
		const group = (y: number, name: string) => ({
			...{ [y]: `0: ${name}`, [y + 40]: '200: Tea | 400: 3.00', [y + 80]: '200: Ale | 400: 4.00' },
		});
		const groups = ['Hot', 'Cold', 'Small', 'Large'].map((name, at) => group(40 + 120 * at, name));
		const page = { 0: '0: Kind | 200: Drink | 400: Price', ...Object.assign({}, ...groups) };
		expect(textsOf(page as Record<number, string>)).toHaveLength(12);
	});

	test('are rows where there is but one, or one lacks a record below', () => {
		const summer = season(40, 'Summer', ['Weekdays', 'Weekend']);
		const winter = { 120: '200: Sunday | 400: 09:00 | 500: 20:00', 160: '0: Winter' };
		expect(textsOf({ ...head, ...summer })[0][0]).toBe('');
		expect(textsOf({ ...head, ...summer, ...winter })[3]).toEqual(['Winter', '', '', '']);
	});
});

test('words over the head of a document are no header, however many they are', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Order | 120: Sales person | 260: Shipped | 380: Via | 500: Terms',
				40: '0: A-7781 | 120: Ann Doe | 260: 17/11/2026 | 380: Post | 500: net 7',
				80: '0: Product | 260: Quantity | 380: Price | 500: Total',
				120: '0: Phone | 260: 10 | 380: 420 | 500: 4200',
				160: '0: Cable | 260: 12 | 380: 19 | 500: 228',
				200: '0: Case | 260: 5 | 380: 20 | 500: 100',
			})[0],
		),
	).toEqual(['Product', 'Quantity', 'Price', 'Total']);
});

describe('a line with a price above a header', () => {
	const header = { 80: '0: Article | 300: Qty | 400: Price' };
	const body = { 120: '0: Coffee | 300: 6 | 400: 72.00', 160: '0: Sum | 400: 72.00' };

	test('is left out where that is to be paid below', () => {
		const due = {
			0: '0: Café Ana | 400: No. 2024-0915',
			40: '0: Amount due € 72.00 | 400: Receipt no. 20',
		};
		expect(tableOf({ ...due, ...header, ...body })[0]).toEqual({
			...{ Article: 'Coffee', Qty: '6', Price: '72.00' },
		});
	});

	test.each([
		['where that is not found below', { 40: '0: Tea of the day 7.20' }],
		['where another price beside it is not', { 0: '0: Tea of the day 5.00 | 400: 72.00' }],
		[
			'where it is followed by its sum',
			{ 0: '0: Coffee of the day 72.00', 40: '0: Total: | 400: 72.00' },
		],
	])('stays %s', (_, above) => {
		expect(textsOf({ ...above, ...header, ...body })[0][0]).toMatch(/of the day/);
	});
});

test('records above a further header, with a title between, stay', () => {
	expect(
		tableOf({
			0: '0: Dish | 200: Large | 320: Small',
			40: '0: Salad | 200: 38 | 320: 22',
			80: '0: Soups',
			120: '0: Bowl | 200: Large | 320: Small',
			160: '0: Broth | 200: 28 | 320: 18',
			200: '0: Tomato | 200: 32 | 320: 20',
		})[0],
	).toEqual({ Dish: 'Salad', Large: '38', Small: '22' });
});

test('a line of prose is no heading, so that nothing above it is left out', () => {
	expect(
		textsOf({
			0: '0: Low | 800: 50',
			40: '0: Middle | 800: 80',
			80: '0: Helping with the marketing of loans, among it the making of many | 800: papers',
			120: '0: 5 | 800: 3',
		})[0],
	).toEqual(['Low', '50']);
});

test('a title above a header is no heading, whatever it stands over', () => {
	for (const title of ['120: Stock list', '215: Stock list', '0: Golden Dragon Trading Company']) {
		expect(
			Object.keys(
				tableOf({
					0: title,
					26: '0: Item | 200: Qty | 400: Price',
					80: '0: Tea | 200: 2 | 400: 5.00',
					120: '0: Soup | 200: 1 | 400: 6.00',
				})[0],
			),
		).toEqual(['Item', 'Qty', 'Price']);
	}
});

test('a title that was read in pieces is no row of headings', () => {
	expect(
		tableOf({
			0: '0: List | 50: of | 80: participants',
			40: '0: Ann | 200: Rome',
			80: '0: Tim | 200: Oslo',
		})[0],
	).toEqual({ A: 'List of participants', B: null });
});

test('a title that reaches over the next column is no heading of the first, which has none', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Rota of week 38, Café Ana',
				44: '220: Early | 340: Late | 460: Night',
				70: '220: shift | 340: shift | 460: shift',
				130: '0: Bella | 220: 7-3 | 340: OFF | 460: 8-4',
				190: '0: Callum | 220: 9-5 | 340: 7-3 | 460: 7-3',
			})[0],
		),
	).toEqual(['A', 'Early shift', 'Late shift', 'Night shift']);
});

test('a heading over headings that stand over others stands before all of them', () => {
	expect(
		Object.keys(
			tableOf({
				0: '375: Sales',
				32: '0: Region | 280: 2025 | 480: 2026',
				64: '220: Units | 320: Value | 420: Units | 520: Value',
				96: '0: North | 250: 12 | 340: 340 | 450: 15 | 540: 420',
				128: '0: South | 260: 9 | 340: 210 | 450: 11 | 540: 260',
			})[0],
		),
	).toEqual([
		'Region',
		'Sales 2025 Units',
		'Sales 2025 Value',
		'Sales 2026 Units',
		'Sales 2026 Value',
	]);
});

test.each(['.......', '..', '…', '····', '. . . .', '____', '----', '————', '────'])(
	'%s leads from a dish to its price',
	(leader) => {
		expect(
			textsOf({
				0: `0: Soup ${leader} 6.00`,
				40: `0: Grilled salmon${leader}12.00`,
				80: `0: Tea | 400: ${leader}3.00`,
			}),
		).toEqual([
			['Soup', '6.00'],
			['Grilled salmon', '12.00'],
			['Tea', '3.00'],
		]);
	},
);

test('what dots part stays in the last column where there are no more', () => {
	expect(
		textsOf({
			0: '0: Soup | 300: 1234.00',
			40: '0: Salmon | 300: 6..7',
			80: '0: Tea | 300: 1250.00',
			120: '0: Cake | 300: 1300.00',
		}),
	).toContainEqual(['Salmon', '6 7']);
});

test('what dots lead to stands in its column, though read as one with what is before them', () => {
	expect(
		textsOf({
			0: '0: Tea | 300: 12 | 440: 3.00',
			40: '0: Ink | 300: 30 | 440: 7.00',
			80: '0: Grilled salmon..............................6.00',
		})[2],
	).toEqual(['Grilled salmon', '', '6.00']);
});

test('one dot, one dash and a decimal point lead nowhere', () => {
	expect(textsOf({ 0: '0: No. 7-8 | 300: 1.5', 40: '0: St. Ives | 300: 2.5' })).toEqual([
		['No. 7-8', '1.5'],
		['St. Ives', '2.5'],
	]);
});

test.each([
	[
		'a short bill',
		{ 0: '0: Tea | 300: 1.00', 40: '0: Total | 300: 1.00', 80: '0: Paid by | 300: Card' },
	],
	['a header with nothing below', { 0: '0: Tea | 300: 1.00', 40: '0: Dish | 300: Price' }],
	[
		'priced rows above a header',
		{ 0: '0: Soup | 300: 6.00', 40: '0: Drinks | 300: Price', 80: '0: Tea | 300: 3.00' },
	],
	[
		'a record above a header',
		{ 0: '0: Ann | 300: 12', 40: '0: Name | 300: Points', 80: '0: Tim | 300: 15' },
	],
	[
		'records above a header, with an empty cell',
		{
			0: '0: Ann | 200: 12 | 300: 30',
			40: '0: Eve | 200: 12',
			80: '0: Name | 200: Points | 300: Sum',
			120: '0: Tim | 200: 15 | 300: 17',
			160: '0: Tom | 200: 15 | 300: 19',
		},
	],
	[
		'labels with their values',
		{ 0: '0: Type: | 300: CREDIT', 40: '0: Guests: 2 | 300: Bar', 80: '0: Tea | 300: 3.00' },
	],
	[
		'labels beside words',
		{ 0: '0: Name: | 300: Ann', 40: '0: City: | 300: Oslo', 80: '0: Street: | 300: Quay' },
	],
	['a word beside a code', { 0: '0: Model | 300: TX-200', 40: '0: Weight | 300: 2.4 kg' }],
	[
		'years, since years stand below',
		{ 0: '0: Ann | 150: 2019 | 300: 2021', 40: '0: Tim | 150: 2018 | 300: 2022' },
	],
	[
		'years, one of which stands above another',
		{
			0: '0: Ann | 150: 2020 | 300: 2021',
			40: '0: Tim | 150: 2018 | 300: 12',
			80: '0: Eve | 150: 12 | 300: 14',
		},
	],
	[
		'pairs of words above an amount',
		{
			0: '0: Exit | 300: BOLOGNA',
			40: '0: Class | 300: car',
			80: '0: Sum | 300: 15.40',
		},
	],
	[
		'the number of a shop beside words',
		{ 0: '0: Shop 10086 | 300: Till two', 40: '0: Tea | 300: 3.00', 80: '0: Soup | 300: 6.00' },
	],
	[
		'words over one of three columns of values',
		{
			0: '0: Branch | 150: Leeds',
			40: '0: Tea | 150: 2 | 300: 5.00 | 450: 10.00',
			80: '0: Soup | 150: 1 | 300: 6.00 | 450: 6.00',
		},
	],
	[
		'a first row of misread units',
		{ 0: '0: 鱼 | 200: 38兀 | 300: 76兀', 40: '0: 茶 | 200: 3元 | 300: 6元' },
	],
	['a time', { 0: '0: Table | 300: 6:12 PM', 40: '0: Tea | 300: 3.00' }],
	...['S3.00', '1O.00', '38兀', '时价', 'free', 'RH7.50'].map(
		(price): [string, Record<number, string>] => [
			`a first price ${price}`,
			{ 0: `0: Fish | 300: ${price}`, 40: '0: Tea | 300: 3.00', 80: '0: Soup | 300: 6.00' },
		],
	),
])('%s: nothing is a header, and nothing vanishes', (_, rows: Record<number, string>) => {
	const texts = Object.values(rows).map((row) =>
		row.split(' | ').map((cell) => cell.replace(/^\d+: /, '')),
	);
	expect(textsOf(rows).map((cells) => cells.filter((cell) => cell !== ''))).toEqual(texts);
	expect(Object.keys(tableOf(rows)[0])).toContain('A');
});

test('the head of an invoice is no table, and a number in it no item', () => {
	expect(
		tableOf({
			0: '0: ACME WINES | 500: INVOICE',
			40: '0: Invoice No: | 500: 73317',
			80: '0: Bill to | 250: Ship to',
			120: '0: John Doe | 250: Jane Roe',
			160: '0: Item | 250: Qty | 500: Amount',
			200: '0: Dry wine | 250: 1 | 500: 11.50',
		}),
	).toEqual([{ Item: 'Dry wine', Qty: '1', Amount: '11.50' }]);
});

test('of rows that may head a table the one with the most headings does', () => {
	expect(
		tableOf({
			0: '0: Bill to | 300: Ship to',
			40: '0: John Doe | 150: Jane Roe',
			80: '0: Dish | 150: Size | 300: Price',
			120: '0: Tea | 150: small | 300: 5.00',
			160: '0: Soup | 150: large | 300: 7.00',
		}),
	).toHaveLength(2);
});

test('words over several columns of values head them, whatever as many words stand farther above', () => {
	expect(
		tableOf({
			0: '0: John | 200: Paul | 300: Jane',
			80: '0: Dish | 200: Pieces | 300: Price',
			120: '0: Tea | 200: 2 | 300: 5.00',
			160: '0: Soup | 200: 1 | 300: 7.00',
		})[0],
	).toEqual({ Dish: 'Tea', Pieces: '2', Price: '5.00' });
});

test('a date in the column of the amounts is no record above the header, beside words in a column of values', () => {
	expect(
		tableOf({
			0: '0: 5 Quay Street | 300: Date | 520: 14/03/2026',
			40: '0: Bristol | 300: Due | 520: 13/04/2026',
			80: '0: Description | 300: Hours | 550: Amount',
			120: '0: Copywriting | 330: 6 | 550: 330.00',
			160: '0: Drawings | 330: 4 | 550: 280.00',
		}),
	).toHaveLength(2);
});

test.each([
	[11, 'a head, whatever its length', 2],
	[12, 'a table of their own', 15],
])('%d pairs of words above a header are %s', (count, _, rows) => {
	const pairs = Array.from({ length: count }, (_pair, row) => [
		32 * row,
		'0: Ship to | 300: Jane Roe',
	]);
	expect(
		tableOf({
			...(Object.fromEntries(pairs) as Record<number, string>),
			420: '0: Wine | 200: Grape | 300: Price',
			460: '0: Chablis | 200: white | 300: 29.00',
			500: '0: Rioja | 200: red | 300: 24.00',
		}),
	).toHaveLength(rows);
});

test('an amount in the head of an invoice is no item, with its label or alone', () => {
	for (const amount of ['0: Amount due: 450.00', '0: Amount due: | 300: 450.00', '300: 450.00']) {
		expect(
			tableOf({
				0: amount,
				60: '0: Item | 200: Qty | 300: Amount',
				100: '0: Hosting | 200: 1 | 300: 200.00',
				140: '0: Support | 200: 2 | 300: 250.00',
			}),
		).toHaveLength(2);
	}
});

test('a year may be one of several headings', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Country | 200: 2025 | 300: Share',
				40: '0: France | 200: 68.2 | 300: 12%',
				80: '0: Spain | 200: 48.6 | 300: 9%',
			})[0],
		),
	).toEqual(['Country', '_2025', 'Share']);
});

test.each([
	...[
		'Page 1 of 2',
		'p. 3',
		'- 3 -',
		'~ 4 ~',
		'2 / 5',
		'第1页 共2页',
		'共2页 第1页',
		'第 3 页',
		'3页',
	],
	...['Seite 3 von 7', 'página 2 de 3', 'pagina 1 di 2', 'стр. 3 из 5'],
])('%s is no row, above or below', (number) => {
	const rows = { 40: '0: Tea | 300: 3.00', 80: '0: Soup | 300: 6.00' };
	const pageRows = [
		['Tea', '3.00'],
		['Soup', '6.00'],
	];
	expect(textsOf({ ...rows, 140: `150: ${number}` })).toEqual(pageRows);
	expect(textsOf({ 0: `150: ${number}`, ...rows })).toEqual(pageRows);
});

test('pages whose headings differ in blanks, colons and case share their keys', () => {
	const pages = ['0: 品名 | 300: 单 价', '0: 品名： | 300: 单价：', '0: 品名 | 300: 单价：'].map(
		(header, index) => ({
			...printed({ 0: header, 40: '0: 钢管 | 300: 3.00' }),
			page: index + 1,
		}),
	);
	const items = toItems('table', pages, SETTINGS);
	expect(items.map((item) => item['单 价'])).toEqual(['3.00', '3.00', '3.00']);
});

test('numbers of a document show the decimal mark of each; codes and words stay text', () => {
	const rows = {
		0: '0: Test | 300: Result | 600: Code',
		40: '0: TSH | 300: 1.420 | 600: 007',
		80: '0: AFP | 300: 1.9 | 600: 12',
		120: '0: 16 | 300: 84.2 | 600: 25',
	};
	expect(tableOf(rows, { convertNumbers: true })).toEqual([
		{ Test: 'TSH', Result: 1.42, Code: '007' },
		{ Test: 'AFP', Result: 1.9, Code: '12' },
		{ Test: '16', Result: 84.2, Code: '25' },
	]);
});

test.each([
	['2 Tea 3.00', 0, 440, ['2', 'Tea', '3.00']],
	['12 Harbor Road', 0, 240, ['12 Harbor Road', '', '']],
	['Open till 22', 0, 440, ['Open till 22', '', '']],
	['2 Tea free', 0, 440, ['2 Tea free', '', '']],
])(
	'%s, read as one box, is parted only where it reads as its columns do',
	(text, x, end, cells) => {
		const page = printed({
			0: '0: 1 | 100: Coffee | 400: 3.00',
			40: `0: ${text}`,
			80: '0: 3 | 100: Chocolate | 400: 4.50',
			120: '0: 4 | 100: Juice | 400: 2.80',
		});
		const items = toItems('table', [withWide(page, text, x, end)], SETTINGS);
		expect([items[1].A ?? '', items[1].B ?? '', items[1].C ?? '']).toEqual(cells);
	},
);

test('headings read as one box are parted where they stand right over the values of their columns', () => {
	const rows = {
		40: '0: 钢管 | 200: 12 | 300: 5.00 | 400: 60.00',
		80: '0: 砂纸 | 200: 7 | 300: 2.00 | 400: 14.00',
	};
	const merged = withWide(
		printed({ 0: '0: 名称 | 200: 数量 单价 | 400: 金额', ...rows }),
		'数量 单价',
		200,
		340,
	);
	const keys = ['名称', '数量', '单价', '金额', 'source'];
	expect(Object.keys(toItems('table', [merged], SETTINGS)[0])).toEqual(keys);
});

test('headings read as one box are parted word by word where there are as many, wherever their blanks lie', () => {
	const page = printed({
		0: '0: Name | 200: Quantity No. Sum',
		40: '0: Pipe | 200: 12 | 230: 7 | 400: 60.00',
		80: '0: Sand | 200: 35 | 230: 2 | 400: 14.00',
	});
	const [first] = toItems('table', [withWide(page, 'Quantity No. Sum', 200, 445)], SETTINGS);
	expect(Object.keys(first)).toEqual(['Name', 'Quantity', 'No.', 'Sum', 'source']);
});

test('a title right over the values of all columns stays whole', () => {
	const page = printed({
		0: '0: Today and each Sunday',
		40: '0: 1 | 100: 20 | 400: 3.00',
		80: '0: 3 | 100: 10 | 400: 4.50',
	});
	const [first] = toItems('table', [withWide(page, 'Today and each Sunday', 0, 440)], SETTINGS);
	expect(first).toMatchObject({ A: 'Today and each Sunday', B: null, C: null });
});

test.each([
	['数量 单价', ['数量', '单价']],
	['数量 单价 合计', ['数量 单价 合计', '']],
])(
	'the headings %s read as one box further down are parted where each column gets one',
	(text, cells) => {
		const page = printed({
			0: '0: 名称 | 200: 数量 | 300: 单价 | 400: 金额',
			40: '0: 钢管 | 200: 12 | 300: 5.00 | 400: 60.00',
			80: '0: 砂纸 | 200: 7 | 300: 2.00 | 400: 14.00',
			120: `0: 名称 | 200: ${text} | 400: 金额`,
			160: '0: 墨水 | 200: 10 | 300: 8.00 | 400: 80.00',
		});
		const items = toItems('table', [withWide(page, text, 200, 340)], SETTINGS);
		expect(
			Object.values(items[2])
				.slice(1, 3)
				.map((cell) => cell ?? ''),
		).toEqual(cells);
	},
);

test('a number right behind another stands in its own column, wherever it begins', () => {
	const body = ['110: 12 | 150: 5.00', '110: 30 | 150: 2.50', '110: 45 | 150: 3.75'];
	const rows = [...body, '80: 1,200 | 141: 9.5', ...body].map((row, index): [number, string] => [
		40 * index,
		`0: Tea | ${row}`,
	]);
	expect(textsOf(Object.fromEntries(rows) as Record<number, string>)[3]).toEqual([
		...['Tea', '1,200', '9.5'],
	]);
});

test('a heading that reaches over the next column, which has its own, stays whole', () => {
	const page = printed({
		0: '0: Item | 200: Net price | 345: Tax',
		40: '0: Pipe | 200: 12.00 | 300: 5.00',
		80: '0: Sand | 200: 17.00 | 300: 2.00',
		120: '0: Wood | 200: 27.00 | 300: 6.00',
		160: '0: Tin | 200: 37.00 | 300: 7.00',
	});
	const wide = withWide(page, 'Net price', 200, 325);
	expect(Object.keys(toItems('table', [wide], SETTINGS)[0])).toEqual([
		...['Item', 'Net price', 'Tax', 'source'],
	]);
});

test('labels with their values close above a header, as many as it has, hide it not', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Order: A-7 | 200: Agent: Ann | 400: Via: Post',
				26: '0: Item | 200: Qty | 400: Price',
				66: '0: Tea | 200: 2 | 400: 5.00',
				106: '0: Soup | 200: 1 | 400: 6.00',
			})[0],
		),
	).toEqual(['Item', 'Qty', 'Price']);
});

test('the head of a statement is no heading, though it stands over columns', () => {
	const lines = (
		[
			['Statement of account', 51, 56, 417, 34],
			['Northwind Paper Trading', 48, 115, 319, 34],
			['October 2026', 1085, 118, 169, 29],
			['Invoiced', 655, 189, 111, 35],
			['Paid', 1040, 189, 62, 36],
			['Date', 141, 221, 64, 30],
			['Document', 346, 220, 135, 31],
			['Net', 604, 249, 51, 33],
			['Tax', 784, 249, 52, 34],
			['Cash', 939, 248, 68, 34],
			['Transfer', 1099, 249, 108, 34],
			['2026-10-02', 64, 309, 139, 29],
			['INV-4410', 308, 306, 115, 33],
			['1,240.00', 605, 309, 109, 32],
			['161.20', 791, 309, 87, 30],
			['2026-10-07', 63, 368, 140, 29],
			['INV-4427', 308, 365, 115, 33],
			['386.50', 628, 366, 87, 32],
			['50.25', 806, 367, 72, 31],
			['2026-10-09', 63, 424, 141, 31],
			['PAY-0912', 308, 423, 117, 33],
			['1,401.20', 1130, 425, 109, 35],
			['2026-10-15', 63, 483, 140, 29],
			['INV-4461', 309, 482, 113, 30],
			['92.00', 641, 482, 75, 33],
			['11.96', 806, 482, 74, 31],
			['2026-10-21', 63, 542, 139, 29],
			['PAY-0940', 307, 538, 118, 35],
			['103.96', 955, 541, 89, 30],
			['2026-10-30', 63, 599, 141, 31],
			['INV-4502', 309, 598, 114, 33],
			['2,015.00', 605, 598, 110, 35],
			['261.95', 791, 598, 88, 32],
		] as const
	).map(
		([text, x, y, width, height]): TextLine => ({
			text,
			box: { x, y, width, height },
			confidence: 99,
			characters: [],
		}),
	);
	const [first] = toItems('table', [{ source: 's', angle: null, lines, raw: {} }], SETTINGS);
	expect(Object.keys(first)).toEqual([
		...['Date', 'Document', 'Invoiced Net', 'Invoiced Tax', 'Paid Cash', 'Paid Transfer', 'source'],
	]);
});

test('short headings beside their values leave each column apart', () => {
	expect(
		textsOf({
			0: '0: Player | 300: M | 390: A | 480: M | 570: A',
			40: '0: Whitaker | 335: 12 | 425: 15 | 515: 10 | 605: 16',
			80: '0: Osei | 335: 16 | 425: 21 | 515: 12 | 605: 12',
			120: '0: Reyes | 335: 15 | 425: 14 | 515: 14 | 605: 14',
		}),
	).toEqual([
		['Whitaker', '12', '15', '10', '16'],
		['Osei', '16', '21', '12', '12'],
		['Reyes', '15', '14', '14', '14'],
	]);
});

test('a heading that ends where its values begin heads their column', () => {
	const rows = tableOf({
		100: '0: Item | 300: Quantity | 480: Price',
		150: '0: Filter | 390: 4 | 480: 18.75',
		200: '0: Oil change | 390: 1 | 480: 40.00',
	});
	expect(rows.map(({ Quantity }) => Quantity)).toEqual(['4', '1']);
});

test('sums read as one with their labels are rows of their own', () => {
	const rows = textsOf({
		100: '0: Item | 300: Price | 440: Amount',
		150: '0: Filter | 300: 18.75 | 440: 75.00',
		200: '0: Oil change | 300: 40.00 | 440: 40.00',
		250: '0: Wipers | 300: 12.00 | 440: 24.00',
		300: '300: Net | 440: 139.00',
		326: '380: Tax 20 % 27.80',
		352: '320: Total due 166.80',
	});
	expect(rows.slice(4).map((row) => row.filter(Boolean).join(' '))).toEqual([
		...['Tax 20 % 27.80', 'Total due 166.80'],
	]);
});

test('values read as one line are parted below the headings that they reach', () => {
	const rows = textsOf({
		100: '0: Item | 300: Qty | 380: Price | 560: Amount',
		140: '0: Screws | 310: 12 3.0973451327434 | 560: 37.17',
		180: '0: Nails | 320: 4 5.8407079646018 | 560: 23.36',
		220: '0: 3 mm 12 rods | 560: 9.00',
		260: '0: Bolts | 310: 1 20000 | 560: 6.00',
		300: '0: Pins | 330: 5 1.8407079646018 | 560: 9.20',
		340: '0: Pegs | 305: sold out | 560: 9.00',
		380: '0: Nuts | 55: M8 | 320: 5 | 380: 1.00 | 560: 5.00',
		420: '0: Paid | 300: by | 380: card | 560: today',
	});
	expect(rows).toEqual([
		['Screws', '12', '3.0973451327434', '37.17'],
		['Nails', '4', '5.8407079646018', '23.36'],
		['3 mm 12 rods', '', '', '9.00'],
		['Bolts', '1', '20000', '6.00'],
		['Pins', '', '5 1.8407079646018', '9.20'],
		['Pegs', 'sold out', '', '9.00'],
		['Nuts M8', '5', '1.00', '5.00'],
		['Paid', 'by', 'card', 'today'],
	]);
});

test.each([
	['decimals', '1.5 20.5 30.0', ['1.5', '20.5', '30.0']],
	['dates', '01.02.2026 02.02.2026 03.03.2026', ['01.02.2026', '02.02.2026', '03.03.2026']],
	['the groups of one number', '020 7946 0018', ['020 7946 0018']],
	['one number', '1 200 300.00', ['1 200 300.00']],
])('%s read as one line in every row are as many values', (_, values, cells) => {
	const row = (name: string) => `0: ${name} | 200: ${values}`;
	const rows = textsOf({ 0: row('Oslo'), 40: row('Bergen'), 80: row('Tromso') });
	expect(rows[2]).toEqual(['Tromso', ...cells]);
});

test('a character read beside values that were read as one line moves none of them', () => {
	const values = '220: 1.50 | 300: 20.50 | 400: 30.00';
	const page = printed({ 0: `0: Oslo | ${values}`, 40: '0: Bergen', 80: `0: Rome | ${values}` });
	const [before] = printed({ 40: '200: S 1.75 20.75 30.75' }).lines;
	const merged = {
		...page,
		lines: [...page.lines, { ...before, box: { ...before.box, width: 240 } }],
	};
	expect(Object.values(toItems('table', [merged], SETTINGS)[1]).slice(0, -1)).toEqual([
		...['Bergen', 'S 1.75', '20.75', '30.75'],
	]);
});

test.each([
	['each above its words', 200, 420, ['Home Basic', 'Home Plus']],
	['above the middle of both', 230, 390, ['Home Basic Home Plus', 'C']],
])('headings of several words over words are parted where they stand %s', (_, x, end, keys) => {
	const page = printed({
		0: `0: Plan | ${x}: Home Basic Home Plus | 500: Pro`,
		40: '0: Radio | 210: Wi-Fi five | 330: Wi-Fi six | 500: both',
		80: '0: Guests | 210: no, never | 330: yes, always | 500: yes',
		120: '0: Ports | 200: one or two | 330: two or four | 500: many',
	});
	const wide = withWide(page, 'Home Basic Home Plus', x, end);
	expect(Object.keys(toItems('table', [wide], SETTINGS)[0])).toEqual(
		expect.arrayContaining(['Plan', ...keys, 'Pro']),
	);
});

test('several values on both sides of a text that was read with them stand in their columns', () => {
	const page = printed({
		0: '0: 1 | 60: 12 | 150: Coffee beans | 400: 3.00 | 500: 36.00',
		40: '0: 2 | 60: 30 | 150: Chocolate | 400: 4.50 | 500: 135.00',
		80: '0: 3 10 Juice 2.80 28.00',
		120: '0: 4 | 60: 15 | 150: Green tea | 400: 2.00 | 500: 30.00',
	});
	const wide = withWide(page, '3 10 Juice 2.80 28.00', 0, 550);
	const rows = toItems('table', [wide], SETTINGS).map((item) => Object.values(item).slice(0, -1));
	expect(rows[2]).toEqual(['3', '10', 'Juice', '2.80', '28.00']);
});

test('words with a number over two columns of values stay whole where the number does not fit the last', () => {
	const page = printed({
		0: '0: Pipe | 200: 12 | 300: 5.00 | 400: 60.00',
		40: '0: Sand | 200: boxes 12 | 400: 24.00',
		80: '0: Ink | 200: 10 | 300: 8.00 | 400: 80.00',
	});
	const items = toItems('table', [withWide(page, 'boxes 12', 200, 340)], SETTINGS);
	expect(items[1]).toMatchObject({ B: 'boxes 12', C: null });
});

test('an upright label and what stands below it are no lines of the row above', () => {
	const page = printed({
		100: '0: Item | 300: Amount',
		140: '0: Screws | 300: 37.17',
		180: '0: Nails | 300: 23.36',
		420: '0: Sum | 300: 60.53',
		455: '0: In words | 300: 60.53',
		600: '0: Issued by Ann',
	});
	page.lines.push({ ...page.lines[0], text: '备注', box: { x: 0, y: 500, width: 20, height: 62 } });
	const items = toItems('table', [page], SETTINGS);
	expect(items.map(({ Item }) => Item)).toEqual([
		...['Screws', 'Nails', 'Sum', 'In words', '备注', 'Issued by Ann'],
	]);
});

test('words over most columns of values are headings, however even the lines are', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Code | 200: Units in | 320: Reorder | 440: Price per',
				40: '200: stock | 320: level | 440: unit',
				80: '0: bolt | 200: 120 | 320: 20 | 440: 4.50',
				120: '0: nut | 200: 35 | 320: 10 | 440: 18.00',
				160: '0: seal | 200: 14 | 320: 5 | 440: 7.20',
			})[0],
		),
	).toEqual(['Code', 'Units in stock', 'Reorder level', 'Price per unit']);
});

test.each([
	[
		'words among values',
		{
			0: '0: Monday | 300: 9:00 - 17:00',
			40: '0: Tuesday | 300: 9:00 - 17:00',
			80: '0: Wednesday | 300: closed',
			120: '0: Thursday | 300: 9:00 - 20:00',
		},
	],
	['amounts with their units', { 0: '0: 2 cups | 300: flour', 40: '0: 1 tsp | 300: salt' }],
])('%s are rows', (_, rows: Record<number, string>) => {
	expect(Object.keys(tableOf(rows)[0])).toEqual(['A', 'B']);
	expect(textsOf(rows)).toHaveLength(Object.keys(rows).length);
});

test('a row beside a first column that all records fill goes on, though lines lie equally far apart', () => {
	expect(
		textsOf({
			0: '0: 序号 | 100: 货物名称 | 400: 数量',
			40: '0: 1 | 100: 电缆桥架连接件及配套紧固 | 400: 12',
			80: '100: 螺丝',
			120: '0: 2 | 100: 砂纸 | 400: 30',
			160: '0: 3 | 100: 三通阀门（黄铜）配套垫圈 | 400: 7',
		})[0],
	).toEqual(['1', '电缆桥架连接件及配套紧固螺丝', '12']);
});

test('a note in the middle of the table is no line of the record above, whose column it stands in', () => {
	const rows = {
		0: '0: Tea | 175: hot | 400: 3.00',
		40: '0: Cola | 175: ice cold | 400: 4.00',
		80: '175: Thank you',
	};
	expect(textsOf(rows)).toHaveLength(3);
});

test('a note is in the middle of the table, however wide another one is', () => {
	const rows = {
		0: '100: All prices include taxes, and what is returned within ten days is paid back in full',
		40: '100: 1 | 200: Paper in packs | 500: 5.00',
		80: '100: 2 | 200: Ink for the large printer | 500: 6.00',
		120: '100: 3 | 200: Pens | 500: 7.00',
		156: '205: We thank you for coming',
	};
	expect(textsOf(rows)).toHaveLength(5);
});

test('capitals below a description begin a group', () => {
	expect(
		textsOf({
			0: '0: Soup of the day | 400: 6.00',
			30: '0: with bread and butter',
			60: '0: Caesar salad | 400: 8.50',
			90: '0: romaine, parmesan, croutons',
			120: '0: MAINS',
			150: '0: Grilled salmon | 400: 18.00',
			180: '0: with lemon and rice',
		})[2],
	).toEqual(['MAINS', '']);
});

test('where all is in capitals, they go on as other words do', () => {
	expect(
		textsOf({
			0: '0: FULL CREAM MILK | 400: 6.00',
			26: '0: TWO LITRES',
			70: '0: BROWN BREAD | 400: 8.50',
			114: '0: FREE RANGE EGGS | 400: 2.00',
		})[0],
	).toEqual(['FULL CREAM MILK TWO LITRES', '6.00']);
});

test('capitals within a record go on with it', () => {
	expect(
		textsOf({
			0: '0: 01.04. | 200: Direct debit | 500: 48.90',
			32: '200: City Water',
			64: '0: 02.04. | 200: Credit transfer | 500: 210.00',
			96: '200: Salary April',
			128: '0: 03.04. | 200: Card payment | 500: 23.15',
			160: '200: GREEN GROCER',
			192: '200: Balance | 500: 18.22',
		}),
	).toEqual([
		['01.04.', 'Direct debit City Water', '48.90'],
		['02.04.', 'Credit transfer Salary April', '210.00'],
		['03.04.', 'Card payment GREEN GROCER', '23.15'],
		['', 'Balance', '18.22'],
	]);
});

test('the corner over what names the rows may be empty', () => {
	expect(
		Object.keys(
			tableOf({
				0: '150: Monday | 300: Tuesday | 450: Friday',
				40: '0: 08:00 | 150: Maths | 300: English | 450: Physics',
				80: '0: 09:00 | 150: History | 450: Maths',
			})[0],
		),
	).toEqual(['A', 'Monday', 'Tuesday', 'Friday']);
});

test('in a table of words the first row is the header, whatever stands in the others', () => {
	expect(
		tableOf({
			0: '0: Task | 300: Owner | 450: Done',
			40: '0: Order paper | 300: Ann | 450: yes',
			80: '0: Book the venue | 300: Bob | 450: no',
			120: '0: Call the landlord | 300: Ann | 450: yes',
		}),
	).toHaveLength(3);
});

test.each(['Tea 5.00', 'Tea 5,00 €', 'Tea € 5'])(
	'a price in one text with its item is paid for, too: no header stands below %s',
	(item) => {
		expect(
			textsOf({ 0: `0: ${item}`, 40: '0: Drinks | 300: Price', 80: '0: Cola | 300: 3.00' })[0],
		).toEqual([item, '']);
	},
);

test('an amount that reaches under the column beside it stands where its end is that of its column', () => {
	expect(
		textsOf({
			0: '0: Dinner | 560: 471.70 | 680: 471.70 | 870: 28.30',
			40: '0: Room | 560: 283.02 | 680: 566.04 | 870: 33.96',
			80: '0: Sum | 650: ￥1037.74 | 850: ￥62.26',
			120: '0: In words | 600: in small | 830: ￥1100.00',
		})[2],
	).toEqual(['Sum', '', '￥1037.74', '￥62.26']);
});

test('a long table has every row under its header', () => {
	const words = [
		['Staff list'],
		['Name', 'Town'],
		...Array.from({ length: 400 }, (_, row) => [`Ann ${'abcd'[row % 4]}`, 'Oslo']),
	];
	const rows = words.map(([name, town], row) => [
		40 * row,
		town ? `0: ${name} | 300: ${town}` : `0: ${name}`,
	]);
	const items = tableOf(Object.fromEntries(rows) as Record<number, string>);
	expect(items).toHaveLength(400);
	expect(items[399]).toEqual({ Name: 'Ann d', Town: 'Oslo' });
});

test('what stands side by side in the head of a receipt makes no column among its items', () => {
	expect(
		textsOf({
			0: '0: Store 23149 | 160: Queens 103',
			40: '0: Till 20043 | 160: Oct.10 2026',
			80: '0: Order 1003 | 160: 11:01 AM',
			120: '0: Two apple pies today | 300: 2.78',
			160: '0: Subtotal of the day | 300: 2.78',
			200: '0: Tax | 300: 0.25',
		}),
	).toEqual([
		['Store 23149 Queens 103', ''],
		['Till 20043 Oct.10 2026', ''],
		['Order 1003 11:01 AM', ''],
		['Two apple pies today', '2.78'],
		['Subtotal of the day', '2.78'],
		['Tax', '0.25'],
	]);
});

test.each([
	['Population Area km2', 'Population', 'Area km2'],
	['Area km2 Population', 'Area km2', 'Population'],
])(
	'headings of several words, %s, that were read as one part where their columns do',
	(words, ...two) => {
		expect(
			Object.keys(
				tableOf({
					0: `0: City | 190: ${words}`,
					40: '0: Tallinn | 190: 453,864 | 320: 159',
					80: '0: Tartu | 200: 97,435 | 330: 39',
					120: '0: Narva | 200: 53,955 | 330: 69',
				})[0],
			),
		).toEqual(['City', ...two]);
	},
);

test('boxes of one row that reach into each other are of two columns', () => {
	const page = printed({
		0: '0: Pos. | 60: Item | 300: Price',
		40: '40: 1 | 60: Shelf | 300: 48.50',
		80: '40: 2 | 60: Bracket | 300: 6.20',
		120: '40: 3 Screws | 300: 0.70',
		160: '40: 4 | 60: Fitting | 300: 74.00',
	});
	for (const [end, begin] of [
		[64, 60],
		[66, 50],
	]) {
		const wide = withWide(withWide(page, 'Pos.', 0, end), 'Item', begin, 100);
		const items = toItems('table', [wide], SETTINGS);
		expect(items.map(({ 'Pos.': number, Item: item }) => [number, item])).toEqual([
			['1', 'Shelf'],
			['2', 'Bracket'],
			['3', 'Screws'],
			['4', 'Fitting'],
		]);
	}
});

test('beside headings that stand alone from the first row on, one in the middle of three stands over them all', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Candidate | 300: Marks | 500: Grade',
				24: '200: Written | 305: Oral | 380: Practical',
				60: '0: Ayo Banjo | 220: 71 | 315: 80 | 410: 64 | 500: B',
				96: '0: Eun Park | 220: 79 | 315: 77 | 410: 85 | 500: B',
				132: '0: Finn Murphy | 220: 61 | 315: 58 | 410: 70 | 500: C',
			})[0],
		),
	).toEqual(['Candidate', 'Marks Written', 'Marks Oral', 'Marks Practical', 'Grade']);
});

test('a heading over five columns stands over them all where others stand alone beside them', () => {
	const keys = Object.keys(
		tableOf({
			0: '370: Size',
			12: '0: No. | 80: Item | 610: Sum',
			24: '225: S | 295: M | 365: L | 440: XL | 520: XXL',
			80: '0: 7710 | 80: Shirt | 225: 2 | 295: 6 | 365: 8 | 440: 5 | 525: 1 | 610: 22',
			120: '0: 7725 | 80: Jacket | 225: 1 | 295: 4 | 365: 6 | 440: 4 | 525: 2 | 610: 17',
		})[0],
	);
	expect(keys).toEqual([
		...['No.', 'Item', 'Size S', 'Size M', 'Size L', 'Size XL', 'Size XXL', 'Sum'],
	]);
});

test.each([
	['reaches into the row below heads its columns', 12, ['Bids North', 'Bids South']],
	['stands apart is a title', 50, ['North', 'South']],
])('a text over the middle of a table that %s', (_, next, two) => {
	const keys = Object.keys(
		tableOf({
			0: '285: Bids',
			[next]: '0: Bidder | 480: Days | 560: Head',
			[next + 12]: '200: North | 360: South',
			[next + 60]: '0: Ann Ltd | 200: 1,863 | 360: 942 | 480: 90 | 560: Wei',
			[next + 100]: '0: Bob Ltd | 200: 1,798 | 360: 967 | 480: 85 | 560: Shen',
		})[0],
	);
	expect(keys).toEqual(['Bidder', ...two, 'Days', 'Head']);
});

test('lines close below the last record that reach under its other cells are no part of it', () => {
	expect(
		textsOf({
			0: '0: Item | 200: Qty | 300: Price',
			40: '0: Scaffold | 200: 5 | 300: 450.00',
			80: '0: Paint | 200: 84 | 300: 714.00',
			120: '0: Waste | 200: 1 | 300: 180.00',
			144: '0: All prices without VAT. Water is',
			166: '0: provided by the client until then.',
		}).slice(2),
	).toEqual([
		['Waste', '1', '180.00'],
		['All prices without VAT. Water is provided by the client until then.', '', ''],
	]);
});

test('a text goes on below its line that was read in pieces', () => {
	expect(
		textsOf({
			0: '0: Date | 100: Details | 500: Amount',
			30: '0: 03/04 | 100: Chq to Orient Traders | 500: 45.00',
			60: '0: 12/04 | 100: Int Credit | 500: 88.40',
			90: '0: 20/04 | 100: Emi | 136: Loan account 77120 | 500: 81.50',
			116: '100: instalment 14 of 60',
		}).slice(2),
	).toEqual([['20/04', 'Emi Loan account 77120 instalment 14 of 60', '81.50']]);
});

test.each([
	[
		'behind leaders of another length',
		{ 100: '0: Black tea | 400: 5.00', 140: '0: Soup | 80: 6.00' },
	],
	['alone below its dish', { 100: '0: Black tea | 400: 5.00', 140: '0: Soup', 165: '0: 6.00' }],
])('a price %s stands in the column of prices', (_, rows) => {
	expect(
		textsOf({ 20: '0: Cake with cream | 400: 3.50', 60: '0: Salmon | 400: 9.50', ...rows }),
	).toEqual([
		['Cake with cream', '3.50'],
		['Salmon', '9.50'],
		['Black tea', '5.00'],
		['Soup', '6.00'],
	]);
});

test.each([
	['where another column holds prices, too', ' | 500: 4.00', '0: Soup | 80: 6.00'],
	['where its row has one', '', '0: Soup | 80: 6.00 | 400: 7.00'],
	['close behind its words', '', '0: Soup | 55: 6.00'],
])('a price among words stays there %s', (_, more, last) => {
	const rows = ['Cake with cream | 400: 3.50', 'Salmon | 400: 9.50', 'Black tea | 400: 5.00'];
	const above = Object.fromEntries(rows.map((row, index) => [40 * index, `0: ${row}${more}`]));
	expect(textsOf({ ...above, 140: last }).at(-1)).toContain('Soup 6.00');
});

test('a unit that wraps stays with its number', () => {
	expect(
		tableOf({
			100: '0: Pos | 60: Menge | 140: Leistung | 400: Preis',
			150: '0: 1 | 60: 64,5 | 140: Wände streichen und | 400: 9,80',
			178: '60: m² | 140: die Leisten abkleben',
			228: '0: 2 | 60: 6 St. | 140: Türen | 400: 85,00',
			278: '0: 3 | 60: 11 lfm | 140: Riss armieren | 400: 14,50',
		}).map(({ Menge }) => Menge),
	).toEqual(['64,5 m²', '6 St.', '11 lfm']);
});

test('the first value of each record may have a second line, which is none of its own', () => {
	expect(
		tableOf({
			100: '0: Container | 160: Packages | 300: Goods',
			150: '0: TCLU 482201 | 160: 320 bags | 300: Black tea',
			175: '0: Seal 90442',
			225: '0: TCLU 511870 | 160: 300 bags | 300: Green tea',
			250: '0: Seal 90443',
			300: '0: MSKU 220914 | 160: 44 pallets | 300: Kernels',
			325: '0: Seal 90447',
		}).map(({ Container }) => Container),
	).toEqual(['TCLU 482201 Seal 90442', 'TCLU 511870 Seal 90443', 'MSKU 220914 Seal 90447']);
});

test('numbers of lines head their times, and points what they are given for', () => {
	const timetable = {
		100: '0: Stop | 200: 101 | 300: 103',
		150: '0: Church | 200: 5:42 | 300: 6:12',
		200: '0: School | 200: 5:44 | 300: 6:14',
		250: '0: Station | 200: 5:58 | 300: 6:28',
	};
	expect(Object.keys(tableOf(timetable)[0])).toEqual(['Stop', '_101', '_103']);
	const marks = {
		75: '100: Quiz | 200: Test',
		100: '0: Student | 100: (20) | 200: (100) | 300: Grade',
		150: '0: Ann | 100: 17 | 200: 82 | 300: B',
		200: '0: Bob | 100: 20 | 200: 96 | 300: A',
		250: '0: Cem | 100: 12 | 200: 71 | 300: C',
	};
	expect(Object.keys(tableOf(marks)[0])).toEqual(['Student', 'Quiz (20)', 'Test (100)', 'Grade']);
});

test('losses in brackets below headings are no headings', () => {
	expect(
		textsOf({
			100: '200: Actual | 300: Budget',
			150: '0: Loss | 200: (12) | 300: (34)',
			200: '0: Sales | 200: 100 | 300: 200',
			250: '0: Costs | 200: 50 | 300: 60',
		})[0],
	).toEqual(['Loss', '(12)', '(34)']);
});

test('a row beside an empty corner is the header, also over words and prices', () => {
	const rows = {
		150: '0: Color | 200: red | 300: blue',
		200: '0: Size | 200: small | 300: big',
		250: '0: Price | 200: 5.00 | 300: 6.00',
	};
	expect(Object.keys(tableOf({ 100: '200: Basic | 300: Plus', ...rows })[0])).toEqual([
		'A',
		'Basic',
		'Plus',
	]);
	const first = textsOf({
		100: '200: Basic | 300: Plus',
		...rows,
		400: '200: each | 300: each',
	})[0];
	expect(first).toEqual(['', 'Basic', 'Plus']);
});

test('a heading over two columns of values counts for both, however even the lines are', () => {
	expect(
		Object.keys(
			tableOf({
				80: '200: Quantity | 330: Weight',
				112: '0: Carton | 100: Goods | 200: (pcs) | 300: Net | 400: Gross | 500: Size',
				144: '0: 12 | 100: Lamp | 200: 288 | 300: 144.0 | 400: 172.8 | 500: 52x40x38',
				176: '0: 20 | 100: Bulb | 200: 192 | 300: 96.0 | 400: 115.2 | 500: 52x40x38',
				208: '0: 25 | 100: Cable | 200: 100 | 300: 35.0 | 400: 42.5 | 500: 60x40x30',
			})[0],
		),
	).toEqual(['Carton', 'Goods', 'Quantity (pcs)', 'Weight Net', 'Weight Gross', 'Size']);
});

describe('numbers read as one with the words behind them', () => {
	const read = (...lines: string[]) => {
		const prices = ['Price', '5.00', '6.00', '7.00', '8.00', '9.00', '4.00'];
		const rows = ['12: Qty Item', ...lines].map((row, index) => `${row} | 400: ${prices[index]}`);
		const table = rows.map((row, index) => [100 + 40 * index, row] as const);
		return tableOf({ ...Object.fromEntries(table), 400: '0: Payment due' });
	};
	test.each([
		['set to the right', ['30: 12 Guided tour', '40: 1 Room hire', '40: 3 Gouda cheese']],
		['before Chinese, too', ['30: 12 苹果', '40: 1 Apple juice', '40: 3 香蕉']],
		['with units', ['20: 3 m Long cable', '30: 12 Pipe', '20: 4 m Steel rope']],
		['without blanks', ['30: 12Guided tour', '40: 1Room hire', '40: 3Gouda cheese']],
		['read apart', ['30: 12 | 60: Tour', '40: 1 | 60: Room hire', '40: 3 | 60: Gouda']],
		['beside numbers alone', ['30: 12Guided tour', '40: 1', '40: 3Gouda cheese']],
		['beside another line', ['30: 12 Tour', '40: 1 Room hire', '40: 3 Gouda', '0: 7 Oldest tree']],
	])('are two columns where they are %s', (_, rows) => {
		const items = read(...rows);
		expect(Object.keys(items[0])).toEqual(['Qty', 'Item', 'Price']);
		expect(items.at(-1)).toEqual({ Qty: 'Payment due', Item: null, Price: null });
	});
	test.each([
		['set to the left', ['30: 12 Guided tour', '30: 13 Room hire', '30: 45 Gouda cheese']],
		['only two', ['30: 12 Tour', '40: 1 Room hire for the whole day']],
		['in the middle of their column', ['60: 4 x 1 Gb', '55: 30 x 1 Gb', '65: 2 x USB']],
		['of one unit', ['30: 12pcs', '40: 1pcs', '40: 3pcs long']],
		['numbers with units', ['30: 12kg', '40: 1pcs', '40: 3lb']],
		['no numbers', ['30: No Guided tour', '40: A Room hire', '40: A Gouda cheese']],
	])('are one where they are %s', (_, rows) => {
		expect(Object.keys(read(...rows)[0])).toEqual(['Qty Item', 'Price']);
	});
});

test('a heading to the left above numbers that are set to the right heads their column', () => {
	expect(
		tableOf({
			100: '0: Date | 100: Reason | 300: Travel | 500: Total',
			150: '0: 06/05 | 100: Train | 400: 118.40 | 620: 118.40',
			200: '0: 13/05 | 100: Mileage | 410: 48.76 | 630: 48.76',
		})[0],
	).toEqual({ Date: '06/05', Reason: 'Train', Travel: '118.40', Total: '118.40' });
});

test.each([
	['a heading without a blank', '数量单价', 300, 460, ['品名', '数量', '单价', '金额']],
	['one before a capital', 'OrderedPrice', 300, 460, ['品名', 'Ordered', 'Price', '金额']],
	[
		'one that reaches over the middle of its own alone',
		'数量单价',
		300,
		400,
		['品名', '数量单价', 'C', '金额'],
	],
])('%s is parted where it stands over the middle of two columns', (_, text, x, end, keys) => {
	const rows = [0, 1, 2].map((row): [number, string] => [
		50 * row + 50,
		`0: 钢管 | 310: 1${row} | 420: 5.0${row} | 500: 60.0${row}`,
	]);
	const page = printed({ ...Object.fromEntries(rows), 0: `0: 品名 | ${x}: ${text} | 500: 金额` });
	const wide = withWide(page, text, x, end);
	expect(Object.keys(toItems('table', [wide], SETTINGS)[0])).toEqual([...keys, 'source']);
});

describe('a value read as one with the words beside it', () => {
	const read = (heads: string, ...cells: string[]) =>
		tableOf({
			0: `0: Item | ${heads} | 500: Sum`,
			...Object.fromEntries(
				cells.map((cell, row) => [40 * row + 40, `0: Tea | ${cell} | 500: 3.0${row}`]),
			),
		});
	const apart = '210: 24 | 238: kg';
	test('stands in its own column where other rows have both apart', () => {
		const items = read('200: Qty | 238: Unit', apart, '220: 9 kg', apart, '220: 5 kg', apart);
		expect(items[1]).toEqual({ Item: 'Tea', Qty: '9', Unit: 'kg', Sum: '3.01' });
	});
	test('stays in its column where few others were read apart', () => {
		const items = tableOf({
			0: '117: Serial | 261: Contact | 423: Remark',
			40: '60: 502 7717 6981 | 231: Max',
			80: '60: 854 2092 4730 | 231: Max',
			120: '60: 621 9110 7796 | 231: Max',
			160: '60: 354 | 94: 2779 2127 | 231: Wei',
		});
		expect(items[3]).toEqual({ Serial: '354 2779 2127', Contact: 'Wei', Remark: null });
	});
});

test('close headings stand each over its column, though their words might be one text', () => {
	expect(
		Object.keys(
			tableOf({
				0: '0: Item | 200: Count | 257: Total',
				40: '0: Tea | 230: 78 | 275: 689.24',
				80: '0: Ale | 220: 197 | 285: 52.34',
				120: '0: Gin | 240: 7 | 265: 1,067.21',
			})[0],
		),
	).toEqual(['Item', 'Count', 'Total']);
});

test('headings to the left above numbers set to the right head them, each though it begins beside the ones before', () => {
	expect(
		tableOf({
			100: '0: Reason | 300: Price each | 496: Sum',
			150: '0: Wheel | 450: 34.90 | 620: 69.80',
			200: '0: Spokes | 460: 2.50 | 620: 30.00',
			250: '0: Tax | 620: 28.55',
		})[0],
	).toEqual({ Reason: 'Wheel', 'Price each': '34.90', Sum: '69.80' });
});

test.each([
	['right below', {}],
	['below the name of a group', { 150: '200: 现金' }],
])(
	'two characters that each have a text of their own %s are two headings',
	(_, group: Record<number, string>) => {
		expect(
			Object.keys(
				tableOf({
					100: '0: 月 | 50: 日 | 200: 摘要 | 400: 收入',
					...group,
					200: '5: 3 | 50: 11 | 200: 快递费 | 400: 86.00',
					250: '5: 3 | 55: 4 | 200: 上月结转 | 400: 428.00',
				})[0],
			),
		).toEqual(['月', '日', '摘要', '收入']);
	},
);

test('a title that begins with the table stands over no column, though the first has no heading', () => {
	expect(
		Object.keys(
			tableOf({
				75: '0: Stand 3e klasse',
				100: '50: Club | 200: Won | 300: Lost',
				150: '0: 1 | 50: Oranje | 200: 13 | 300: 2',
				200: '0: 2 | 50: Molenhoek | 200: 12 | 300: 4',
				250: '0: 3 | 50: Dijkzicht | 200: 3 | 300: 10',
			})[0],
		),
	).toEqual(['A', 'Club', 'Won', 'Lost']);
});

test('a label beside a number with its unit is no header over other labels', () => {
	const rows = { 50: '0: Weight | 200: 75 kg', 100: '0: Blood type | 200: O+' };
	expect(textsOf({ 0: '0: Height | 200: 180 cm', ...rows })).toHaveLength(3);
	const days = { 0: '0: Name | 200: 7日 | 300: 8日', 50: '0: Ann | 200: on | 300: off' };
	expect(textsOf({ ...days, 100: '0: Bob | 200: off | 300: on' })).toHaveLength(2);
});

test('a record of words right below the header stays a record, however even the rows are', () => {
	expect(
		textsOf({
			100: '0: Item | 200: Limits | 350: Result | 500: Verdict',
			140: '0: Look | 200: clear liquid | 350: clear liquid | 500: pass',
			180: '0: Density | 200: 0.789 | 350: 0.790 | 500: pass',
			220: '0: Water | 200: 0.3 | 350: 0.12 | 500: pass',
			260: '0: Rest | 200: 0.001 | 350: 0.0006 | 500: pass',
		}),
	).toHaveLength(4);
});

test('a heading over the middle of three stands over all of them, where other headings lie between the rows', () => {
	expect(
		Object.keys(
			tableOf({
				100: '330: Cost',
				112: '0: Date | 100: Order',
				124: '200: Freight | 320: Loading | 440: Sum',
				170: '0: 11-02 | 100: YD1 | 200: 3,200 | 320: 180 | 440: 3,380',
				210: '0: 11-05 | 100: YD2 | 200: 1,850 | 320: 120 | 440: 1,970',
				250: '0: 11-11 | 100: YD3 | 200: 3,650 | 320: 200 | 440: 3,850',
			})[0],
		),
	).toEqual(['Date', 'Order', 'Cost Freight', 'Cost Loading', 'Cost Sum']);
});
