/** Pages as people have them: what stands on them, and the table that is true. */
import type { PageCell, PageColumn, PageStyle } from './page-layout.mts';
import type { Random } from './random.mts';

/** A page before it is set. */
export interface PageContent {
	kind: string;
	columns: PageColumn[];
	/** Rows above the table, set in the same columns; no headings. */
	above: PageCell[][];
	/** Rows of headings, top to bottom; none where the table has no header. */
	header: PageCell[][];
	/** The headings that are true. */
	head: string[] | null;
	/** The rows below the header. */
	rows: PageCell[][];
	/** The cells that are true, row by row. */
	truth: Array<Array<string | null>>;
	/** Below the table: page numbers, which are no rows. */
	below: string[];
	style?: Partial<PageStyle>;
}

type Kind = (random: Random) => PageContent;

const LONG = [
	'Website maintenance including security updates and daily backups',
	'Hosting',
	'Translation of the product catalogue from English into German',
	'Photographs',
	'Licence for the reporting module, up to ten named users',
	'Consulting hours',
	'On-site workshop for the sales team, half a day',
	'Domain renewal',
	'Printer paper, white, 80 g, box of five packs',
	'Delivery',
];
const LONG_ZH = [
	'不锈钢六角螺栓M8×40（含螺母及平垫圈）',
	'安全帽（蓝色）',
	'工业润滑油18L桶装（合成型，低温适用）',
	'镀锌钢管',
	'三通阀门（黄铜）',
	'电缆桥架连接件及配套紧固螺丝一套',
	'砂纸',
];
const DISHES: Array<[string, string]> = [
	['宫保鸡丁', 'Kung Pao Chicken'],
	['麻婆豆腐', 'Mapo Tofu'],
	['扬州炒饭', 'Yangzhou Fried Rice'],
	['清蒸鲈鱼', 'Steamed Sea Bass'],
	['酸辣土豆丝', 'Hot and Sour Potato'],
	['葱爆羊肉', 'Lamb with Scallions'],
	['干煸四季豆', 'Dry-fried Green Beans'],
];
const PLAIN = [
	'Soup',
	'Caesar salad',
	'Grilled salmon',
	'Tea',
	'Coffee',
	'Apple pie',
	'Beef noodles',
];
const GROUPS = ['Starters', 'Main courses', 'Drinks', 'Desserts'];

const money = (random: Random) => random.between(1, 900).toFixed(2);
const grouped = (random: Random) => random.whole(1000, 999_999).toLocaleString('en-US');

function cellsOf(texts: Array<string | null>): PageCell[] {
	return texts.flatMap((text, from) => (text === null ? [] : [{ text, from }]));
}

/** Without the line breaks of the print. */
const plain = (text: string | null) =>
	text?.replace(/(?<=[\u2e80-\uffef])\n(?=[\u2e80-\uffef])/g, '').replace(/\n/g, ' ') ?? null;

function tableOf(
	kind: string,
	columns: PageColumn[],
	head: string[] | null,
	truth: Array<Array<string | null>>,
	more: Partial<PageContent> = {},
): PageContent {
	return {
		kind,
		columns,
		head: head?.map((text) => plain(text) ?? '') ?? null,
		header: head ? [cellsOf(head)] : [],
		rows: truth.map(cellsOf),
		truth: truth.map((row) => row.map(plain)),
		above: [],
		below: [],
		...more,
	};
}

const column = (width: number, align: PageColumn['align'] = 'left'): PageColumn => ({
	width,
	align,
});

function letterHead(random: Random, last: number): PageCell[][] {
	return random
		.shuffle<PageCell[]>([
			[
				{ text: 'Unit 7, Canal Road, Leeds', from: 0, to: 1, align: 'left' },
				{ text: 'Carrier: FastVan', from: last, align: 'right' },
			],
			[
				{ text: 'Invoice No:', from: 0 },
				{ text: String(random.whole(10_000, 99_999)), from: last },
			],
			[
				{ text: 'Date: 28 November 2026', from: 0, to: 1, align: 'left' },
				{ text: '18:45', from: last },
			],
			[{ text: 'Tel. 0555 0142', from: 0, to: 1, align: 'left' }],
		])
		.slice(0, random.whole(0, 4));
}

const pageNumber = (random: Random) =>
	random.chance(0.4) ? [random.pick(['Page 1 of 2', '- 3 -', '第1页 共2页', '2 / 5'])] : [];

