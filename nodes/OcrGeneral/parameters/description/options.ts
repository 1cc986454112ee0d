import type { INodeProperties } from 'n8n-workflow';

import { readsPdf, serviceNames, takes } from '../../tencent/services';

const forServices = (names: string[]) => ({ show: { '/service': names } });
const forOutputs = (outputs: string[]) => ({ show: { '/output': outputs } });

const cloudServices = serviceNames(({ api }) => api === 'cloud');
const pdfServices = serviceNames(readsPdf);
const languageServices = serviceNames((service) => takes(service, 'LanguageType'));
const characterServices = serviceNames(
	(service) => service.api === 'general' || takes(service, 'IsWords'),
);

/** In alphabetical order of the labels, as n8n demands. */
export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Bucket',
			name: 'bucket',
			type: 'string',
			default: '',
			description: 'Left over from earlier versions of the API; leave it empty',
			displayOptions: forServices(serviceNames(({ needsAppId }) => needsAppId)),
		},
		{
			displayName: 'Convert Numbers',
			name: 'convertNumbers',
			type: 'boolean',
			default: false,
			description:
				'Whether to turn cells that hold only an amount into numbers, so that a spreadsheet can add them up',
			displayOptions: forOutputs(['table']),
		},
		{
			displayName: 'Date Order',
			name: 'dateOrder',
			type: 'options',
			options: [
				{ name: 'Day First', value: 'dayFirst', description: 'As in 03/04/2026 for 3 April' },
				{ name: 'Month First', value: 'monthFirst', description: 'As in 03/04/2026 for March 4' },
			],
			default: 'dayFirst',
			description: 'How to read a date that can be read both ways',
			displayOptions: forOutputs(['fields']),
		},
		{
			displayName: 'Decimal Separator',
			name: 'decimalSeparator',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'auto',
					description: 'Told by the amount itself; 1.234 and 1,234 are taken for thousands',
				},
				{ name: 'Comma', value: 'comma', description: 'As in 1.234,50' },
				{ name: 'Dot', value: 'dot', description: 'As in 1,234.50' },
			],
			default: 'auto',
			description: 'What stands before the cents of an amount',
			displayOptions: forOutputs(['fields', 'table']),
		},
		{
			displayName: 'Download Image',
			name: 'downloadImage',
			type: 'boolean',
			default: false,
			description:
				'Whether n8n fetches the picture and sends the file, for URLs that Tencent cannot reach and for annotated images',
			displayOptions: { show: { '/inputType': ['url'] } },
		},
		{
			displayName: 'Header Row',
			name: 'headerRow',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'auto',
					description: 'The first row with two cells or more and no amount or date in it',
				},
				{ name: 'First Row', value: 'first', description: 'The first row, whatever it holds' },
				{ name: 'None', value: 'none', description: 'Columns are called A, B, C and so on' },
			],
			default: 'auto',
			description: 'Which row names the columns',
			displayOptions: forOutputs(['table']),
		},
		{
			displayName: 'Include Input Fields',
			name: 'includeInputFields',
			type: 'boolean',
			default: false,
			description: 'Whether to add the fields of the input item to each result',
		},
		{
			displayName: 'Include Words',
			name: 'includeWords',
			type: 'boolean',
			default: true,
			description: 'Whether to list the characters of each line with their confidence',
			displayOptions: { show: { '/output': ['lines'], '/service': characterServices } },
		},
		{
			displayName: 'Language',
			name: 'language',
			type: 'options',
			options: [
				{ name: 'Arabic', value: 'ara' },
				{ name: 'Automatic', value: 'auto' },
				{ name: 'Chinese and English', value: 'zh' },
				{ name: 'Chinese, with Rare and Traditional Characters', value: 'zh_rare' },
				{ name: 'Danish', value: 'dan' },
				{ name: 'Dutch', value: 'hol' },
				{ name: 'Finnish', value: 'fin' },
				{ name: 'French', value: 'fre' },
				{ name: 'German', value: 'ger' },
				{ name: 'Hindi', value: 'hi' },
				{ name: 'Hungarian', value: 'hun' },
				{ name: 'Italian', value: 'ita' },
				{ name: 'Japanese', value: 'jap' },
				{ name: 'Korean', value: 'kor' },
				{ name: 'Malay', value: 'may' },
				{ name: 'Norwegian', value: 'nor' },
				{ name: 'Portuguese', value: 'por' },
				{ name: 'Russian', value: 'rus' },
				{ name: 'Several Languages in One Image', value: 'mix' },
				{ name: 'Spanish', value: 'spa' },
				{ name: 'Swedish', value: 'swe' },
				{ name: 'Thai', value: 'tha' },
				{ name: 'Vietnamese', value: 'vie' },
			],
			default: 'zh',
			description: 'Language of the text; English may stand beside every one',
			displayOptions: forServices(languageServices),
		},
		{
			displayName: 'Max Parallel Requests',
			name: 'maxParallelRequests',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 1000, numberPrecision: 0 },
			default: 5,
			description: 'How many requests are under way at the same time',
		},
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 100, numberPrecision: 0 },
			default: 3,
			description:
				'How many times one picture is sent again after a temporary refusal or a broken connection. What was recognized is never sent again.',
		},
		{
			displayName: 'Minimum Confidence',
			name: 'minConfidence',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 100 },
			default: 0,
			description: 'Lines below it are left out, from 0 (keep all) to 100',
			displayOptions: { hide: { '/output': ['raw'] } },
		},
		{
			displayName: 'PDF Pages',
			name: 'pdfPages',
			type: 'string',
			default: '1',
			placeholder: 'e.g. 1-3,5',
			description:
				'Pages to read of a PDF, or the word all. Each page counts as one recognition. Set it for a PDF whose URL does not end in .pdf.',
			displayOptions: forServices(pdfServices),
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'string',
			default: '',
			placeholder: 'e.g. ap-guangzhou',
			description: 'Only if Tencent support asks for one; leave it empty',
			displayOptions: forServices(cloudServices),
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1000 },
			default: 0,
			description:
				'Upper limit for this execution. With 0 the node finds what the service allows by itself.',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 60000,
			description: 'Milliseconds to wait for the answer to one request',
		},
	],
};
