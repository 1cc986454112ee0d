import fc from 'fast-check';

import { checkFieldDefinitions } from '../nodes/OcrGeneral/output/fieldDefinitions';
import { toItems } from '../nodes/OcrGeneral/output/outputs';
import type { FieldDefinition, OutputSettings } from '../nodes/OcrGeneral/output/settings';
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition';
import { readDocument } from './support/documents';
import { SETTINGS } from './support/output-settings';
import { printedRows as receipt } from './support/printed-rows';

function fieldsOf(
	pages: Recognition | Recognition[],
	definitions: Array<Partial<FieldDefinition> | { labels: string }>,
	more: Partial<OutputSettings> = {},
) {
	const fields = checkFieldDefinitions({ field: definitions });
	return toItems('fields', Array.isArray(pages) ? pages : [pages], {
		...SETTINGS,
		...more,
		fields,
	})[0];
}

const find = (
	recognition: Recognition | Recognition[],
	labels: string | string[],
	more: Partial<Omit<FieldDefinition, 'labels'>> = {},
) => fieldsOf(recognition, [{ name: 'it', type: 'number', ...more, labels } as FieldDefinition]).it;

const RECEIPT = receipt(
	'TAN WOON YANN',
	'DATE: | 25/12/2018 8:13:39 PM',
	'CODE/DESC | PRICE | AMOUNT',
	'MODELLING CLAY | 9.00 | 9.00',
	'TOTAL QTY: 1 | 9.00',
	'SUB TOTAL | 8.49',
	'TOTAL INCL. GST @6% | RM 9.02',
	'ROUNDED TOTAL (RM): | 9.00',
	'CASH | 10.00',
	'CHANGE | 1.00',
);

test('the item holds the fields in the user’s order and the source', () => {
	const item = fieldsOf(RECEIPT, [
		{ name: 'total', labels: 'rounded total, total', type: 'number' },
		{ name: 'date', labels: '', type: 'date' },
		{ name: 'cashier', labels: 'Cashier' },
	]);
	expect(item).toEqual({ total: 9, date: '2018-12-25', cashier: null, source: 'receipt.png' });
	expect(Object.keys(item)).toEqual(['total', 'date', 'cashier', 'source']);
});

test.each([
	['Grand Total', 'ＧＲＡＮＤ　ＴＯＴＡＬ：￥１２.５０', 12.5],
	['grandtotal', 'Grand  Total: 12.50', 12.5],
	['Grand Total:', 'GRAND TOTAL | 12.50', 12.5],
	['Rounded total', 'ROUND D TOTAL | 12.50', 12.5],
	['Rounded total', 'R0unded total | 12.50', 12.5],
	['Boxes', 'Eoxes | 12.50', 12.5],
	['#', '# 12.50 # 3', 12.5],
	['价税合计', '价税合汁（小写） | ￥12.50', 12.5],
	['合计', '合计（大写）壹拾贰元伍角整 | ￥12.50', 12.5],
	['合计', '合计 | ￥12.50 ￥8.00', 12.5],
	['合计', '合计（3件） | ￥12.50', 12.5],
	['合计', '合计 | 3件 | ￥12.50', 12.5],
	['Total', 'TOTAL (2 items) | RM 12.50', 12.5],
	['Total', 'TOTAL (2 items) 12.50', 12.5],
	['Total', 'Total (2) | 12.50', 12.5],
	['Subtotal', 'Item(s) Subtotal: $12.50', 12.5],
	['Total qty', 'TOTAL QTY: 12 pcs | 9.00', 12],
	['Table', 'Table: 12 | 9.00', 12],
	['Lunch', 'LUNCH 2 SET 12.50', 12.5],
	['Adjustment', 'Adjustment | (12.50)', -12.5],
	['Discount', 'Discount | - 12.50', -12.5],
	['Date', 'Date | 22/11/2026 - 12.50', 12.5],
	['价税合计', '价税合计 | 壹拾贰圆伍角 | （￥12.50）', 12.5],
	['Total', 'Total sales | 12.50', 12.5],
	['Transaction number', 'Tramsaction mumber 12.50', 12.5],
	['重量', '重量12.50', 12.5],
	['Box', 'Box | 12 | blue | 6.00', 12],
	['Box', 'Box | 12 | blue | 6.00 | red | 7.00', 12],
	['Amount due', 'AMOUNT | DUE | 12.50', 12.5],
	['Box', 'Box | 8 | 12.50', 12.5],
	['Box', 'Box | 8 pcs | 12.50', 12.5],
	['Box', 'Box | RM: | 12.50', 12.5],
	['Box', 'Box | 12.50 | Size:', 12.5],
	['Box', 'Your Box | 12.50', 12.5],
	['Box', 'Bill box | 12.50', 12.5],
	['Box', 'Box重量 12.50', 12.5],
	...[...')]|,;#*'].map((mark): [string, string, number] => ['Box', `Blue${mark} Box 12.50`, 12.5]),
])('the label %s is found in %s', (label, row, value) => {
	expect(find(receipt('Shop', row), label)).toBe(value);
});

test.each([
	['Total', 'SUBTOTAL | 12.50'],
	['Total', 'Sub-total | 12.50'],
	['Total', 'Totally | 12.50'],
	['Total', 'Total qty | 12'],
	['Tax', 'Taxi | 12.50'],
	['合计', '小计 | 12.50'],
	['Cash', 'Cast | 12.50'],
	['Total', 'Total items | 12'],
	['发票代码', '发票号码：12'],
	['付款账号', '收款账号：12'],
	['付款人', '付款入：12'],
	['订单金额', '订单总金额：12'],
	['Boxes', 'Bo7xes | 12'],
	['Address line 2', 'Address line 1: 12'],
	['Address line 1', 'Address line A: 12'],
	['Total', 'Total\n3 articles'],
	['金额', '全额：12'],
	['Transaction number', 'Tramsactiom mumber 12'],
	['Weight', 'Gross weight | 12'],
	['Weight', 'No 5 | Gross weight | 12'],
	['Weight', 'X Weight | 12'],
	['Box', 'Box\nabout 5 bags'],
	['Box', 'Box\nblue'],
	['Box', 'Box qty | 12'],
	['Box', 'Box discount | 12'],
	['Box', 'Box subtotal | 12'],
	['Line 1', 'Line 12 | 5'],
	['Box', 'Box\nX 12'],
	['Box', 'Box: | Size: 12'],
	['Box', 'Box\n\n\n\n12'],
])('the label %s is not found in %s', (label, text) => {
	expect(find(receipt('Shop', ...text.split('\n')), label)).toBeNull();
});

test('the label that fits best is taken, then the earlier alternative', () => {
	expect(find(RECEIPT, 'total')).toBe(9);
	expect(find(RECEIPT, 'rounded total, total incl gst')).toBe(9);
	expect(find(RECEIPT, ['total incl gst', 'rounded total'])).toBe(9.02);
	expect(find(receipt('Total (excl. tax) | 90', 'Total tax | 5', 'Total | 95'), 'total')).toBe(95);
	expect(find(receipt('Total (excl. GST) | 90', 'Total sales | 95'), 'total')).toBe(95);
	expect(find(receipt('Total | 95.00', 'Total | 90.00 | 5.00'), 'total', { pick: 'last' })).toBe(
		95,
	);
});

