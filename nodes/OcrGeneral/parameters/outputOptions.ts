import { OUTPUTS } from '../output/outputs';
import { readsText, takes } from '../tencent/services';
import { choiceParameter, numberParameter, switchParameter } from './parameter';

/** How recognitions become items. */
export const OUTPUT_OPTIONS = [
	switchParameter('convertNumbers', {
		label: 'Convert Numbers',
		default: true,
		description:
			'Whether columns of amounts become numbers, so that a spreadsheet can add them up. They do by default; add this option to keep them as printed. Leading zeros, percentages, dates and very long numbers stay text in any case.',
		shownFor: { outputs: ['table'] },
	}),
	choiceParameter('dateOrder', {
		label: 'Date Order',
		default: 'dayFirst',
		added: 'monthFirst',
		choices: [
			{ value: 'dayFirst', label: 'Day First', description: 'As in 03/04/26 for 3 April 2026' },
			{
				value: 'monthFirst',
				label: 'Month First',
				description: 'As in 03/04/26 for March 4, 2026',
			},
			{ value: 'yearFirst', label: 'Year First', description: 'As in 03/04/26 for 26 April 2003' },
		],
		description:
			'How to read a date that can be read in several ways. By default the day comes first.',
		shownFor: { outputs: ['fields'], service: readsText },
	}),
	choiceParameter('decimalSeparator', {
		label: 'Decimal Separator',
		default: 'auto',
		added: 'comma',
		choices: [
			{
				value: 'auto',
				label: 'Automatic',
				description:
					'Worked out from the numbers in the picture; if they leave it open, 1.234 and 1,234 are thousands',
			},
			{ value: 'comma', label: 'Comma', description: 'As in 1.234,50' },
			{ value: 'dot', label: 'Dot', description: 'As in 1,234.50' },
		],
		description:
			'What stands before the cents of an amount. By default it is worked out from the picture.',
		shownFor: { outputs: ['fields', 'table'] },
	}),
	choiceParameter('headerRow', {
		label: 'Header Row',
		default: 'auto',
		added: 'first',
		choices: [
			{
				value: 'auto',
				label: 'Automatic',
				description: 'The row of headings over the table; rows above it are left out',
			},
			{ value: 'first', label: 'First Row', description: 'The first row, whatever it holds' },
			{ value: 'none', label: 'None', description: 'Columns are called A, B, C and so on' },
		],
		description:
			'Which row names the columns. By default the row of headings over the table is found automatically.',
		shownFor: { outputs: ['table'], service: readsText },
	}),
	switchParameter('includeEvidence', {
		label: 'Include Evidence',
		default: false,
		description:
			'Whether to add the evidence for each value: the text as printed, its label and position, and whether it is sure',
		shownFor: { outputs: ['fields'], service: readsText },
	}),
	switchParameter('includeInputFields', {
		label: 'Include Input Fields',
		default: false,
		description: 'Whether to add the fields of the input item to each result',
	}),
	switchParameter('includeSpreadsheet', {
		label: 'Include Spreadsheet',
		default: false,
		description:
			"Whether to add the Excel file that Tencent makes of a page's tables, in the binary field xlsx of its first row",
		shownFor: { outputs: ['table'], service: ({ answers }) => answers === 'tables' },
	}),
	switchParameter('includeWords', {
		label: 'Include Words',
		default: true,
		description:
			'Whether to list the characters of each line with their confidence. They are listed by default; add this option to leave them out.',
		shownFor: {
			outputs: ['lines'],
			service: (service) => service.api === 'general' || takes(service, 'IsWords'),
		},
	}),
	numberParameter('minConfidence', {
		label: 'Minimum Confidence',
		default: 0,
		least: 0,
		most: 100,
		description: 'Lines below it are left out, from 0 (keep all) to 100',
		shownFor: {
			outputs: OUTPUTS.flatMap(({ name }) => (name === 'raw' ? [] : [name])),
			service: readsText,
		},
	}),
] as const;
