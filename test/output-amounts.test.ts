import fc from 'fast-check';

import { findAmounts, parseAmount } from '../nodes/OcrGeneral/output/values/amount';
import { fold } from '../nodes/OcrGeneral/output/values/fold';
import { numberContext } from '../nodes/OcrGeneral/output/values/numberContext';

const found = (text: string) => findAmounts(fold(text), 'auto');
const amountsIn = (text: string) => found(text).map(({ value }) => value);

test.each([
	['1,234.50', 1234.5],
	['¥38', 38],
	['￥1,234.50', 1234.5],
	['38元', 38],
	['１２３', 123],
	['RM 9.00', 9],
	['US$ 1,000', 1000],
	['MOP$5', 5],
	['Rs.500', 500],
	['Rp.500', 500],
	['RM.50', 0.5],
	['1.234,50 €', 1234.5],
	["CHF 1'234.50", 1234.5],
	['1 234,50', 1234.5],
	['1 234,5', 1234.5],
	['CHF 1 234.50', 1234.5],
	['10 000 EUR', 10_000],
	['EUR 3 038', 3038],
	['12 345 kr', 12_345],
	['1 200 000 VND', 1_200_000],
	['1, 234.50', 1234.5],
	['1 ,234.50', 1234.5],
	['1，234，567.00', 1_234_567],
	['1´234.50', 1234.5],
	['10 000 Kč', 10_000],
	['10 000 zł', 10_000],
	['12 345 руб', 12_345],
	['1,234万', 12_340_000],
	['-.50', -0.5],
	['-1', -1],
	['-0.00', 0],
	['1，234.50', 1234.5],
	['₹1,23,456', 123_456],
	['1,25,000.00', 125_000],
	['1.234.000đ', 1_234_000],
	['(5.00)', -5],
	['-¥3', -3],
	['¥-3', -3],
	['12.50-', -12.5],
	['￥1,980-', 1980],
	['38.-', 38],
	['0.50', 0.5],
	['.50', 0.5],
	['0.500', 0.5],
	['1.234', 1234],
	['1234.567', 1234.567],
	['人民币38.00元整', 38],
	['38元正', 38],
	['人民币¥38.00', 38],
	['RM: $38', 38],
	['38. 00', 38],
	['38,– €', 38],
	['- 5.00', -5],
	['($12.50)', -12.5],
	['١٬٢٣٤٫٥٠', 1234.5],
	['123456789012345', 123_456_789_012_345],
])('%s is the amount %d', (text, value) => {
	expect(parseAmount(text, 'auto')).toBe(value);
});

test.each([
	...['', '007', '5%', '1234567890123456', '22/11/2026', '2026.11.22', '20261122', '12:30', '10am'],
	...[
		'Total 10.00',
		'10.00 x',
		'38元/份',
		'A4',
		'5th',
		'1,2,3',
		'1,23,45',
		'12 34',
		'12 345',
		'(5.00',
		'(5)',
		'-',
		'~',
	],
	...[
		'壹仟元整',
		'010-8888',
		'2 100.00',
		'3, 15',
		'（￥250.00）',
		'12.5 kg',
		'118kW',
		'192.168.100.10',
	],
	'12345,678.50',
	...['①', '38²', '½', '5½', '1/2', '<5.00', '1S.90', '1,234,50', '38兀'],
])('%s is no amount for sure', (text) => {
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
	['¥4,115.26', [4115.26]],
	['TOTAL 2 items 15.00', [2, 15]],
	['Tel 010-88889999', []],
	['+60 12', []],
	['+12.50', [12.5]],
	['GTIN 9556939040116', [9556939040116]],
	['GTIN 20261122', [20_261_122]],
	['INV-0012', []],
	['No 0012', []],
	['价税合计（大写）壹仟元整（小写）￥1,000.00', [1000]],
	['2 X 5.50 11.00SR', [2, 5.5, 11]],
	['Summe 1 234,50 EUR', [1234.5]],
	['2 100.00', []],
	['RM 1 2.50', []],
	['RM1 2.50', []],
	['12345 678 EUR', [12345, 678]],
	['Y1.234', []],
	['5.Thank you', [5]],
	['5.og', []],
	['5.ogs', []],
	['5.ogsl', []],
	['-.50', [-0.5]],
	['123.100.200.255', []],
	['123.100.200.256', [123_100_200_256]],
	['1.000.000.000', [1_000_000_000]],
	['12@a.com', []],
	['021-62345678转801', []],
	['Tables 3, 15', [3, 15]],
	['Total 38 .00', [38]],
	['Total 337 .5', [337.5]],
	['¥221.24 ¥28.76', [221.24, 28.76]],
	['RM5.00RM10.00', [5, 10]],
	['5.00 € 10.00 €', [5, 10]],
	['5元10元', [5, 10]],
	['12元50分', []],
	['12元5角3分', []],
	['5 ---12.50', [5, 12.5]],
	['5---12.50', [5, 12.5]],
	['5.00x2', [5]],
	['TotalRM15', [15]],
	['TotRM15', []],
	['注册资本：100万元', [1_000_000]],
	['合计 1.2万元', [12_000]],
	['0.07亿', [7_000_000]],
	['1.234万', [12_340]],
	['3千万 5千元', [30_000_000, 5000]],
	['1万2千元', []],
	['人数，5', [5]],
	['12，50', []],
])('amounts within %s', (text, values) => {
	expect(amountsIn(text)).toEqual(values);
});