test.each([
	'Qty',
	'Quantity',
	'Count',
	'Items',
	'Item',
	'Pcs',
	'Pieces',
	'Pax',
	'Packs',
	'Units',
	'数量',
	'件数',
	'份数',
])('%s asks for a count', (label) => {
	expect(find(receipt(`${label} 3件 | 4.50`), label)).toBe(3);
	expect(find(receipt('Boxes 3件 | 4.50'), 'Boxes')).toBe(4.5);
});

test.each([
	...['item', 'items', 'item(s)', 'pc', 'pcs', 'piece', 'pieces', 'unit', 'units', 'pax'],
	...['件', '个', '個', '份', '项', '項', '张', '張', '瓶', '盒', '袋', '杯'],
])('a number before %s counts', (word) => {
	expect(find(receipt(`Boxes 3 ${word} | 4`), 'Boxes')).toBe(4);
	expect(find(receipt('Boxes 3 bags | 4'), 'Boxes')).toBe(3);
});

test.each([
	...['(3) | 4', '( 3 ) | 4', '(Qty 3.00) 4.00', '( qty: 3.00 ) 4.00'].map((row) => [row, 4]),
	...['3@4', '3 @ $4', '3 @ $ 4', '3 for 4', '3 x | 4'].map((row) => [row, 4]),
	...['(3 | 4', '3) | 4', '3 unity | 4', '(Qty 3.00 4.00', '3.00) 4.00'].map((row) => [row, 3]),
] as Array<[string, number]>)('of %s, %i is the number', (row, value) => {
	expect(find(receipt(`Boxes ${row}`), 'Boxes')).toBe(value);
});

test.each(['Qty', 'Quantity', 'Item', 'Items', 'Jml', 'Pcs', '数量'])(
	'a number after (%s counts',
	(word) => {
		expect(find(receipt(`Boxes (${word}: 3) 4`), 'Boxes')).toBe(4);
	},
);

test('texts as close as words are one', () => {
	const dateIn = (row: string) => find(receipt(row), 'Date', { type: 'date' });
	expect(dateIn('Table | @200 Date 22 Nov | @353 2026')).toBe('2026-11-22');
	expect(dateIn('Table | @200 Date 22 Nov | @354 2026')).toBeNull();
});

test.each(['Discount', '折扣', 'Rate', 'Percent', 'Share %', '比率'])(
	'%s asks for a rate',
	(label) => {
		expect(find(receipt(`${label}: 19%`), label)).toBe(19);
		expect(find(receipt('Share: 19%'), 'Share')).toBeNull();
	},
);

/** Of each pair the first fits better, whatever their order. */
test.each([
	['the label alone', ['Box 5'], 'with other words', ['Box of net 6']],
	['the label alone', ['Box 5'], 'with a word that is not known', ['Box blue 6']],
	['the label alone', ['Box 5'], 'after a word', ['Your Box 6']],
	['the label alone', ['Box 5'], 'before one of several amounts', ['Box 6.00 7.00']],
	['the label alone', ['Box 5'], 'above a column', ['Box', '6', '7']],
	['the label alone', ['Boxes 5'], 'misread', ['Boxas 6']],
	['misread', ['Boxas 5'], 'with other words', ['Boxes of net 6']],
	['above it', ['Box', '5', '', ''], 'with other words', ['Box of net 6']],
	['with other words', ['Box of net 5'], 'before one of several amounts', ['Box 6.00 7.00']],
	['with other words', ['Box of net 5'], 'in a header', ['Box | Size', '6 | 7']],
	['before one of several amounts', ['Box 5.00 7.00'], 'in a header', ['Box | Size', '6 | 7']],
	['before the same amount twice', ['Box 5.00 5.00'], 'with other words', ['Box of net 6']],
	['with its tax', ['Box incl. tax 5'], 'with other words', ['Box of net 6']],
	['before a word that says nothing', ['Box for 5'], 'misread', ['Boxas 6']],
	['before one of several amounts', ['Box 5.00 7.00'], 'of a tax', ['Box tax 6.00']],
	['before a count', ['Box 3 5.00'], 'with other words', ['Box of net 6']],
	['behind a count', ['Box 5.00 3 pcs'], 'with other words', ['Box of net 6']],
	['in a header', ['Box | Size', '5 | 7'], 'of a part', ['Box excluding net 6']],
	['in a header', ['Box | Size', '5 | 7'], 'above a column', ['Box', '6', '7']],
	['misread and above it', ['Boxas', '5', '', ''], 'with other words', ['Boxes of net 6']],
	[
		'among other words before several',
		['Box of net 5.00 7.00'],
		'of a part',
		['Box excluding net 6'],
	],
	['money', ['Box 5.00'], 'a plain number', ['Box 6']],
	['a plain number', ['Box 5'], 'a count', ['Box 6 pcs']],
])('a value whose label stands %s (%j) goes before one %s (%j)', (_, better, __, worse) => {
	for (const rows of [
		[...better, '', '', '', '', ...worse],
		[...worse, '', '', '', '', ...better],
	])
		expect(find(receipt(...rows), 'Boxes, Box', { pick: 'last' })).toBe(5);
});

test('a percentage is a rate, not an amount', () => {
	expect(find(receipt('VAT rate | 19 %'), 'VAT rate')).toBe(19);
	expect(find(receipt('Total @6% | RM 5.90'), 'Total')).toBe(5.9);
	expect(find(receipt('Total @6%'), 'Total')).toBeNull();
	expect(find(receipt('Service 10%'), '')).toBeNull();
	const discountIn = (...rows: string[]) => {
		const definition = { name: 'it', labels: 'Discount', type: 'number' } as const;
		return fieldsOf(receipt(...rows), [definition], { includeEvidence: true }).evidence;
	};
	expect(discountIn('Discount 10%', 'Discount 5.00')).toMatchObject({
		it: { text: '5.00', sure: true },
	});
	expect(discountIn('Discount 5%', 'Discount 6.00 7.00')).toMatchObject({
		it: { text: '5%', sure: true },
	});
});

test('pick chooses among several values', () => {
	const three = receipt('Total | 20', 'Total | 30', 'Total | 10');
	expect(find(three, 'total')).toBe(20);
	expect(find(three, 'total', { pick: 'last' })).toBe(10);
	expect(find(three, 'total', { pick: 'largest' })).toBe(30);
	expect(find(receipt('Grand total 20', 'Total 30'), 'total', { pick: 'largest' })).toBe(30);
	const row = receipt('Box 10.00 | Size 20.00');
	expect(find(row, 'Size, Box', { pick: 'last' })).toBe(20);
	expect(find(row, '#, Size, Box', { pick: 'last' })).toBe(20);
	expect(find(receipt('# 12 B 7'), '#', { pick: 'last' })).toBe(12);
	const largest = { name: 'it', labels: 'Box', type: 'number', pick: 'largest' } as const;
	const commas = receipt('Box 9,50', 'Box 10,50');
	expect(fieldsOf(commas, [largest], { decimalSeparator: 'comma' })).toMatchObject({ it: 10.5 });
	expect(find(receipt('Box 10.00 | # 20.00'), '#, Box', { pick: 'last' })).toBe(20);
	const texts = receipt('Price: free', 'Price: 9.00', 'Price: 10.00', 'Price: none');
	expect(find(texts, 'price', { type: 'text', pick: 'largest' })).toBe('10.00');
	const dates = receipt('Date 01/02/2026', 'Date 03/01/2026');
	expect(find(dates, 'date', { type: 'date', pick: 'largest' })).toBe('2026-02-01');
});

