import { findAmounts } from '../nodes/OcrGeneral/output/values/amount';
import { fold } from '../nodes/OcrGeneral/output/values/fold';
import { numberContext } from '../nodes/OcrGeneral/output/values/numberContext';

const found = (text: string) => findAmounts(fold(text), 'auto');
const amountsIn = (text: string) => found(text).map(({ value }) => value);

/** What stands around digits decides whether they are an amount. */
test.each<[string, Record<string, number[]>]>([
	[
		'bounds are no result, a number among words is',
		{
			...{
				'5以内': [],
				'5以上': [],
				'5以下': [],
				'99起': [],
				'5 or less': [],
				'5 or more': [],
				'up to 5': [],
			},
			...{
				'between 5': [],
				'less than 5': [],
				'more than 5': [],
				'≥5': [],
				'<= 5': [],
				'~5': [],
				'5~': [],
			},
			'at most 5': [],
			'at least 5': [],
			'±5': [],
			'5±0.1': [],
			'format most 5': [5],
			'5.00 to 10.00': [],
			'5.00 and 10.00': [],
			'1..5': [],
		},
	],
	[
		'one letter before cents is a mark of money unless it may be a digit',
		{
			'R1,288.40': [1288.4],
			'@R19,90 E39.80': [19.9, 39.8],
			'v1.10': [],
			'G1.10': [],
			'E1.2': [],
			'BE1.10': [],
			'E1.10.15': [],
		},
	],
	[
		'times and addresses of the Internet are none',
		{
			'9:05': [],
			'9:05:07': [],
			'10.30 pm': [],
			'10 : 30 pm': [],
			'10.0.0.12 5.00': [5],
			'199.20.30.25': [],
			'a.com/12': [],
			'5/F': [],
		},
	],
	[
		'words that multiply spoil it, and credits, whose sign nobody knows',
		{
			...{ '5.00 mn': [], '5.00 mln': [], '5.00 mio': [], '5.00 mrd': [], '5.00 millions': [] },
			...{
				'5.00 Billiarden': [],
				'5.00 thousand': [],
				'5.00 lakhs': [],
				'5.00 lac': [],
				'5.00 crores': [],
			},
			...{
				'5.00 CR': [],
				'5.00 DR': [],
				'$5.25b': [],
				'$5.25bn': [],
				'$5.25k': [],
				'5.00 draft': [5],
			},
		},
	],
	[
		'two dashes or dots lead to it',
		{
			'Total--12.50': [12.5],
			'Total__12.50': [12.5],
			'Total..12.50': [12.5],
			'Total··12.50': [12.5],
			'Total 12·50': [12.5],
			'Total -> 12.50': [12.5],
			'Total => 12.50': [12.5],
			'Total > 12.50': [],
			'Total >= 12.50': [],
			'12·5': [],
			'1·2·50': [],
			'12·505': [],
			'Total......1 234,50 €': [1234.5],
			'Total....1O.50': [10.5],
		},
	],
	[
		'sizes are none, a count before a price is one',
		{ '2x4': [], '1.5x2.5': [], '20 * 30': [], '2 x 4.50': [2, 4.5], 'x5.00': [5] },
	],
	[
		'numbers behind marks of identifiers are none',
		{ '#5': [], '#5.00': [], '_5.00': [], 'No.5': [], 'ABC5.00': [], 'ABCD5.00': [5], '5AB': [] },
	],
	[
		'a letter in place of a digit that nobody knows spoils the number',
		{
			'S5.00': [],
			'TotalB.06': [],
			'99,45O.G0': [],
			'16b.83': [],
			'B8.00': [],
			'1O.50abc': [],
			'OO.50': [],
			'5.00Cr': [],
			$5b: [],
			'¥5k': [],
			'5^2': [],
			'¢5': [],
			'50¢': [],
		},
	],
	[
		'a mark behind the number does not',
		{ '5.00^': [5], '12·': [12], '1.5..': [1.5], '5.00+': [5], '$3.50ea': [3.5], '3.50/kg': [3.5] },
	],
	[
		'a wide comma groups three digits and parts others',
		{ '1，234': [1234], '1，2345': [], '12，34': [] },
	],
	[
		'blanks beside a separator are lost ones only before cents',
		{ '1, 234.50': [1234.5], '1, 234.505': [1, 234_505], '38 . 00': [38], '38. 005': [38] },
	],
	[
		'blanks group thousands before a decimal comma',
		{ '1 000 000,5': [1_000_000.5], '1 000,5': [1000.5], '1.234,5 6': [1234.5, 6] },
	],
	[
		'in India groups of two digits precede the last of three',
		{ '12,34,567': [1_234_567], '1,23,45,678': [12_345_678], '1,2,34,567': [] },
	],
	[
		'dashes in place of cents are no sign, one behind cents is',
		{ '38--': [38], '38---': [38], '38,--': [38], '5-': [5], '5.00-': [-5] },
	],
	[
		'brackets and signs of either kind make it negative once',
		{
			'( 5.00 )': [-5],
			'(5.00元)': [5],
			'(5.00円)': [5],
			'(RM5.00)': [-5],
			'-(5.00)': [-5],
			'-¥5.00-': [-5],
			'−5.00': [-5],
		},
	],
	[
		'Chinese multipliers count, other characters do not',
		{
			'3百元': [300],
			'2千万': [20_000_000],
			'1百万': [1_000_000],
			'5千円': [5000],
			'3萬': [30_000],
			'1億': [100_000_000],
			'5百': [],
			'3百货': [],
		},
	],
])('%s', (_, cases) => {
	for (const [text, values] of Object.entries(cases))
		expect([text, amountsIn(text)]).toStrictEqual([text, values]);
});

test.each([
	['¥5.OO', 5],
	['55.OO', 55],
	['l0.00', 10],
	['1O0.00', 100],
	['5.!0', 5.1],
	['1,2S4.50', 1254.5],
	['5.oq', 5],
	['1.234.567.890.12', 1_234_567_890.12],
])('%s can only be %d, misread', (text, value) => {
	expect(found(text)).toEqual([expect.objectContaining({ value, misread: true })]);
});

test('a number that is part of something else shows no decimal mark', () => {
	const shown = (text: string) => numberContext([text], 'auto').shown;
	for (const text of [
		'22/11/2026 1.50',
		'1.5:3',
		'a1.5',
		'1.5a',
		'1.5/2',
		'x-1.5',
		'7:1.5',
		'1.50-2',
		'1.23.456,7',
	])
		expect([text, shown(text)]).toEqual([text, undefined]);
	expect(['1.5', '1.5.', '12.1234', '0.234', '1234.567', '1,234,567'].map(shown)).toEqual(
		Array.from({ length: 6 }, () => '.'),
	);
	expect(['1,5', '1.234.567', '1.234,567'].map(shown)).toEqual([',', ',', ',']);
});
