import {
	endsInMoney,
	isHeading,
	isMoney,
	isValue,
	periodOf,
} from '../nodes/OcrGeneral/output/table/cellKinds';
import { SETTINGS } from './support/output-settings';

const PRICELESS = [
	...[
		'时价',
		'時價',
		'面议',
		'另议',
		'询价',
		'免费',
		'赠',
		'赠送',
		'售罄',
		'待定',
		'Free',
		'Market price',
	],
	...[
		'on request',
		'Ask',
		'ask us',
		'included',
		'N/A',
		'na',
		'tba',
		'TBD',
		'complimentary',
		'gratis',
	],
	...['Sold out', 'poa', 'POA.'],
];

test.each([
	...PRICELESS,
	'5.00',
	'12',
	'A-104',
	'#7',
	'TX-200',
	'2 cups',
	'1 tsp',
	'12kg',
	'3 November 2026',
	'5l. ',
])('%s is a value', (text) => {
	expect(isValue(text, SETTINGS)).toBe(true);
});

test.each([
	'Tea',
	'TEA',
	'Room 12',
	'2 big cups of tea',
	'3 November 2026 at noon',
	'on 3 November 2026',
	'freedom',
	'sugar free',
])('%s is no value', (text) => {
	expect(isValue(text, SETTINGS)).toBe(false);
});

test.each([
	'Qty',
	'单价',
	'Price (EUR)',
	'(%)',
	'#',
	'$',
	'Nr. 2',
	'2nd quarter',
	'Budget 2026',
	'Time:',
	`${'a'.repeat(59)}b`,
])('%s may be a heading', (text) => {
	expect(isHeading(text, SETTINGS)).toBe(true);
});

test.each([
	...PRICELESS,
	'5.00',
	'12',
	'2026',
	'S3.00',
	'Q.0O',
	'Due: 5',
	'Till 10086',
	'Due 3 November 2026',
	'Tea 5.00',
	'***',
	`${'a'.repeat(60)}b`,
])('%s is no heading', (text) => {
	expect(isHeading(text, SETTINGS)).toBe(false);
});

test.each([
	['2025', 2025],
	['1999', 1999],
	['2025-26', 2025.5],
	['2025 / 2026', 2025.5],
	['31.12.2026', 2026 + (11 + 31 / 32) / 12],
	['1 January 2026', 2026 + 1 / 32 / 12],
	['08:30', 8.5 / (24 * 366)],
	['24:00', 1 / 366],
	['25:10', null],
	['1825', null],
	['by 31.12.2026', null],
	['31.12.2026 net', null],
	['Sales', null],
])('%s is the time %d', (text, time) => {
	expect(periodOf(text, SETTINGS)).toBe(time);
});

test.each([
	...['5.00', '€5', '5 €', 'USD 12.50', '￥38', '38元', '1O.00', 'S3.00', 'Total 9.00', 'Tea € 5'],
	...['Tea 5,00 EUR', '5.00.', '32.10.'],
])('%s ends in money', (text) => {
	expect(endsInMoney(text, SETTINGS)).toBe(true);
});

test.each(['5', 'Tea', 'Room 12', '1.2.3', 'so.is', '5.00.1', 'Tea5', '24.12.', '01.11.-14.11.'])(
	'%s does not end in money',
	(text) => {
		expect([isMoney(text, SETTINGS), endsInMoney(text, SETTINGS)]).toEqual([false, false]);
	},
);
