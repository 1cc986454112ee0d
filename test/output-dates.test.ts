import fc from 'fast-check';

import { findDates } from '../nodes/OcrGeneral/output/values/date';
import { dateContext } from '../nodes/OcrGeneral/output/values/dateContext';
import { fold, unfold } from '../nodes/OcrGeneral/output/values/fold';
import type { DateOrder } from '../nodes/OcrGeneral/output/settings';

const found = (text: string, order: DateOrder = 'dayFirst') => findDates(fold(text), order);
const datesIn = (text: string, order?: DateOrder) => found(text, order).map(({ value }) => value);

test.each([
	['2026年11月22日', '2026-11-22'],
	['开票日期：2026 年 11 月 2 日', '2026-11-02'],
	['26年11月2号', '2026-11-02'],
	['on 26年11月2号', '2026-11-02'],
	['2026-11-22T10:00', '2026-11-22'],
	['2026/1/2', '2026-01-02'],
	['22/11/2026 18:01', '2026-11-22'],
	['22.11.26', '2026-11-22'],
	['22-11-98', '1998-11-22'],
	['22-11-49', '2049-11-22'],
	['22-11-70', '1970-11-22'],
	["22-11-'26", '2026-11-22'],
	['01/01/1900', '1900-01-01'],
	['31/12/2100', '2100-12-31'],
	['29/02/2028', '2028-02-29'],
	['11/22/2026', '2026-11-22'],
	['22 NOV 2026', '2026-11-22'],
	['22\tNOV 2026', '2026-11-22'],
	['22-Nov-26', '2026-11-22'],
	['22 Nov 26', '2026-11-22'],
	["22 Nov '26 nights", '2026-11-22'],
	['Nov 22nd, 2026', '2026-11-22'],
	['Nov 22 2026', '2026-11-22'],
	['Nov-22-26', '2026-11-22'],
	['2026 Nov 22', '2026-11-22'],
	['22. November 2026', '2026-11-22'],
	['DATE22/11/2026TIME', '2026-11-22'],
	['DATE22/11/26', '2026-11-22'],
	['DateNov 22, 2026', '2026-11-22'],
	['２０２６－１１－２２', '2026-11-22'],
	['20261122', '2026-11-22'],
	['date20261122', '2026-11-22'],
	['20261122-1011', '2026-11-22'],
	['22112026 13:11:54', '2026-11-22'],
	['22 NOV 26, 10:30', '2026-11-22'],
])('%s is the date %s', (text, value) => {
	expect(found(text)).toEqual([expect.objectContaining({ value, misread: false })]);
});

test.each([
	['22 de noviembre de 2026', '2026-11-22'],
	['22 février 2026', '2026-02-22'],
	['22 fevrier 2026', '2026-02-22'],
	['1er août 2026', '2026-08-01'],
	['22. marraskuuta 2026', '2026-11-22'],
	['2026. november 22.', '2026-11-22'],
	['15 Ogos 2026', '2026-08-15'],
	['22 ноября 2026 г.', '2026-11-22'],
	['22 नवंबर 2026', '2026-11-22'],
	['٢٢ نوفمبر ٢٠٢٦', '2026-11-22'],
	['२२/११/२०२६', '2026-11-22'],
	['22 พ.ย. 2569', '2026-11-22'],
	['22 พฤศจิกายน พ.ศ. 2569', '2026-11-22'],
	['22/11/2569', '2026-11-22'],
	['2569/11/22', '2026-11-22'],
	['22 พ.ย. 69', '2026-11-22'],
	['ngày 22 tháng 11 năm 2026', '2026-11-22'],
	['ngày 22 tháng 01 năm 2026', '2026-01-22'],
	['2026년 11월 22일', '2026-11-22'],
	['二〇二六年十一月二十二日', '2026-11-22'],
	['二O二六年十月三十日', '2026-10-30'],
	['令和07年11月22日', '2025-11-22'],
	['令和7.11.22', '2025-11-22'],
	['平成30年1月5日', '2018-01-05'],
	['昭和63年1月5日', '1988-01-05'],
	['令和元年5月1日', '2019-05-01'],
	['大正5年1月5日', '1916-01-05'],
	['中華民國114年11月22日', '2025-11-22'],
	['民國115/11/22', '2026-11-22'],
	['民國115-11-22', '2026-11-22'],
	['民国115年11月22日', '2026-11-22'],
])('in its language %s is the date %s', (text, value) => {
	expect(datesIn(text)).toStrictEqual([value]);
});