test.each([
	['Fare (2 adults) | 12.80 EUR', 12.8],
	...['3 x 4.50', '3x4.50', '3 @ 4.50', '3 @ $4.50', '3 x $ 4.50'].map((row): [string, number] => [
		`Fare | ${row}`,
		4.5,
	]),
	['Fare | 2 for 5.00', 5],
	['Fare (2)', 2],
])('%s: a count beside a price is not what is asked for', (row, value) => {
	expect(find(receipt(row), 'Fare')).toBe(value);
});

test('a date below its label may have its weekday and its time beside it', () => {
	const form = receipt('Departure date | Return date', 'Thu 12 Mar 2026 | 22/03/2026 7:04 PM');
	const [there, back] = ['Departure date', 'Return date'].map((label) =>
		find(form, label, { type: 'date' }),
	);
	expect([there, back]).toEqual(['2026-03-12', '2026-03-22']);
	const below = (text: string) => find(receipt('Paid on', text), 'Paid on', { type: 'date' });
	expect(below('5 марта 2023 г.')).toBe('2023-03-05');
	expect(below('ngày 5 tháng 3 năm 2023')).toBe('2023-03-05');
	const notes = receipt('Departure date', 'Gate opens 12 Mar 2026');
	expect(find(notes, 'Departure date', { type: 'date' })).toBeNull();
});

test('a label in Chinese behind one that is not is no value of it', () => {
	const evidence = (row: string, label: string) => {
		const { it, ...item } = fieldsOf(receipt('Shop', row), [{ name: 'it', labels: label }], {
			includeEvidence: true,
		});
		return [it, item];
	};
	const sure = { evidence: { it: { sure: true } } };
	const form: Array<[string, string, string]> = [
		['Name 姓名 | Ann Li', 'Name', 'Ann Li'],
		['Document No. 證件號碼 | A12', 'Document No', 'A12'],
		['Name/Nom: Ann Li', 'Name', 'Ann Li'],
	];
	for (const [row, label, value] of form) expect(evidence(row, label)).toMatchObject([value, sure]);
	expect(evidence('Name 张三 | Ann Li', 'Name')).toMatchObject(['张三', {}]);
	expect(evidence('名称 品名 | Ann Li', '名称')).toMatchObject(['品名', {}]);
});

test('a plain number behind other words than its label is doubtful', () => {
	const sureOf = (row: string, label: string) =>
		fieldsOf(receipt('Shop', row), [{ name: 'it', labels: label, type: 'number' }], {
			includeEvidence: true,
		}).evidence;
	expect(sureOf('Total: see page 2', 'Total')).toMatchObject({ it: { sure: false } });
	expect(sureOf('Deposit: see page 2', 'Deposit')).toMatchObject({ it: { sure: false } });
	expect(sureOf('Deposit: no 2', 'Deposit')).toMatchObject({ it: { sure: true } });
	expect(sureOf('Total 2', 'Total')).toMatchObject({ it: { sure: true } });
});

test('an amount below its label may have its currency beside it', () => {
	const below = (text: string) => find(receipt('Total', text), 'Total');
	expect(below('12.50 руб.')).toBe(12.5);
	expect(find(receipt('Deposit', '1.250,00 TL'), 'Deposit')).toBe(1250);
});

test('what stands behind a label and a colon is its value, read or not', () => {
	const stay = receipt('Stay: ½', '2.00');
	expect(find(stay, 'Stay')).toBeNull();
	expect(find(receipt('Stay nights', '2.00'), 'Stay')).toBe(2);
	expect(find(receipt('Stay :', '2.00'), 'Stay')).toBe(2);
	expect(find(receipt('Stay | Room: A', '2.00'), 'Stay')).toBe(2);
	expect(find(stay, 'Stay', { position: 'below' })).toBe(2);
});

test('labels in two languages, beside each other and above their values', () => {
	const form = receipt(
		'发票号 Invoice No：A-2281',
		'姓名/Name | 护照号/Passport No.',
		'WANG XIAOMING | E12345678',
	);
	const definitions = ['Invoice No', 'Name', 'Passport No'].map((name) => ({ name }));
	expect(fieldsOf(form, definitions)).toMatchObject({
		'Invoice No': 'A-2281',
		Name: 'WANG XIAOMING',
		'Passport No': 'E12345678',
	});
});

test('a label below its line is no value of the one beside it', () => {
	const form = receipt('Anna Jones | 05/03/2026', '(Name) | (Date)');
	expect(fieldsOf(form, [{ name: 'Name' }, { name: 'Date' }])).toMatchObject({ Name: null });
});

test('beyond digits that make no value, what is found is doubtful', () => {
	const sureOf = (row: string) => {
		const definition: Partial<FieldDefinition> = { name: 'it', labels: ['Visit'], type: 'number' };
		const { it, evidence } = fieldsOf(receipt(row), [definition], { includeEvidence: true });
		return [it, (evidence as Record<string, { sure: boolean }>).it.sure];
	};
	expect(sureOf('Visit $2S | Other $50')).toEqual([50, false]);
	expect(sureOf('Visit (2 items) | $50')).toEqual([50, true]);
	expect(sureOf('Visit 20% | $50')).toEqual([50, true]);
});

test('what is earned is no total', () => {
	const slip = receipt('Gross pay | 3,350.00', 'Net pay | 2,777.70');
	expect(find(slip, 'Gross pay')).toBe(3350);
});

test('a list of labels may have gaps', () => {
	const field = [{ name: 'it', labels: [null, 'Box', undefined, ' '] }];
	expect(checkFieldDefinitions({ field })[0].labels).toEqual(['Box']);
});

test('where the name of a field stands as a label, no other value is taken for it', () => {
	const named = (...rows: string[]) =>
		fieldsOf(receipt(...rows), [{ name: '电量', type: 'number' }]);
	expect(named('电量：--', '电费：169.58元')).toMatchObject({ 电量: null });
	expect(named('电量：321千瓦时', '电费：169.58元')).toMatchObject({ 电量: 321 });
	expect(named('本月电量说明', '电费：169.58元')).toMatchObject({ 电量: 169.58 });
	const misread = receipt('Boxas: blue', 'Tea 9.00');
	expect(fieldsOf(misread, [{ name: 'Boxes', type: 'number' }])).toMatchObject({ Boxes: 9 });
	const boxes = receipt('Tea 9.00', 'Nr 4 Eoxes: 5.00');
	expect(fieldsOf(boxes, [{ name: 'Boxes', type: 'number' }])).toMatchObject({ Boxes: 5 });
});

test('the position says where the value stands', () => {
	const form = receipt('Box: 10 | 20', 'Size | Weight', '30 | 40');
	expect(find(form, 'box')).toBe(10);
	expect(find(form, 'box', { position: 'sameLine' })).toBe(10);
	expect(find(form, 'box', { position: 'right' })).toBe(20);
	expect(find(form, 'size')).toBe(30);
	expect(find(form, 'size', { position: 'below' })).toBe(30);
	expect(find(form, 'size', { position: 'sameLine' })).toBeNull();
	expect(find(form, 'size', { position: 'right' })).toBeNull();
	expect(find(form, 'size', { position: 'sameLine' })).toBeNull();
	expect(find(receipt('Box | 12'), 'box', { position: 'sameLine' })).toBeNull();
	expect(find(receipt('Shop | @100 Nr. 1, Box', '@100 6 | @190 7'), 'box')).toBe(7);
	expect(find(receipt('Box | Blue | Size | Red', '12 | a | b | c'), 'box')).toBe(12);
	expect(find(receipt('Box', 'about 5 bags'), 'box', { position: 'below' })).toBe(5);
	expect(find(receipt('Box', '12 kg'), 'box')).toBe(12);
	expect(find(receipt('Box', '', '12'), 'box')).toBe(12);
	expect(find(receipt('Box', '', '', '12'), 'box')).toBeNull();
});