test.each([
	// The same sign wherever the engine cut the line.
	['Total (45.10)', [-45.1]],
	['Total - 123.45', [-123.45]],
	['12.50 -2.00', [12.5, -2]],
	['22/11/2026 - 12.50', [12.5]],
	// Leaders are no text.
	['Total------12.50', [12.5]],
	['Total....12.50', [12.5]],
	['汤……6', [6]],
	['3.....12.50', [3, 12.5]],
	// A label that lost its blank.
	['TotalAmt12.50', [12.5]],
	['Grand Tota1RM15.40', [15.4]],
	['ABC12.50', []],
	['TOTAL12', []],
	// Dates and times.
	['18/01/201810:27:03 5.00', [5]],
	['Paid 10:30 PM 5.00', [5]],
	['at 10 am', []],
])('signs, leaders and neighbours in %s', (text, values) => {
	expect(amountsIn(text)).toEqual(values);
});

test.each([
	...['0.27--4.20', '4.00~10.00', '4.00 - 10.00', '5-10', '±5', '≤5.00', '> 5'],
	...[
		'⑧贰佰圆整',
		'0陆佰元整',
		'$1.2k',
		'$5M',
		'$3bn',
		'x²',
		'16,G83.19',
		'4.g8',
		'$2.sbs',
		'S3.00',
	],
	...['TotalB.06', 'Z9,425.04', '1.2.3', 'ISBN 978-7-111-54742-6', 'Room 12B', '1,234.5.6'],
])('no amount is in %s', (text) => {
	expect(found(text).filter(({ misread }) => !misread)).toEqual([]);
});

test.each<[string, string[]]>([
	[
		'telephones',
		[
			...['Tel +60 3-4131 8972', '(03) 4131 8972', '(415) 555-2671', '+49 (0) 30 1234567'],
			...['138 0013 8000', '(021)12345678', '0755-2685 1234', '1-800-555-0199', '+60'],
		],
	],
	[
		'accounts and cards',
		[
			...['DE89 3704 0044 0532 0130 00', '4111 1111 1111 1111', '6222 02** **** 1234'],
			...['**** **** **** 1234', 'GB 123 4567 89', 'CNPJ 12.345.678/0001-95'],
		],
	],
	[
		'ranges, in words too',
		[
			...[
				'5 to 10',
				'5至10',
				'5 bis 10',
				'between 5 and 10',
				'¥5-¥10',
				'$5 – $10',
				'RM5.00-RM10.00',
			],
			...['0.27 -- 4.20', '4.00..10.00', '5kg-10kg', '5元~10元'],
		],
	],
	['bounds', ['>=5', '≈5', '5+', '¥99起', '5.00以上', 'up to 5', 'less than 5', '5 or more']],
	['sizes', ['20x30', '20 x 30 cm', '20×30', '20*30*15', '2.5 x 3.5 m']],
	['times', ['14时30分', '上午9点30分', '18:01:05.123', '11月22号']],
	['angles', ['22.5431° N', '40°26', 'N22°32.5']],
	['fractions and sums', ['3 / 5', '1⁄2', '5½', '1 1/2', '2+1', '12.00 / 13.00']],
	['floors and addresses', ['5/F', 'http://a.b/12', '192.168.1.0/24']],
	[
		'money in place of the mark',
		['12€50', '3块5', '12元5角', '12元5角6分', '5角', '伍元5', '伍圆5'],
	],
	['words that multiply', ['₹1.5 lakh', '2 crore', '$1.2 million', '1.5 mln', '3 thousand']],
	['signs that nobody can tell', ['12.50 CR', '12.50DR', '△5,000', '▲¥5,000']],
	['marks that nobody can tell', ['12;50', '12..50', '12.,50', '1,234;50', '¥1 ,980']],
	['numbers that a blank alone parts', ['12 50', '$ 12 50', '2 15']],
	['letters that go on', ['9,9OO', '¥12 .S0', '12. S0', '¥12,80O', '45.S元', 'l.234', '¥12,80q']],
	['letters among digits', ["9'g5", '9,g5', '9|5', '9!5', 'x9.g,5', '9,gg', '9.g|', '9.g!']],
	['letters before digits', ['|,831', '!,831', "g'831", '|.831', '!.831', 'g.83']],
	['marks between digits', [...":;'·•^"].map((mark) => `1234${mark}5`)],
	['what counts time', ['12年', '12日', '12時', '12點', '10pm', '10 p.m']],
	['a part of a name', ['12_', '_12', 'ax5.50']],
	['a letter as the last', [...'oqdilzs|!'].map((letter) => `12. ${letter}`)],
])('no amount is in %s', (_, texts) => {
	for (const text of texts) expect([text, amountsIn(text)]).toEqual([text, []]);
});