test.each([
	['18/01/201810:27:03', '2018-01-18'],
	['18/01/1810:27', '2018-01-18'],
	['18/01/201823:27', '2018-01-18'],
	['18/01/2021:27', '2020-01-18'],
	['5/3/20189:27', '2018-03-05'],
	['23/03/2018934:40AM', '2018-03-23'],
	['27Mar201818:46', '2018-03-27'],
	['24Mar1809:12:41PM', '2018-03-24'],
	['08May0122:52', '2001-05-08'],
	['Date:9/3/201820:54:50', '2018-03-09'],
	['2021-10-2811:07', '2021-10-28'],
	['2026年11月2210:30', '2026-11-22'],
	["Oct.10'15 (Sat) 11:01", '2015-10-10'],
	["Date JUN05'11 10:16AM", '2011-06-05'],
	['22/11/2026-10:30', '2026-11-22'],
	['22/11/2026/10:30', '2026-11-22'],
	['Date: __22/11/2026__', '2026-11-22'],
	['REG#19-21/03/201819:53:23', '2018-03-21'],
	['REG#19-21 Mar 2018', '2018-03-21'],
])('%s holds the date %s, glued to its neighbour', (text, value) => {
	expect(datesIn(text)).toStrictEqual([value]);
});

test.each([
	['18/Q1/2018', '2018-01-18'],
	['3i/05/18', '2018-05-31'],
	['1S/05/20l8', '2018-05-15'],
	['Z2|11|2026', undefined],
	['2z/11/2026', '2026-11-22'],
	['2o/11/2o26', '2026-11-20'],
	['O5/O3/2O26', '2026-03-05'],
	['is/oz/26', undefined],
	['21/05-2018', '2018-05-21'],
	['0ct 3.2016', '2016-10-03'],
	['100CT 2017', '2017-10-10'],
	['5 5EP 2017', '2017-09-05'],
	['#19536001/06/2018', '2018-06-01'],
	['日期2026年O3月l2日', '2026-03-12'],
	['ol/os/is', undefined],
])('%s can only be the date %s', (text, value) => {
	const dates = found(text);
	expect(dates.map((date) => date.value)).toEqual(value === undefined ? [] : [value]);
	expect(dates.every(({ misread }) => misread)).toBe(true);
});

test('a month that is named by its number is none of its letters', () => {
	const date = expect.objectContaining({ value: '2023-08-15', misread: false });
	expect(found('15 tháng 08 năm 2023')).toEqual([date]);
});

test.each([
	['22 Nov - 25 Nov 2026', '2026-11-22'],
	['22-25 Nov 2026', '2026-11-22'],
	['Nov 22 - 25, 2026', '2026-11-22'],
	['Nov 28 - Dec 3, 2026', '2026-11-28'],
	['28 Dec - 3 Jan 2027', '2026-12-28'],
	['22 Nov 2026 to 25 Nov 2026', '2026-11-22'],
	['01.11.2026-30.11.2026', '2026-11-01'],
	['22.-25.11.2026', '2026-11-22'],
	['01.11. - 30.11.2026', '2026-11-01'],
	['2026/11/22~2026/11/25', '2026-11-22'],
	['2026.11.22-11.25', '2026-11-22'],
	['2026年11月22日至25日', '2026-11-22'],
	['22-25/11/2026', '2026-11-22'],
	['22./25.11.2026', '2026-11-22'],
	['22/11-25/11/2026', '2026-11-22'],
	['11/22-11/25/2026', '2026-11-22'],
	['28/12-3/1/2027', '2026-12-28'],
	['22 & 25 Nov 2026', '2026-11-22'],
	['10:30 - 22/11/2026', '2026-11-22'],
	['Table 5 - 22/11/2026', '2026-11-22'],
])('the range %s gives its first day', (text, value) => {
	expect(datesIn(text)).toStrictEqual([value]);
});

