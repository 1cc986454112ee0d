import fc from 'fast-check';

import { findAmounts, parseAmount } from '../nodes/OcrGeneral/output/values/amount';
import { findDates } from '../nodes/OcrGeneral/output/values/date';
import { fold } from '../nodes/OcrGeneral/output/values/fold';

const amountsIn = (text: string) => findAmounts(fold(text).text, 'auto').map(({ value }) => value);
const datesIn = (text: string, order: 'dayFirst' | 'monthFirst' = 'dayFirst') =>
	findDates(fold(text).text, order).map(({ value }) => value);

test.each([
	['1,234.50', 1234.5],
	['¥38', 38],
	['￥1,234.50', 1234.5],
	['38元', 38],
	['１２３', 123],
	['RM 9.00', 9],
	['US$ 1,000', 1000],
	['1.234,50 €', 1234.5],
	["CHF 1'234.50", 1234.5],
	['1 234,50', 1234.5],
	['(5.00)', -5],
	['-¥3', -3],
	['¥-3', -3],
	['0.50', 0.5],
	['0.500', 0.5],
	['1.234', 1234],
	['1234.567', 1234.567],
	['人民币38.00元整', 38],
	['38. 00', 38],
	['38,– €', 38],
	['- 5.00', -5],
	['($12.50)', -12.5],
])('%s is the amount %d', (text, value) => {
	expect(parseAmount(text, 'auto')).toBe(value);
});

test.each([
	'',
	'007',
	'5%',
	'1234567890123456',
	'22/11/2026',
	'2026.11.22',
	'12:30',
	'38元/份',
	'A4',
	'1,2,3',
	'1,23,45',
	'12 34',
	'(5.00',
	'(5)',
	'-',
	'壹仟元整',
	'010-8888',
	'2 100.00',
	'3, 15',
	'20261122',
	'（￥250.00）',
])('%s is no amount', (text) => {
	expect(parseAmount(text, 'auto')).toBeNull();
});

test('the decimal separator can be told', () => {
	expect(parseAmount('1.234', 'dot')).toBe(1.234);
	expect(parseAmount('1,234', 'comma')).toBe(1.234);
	expect(parseAmount('1.234,5', 'dot')).toBeNull();
	expect(parseAmount('2.000.000', 'dot')).toBe(2_000_000);
	expect(parseAmount('1,234,567', 'comma')).toBe(1_234_567);
	expect(parseAmount('1.234.56', 'dot')).toBeNull();
});

test.each([
	['Total: RM 9.00 (incl. GST)', [9]],
	['TOTAL 2 items 15.00', [2, 15]],
	['Tel 010-88889999', []],
	['GTIN 9556939040116', [9556939040116]],
	['INV-0012', []],
	['价税合计（大写）壹仟元整（小写）￥1,000.00', [1000]],
	['2 X 5.50 11.00SR', [2, 5.5, 11]],
	['250ml', [250]],
	['Summe 1 234,50 EUR', [1234.5]],
	['2 100.00', [2, 100]],
	['Tables 3, 15', [3, 15]],
	['Total 38 .00', [38]],
	['¥221.24 ¥28.76', [221.24, 28.76]],
	['$5.00 $10.00', [5, 10]],
	['RM5.00 RM10.00', [5, 10]],
	['5.00 € 10.00 €', [5, 10]],
	['5元10元', [5, 10]],
	['注册资本：100万元', [1_000_000]],
	['合计 1.2万元', [12_000]],
	['0.07亿', [7_000_000]],
	['1.234万', [12_340]],
	['3千万 5千元', [30_000_000, 5000]],
	['5千克', [5]],
	['1万2千元', []],
])('amounts within %s', (text, values) => {
	expect(amountsIn(text)).toEqual(values);
});

test.each([
	['2026年11月22日', '2026-11-22'],
	['开票日期：2026 年 11 月 2 日', '2026-11-02'],
	['2026-11-22T10:00', '2026-11-22'],
	['2026/1/2', '2026-01-02'],
	['22/11/2026 18:01', '2026-11-22'],
	['22.11.26', '2026-11-22'],
	['22-11-98', '1998-11-22'],
	['11/22/2026', '2026-11-22'],
	['22 NOV 2026', '2026-11-22'],
	['22-Nov-26', '2026-11-22'],
	['Nov 22nd, 2026', '2026-11-22'],
	['22. November 2026', '2026-11-22'],
	['22 de noviembre de 2026', '2026-11-22'],
	['22 février 2026', '2026-02-22'],
	['DATE22/11/2026TIME', '2026-11-22'],
	['２０２６－１１－２２', '2026-11-22'],
	['20261122', '2026-11-22'],
	['22 NOV 26, 10:30', '2026-11-22'],
	['令和07年11月22日', '2025-11-22'],
	['平成30年1月5日', '2018-01-05'],
	['令和元年5月1日', '2019-05-01'],
	['中華民國114年11月22日', '2025-11-22'],
])('%s is the date %s', (text, value) => {
	expect(datesIn(text)).toEqual([value]);
});

test.each([
	'30/02/2026',
	'32/01/2026',
	'1/39/2026',
	'EC21-41-71 - 10/100',
	'XE11-02-30',
	'18/06/09-1018481',
	'3.14',
	'may',
	'LUNCH 2 SET 15.00',
	'22 NOV 18:30',
	'令和99年1月1日',
])('%s holds no date', (text) => {
	expect(datesIn(text)).toEqual([]);
});

test('the date order matters only where a date is ambiguous', () => {
	expect(datesIn('03/04/2026', 'dayFirst')).toEqual(['2026-04-03']);
	expect(datesIn('03/04/2026', 'monthFirst')).toEqual(['2026-03-04']);
	expect(datesIn('2026-04-03', 'monthFirst')).toEqual(['2026-04-03']);
	expect(datesIn('22/11/2026', 'monthFirst')).toEqual(['2026-11-22']);
});

test('amounts are read back as they were written', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
			const value = cents / 100;
			const written = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
			expect(parseAmount(`￥${written}`, 'auto')).toBe(value);
			expect(amountsIn(`total ${written} paid`)).toEqual([value]);
			const swapped = written.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
			expect(parseAmount(`${swapped} €`, 'auto')).toBe(value);
		}),
	);
});

test('any text is read without failure', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const { origins, text: folded } = fold(text);
			expect(origins).toHaveLength(folded.length + 1);
			parseAmount(text, 'auto');
			amountsIn(text);
			datesIn(text);
		}),
	);
});