const KINDS: Kind[] = [
	(random) => {
		const count = random.whole(3, 8);
		const truth = Array.from({ length: count }, () => [
			random.pick(LONG),
			String(random.whole(1, 20)),
			money(random),
			'19%',
			money(random),
		]);
		return tableOf(
			'invoice',
			[column(14), column(3, 'right'), column(6, 'right'), column(4, 'right'), column(7, 'right')],
			['Description', 'Qty', random.pick(['Unit price', 'Unit\nprice']), 'VAT', 'Amount EUR'],
			truth,
			{ above: letterHead(random, 4), below: pageNumber(random) },
		);
	},
	(random) => {
		const details = [
			'CARD PAYMENT TO GREEN GROCER\nLEEDS HIGH STREET',
			'SALARY ACME LIMITED',
			'DIRECT DEBIT CITY WATER\nREF 20261',
			'TRANSFER J DOE\nRENT NOVEMBER',
			'CASH WITHDRAWAL',
		];
		const truth = Array.from({ length: random.whole(4, 9) }, (_, index) => {
			const out = random.chance(0.6);
			return [
				`${String(index + 1).padStart(2, '0')}/11/2026`,
				random.pick(details),
				out ? money(random) : null,
				out ? null : money(random),
				grouped(random) + '.00',
			];
		});
		return tableOf(
			'statement',
			[column(7), column(20), column(6, 'right'), column(6, 'right'), column(8, 'right')],
			['Date', 'Details', 'Paid out', 'Paid in', 'Balance'],
			truth,
			{ below: pageNumber(random), style: { beside: 'top' } },
		);
	},
	(random) => {
		const truth = random
			.shuffle([...DISHES])
			.slice(0, random.whole(3, 7))
			.map(([zh, en]) => [`${zh}\n${en}`, `¥${random.whole(12, 168)}`]);
		return tableOf('menu in two languages', [column(22), column(4, 'right')], null, truth, {
			above: [[{ text: '江南春', from: 0, to: 1, align: 'center', scale: 1.8 }]],
			style: { padding: random.between(0.5, 1.2) },
		});
	},
	(random) => {
		const truth = random
			.shuffle([...PLAIN])
			.slice(0, random.whole(3, 7))
			.map((dish) => [dish, money(random)]);
		const dots = random.pick(['.', '·', '…', '. ']);
		const content = tableOf('menu with dots', [column(24), column(5, 'right')], null, truth);
		content.rows = truth.map(([dish, price]) => {
			const leader = dots.repeat(random.whole(6, 20));
			return random.chance(0.5)
				? [
						{ text: `${dish} ${leader}`.trim(), from: 0 },
						{ text: price, from: 1 },
					]
				: [{ text: `${dish}${leader}${price}`, from: 0, to: 1 }];
		});
		return content;
	},
	(random) => {
		const zh = random.chance(0.5);
		const names = zh ? LONG_ZH : PLAIN;
		const [first, second] = zh ? ['期初', '期末'] : ['Opening', 'Closing'];
		const [count, sum] = zh ? ['数量', '金额'] : ['Qty', 'Amount'];
		const truth = Array.from({ length: random.whole(3, 7) }, () => [
			random.pick(names),
			String(random.whole(1, 500)),
			money(random),
			String(random.whole(1, 500)),
			money(random),
		]);
		const name = zh ? '品名' : 'Item';
		const content = tableOf(
			'headings over headings',
			[column(zh ? 12 : 9), ...[5, 8, 5, 8].map((width) => column(width, 'right'))],
			[name, `${first} ${count}`, `${first} ${sum}`, `${second} ${count}`, `${second} ${sum}`],
			truth,
		);
		const groups: PageCell[] = [
			{ text: first, from: 1, to: 2, align: 'center' },
			{ text: second, from: 3, to: 4, align: 'center' },
		];
		const leaves = [count, sum, count, sum].map((text, index) => ({ text, from: index + 1 }));
		content.header = random.pick([
			[groups, [{ text: name, from: 0 }, ...leaves]],
			[[{ text: name, from: 0 }, ...groups], leaves],
		]);
		return content;
	},
	(random) => {
		const truth = Array.from({ length: random.whole(3, 7) }, () => [
			random.pick(LONG_ZH),
			random.pick(['250g', '12件', '18L']),
			money(random),
			money(random),
			random.pick(['杭州', '苏州', '天津']),
		]);
		const content = tableOf(
			'one heading over two',
			[column(12), column(4), column(6, 'right'), column(6, 'right'), column(4)],
			['品名', '规格', '价格（元） 零售', '价格（元） 批发', '产地'],
			truth,
		);
		const sides = [
			{ text: '品名', from: 0 },
			{ text: '规格', from: 1 },
			{ text: '产地', from: 4 },
		];
		const price: PageCell = { text: '价格（元）', from: 2, to: 3, align: 'center' };
		const leaves = [
			{ text: '零售', from: 2 },
			{ text: '批发', from: 3 },
		];
		content.header = random.pick([
			[[price], [...sides, ...leaves]],
			[[...sides, price], leaves],
		]);
		return content;
	},
	(random) => {
		const truth = Array.from({ length: random.whole(3, 8) }, (_, index) => [
			`CX-${random.whole(100, 999)}`,
			random.pick(LONG),
			String(random.whole(1, 800)),
			String(random.whole(10, 99)),
			money(random),
			index % 3 === 1 ? random.pick(['fragile', 'to be called first']) : null,
		]);
		return tableOf(
			'headings that wrap',
			[
				column(5),
				column(13),
				column(5, 'right'),
				column(5, 'right'),
				column(6, 'right'),
				column(6),
			],
			[
				'Product\ncode',
				'Product name',
				'Units in\nstock',
				'Reorder\nlevel',
				'Price per\nunit (USD)',
				'Remarks',
			],
			truth,
		);
	},
	(random) => {
		const truth = GROUPS.slice(0, random.whole(2, 4)).flatMap((group) => [
			[group, null, null],
			...Array.from({ length: random.whole(2, 4) }, () => [
				random.pick(PLAIN),
				random.pick(['small', 'large']),
				money(random),
			]),
		]);
		return tableOf(
			'groups',
			[column(12), column(5), column(5, 'right')],
			random.chance(0.6) ? ['Dish', 'Size', 'Price'] : null,
			truth,
		);
	},
	(random) => {
		const items = Array.from({ length: random.whole(1, 3) }, () => [
			random.pick(PLAIN),
			money(random),
		]);
		const truth = [
			...items,
			['Total', money(random)],
			...random.pick([[], [['Paid by', 'Card']], [['VISA', 'Approved']]]),
		];
		return tableOf('short bill', [column(12), column(6, 'right')], null, truth);
	},
	(random) => {
		const misread = random.pick(['S3.00', '1O.00', '38兀', 'RH7.50', '时价', 'free']);
		const truth = [
			[random.pick(PLAIN), misread],
			...Array.from({ length: random.whole(2, 6) }, () => [random.pick(PLAIN), money(random)]),
		];
		return tableOf('first price misread', [column(12), column(6, 'right')], null, truth);
	},
	(random) => {
		const people = ['Ann Miller', 'Tim Brown', 'Zoe Adams', 'Bob Stone'];
		const truth = Array.from({ length: random.whole(2, 6) }, () => [
			random.pick(people),
			random.pick(['Paris', 'Oslo', 'Rome']),
			random.pick(['Sales and customer service', 'Research', 'Warehouse and delivery']),
		]);
		return tableOf(
			'words',
			[column(9), column(6), column(13)],
			['Name', 'City', 'Department'],
			truth,
		);
	},
	(random) => {
		const regions = ['North', 'South', 'East', 'West'];
		const truth = regions.map((region) => [
			region,
			...Array.from({ length: 4 }, () =>
				random.chance(0.2) ? `(${grouped(random)})` : grouped(random),
			),
		]);
		const months = random.pick([
			['Q1', 'Q2', 'Q3', 'Q4'],
			['1月', '2月', '3月', '4月'],
			['2022', '2023', '2024', '2025'],
		]);
		return tableOf(
			'figures',
			[column(8), ...months.map(() => column(8, 'right'))],
			['Region', ...months],
			truth,
			{
				above: random.chance(0.5)
					? [[{ text: 'Sales by region', from: 0, to: 4, align: 'center', scale: 1.4 }]]
					: [],
			},
		);
	},
	(random) => {
		const truth = Array.from({ length: random.whole(3, 7) }, (_, index) => [
			String(index + 1),
			random.pick(LONG_ZH),
			random.pick(['个', '米', '只', '桶']),
			String(random.whole(10, 500)),
			index % 3 === 0 ? random.pick(['加急', '缺货补发']) : null,
		]);
		return tableOf(
			'delivery note',
			[
				column(3, 'center'),
				column(random.pick([10, 22])),
				column(3, 'center'),
				column(4, 'right'),
				column(6),
			],
			['序号', '货物名称', '单位', '数量', '备注'],
			truth,
			{
				above: [
					[{ text: '送货单', from: 1, to: 2, align: 'center', scale: 1.6 }],
					[{ text: '收货单位：青禾商贸有限公司', from: 0, to: 1, align: 'left' }],
				],
				below: pageNumber(random),
			},
		);
	},
	(random) => {
		const menu = (heading: string) => [
			[heading, '价格'],
			...random
				.shuffle([...DISHES])
				.slice(0, random.whole(2, 4))
				.map(([zh]) => [zh, `${random.whole(8, 98)}元`]),
		];
		const drinks = [
			['饮料', '价格'],
			['绿茶', '12元'],
			['可乐', '8元'],
		];
		if (random.chance(0.5)) {
			const [head, ...rows] = menu('菜名');
			return tableOf('header half-way', [column(10), column(6, 'right')], head, [
				...rows,
				...drinks,
			]);
		}
		const rows = menu('').slice(1);
		return tableOf('header half-way', [column(10), column(6, 'right')], null, [...rows, ...drinks]);
	},
];

export function pageContent(random: Random): PageContent {
	return random.pick(KINDS)(random);
}