test.each([
	['118kW', 118, 'kw'],
	// Hours, or higher than it should be.
	['11.2H', 11.2, 'h'],
	['11,2h', 11.2, 'h'],
	['12.5 kg', 12.5, 'kg'],
	['1598 mL', 1598, 'ml'],
	['250ml', 250, 'ml'],
	['500g', 500, 'g'],
	['3.1 ng/mL', 3.1, 'ng/ml'],
	['5千克', 5, '千克'],
])('%s is a number with its unit', (text, value, unit) => {
	expect(found(text)).toEqual([expect.objectContaining({ value, likeMoney: 1 })]);
	expect(found(text)[0].unit).toBe(unit);
});

test('what looks like money is told from rates, units and plain numbers', () => {
	expect(found('RM5, 5.00 5 5% 12.50 kg').map(({ likeMoney }) => likeMoney)).toEqual([
		2, 2, 1, 0, 1,
	]);
	expect(found('4.5 4 l 4.0l').map(({ misread }) => misread)).toEqual([false, false, true]);
	expect(found('7.125%')).toEqual([
		expect.objectContaining({ value: 7.125, likeMoney: 0, ambiguous: false }),
	]);
	expect(found('total RM 5.00 paid')[0]).toMatchObject({ likeMoney: 2, start: 6, end: 13 });
	expect(found('on 22/11/2026 RM 5.00 paid')[0]).toMatchObject({ start: 14, end: 21 });
	expect(found('Firm 12')[0]).toMatchObject({ likeMoney: 1 });
	expect(found('pay (¥5.00) now')[0]).toMatchObject({ start: 5, end: 10 });
});

test.each([
	['1S.90', 15.9],
	['Q.0O', 0],
	['1O.00', 10],
	['Y756.63', 756.63],
	['RMO.02', 0.02],
	['RMS5.20', 55.2],
	['RM4.0l', 4.01],
	['1Z.50', 12.5],
	['7|.50', 71.5],
	['1D.50SR', 10.5],
	['38兀', 38],
	['5.288.011.738.39', 5_288_011_738.39],
	['288.011.738.39', 288_011_738.39],
	['1,234,50', 1234.5],
	['Totals9.42', 9.42],
])('%s can only be %d, misread', (text, value) => {
	const doubts = { misread: true, ambiguous: false };
	expect(found(text)).toEqual([expect.objectContaining({ value, ...doubts })]);
});

test.each([
	['$1, 221, 000', true],
	['rooms 101, 102', true],
	['$1, 22', false],
	['5 of 1, then', false],
])('what may be groups of one amount is doubtful: %s', (text, ambiguous) => {
	expect(new Set(found(text).map((amount) => amount.ambiguous))).toEqual(new Set([ambiguous]));
});

test.each(['Rp ', 'IDR ', '₫', 'VND ', '₩', 'KRW ', 'JPY '])(
	'no picture shows cents in %s',
	(mark) => {
		const shown = numberContext(['3.50'], 'auto');
		expect(parseAmount(`${mark}125.000`, shown)).toBe(125_000);
		expect(parseAmount(`${mark}125.000`, 'dot')).toBe(125);
	},
);