test('the position of a text', () => {
	const text = (rows: string[], more: Partial<FieldDefinition>) =>
		find(receipt(...rows), 'name', { type: 'text', ...more });
	expect(text(['Name: Bob | Rome'], { position: 'right' })).toBe('Rome');
	expect(text(['Name | Rome'], { position: 'sameLine' })).toBeNull();
	expect(text(['City: Rome | Name | Bob'], {})).toBe('Bob');
	expect(text(['Name', 'Drawer: Li'], { position: 'below' })).toBe('Drawer: Li');
	expect(text(['Name', 'Drawer: Li'], {})).toBeNull();
	expect(text(['Name | City | Job | Age', 'Bob | Paris | Cook | old'], { position: 'below' })).toBe(
		'Bob',
	);
	expect(text(['Name', 'Bob', '', '', '', '', 'Name blue'], { pick: 'last' })).toBe('Bob');
});

test('the evidence of a Chinese text in three pieces is all of it', () => {
	const item = fieldsOf(receipt('名称：武 | @48 汉某 | @72 某大学'), [{ name: '名称' }], {
		includeEvidence: true,
	});
	expect(item).toMatchObject({
		名称: '武汉某某大学',
		evidence: { 名称: { text: '武汉某某大学' } },
	});
});

test.each([
	['whose boxes overlap', 'Company: Blue | @150 Door Ltd', 'Blue Door Ltd'],
	['which begin as it ends', 'Company: | @200 B | @205 Blue Door', 'Blue Door'],
	['two of them', 'Company: Blue | @150 Door | @190 Ltd', 'Blue Door Ltd'],
	['beside it', 'Company: Blue | @170 Door | @225 Ltd', 'Blue Door Ltd'],
	['in a cell of its own', 'Company | Blue | @210 Door', 'Blue Door'],
	['with a number', 'Company: Blue | @170 19, 2026', 'Blue 19, 2026'],
	['but not in the next label', 'Company: Blue | @150 Tel: none', 'Blue'],
	['but not in one of the user’s', 'Company: Blue | @170 Age 12', 'Blue'],
	['in Chinese where it touches', 'Company: Blue | @158 地址', 'Blue 地址'],
	['but not in Chinese, set as close', 'Company: Blue | @170 地址', 'Blue'],
	['but not in what stands apart', 'Company: Blue | @200 Door Ltd', 'Blue'],
])('a text goes on in words %s', (_, row, value) => {
	const fields = [{ name: 'company' }, { name: 'age', type: 'number' as const }];
	expect(fieldsOf(receipt('Shop', row), fields).company).toBe(value);
});

test('from right to left, too, words that stand apart are not the value’s', () => {
	const row = receipt('القاهرة | @200 الاسم: علي');
	expect(find(row, 'الاسم', { type: 'text' })).toBe('علي');
});

test('text is given as it is printed', () => {
	const form = receipt('Invoice No.：ＡＢ－12', 'Name | : | José Müller', 'City', 'São Paulo');
	const text = (labels: string) => find(form, labels, { type: 'text' });
	expect(text('invoice no')).toBe('ＡＢ－12');
	expect(text('name')).toBe('José Müller');
	expect(text('city')).toBe('São Paulo');
	expect(text('street')).toBeNull();
});

test.each([
	['金额（元）', '金额（元） | 38', '38'],
	['金额（元）', '金额（元）：38', '38'],
	['Total (RM)', 'Total (RM): 9.00', '9.00'],
	['Invoice #', 'Invoice #: 123', '123'],
	['Invoice #', 'Invoice # 123', '123'],
	['Balance', 'Balance: -5.00', '-5.00'],
	['Balance', 'Balance | -RM 5.00', '-RM 5.00'],
	['Rate', 'Rate: .50', '.50'],
	['Balance', 'Balance: -.50', '-.50'],
	['Rate', 'Rate ...... 50', '50'],
	['Rate', 'Rate ......50', '50'],
	['Invoice No', 'Invoice No.12', '12'],
	['Name', 'Name – José', 'José'],
	['Name', 'Name: Bob https://bob.example', 'Bob https://bob.example'],
	['Invoice', 'Invoice #', null],
	['VIN', 'VIN (chassis)', null],
	['Name', 'Name: Bob City: Paris', 'Bob'],
	['Name', 'Name: Bob性别：男', 'Bob'],
	['姓名', '姓名：张三 性别：男', '张三'],
	['Surname', 'Surname/Nom', null],
	['Tracking', 'Tracking #: 1Z 9', '1Z 9'],
	['Tracking', 'Tracking | # 123', '123'],
	['Order', 'Order ID: #5981', '#5981'],
	['Tracking', 'Tracking | #', null],
	['Link', 'Link: see Http://b', 'see Http://b'],
	['Name', 'Name | (Bob)', '(Bob)'],
	['Customer', "Customer's copy | Bob", null],
	['Name', 'Name: Bob Place of residence: Rome', 'Bob Place of residence: Rome'],
	['Name', 'Name: Bob Birth place: Rome', 'Bob'],
	['Name', 'Name:ChanGuests:1', 'Chan'],
	['Name', 'Name:iPhone: red', 'iPhone: red'],
	['Name', '<Name> Bob', 'Bob'],
	['Name', 'Name -> Bob', 'Bob'],
	['Name', 'Name: Ann Lee Clerk: Bob', 'Ann Lee'],
	...['No', 'No.', 'Date', 'Number', 'Name', 'Code', 'ID', 'Time', 'Amount', 'By'].map(
		(last): [string, string, string] => ['Chef', `Chef: Ann Lee Order ${last}: 5`, 'Ann Lee'],
	),
])('the text of the label %s in %s is %s', (label, row, value) => {
	expect(find(receipt('Shop', row), label, { type: 'text' })).toBe(value);
});

test.each([
	['PO', 'PO box: 45', null],
	['PO', 'PO box: | 45', null],
	['PO', 'PO-45001', null],
	['PO', 'PO Number: PO-45001', 'PO-45001'],
	['PO', 'PO Number: AB Size: 5', 'AB'],
	['Invoice No', 'Invoice No-45', '45'],
	['余额', '余额-45', '-45'],
	['Balance (RM)', 'Balance (RM)-45', '-45'],
	['Customer', 'Customer service: 0800', null],
	['Customer', 'Customer name: Bob', 'Bob'],
	...['no', 'no.', 'nr', 'num', 'number', 'id', 'name', 'code', 'ref'].map(
		(rest): [string, string, string] => ['Order', `Order ${rest}: 5`, '5'],
	),
	...['号', '号码', '编号', '名称', '姓名', '代码', '单位'].map(
		(rest): [string, string, string] => ['订单', `订单${rest}：5`, '5'],
	),
	['客户', '客户电话：123', null],
	['客户', '客户名称：甲公司', '甲公司'],
	['Name', 'Name 姓名：张三', '张三'],
	['Name', 'Name (in full): Bob', 'Bob'],
	['Name', 'Name of spouse (in full): Ann', null],
	['Name', 'Name/Firm: Bob', 'Bob'],
	['Link', 'Link https://example.org', 'https://example.org'],
	['Invoice', 'Invoice No. A-12', 'A-12'],
	['Invoice', 'Invoice No ..... A-12', 'A-12'],
	['Invoice', 'Invoice Number | A-12', 'A-12'],
	['Invoice', 'Invoice No | A-12', 'A-12'],
	['车牌', '车牌号 沪A 88', '沪A 88'],
	['Address', 'Address No. 5 Main Road', 'No. 5 Main Road'],
	['Smoker', 'Smoker No', 'No'],
	['Smoker', 'Smoker No | Age 34', 'No'],
	['Smoker', 'Smoker Not 34', 'Not 34'],
])('words up to a colon make the label %s another in %s', (label, row, value) => {
	expect(find(receipt('Shop', row), label, { type: 'text' })).toBe(value);
});

