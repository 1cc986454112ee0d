import { findDates } from '../nodes/OcrGeneral/output/values/date';
import { fold } from '../nodes/OcrGeneral/output/values/fold';

const datesIn = (text: string) => findDates(fold(text), 'dayFirst').map(({ value }) => value);

/** How dates are written, and what stands around digits that are none. */
test.each<[string, Record<string, string[]>]>([
	[
		'every Chinese digit counts, months and days to thirty-one',
		{
			二〇一八年四月五日: ['2018-04-05'],
			二〇二七年一月二日: ['2027-01-02'],
			'二○一九年二月三日': ['2019-02-03'],
			二〇一五年五月七日: ['2015-05-07'],
			一九九六年六月八日: ['1996-06-08'],
			'二〇二六 年 十二月 三十一日': ['2026-12-31'],
			二零二六年七月十日: ['2026-07-10'],
			二0二六年七月十号: ['2026-07-10'],
			二零二六年十三月十日: [],
		},
	],
	[
		'eight digits are a date of the last century and this one',
		{
			'20261322': [],
			'19991231': ['1999-12-31'],
			'18991231': [],
			'21001231': [],
			'20010101': ['2001-01-01'],
			'Date....20010101': ['2001-01-01'],
			'22111996 10:11': ['1996-11-22'],
			'20261122-1011': ['2026-11-22'],
			'20261122-101': [],
		},
	],
	[
		'versions and sections are none',
		{
			'ver1.10.15': [],
			'rev 1.2.12': [],
			'v 1.10.15': [],
			'version 1.10.15': [],
			'#1.10.15': [],
			'§1.2.12': [],
			'Server 1.10.15': ['2015-10-01'],
		},
	],
	[
		'a month by its name stands with any mark, and its day with its ending',
		{
			'1st of Nov 2026': ['2026-11-01'],
			'22/Nov/2026': ['2026-11-22'],
			'22 Apr1l 2026': ['2026-04-22'],
			'22 Ju1y 2026': ['2026-07-22'],
			'22 Nov , 2026': ['2026-11-22'],
			'22 Nov .... 2026': [],
			'22.Nov.2026': ['2026-11-22'],
			'22Nov2026': ['2026-11-22'],
			'Nov-22-2026': ['2026-11-22'],
			'Nov-2-26': ['2026-11-02'],
			Nov222026: [],
			'Nov 22nd2026': ['2026-11-22'],
			'XNov 22, 2026': [],
			'5/1122 Nov 2026': [],
			'5/22 Nov 2026': [],
		},
	],
	[
		'a weekday may stick to it',
		{
			'SunNov22,2026': ['2026-11-22'],
			'Sun22/11/26': ['2026-11-22'],
			'ab22/11/26': [],
			'Dimarts 06-09-2016': ['2016-09-06'],
		},
	],
	[
		'two digits behind it are a year where nothing follows but a time',
		{
			'22 Nov 26': ['2026-11-22'],
			'22 Nov 26 10:30': ['2026-11-22'],
			'22 Nov 26 5': [],
			'22 Nov 26  5': [],
			'22 Nov, 26 pax': [],
			'Nov 22/26': [],
		},
	],
	[
		'a range gives its first day, unless it is not before its last',
		{
			'30 Nov-2 Dec 2026': ['2026-11-30'],
			'22 Nov al 25 Nov 2026': ['2026-11-22'],
			'du 22 au 25 novembre 2026': ['2026-11-22'],
			'22. bis 25. Nov 2026': ['2026-11-22'],
			'22 a 25 Nov 2026': ['2026-11-22'],
			'22 - 22 Nov 2026': ['2026-11-22'],
			'2026-11-22-2026-11-25': ['2026-11-22'],
			'22.11.2026-5': [],
			'22/11/26-27': [],
			'1 Jan 2026, 22/11/2026-25/11/2026': ['2026-01-01', '2026-11-22'],
			'2026年11月22日2026-11-25': ['2026-11-22', '2026-11-25'],
			'2026-11-22二〇二六年十一月二十五日': ['2026-11-22', '2026-11-25'],
			'22/11/2026 or so to 25/11/2026': ['2026-11-22', '2026-11-25'],
			'22 Nov- 25': [],
			'22 Nov -25': [],
		},
	],
	[
		'what runs on behind its digits is a time or spoils it',
		{
			'23/03/2018934:40': ['2018-03-23'],
			'23/03/20182334:40': ['2018-03-23'],
			'23/03/18934:40': [],
			'23/03/201824:40': [],
			'1/1/26 10h': ['2026-01-01'],
			'1/1/26h': [],
			'22/11/26:5': [],
			'22/11/265': [],
		},
	],
	[
		'letters before it are a label that lost its blank or an identifier',
		{
			'Kauf22/11/26': ['2026-11-22'],
			'X22/11/26': [],
			'Adi22/11/26': [],
			'Fri22/11/2026': ['2026-11-22'],
		},
	],
	[
		'two numbers, other marks and days that no calendar has are none',
		{
			'11/2026': [],
			'22/11/2700': [],
			'1.012,2026': [],
			'1/012/2026': [],
			'#19536001/6/2018': [],
			'22:11:2026': [],
			'22_11_2026': [],
			'1/2/3': [],
			'2/29/2027': [],
			'30 Feb 2028': [],
			'01-Jan-2101': [],
			'01-Jan-1900': ['1900-01-01'],
			'01/02/2443': ['1900-02-01'],
			'01/02/2442': [],
		},
	],
])('%s', (_, cases) => {
	for (const [text, values] of Object.entries(cases))
		expect([text, datesIn(text)]).toStrictEqual([text, values]);
});
