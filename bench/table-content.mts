/** What generated menus, invoices and price lists say. */
import type { Random } from './random.mts';

export type Align = 'left' | 'right' | 'center';

/** A column: its heading, how it is set, and what its cells say. */
export interface ColumnContent {
	heading: string;
	align: Align;
	/** Share of its cells that are empty. */
	missing: number;
	cell: (random: Random, row: number) => string;
	/** Whether it holds the names, which may go on in a second line. */
	named?: boolean;
}

export interface TableContent {
	kind: 'menu' | 'invoice' | 'price list';
	titles: string[];
	columns: ColumnContent[];
	/** Labels of the rows below the items, each with an amount in the last column. */
	totals: string[];
	sections: string[];
	notes: string[];
	/** Pairs above the header, at the left and the right: dates, numbers, addresses. */
	meta: Array<[left: string, right: string]>;
	/** Second lines of names that were too long. */
	continuations: string[];
}

const DISHES = {
	en: [
		'Soup',
		'Caesar Salad',
		'Grilled Salmon with Lemon',
		'Beef Noodles',
		'Margherita',
		'Fish and Chips',
		'Roast Chicken',
		'Vegetable Fried Rice',
		'Tea',
		'Chocolate Cake with Vanilla Ice Cream',
		'Lamb Curry',
		'Espresso',
		'Spring Rolls',
		'Pad Thai',
	],
	zh: [
		'宫保鸡丁',
		'鱼香肉丝',
		'麻婆豆腐',
		'清蒸鲈鱼',
		'米饭',
		'番茄炒鸡蛋',
		'酸辣土豆丝',
		'红烧牛肉面',
		'扬州炒饭',
		'冰糖银耳羹',
		'汤',
		'蒜蓉西兰花配鲜虾仁',
		'绿茶',
		'可乐',
	],
};
const GOODS = {
	en: [
		'Printer paper A4',
		'Stapler',
		'Ballpoint pen, blue',
		'Desk lamp with clamp, black',
		'USB cable 2 m',
		'Mouse',
		'Monitor stand',
		'Toner',
		'Whiteboard marker set',
		'Envelope',
	],
	zh: [
		'打印纸',
		'订书机',
		'蓝色圆珠笔',
		'夹式台灯（黑色）',
		'数据线',
		'鼠标',
		'显示器支架',
		'墨盒',
		'白板笔套装',
		'信封',
		'*技术服务*软件开发服务费',
	],
};
const WORDS = {
	en: {
		dish: 'Dish',
		size: 'Size',
		price: 'Price',
		item: 'Description',
		code: 'Code',
		quantity: 'Qty',
		unit: 'Unit',
		unitPrice: 'Unit Price',
		amount: 'Amount',
		tax: 'Tax',
		stock: 'Stock',
		note: 'Remarks',
		total: 'Total',
		subtotal: 'Subtotal',
		taxTotal: 'Tax',
		number: 'No.',
		member: 'Member Price',
	},
	zh: {
		dish: '菜名',
		size: '份量',
		price: '价格',
		item: '货物名称',
		code: '编号',
		quantity: '数量',
		unit: '单位',
		unitPrice: '单价',
		amount: '金额',
		tax: '税额',
		stock: '库存',
		note: '备注',
		total: '合计',
		subtotal: '小计',
		taxTotal: '税额合计',
		number: '序号',
		member: '会员价',
	},
};
const TITLES = {
	en: [
		'Golden Dragon Restaurant',
		'MENU',
		'INVOICE',
		'Acme Trading Company Limited',
		'Price List Spring',
		'12 Harbour Road, Springfield',
	],
	zh: [
		'春江小馆',
		'家常菜单',
		'增值税电子普通发票',
		'上海某某贸易有限公司',
		'产品价目表',
		'地址：南京路一百号',
	],
};
const NOTES = {
	en: [
		'All prices include taxes and service. Please tell us about allergies.',
		'Goods sold are not returnable.',
		'Thank you',
	],
	zh: ['以上价格均含税，如有过敏请告知服务员。', '货物售出概不退换', '谢谢惠顾'],
};
const SECTIONS = {
	en: ['Starters', 'Main Courses', 'Drinks', 'Office'],
	zh: ['凉菜', '热菜', '酒水饮料', '办公用品'],
};

const META: Record<'en' | 'zh', Array<[string, string]>> = {
	en: [
		['Invoice date: 22/11/2026', 'Invoice No: 20261122'],
		['Date 2026-11-22', 'Tel: 555-0142'],
	],
	zh: [
		['开票日期：2026年11月22日', '发票号码：26312000'],
		['日期：2026-11-22', '电话：010-88889999'],
	],
};
const ADDRESSES: Record<'en' | 'zh', Array<[string, string]>> = {
	en: [
		['Bill to', 'Ship to'],
		['John Doe', 'Jane Roe'],
	],
	zh: [
		['购买方', '销售方'],
		['青禾信息技术公司', '晨光商行'],
	],
};
const CONTINUATIONS = {
	en: ['with seasonal vegetables', '(pack of ten)', 'served with rice'],
	zh: ['（含包装）', '（配时令蔬菜）', '（十只装）'],
};