test('the next label does not make a label another one', () => {
	const form = receipt('姓名张三 性别：男');
	expect(fieldsOf(form, [{ name: '姓名' }, { name: '性别' }])).toMatchObject({ 姓名: '张三' });
	const three = [{ name: 'Name' }, { name: 'Age' }, { name: 'City' }];
	expect(fieldsOf(receipt('Name Bob Age: 3 City: Rome'), three)).toMatchObject({ Name: 'Bob' });
});

test.each([
	['性别男民族汉', { 性别: '男', 民族: '汉' }],
	['性别 男 民族 汉', { 性别: '男', 民族: '汉' }],
	['Sex M Age 34 Ward 7', { Sex: 'M', Age: '34', Ward: '7' }],
	// With a mark, and where something stands before the first, words before a label may belong to it.
	['Sex M Age: 34', { Sex: 'M', Age: null }],
	['Sex: M old Age 34', { Sex: 'M old Age 34' }],
	['Old Sex M Age 34', { Sex: null, Age: null }],
	['Sex | Old Age 34', { Age: null }],
	['Sex Age 34', { Sex: 'Age 34', Age: null }],
	['Sex Sex 34', { Sex: 'Sex 34' }],
])('in %s labels without a mark follow each other', (row, values) => {
	const fields = ['性别', '民族', 'Sex', 'Age', 'Ward'].map((name) => ({ name }));
	expect(fieldsOf(receipt('Shop', row), fields)).toMatchObject(values);
});

test.each([
	['1 | 6/03/2018', '2018-03-06', false],
	['6/03/20 | 18', '2020-03-06', false],
	['2018年7月1 | 6日', '2018-07-01', false],
	['am 20 | 18/07/06', '2006-07-18', false],
	['2 | 18/07/06', '2006-07-18', true],
	['21 | 6/03/2018', '2018-03-06', true],
	['4 | 6/03/2018', '2018-03-06', true],
	['1 | 16/03/2018', '2018-03-16', true],
	['6/03/20 | 18:30', '2020-03-06', true],
	['6/03/20 | 185', '2020-03-06', true],
	['6/03/18 | 20', '2018-03-06', true],
])('a date that an engine may have cut is doubtful: %s', (row, value, sure) => {
	const item = fieldsOf(receipt('Shop', row), [{ name: 'it', labels: '', type: 'date' }], {
		includeEvidence: true,
	});
	expect(item).toMatchObject({ it: value, evidence: { it: { sure } } });
});

test('among the labels of documents are words of names', () => {
	expect(readDocument('invoice', ['Customer Wind Date Farm'])).toMatchObject({
		buyer: 'Wind Date Farm',
	});
});

test('a total in one of two currencies', () => {
	const rows = receipt('Total (RM): 45.60', 'Total (USD): 10.20');
	expect(find(rows, 'Total (RM)')).toBe(45.6);
	expect(find(receipt('Amount payable 45.60'), 'Total (RM)')).toBe(45.6);
	const before = receipt('Total SGD 128.40', 'Total USD 95.20');
	expect(find(before, 'Total USD')).toBe(95.2);
	expect(find(receipt('Rate 5.50'), 'Rate 5')).toBeNull();
});

test('a label that looks like another is not taken for it', () => {
	const form = receipt('Address Line I: 5 Main St', 'Address Line 1: Apt 4');
	expect(find(form, 'Address line 1', { type: 'text' })).toBe('Apt 4');
	const fields = [{ name: 'Boxes' }, { name: 'Boxer' }];
	expect(fieldsOf(receipt('Boxer: 4'), fields)).toMatchObject({ Boxes: null, Boxer: '4' });
	const longer = [{ name: 'Boxer' }, { name: 'Boxer set' }];
	expect(fieldsOf(receipt('Boxer sat: 4'), longer)).toMatchObject({ 'Boxer set': '4' });
	const lines = receipt('Address Line 1: 5 Main St', 'Address Line 2: Apt 4');
	expect(find(lines, 'Address line 2', { type: 'text' })).toBe('Apt 4');
});

test('a Chinese invoice gives its fields', () => {
	const invoice = receipt(
		'电子发票（普通发票） | 发票号码：24312000000012345678',
		'开票日期：2026年11月22日',
		'名称：上海某某科技有限公司 | 名称：北京某某贸易有限公司',
		'合计 | ¥221.24 | ¥28.76',
		'价税合计（大写） | 贰佰伍拾圆整 | （小写）¥250.00',
		'备注',
		'开票人：张三',
	);
	expect(
		fieldsOf(invoice, [
			{ name: 'number', labels: '发票号码' },
			{ name: 'date', labels: '开票日期', type: 'date' },
			{ name: 'total', labels: '价税合计', type: 'number' },
			{ name: 'buyer', labels: '名称' },
			{ name: 'seller', labels: '名称', pick: 'last' },
			{ name: 'note', labels: '备注' },
		]),
	).toEqual({
		number: '24312000000012345678',
		date: '2026-11-22',
		total: 250,
		buyer: '上海某某科技有限公司',
		seller: '北京某某贸易有限公司',
		note: null,
		source: 'receipt.png',
	});
});

test('a label is no value of another label', () => {
	const form = receipt(
		'Tax: | Total: 95.00',
		'Name | Date',
		'José | 22/11/2026',
		'Remarks:',
		'Signature:',
	);
	expect(
		fieldsOf(form, [
			{ name: 'tax', labels: 'Tax', type: 'number' },
			{ name: 'name', labels: 'Name' },
			{ name: 'date', labels: 'Date', type: 'date' },
			{ name: 'remarks', labels: 'Remarks' },
		]),
	).toEqual({ tax: null, name: 'José', date: '2026-11-22', remarks: null, source: 'receipt.png' });
});

test('without labels, any number or date; money before other numbers', () => {
	const any = receipt('Tel 1300888333', '3 items', 'RM 4.50', '5.00', '22 NOV 2026', '23/11/2026');
	expect(find(any, '')).toBe(4.5);
	expect(find(any, '', { pick: 'largest' })).toBe(5);
	expect(find(any, '', { type: 'date' })).toBe('2026-11-22');
	expect(find(any, '', { type: 'date', pick: 'last' })).toBe('2026-11-23');
	expect(find(receipt('3 items'), '')).toBe(3);
	expect(find(receipt('Python 3.11.12'), '', { type: 'date' })).toBeNull();
});