test.each([
	...['30/02/2026', '29/02/2026', '32/01/2026', '1/39/2026', '0/1/2026', '1/0/2026', '31/04/2026'],
	...['31/12/1899', '01/01/2101', 'EC21-41-71 - 10/100', 'XE11-02-30', '18/06/09-1018481', '3.14'],
	...[
		'may',
		'LUNCH 2 SET 15.00',
		'22 NOV 18:30',
		'令和99年1月1日',
		'11月22日',
		'康熙12年1月2日',
		'第12年1月2日',
		'22 Nov',
	],
	...[
		'Sat 22 Nov 10am',
		'22 Nov 12 nights',
		'22 Nov 26 Table',
		'Table 12 Nov 22 2026',
		'22 Nov - 25',
		'22 Nov 12%',
		'22 Nov 2030hrs',
		'2 Mar 12-15',
		'22 Nov 26/27',
	],
	...[
		'Nov 22, 26',
		'20211028G0082048',
		'INV20180304',
		'12.20180304',
		'20181301',
		'22112026',
		'R7.11.22',
	],
	...[
		'25/10/20:7',
		'2016/5/114:11',
		'91.1.15_C',
		'10.100.20.30',
		'1.2.3.2018',
		'1-2-3-2018',
		'ver 1.10.15',
		'§ 1.2.12',
		'118/01/2018',
		'7/8/100',
		// Thai years are shortened too: 1959 or 2016.
		'1/1/59',
		'22-11-50',
		'22-11-69',
	],
	...[
		'#195361/6/2018',
		'#19536001/06/18',
		'21/05-18',
		'22/11/20269',
		'18/01/201825:27',
		'18/01/201810:77',
	],
	'Total 2115.20',
])('%s holds no date', (text) => {
	expect(datesIn(text)).toStrictEqual([]);
});

test('a month before its day goes before a number that may be another day', () => {
	expect(datesIn('Table 12 Nov 22, 2026')).toEqual(['2026-11-22']);
	expect(datesIn('01/02/2026 and 03/02/2026')).toEqual(['2026-02-01', '2026-02-03']);
});

test('eight digits are a date only where something says so', () => {
	expect(found('on 20261122 1')).toEqual([expect.objectContaining({ start: 3, end: 11 })]);
	expect(found('自2026年11月22日起')).toEqual([expect.objectContaining({ start: 1, end: 12 })]);
	expect(found('2026年11月22号 2026년 11월 22일').map(({ end }) => end)).toEqual([11, 25]);
	expect(found('20261122 22/11/2026').map(({ compact }) => compact)).toEqual([true, false]);
});

test('the date order matters only where a date is ambiguous', () => {
	expect(datesIn('03/04/2026', 'dayFirst')).toEqual(['2026-04-03']);
	expect(datesIn('03/04/2026', 'monthFirst')).toEqual(['2026-03-04']);
	expect(datesIn('03/04/2026', 'yearFirst')).toEqual(['2026-04-03']);
	expect(datesIn('2026-04-03', 'monthFirst')).toEqual(['2026-04-03']);
	expect(datesIn('22/11/2026', 'monthFirst')).toEqual(['2026-11-22']);
	expect(datesIn('26/11/22', 'dayFirst')).toEqual(['2022-11-26']);
	expect(datesIn('26/11/22', 'yearFirst')).toEqual(['2026-11-22']);
	expect(datesIn('98/11/22', 'dayFirst')).toEqual(['1998-11-22']);
	expect(datesIn("'26/11/22", 'dayFirst')).toEqual(['2026-11-22']);
});