export function tableContent(random: Random): TableContent {
	const language = random.pick(['en', 'zh'] as const);
	const kind = random.pick(['menu', 'invoice', 'price list'] as const);
	const words = WORDS[language];
	const money = moneyWriter(random, language);
	const names = kind === 'menu' ? DISHES[language] : GOODS[language];
	const name = (heading: string): ColumnContent => ({
		heading,
		align: random.chance(0.85) ? 'left' : 'center',
		missing: 0,
		named: true,
		cell: () => random.pick(names),
	});
	const number = (
		heading: string,
		missing: number,
		cell: ColumnContent['cell'],
	): ColumnContent => ({
		heading,
		align: random.pick(['right', 'right', 'center', 'left'] as const),
		missing,
		cell,
	});
	const amount = (heading: string, missing = 0) =>
		number(heading, missing, () => money(random.between(1, 2000)));
	const sizes =
		language === 'zh' ? ['大份', '中份', '小份', '一条'] : ['large', 'small', 'regular', '250 ml'];
	const units = language === 'zh' ? ['个', '包', '箱', '套'] : ['pc', 'box', 'pack', 'set'];
	const text = (heading: string, missing: number, values: string[]): ColumnContent => ({
		heading,
		align: random.pick(['left', 'center'] as const),
		missing,
		cell: () => random.pick(values),
	});
	const gaps = random.pick([0, 0.1, 0.3]);
	const notes =
		language === 'zh'
			? ['微辣', '推荐', '缺货', '新品上市']
			: ['new', 'spicy', 'sold out', 'on request only'];
	const optional = <T,>(share: number, value: T): T[] => (random.chance(share) ? [value] : []);
	const counter = number(words.number, 0, (_, row) => String(row + 1));
	const code = text(words.code, 0, ['A-1001', 'B-2044', 'C-77', 'KX-9']);
	const columns: Record<TableContent['kind'], () => ColumnContent[]> = {
		menu: () => [
			...optional(0.2, counter),
			name(words.dish),
			...optional(0.5, text(words.size, gaps, sizes)),
			...optional(0.3, text(words.note, 0.5, notes)),
			amount(words.price, gaps / 3),
			...optional(0.25, amount(words.member, gaps)),
		],
		invoice: () => [
			...optional(0.4, counter),
			name(words.item),
			...optional(0.5, text(words.unit, gaps, units)),
			number(words.quantity, gaps / 2, () => String(random.whole(1, 40))),
			amount(words.unitPrice, gaps / 2),
			...optional(0.4, amount(words.tax, gaps)),
			amount(words.amount),
		],
		'price list': () => [
			...optional(0.6, code),
			name(words.item),
			...optional(0.4, text(words.unit, gaps, units)),
			amount(words.price),
			...optional(
				0.4,
				number(words.stock, gaps, () => String(random.whole(0, 500))),
			),
			...optional(0.3, text(words.note, 0.5, notes)),
		],
	};
	const set = columns[kind]();
	const all = kind === 'menu' && random.chance(0.15) ? [...set, ...set] : set;
	return {
		kind,
		meta: [
			...(random.chance(0.25) ? [random.pick(META[language])] : []),
			...(all.length > 3 && random.chance(0.25) ? ADDRESSES[language] : []),
		],
		continuations: random.chance(0.15) ? CONTINUATIONS[language] : [],
		titles: random.shuffle([...TITLES[language]]).slice(0, random.whole(0, 3)),
		columns: all,
		totals:
			kind === 'invoice' || random.chance(0.15)
				? [words.subtotal, words.taxTotal, words.total].slice(random.whole(0, 2))
				: [],
		sections:
			kind === 'invoice' || random.chance(0.6)
				? []
				: random.shuffle([...SECTIONS[language]]).slice(0, 2),
		notes: random.shuffle([...NOTES[language]]).slice(0, random.whole(0, 2)),
	};
}

function moneyWriter(random: Random, language: 'en' | 'zh'): (value: number) => string {
	const decimals = random.pick([0, 2, 2]);
	const grouped = random.chance(0.5);
	const [before, after] = random.pick(
		language === 'zh'
			? [
					['¥', ''],
					['￥', ''],
					['', '元'],
					['', ''],
				]
			: [
					['$', ''],
					['', ''],
					['RM ', ''],
					['', ' €'],
				],
	);
	return (value) => {
		const digits = grouped
			? value.toLocaleString('en-US', {
					minimumFractionDigits: decimals,
					maximumFractionDigits: decimals,
				})
			: value.toFixed(decimals);
		return `${before}${digits}${after}`;
	};
}