test.each([
	['names in two columns', ['姓名:张三 性别:男'], '性别', '男'],
	['a label with its number sign behind a value', ['Table 5 CSH#12'], 'Table,CSH', '5'],
	['pairs side by side', ['姓名 | 张三 | 性别 | 男'], '姓名,性别', '张三'],
	[
		'headings, over numbers',
		['表', '姓名 | 科室 | 金额 | 日期', '张三 | 2 | 3 | 4'],
		'姓名',
		'张三',
	],
	['a pair over numbers', ['Name | Bob', '12 | 34'], 'Name', 'Bob'],
	['two headings over a number and words', ['Order | Clerk', 'A12 | Bob'], 'Order', 'A12'],
	['a pair over a number', ['Order | Clerk', 'A12'], 'Order', 'Clerk'],
	['a pair over words', ['Order | Clerk', 'Bob | Ann'], 'Order', 'Clerk'],
	['an odd number of headings', ['Name | City | Job', 'Bob | Paris | Cook'], 'Name', 'Bob'],
	['two labels', ['Name | City | Job | Age', 'Bob | Paris | Cook | old'], 'Name, City', 'Bob'],
	[
		'the same over as many numbers as words',
		['姓名 | 科室 | 职务 | 日期', '张三 | 2 | 李四 | 4'],
		'姓名',
		null,
	],
	[
		'headings or pairs, which nobody can tell',
		['姓名 | 张三 | 职务 | 经理', '部门 | 销售 | 地点 | 北京'],
		'姓名',
		null,
	],
	['a label behind another text', ['Ann | Box | Red', '', '12345'], 'Box', 'Red'],
	['over few texts', ['Ann | Box | Red | Old | Ill', '@0 Bob | @100 Tin'], 'Box', 'Red'],
	[
		'over texts to the right in its column',
		['Box | @300 Red | @600 Old', '@200 A | @320 B | @700 C'],
		'Red',
		'B',
	],
	['headings, not all over a text', ['Box | @100 Red | @200 Old', '@0 A | @100 B'], 'Red', null],
	[
		'a pair below others',
		['Job | Chef | Pet | Dogs', 'Box | Blue | Bag | Grey', 'Hat | Pink | Tie | Teal'],
		'Bag',
		'Grey',
	],
	[
		'perhaps headings below other columns',
		['Job | Chef | Pet | @400 Dogs', 'Box | Blue | Bag | Grey', 'Hat | Pink | Tie | Teal'],
		'Bag',
		null,
	],
	[
		'perhaps headings below more columns',
		['Job | Chef | Pet | Dogs | Old', 'Box | Blue | Bag | Grey', 'Hat | Pink | Tie | Teal'],
		'Bag',
		null,
	],
	['pairs over pairs', ['Box | Blue | Bag | Grey', 'Hat | Pink | Tie | Teal'], 'Box,Bag', 'Blue'],
	['over texts far to the right', ['Box | Red | Old', '@250 A | @350 B'], 'Box', 'Red'],
	['over texts under every second', ['Ann | Box | Red | Old', 'A | @96 B'], 'Box', 'Red'],
	['beside a number', ['Box | Blue | No 5', 'Hat | Pink | No 6'], 'Box', 'Blue'],
	['brackets alone', ['Box | )', 'Red'], 'Box', 'Red'],
	['a value in pieces', ['Box | Blue | @160 Door', 'Hat | Pink Hat'], 'Box', 'Blue Door'],
	[
		'a pair close to its label',
		['Box | Red | @200 Bag | @250 Old', 'Hat | Tin | @200 Tie | @250 Ill'],
		'Box',
		null,
	],
	[
		'ticks in rows',
		['Box | X | Bag | X | Red', 'Hat | X | Tie | X | Old', 'Cup | X | Pot | X | Ill'],
		'Hat',
		'X',
	],
	[
		'a pair below one in pieces',
		[
			'Job | @96 Ch | @130 ef | @300 Pet | @400 Dogs',
			'Box | @140 Blue | @300 Bag | @400 Grey',
			'Hat | @140 Pink | @300 Tie | @400 Teal',
		],
		'Bag',
		'Grey',
	],
	['behind a speck', ['" | Box | Blue', '" | Hat | Pink'], 'Box', 'Blue'],
])('a text among labels: %s', (_, rows, labels, value) => {
	expect(find(receipt(...rows), labels, { type: 'text' })).toBe(value);
});

test.each([
	...['Date', 'DATE', 'Receipt date', 'Tarikh', 'Datum', 'Fecha', 'Data', 'Dato', 'Дата', 'Ngày'],
	...['วันที่', '날짜', 'التاريخ', 'दिनांक', '日期'],
])('the label %s finds a date without a label, before that one with it', (label) => {
	const dateIn = (...rows: string[]) => find(receipt(...rows), label, { type: 'date' });
	expect(dateIn('Shop', '25/12/2026')).toBe('2026-12-25');
	expect(dateIn('24/12/2026', `${label}: 25/12/2026`)).toBe('2026-12-25');
});

test.each([
	['Total amount', 'Grand total | 5.00', 5],
	['Your total', 'Grand total | 5.00', 5],
	['GST (RM)', 'VAT | 5.00', 5],
	['Subtotal', 'Zwischensumme | 5.00', 5],
	['Totel', 'Grand total | 5.00', null],
	['Total 2', 'Grand total | 5.00', null],
	['Cash', 'Tendered | 5.00', null],
])('the label %s in %s', (label, row, value) => {
	expect(find(receipt('Shop', row), label)).toBe(value);
	expect(find(receipt('Shop', row), label, { position: 'right' })).toBeNull();
});

test('a label that names no sum in general is looked for as it is', () => {
	const form = receipt('Total | 5.00', 'Amount | 4.00', 'Total X | 3.00');
	expect(find(form, 'Amount')).toBe(4);
	expect(find(form, 'Total X')).toBe(3);
});

test('another date needs its label', () => {
	expect(find(receipt('Shop', '25/12/2026'), 'Sailing date', { type: 'date' })).toBeNull();
});

test('labels are looked for in lines as long as labels are, and so often as they stand in one', () => {
	expect(find(receipt(`${'of '.repeat(36)}our total 5.00`), 'Total')).toBe(5);
	expect(find(receipt(`${'of '.repeat(37)}my total 5.00`), 'Total')).toBeNull();
	const boxes = Array.from({ length: 120 }, (_, index) => `Box ${index + 1}.00`).join(' ');
	expect(find(receipt(boxes), 'Box', { pick: 'last' })).toBe(100);
});

test('the evidence is what is printed of value and label', () => {
	const { evidence } = fieldsOf(
		receipt('Size 6 | @200 Box of 7.00 net'),
		[{ name: 'it', labels: ['Box'], type: 'number' }],
		{ includeEvidence: true },
	);
	expect(evidence).toMatchObject({ it: { text: '7.00', label: 'Box', x: 200 } });
	const below = fieldsOf(
		receipt('Size | @200 Box', '6 | @200 * 7.00'),
		[{ name: 'it', labels: ['Box'], type: 'number' }],
		{ includeEvidence: true },
	);
	expect(below.evidence).toMatchObject({ it: { text: '7.00', label: 'Box', x: 200 } });
	const text = fieldsOf(receipt('Name: Bob City: Rome'), [{ name: 'Name' }], {
		includeEvidence: true,
	});
	expect(text.evidence).toMatchObject({ Name: { text: 'Bob' } });
	const lines = fieldsOf(receipt('Name | Bob', '@108 Paris'), [{ name: 'Name' }], {
		includeEvidence: true,
	});
	expect(lines.evidence).toMatchObject({ Name: { text: 'Bob Paris', width: 60, height: 64 } });
	const faint = fieldsOf(receipt('~70 Name | Bob'), [{ name: 'Name' }], { includeEvidence: true });
	expect(faint.evidence).toMatchObject({ Name: { confidence: 70 } });
});