test.each<[string, string[], string]>([
	['a day over 12 in the same writing', ['9/24/19', '10/9/19'], '2019-10-09'],
	['a day over 12 in another writing', ['24-09-2019', '10/9/19'], '2019-09-10'],
	['the same writing before another', ['24-09-2019', '9/24/19', '10/9/19'], '2019-10-09'],
	['its weekday', ['Wed 10/9/19'], '2019-10-09'],
	['its weekday, a Sunday', ['Sun 11/10/19'], '2019-11-10'],
	['its weekday behind it', ['10/9/19 (mercredi)'], '2019-10-09'],
	['its weekday in Korean', ['10/9/19 수요일'], '2019-10-09'],
	['its weekday in Japanese', ['10/9/19 (水曜日)'], '2019-10-09'],
	['the weekday of another', ['周三 10/9/19', '10/9/19'], '2019-10-09'],
	['the same day with its month named', ['9 Oct 2019', '10/9/19'], '2019-10-09'],
	['the same day with its year first', ['2010-09-19', '10/9/19'], '2010-09-19'],
	['its own length of year', ['24/9/2019', '9/24/19', '10/9/19'], '2019-10-09'],
	['nothing where dates contradict', ['9/24/19', '24/9/19', '10/9/19'], '2019-09-10'],
	['nothing where weekdays fit none', ['Mon 10/9/19'], '2019-09-10'],
	['nothing where two weekdays stand', ['Tue Wed 10/9/19'], '2019-09-10'],
	['nothing where a word begins like one', ['Wedding 9/11/19'], '2019-11-09'],
	['nothing where the weekday is far', ['Wed, as always 10/9/19'], '2019-09-10'],
	['nothing where the letter of hours stands', ['9/2/19 18 h'], '2019-02-09'],
	['nothing where eight digits repeat it', ['20191009', '10/9/19'], '2019-09-10'],
])('the order is shown by %s', (_, texts, shown) => {
	const dates = findDates(fold(texts[texts.length - 1]), dateContext(texts, 'dayFirst'));
	expect(dates.map(({ value }) => value)).toEqual([shown]);
});

test('where the year is to stand first, a day over 12 shows no other order', () => {
	const valueIn = (text: string, ...others: string[]) =>
		findDates(text, dateContext([text, ...others], 'yearFirst'))[0].value;
	expect(valueIn('26/11/22')).toBe('2026-11-22');
	expect(valueIn('06/11/12', '11/25/26')).toBe('2012-06-11');
});

const ORDERS = { day: 'dayFirst', month: 'monthFirst', year: 'yearFirst' } as const;
/** What option Language offers, and others whose words receipts are read by. */
const LOCALES = [
	...[
		'ar',
		'ar-EG',
		'da',
		'de',
		'de-AT',
		'en',
		'en-GB',
		'en-US',
		'es',
		'fi',
		'fr',
		'hi',
		'hu',
		'id',
		'it',
		'ja',
	],
	...[
		'ko',
		'ms',
		'nb',
		'nl',
		'pl',
		'pt',
		'ru',
		'sv',
		'th',
		'tr',
		'vi',
		'zh',
		'zh-TW',
		'ja-u-ca-japanese',
		'zh-TW-u-ca-roc',
	],
];

test('dates are read back as each language writes them', () => {
	fc.assert(
		fc.property(
			fc.date({ min: new Date('1990-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
			fc.constantFrom(...LOCALES),
			fc.constantFrom('full', 'long', 'medium' as const),
			fc.constantFrom('', ' 10:27', '10:27:03'),
			(date, locale, dateStyle, time) => {
				const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
				const order = format
					.formatToParts(date)
					.map(({ type }) => ORDERS[type as keyof typeof ORDERS])
					.find((first) => first !== undefined);
				const text = format.format(date) + time;
				expect([text, datesIn(text, order)]).toEqual([text, [date.toISOString().slice(0, 10)]]);
			},
		),
		{ numRuns: 1000 },
	);
});

test('any text is read without failure', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const folded = fold(text);
			expect(unfold(text, 0, folded.length)).toBe(text.replace(/^\p{Cf}+|\p{Cf}+$/gu, ''));
			for (const { start, end, value } of found(text)) {
				expect(start).toBeLessThan(end);
				expect(value).toMatch(/^(?:19|20|21)\d\d-\d\d-\d\d$/);
			}
		}),
	);
});