test.each(['đ', '원', '円'])('nor in %s behind the amount', (mark) => {
	const shown = numberContext(['3.50'], 'auto');
	expect(parseAmount(`125.000${mark}`, shown)).toBe(125_000);
});

test('metres may be millions', () => {
	expect(found('3.4M')).toMatchObject([{ value: 3.4, ambiguous: true }]);
	expect(found('3.4mm 3.4 km')).toMatchObject([{ ambiguous: false }, { ambiguous: false }]);
});

test('a lone separator before three digits is what the other numbers of the picture show', () => {
	const read = (text: string, ...others: string[]) =>
		findAmounts(text, numberContext([text, ...others], 'auto'))[0];
	expect(read('18.764')).toMatchObject({ value: 18_764, ambiguous: true });
	expect(read('$18.764')).toMatchObject({ value: 18_764, ambiguous: false });
	expect(read('18.764', '$ 73.16')).toMatchObject({ value: 18.764, ambiguous: false });
	expect(read('18.764', 'ratio 0.125')).toMatchObject({ value: 18.764 });
	expect(read('18,764', '73,1')).toMatchObject({ value: 18.764 });
	expect(read('18.764', '1.234.567')).toMatchObject({ value: 18_764, ambiguous: false });
	expect(read('18.764', '1.234,5')).toMatchObject({ value: 18_764, ambiguous: false });
	expect(read('18.764', '73.16', '73,16')).toMatchObject({ value: 18_764, ambiguous: true });
	const grouped = ['26,000', '27,000', '58,000'];
	expect(read('18.764', '73.16', '1,50', ...grouped)).toMatchObject({ ambiguous: true });
	expect(read('18.764', '73.16', ...grouped)).toMatchObject({ value: 18.764, ambiguous: false });
	expect(read('18.764', '22.11.26', 'v1.25', '10.2.3')).toMatchObject({ ambiguous: true });
	expect(parseAmount('1.234', numberContext(['5,20'], 'dot'))).toBe(1.234);
});

const LOCALES = [
	'en',
	'en-IN',
	'de',
	'de-CH',
	'fr',
	'es',
	'hi',
	'ar-EG',
	'sv',
	'vi',
	'th',
	'zh',
	'ja',
];
const CURRENCIES = [
	...[
		'MYR',
		'CNY',
		'USD',
		'EUR',
		'GBP',
		'JPY',
		'HKD',
		'TWD',
		'SGD',
		'AUD',
		'CAD',
		'NZD',
		'CHF',
		'INR',
	],
	...[
		'IDR',
		'KRW',
		'THB',
		'VND',
		'PHP',
		'SEK',
		'NOK',
		'DKK',
		'PLN',
		'CZK',
		'HUF',
		'TRY',
		'BRL',
		'MXN',
	],
	...['ZAR', 'AED', 'SAR', 'RUB', 'NGN', 'UAH', 'ILS'],
];

test('amounts are read back as each country writes them', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 99_999_999_999 }),
			fc.constantFrom(...LOCALES),
			fc.constantFrom(...CURRENCIES),
			fc.constantFrom('code', 'narrowSymbol' as const),
			(cents, locale, currency, currencyDisplay) => {
				const format = new Intl.NumberFormat(locale, {
					style: 'currency',
					currency,
					currencyDisplay,
				});
				const written = format.format(cents / 100);
				const value = Number((cents / 100).toFixed(format.resolvedOptions().maximumFractionDigits));
				expect([written, amountsIn(`total: ${written}`)]).toEqual([written, [value]]);
			},
		),
	);
});

test('an amount in which letters stand for digits is read as it was, or not at all', () => {
	const looks: Record<string, string> = { 0: 'OQD', 1: 'Il|', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' };
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 9_999_999 }),
			fc.array(fc.nat({ max: 9 }), { maxLength: 2 }),
			fc.constantFrom('', 'RM ', 'Total ', '-', '2 x '),
			fc.constantFrom('', ' SR', 'S', '元', '/kg'),
			(cents, places, before, after) => {
				const written = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
				const misread = [...written].map((digit, place) =>
					places.includes(place) ? (looks[digit]?.[cents % looks[digit].length] ?? digit) : digit,
				);
				const text = `${before}${misread.join('')}${after}`;
				const money = found(text).filter(({ likeMoney }) => likeMoney === 2);
				const values = money.map(({ value }) => Math.abs(value));
				expect([text, [[], [cents / 100]]]).toEqual([text, expect.arrayContaining([values])]);
			},
		),
		{ numRuns: 500 },
	);
});