test('what looks alike in print is forgiven beside another misread character, but not in a short label', () => {
	const numberOf = (labels: string, ...rows: string[]) =>
		find(receipt(...rows), labels, { type: 'text' });
	expect(numberOf('Invoice No', 'lnv0ice N0: A7')).toBe('A7');
	expect(numberOf('Invoice No', 'lnv0ice Mo: A7')).toBe('A7');
	expect(numberOf('Invoice No', 'lnvoace Mo: A7')).toBeNull();
	expect(numberOf('Invoice No', 'lnv0ice Mo', 'A7')).toBe('A7');
	expect(numberOf('Item', 'ltem A7')).toBeNull();
});

/** Each with one character of its label taken for another. */
test.each([
	...[
		'计算基数汁',
		'曰期时间日',
		'目标数量日',
		'期末余额未',
		'自己支付已',
		'收款人名入',
		'最大数量太',
	],
	...[
		'账户余额帐',
		'发票总数栗',
		'发票金额全',
		'单价说明份',
		'总量记录怠',
		'收款单位牧',
		'代收金额伐',
	],
	...['税务编号悦', '订单金额草', '名称数量各', '购买数量构', '额度说明颌', '期间说明斯'],
])('of %s the last character is read in place of one before it', (written) => {
	const label = written.slice(0, -1);
	const read = written.slice(-1);
	const isFound = [...label].map((_, at) => {
		const row = `${label.slice(0, at)}${read}${label.slice(at + 1)}：12`;
		return find(receipt('Shop', row), label) === 12;
	});
	expect(isFound.filter(Boolean)).toEqual([true]);
});

test('a value about as good as the one that is taken makes it doubtful', () => {
	const sureOf = (...rows: string[]) => {
		const definition: Partial<FieldDefinition> = { name: 'it', labels: ['Boxes'], type: 'number' };
		const { evidence } = fieldsOf(receipt(...rows), [definition], { includeEvidence: true });
		return (evidence as Record<string, { sure: boolean }>).it.sure;
	};
	expect(sureOf('Boxes 5.00', 'Boxas 6.00')).toBe(false);
	expect(sureOf('Boxes 5.00', 'Boxes', '6.00')).toBe(false);
	expect(sureOf('Boxes 5.00', 'Boxes of net 6.00')).toBe(true);
	expect(sureOf('Boxes', '5.00', '', '', 'Boxes of net 6.00')).toBe(true);
	expect(sureOf('Boxes of net 5.00', '', '', 'Boxes 6.00 7.00')).toBe(false);
	expect(sureOf('Boxes of net 5.00 7.00', '', '', 'Boxes excluding net 6.00')).toBe(false);
	expect(sureOf('Boxes 5.00', '', '', 'Boxas', '6')).toBe(true);
});

test.each([
	['words beside a label and right below it', ['Name | Date', 'Bob | Blue'], false],
	['on any row', ['Shop', '', 'Name | Date', 'Bob | Blue'], false],
	['beside a number further on', ['Name | Date | 5', 'Bob | Blue'], false],
	['words below it, to the right', ['Name | @200 Date', '@150 Bob | @300 Blue'], false],
	['words below the next heading', ['Name | @200 Date', '@180 Blue'], true],
	['words below it, to the left', ['@200 Name | Date', 'Blue'], true],
	['a value below one of several headings', ['Name | City | Job', 'Bob | Rome | Cook'], true],
	['a pair below another', ['Date | Blue', 'Name | Bobo', 'Nick | Lion'], true],
	['words far below it', ['Name | Bob', '', 'Date'], true],
	['words behind a colon', ['Name: | Bob', 'Date | Blue'], true],
	['a number', ['Name | Bob 2', 'Date | Blue'], true],
	['another label below it', ['Name | Bob', 'City | Rome'], true],
	['a value below a label alone', ['Name', 'Bob'], true],
	['two texts below it', ['Name', 'Bob | Blue'], false],
	['below stacked pairs', ['Tel | Fax', '345 | 678', 'Name | Date', 'Bob | Blue'], false],
	['above a number', ['Day | Place', 'Name | Date', '5 | Blue'], false],
	['an address of two lines', ['Name | 12 Main St', '@108 Paris'], false],
	['of which one begins a little later', ['Name | 12 Main St', '@116 Paris'], false],
	['numbers below each other', ['Name | 4711', '@108 4712'], false],
	['a line farther below', ['Name | 12 Main St', '', '@108 Paris'], true],
	['a line that begins elsewhere', ['Name | 12 Main St', '@130 Paris'], true],
	['a line with a label', ['Name | 12 Main St', '@108 Tel: 12'], true],
	[
		'an address in the right half',
		['Key 1 | @200 Name | @308 Main St', 'Rome | @308 Paris'],
		false,
	],
	['text of another column below it', ['Name | 12 Main St', 'Rome | @108 Paris'], true],
	['a line below a value that stands below its label', ['Name', 'Bob', 'Paris'], false],
	[
		'a line below a value below one of several headings',
		['Name | @200 City | @400 Job', 'Bob | @200 Rome | @400 Cook', 'Li | @200 Bath | @400 Spy'],
		false,
	],
	['a line below a value with its label', ['Name: 12 Main St', 'Paris'], true],
	['a line below the beginning of such a value', ['Name: 12 Main St', '@72 Paris'], false],
	['between words', ['Day | Place', 'Name | Date', 'Bob | Blue'], true],
])('a text that may be a heading, or go on in the next line, is not sure: %s', (_, rows, sure) => {
	const { evidence } = fieldsOf(
		receipt(...rows),
		[
			{ name: 'it', labels: 'Name' },
			{ name: 'other', labels: 'City' },
		],
		{ includeEvidence: true },
	);
	expect((evidence as Record<string, { sure: boolean }>).it.sure).toBe(sure);
});

test.each([
	['below', ['Name | Bob Reed', '@108 Main St', '@108 Paris'], 'Bob Reed Main St Paris'],
	['below its beginning', ['Name: Bob Reed', '@72 Main St'], 'Bob Reed Main St'],
	['below its label', ['Name', 'Bob Reed', 'Main St'], 'Bob Reed Main St'],
	[
		'not below one of several headings',
		[
			'Name | @200 City | @400 Job',
			'Bob Reed | @200 Rome | @400 Cook',
			'Li | @200 Bath | @400 Spy',
		],
		'Bob Reed',
	],
	['no heading that documents have', ['Name', 'Bob Reed', 'Payment terms'], 'Bob Reed'],
	['nor one beside its label', ['Name | @200 Ship to', 'Bob Reed | @200 Li'], 'Bob Reed'],
	['a word that may be more than a heading', ['Name | @200 Client'], 'Client'],
	['in pieces', ['Name | Bob Reed', '@108 Main | @166 St'], 'Bob Reed Main St'],
	['in Chinese', ['Name | 北京市', '@108 海淀区'], '北京市海淀区'],
	['not behind the next label', ['Name: Bob Age: 5', '@72 Paris'], 'Bob'],
	['not of numbers', ['Name | 4711', '@108 4712'], '4711'],
	['around', ['@108 Bob Reed', 'Name | Main St', '@108 Paris'], 'Bob Reed Main St Paris'],
	[
		'between others',
		['City | Rome', '@108 Bob', 'Name | Main St', '@108 Paris'],
		'Bob Main St Paris',
	],
	[
		'more below',
		['@108 Bob', 'Name | Main St', '@108 Paris', '@108 France'],
		'Main St Paris France',
	],
	['more above', ['@108 Bob', 'Name | Main St'], 'Main St'],
	['elsewhere above', ['Bob', 'Name | Main St', '@108 Paris'], 'Main St Paris'],
	['on another page', ['Name | Main St'], 'Main St', ['@108 Bob']],
	['gaps', ['@108 Bob', '', 'Name | Main St', '', '@108 Paris'], 'Main St'],
])('the lines of a text beside its label: %s', (_, rows, value, before = []) => {
	expect(find([receipt(...before), receipt(...rows)], 'Name', { type: 'text' })).toBe(value);
});

test.each([
	[9, 'Bob Reed Main St'],
	[15, 'Bob Reed Main St'],
	[20, 'Bob Reed Main St'],
	[23, 'Main St'],
	[30, 'Main St'],
])('a label set to the middle of two lines, %d pixels down', (y, value) => {
	const page = receipt('Name | Bob Reed', '@108 Main St', '', 'City | Rome', 'Zone | 1', 'Tax | 5');
	const [label, ...lines] = page.lines;
	lines[1].box.y = 30;
	expect(
		find({ ...page, lines: [{ ...label, box: { ...label.box, y } }, ...lines] }, 'Name', {
			type: 'text',
		}),
	).toBe(value);
});

test.each([
	[16, false],
	[17, true],
])('words %i pixels below words of 24 pixels are sure to belong to others: %s', (gap, sure) => {
	const page = receipt('Name | Date', 'Bob | Blue');
	for (const { box } of page.lines.slice(2)) box.y = 24 + gap;
	const { evidence } = fieldsOf(page, [{ name: 'it', labels: 'Name' }], { includeEvidence: true });
	expect((evidence as Record<string, { sure: boolean }>).it.sure).toBe(sure);
});

test.each([
	[36, 30],
	[37, null],
])('an amount %i pixels below a label of 24 pixels that stands alone', (gap, total) => {
	const page = receipt('Coffee', 'Total', '30.00');
	const [, label, amount] = page.lines;
	amount.box.y = label.box.y + label.box.height + gap;
	expect(find(page, 'Total')).toBe(total);
});

test('the last or the largest of several is sure, the first is not', () => {
	const sureOf = (pick: FieldDefinition['pick'], ...rows: string[]) => {
		const { evidence } = fieldsOf(
			receipt(...rows),
			[{ name: 'it', labels: ['Box'], type: 'number', pick }],
			{ includeEvidence: true },
		);
		return (evidence as Record<string, { sure: boolean }>).it.sure;
	};
	const picks = ['first', 'last', 'largest'] as const;
	expect(picks.map((pick) => sureOf(pick, 'Box 1.00', 'Box 2.00'))).toEqual([false, true, true]);
	expect(sureOf('last', 'Box', '3.00', 'Box 2.00')).toBe(false);
	expect(sureOf('largest', 'Box', '2.00', 'Box 3.00')).toBe(true);
	const { evidence } = fieldsOf(
		receipt('Ref A12', '姓名张三年龄36'),
		[{ name: 'Ref' }, { name: '姓名' }],
		{ includeEvidence: true },
	);
	expect(evidence).toMatchObject({ Ref: { sure: true }, 姓名: { sure: false } });
	const sureOfName = (row: string) => {
		const item = fieldsOf(receipt(row), [{ name: 'Name' }], { includeEvidence: true });
		return (item.evidence as Record<string, { sure: boolean }>).Name.sure;
	};
	const sure = [
		'Name | Bob',
		'Name (in full) | Bob',
		'Name (in full): Bob',
		'Name: Bob',
		'Name B12',
		'(Name) Bob',
		'Name = Bob',
	];
	expect(sure.map(sureOfName)).toEqual(sure.map(() => true));
	const unsure = ['Name of spouse | Bob', 'Name Bob'];
	expect(unsure.map(sureOfName)).toEqual([false, false]);
});

test('all pages of a document are read', () => {
	const pages = [receipt('Date: 22/11/2026'), { ...receipt('Total: 5.00'), page: 2 }];
	const definitions = [
		{ name: 'total', labels: 'Total', type: 'number' as const },
		{ name: 'date', labels: 'Date', type: 'date' as const },
	];
	const { evidence, ...values } = fieldsOf(pages, definitions, { includeEvidence: true });
	expect(values).toEqual({ total: 5, date: '2026-11-22', source: 'receipt.png' });
	expect(evidence).toMatchObject({
		total: { page: 2 },
		date: expect.not.objectContaining({ page: 2 }),
	});
});

test('a value stands below its label on one page', () => {
	const pages = [receipt('Box'), receipt('12')];
	expect(fieldsOf(pages, [{ name: 'Box', labels: 'Box', type: 'number' }])).toMatchObject({
		Box: null,
	});
	expect(find([receipt('Total'), receipt('30.00')], 'Total')).toBeNull();
});

test('a number behind the next label is not of the label before', () => {
	const fields: Array<Partial<FieldDefinition>> = [
		{ name: 'Box', type: 'number' },
		{ name: 'Size', type: 'number' },
	];
	expect(fieldsOf(receipt('Box 3 pcs Size: 7.00'), fields)).toMatchObject({ Box: 3, Size: 7 });
});

test('a picture without text gives nulls', () => {
	expect(fieldsOf(receipt(), [{ name: 'total', labels: 'Total', type: 'number' }])).toEqual({
		total: null,
		source: 'receipt.png',
	});
});

test('labels may be separated in Chinese and Western writing or be a list', () => {
	const labelsOf = (labels: unknown) =>
		checkFieldDefinitions({ field: [{ name: 'x', labels }] })[0].labels;
	expect(labelsOf('合计，地址、电话, Total,Sum|Due\nPay ')).toEqual([
		'合计',
		'地址、电话',
		'Total',
		'Sum',
		'Due',
		'Pay',
	]);
	expect(labelsOf(['A, B', ' C '])).toEqual(['A, B', 'C']);
});

test.each([
	['', 'has no name'],
	['  ', 'has no name'],
	['error', 'reserved'],
	['source', 'reserved'],
	['page', 'reserved'],
	['__proto__', 'reserved'],
	['constructor', 'reserved'],
	['2024', 'bare number'],
])('the field name "%s" is refused', (name, message) => {
	expect(() => checkFieldDefinitions({ field: [{ name, labels: 'x' }] })).toThrow(message);
});

test('repeated names, unknown types and empty forms are refused', () => {
	const field = { name: 'a', labels: 'x' };
	expect(() => checkFieldDefinitions({ field: [field, { ...field, name: ' a ' }] })).toThrow(
		'twice',
	);
	expect(() => checkFieldDefinitions({ field: [{ ...field, type: 'money' }] })).toThrow('money');
	expect(() => checkFieldDefinitions({})).toThrow("'Fields' is empty");
	expect(() => checkFieldDefinitions(undefined)).toThrow("'Fields' is empty");
});

test('any labels on any text give a value of the type or null', () => {
	const rows = fc.array(
		fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('total 5', '__proto__: 4')),
	);
	const labels = fc.array(
		fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '#', ':')),
		{
			minLength: 1,
			maxLength: 4,
		},
	);
	fc.assert(
		fc.property(rows, labels, fc.constantFrom('text', 'number', 'date'), (texts, given, type) => {
			const [definition] = checkFieldDefinitions({ field: [{ name: 'it', labels: ['x'], type }] });
			const item = toItems('fields', [receipt(...texts)], {
				...SETTINGS,
				fields: [{ ...definition, labels: given }],
			})[0];
			if (item.it === null) return;
			expect(typeof item.it).toBe(type === 'number' ? 'number' : 'string');
			if (type === 'date') expect(item.it).toMatch(/^\d{4}-\d\d-\d\d$/);
		}),
	);
});
