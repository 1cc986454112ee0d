import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { checkFieldDefinitions } from '../output/fieldDefinitions';
import type { OutputName } from '../output/outputs';
import type { OutputSettings } from '../output/settings';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { parsePageRange, type PageRange } from './pageRange';
import { findService, type OcrService, readsPdf, SERVICES } from '../tencent/services';

/** What the node's parameters say for one item, checked. */
export interface ItemParameters {
	service: OcrService;
	inputType: 'binary' | 'url';
	/** As entered: a text, a binary object or a list. */
	binaryPropertyName: unknown;
	url: unknown;
	output: OutputName;
	outputSettings: OutputSettings;
	bucket: string;
	language: string;
	region: string;
	pages: PageRange;
	pagesWereSet: boolean;
	downloadImage: boolean;
	includeInputFields: boolean;
}

/** What holds for the whole execution; read from the first item. */
export interface PaceParameters {
	maxParallelRequests: number;
	/** 0 for no limit. */
	requestsPerSecond: number;
	maxRetries: number;
	/** Milliseconds for one request. */
	timeout: number;
}

const OUTPUT_NAMES: readonly OutputName[] = [
	'lines',
	'rows',
	'table',
	'fields',
	'text',
	'raw',
	'image',
];

/** @throws OcrFailure that names the parameter */
export function readItemParameters(context: IExecuteFunctions, item: number): ItemParameters {
	const parameter = (name: string) => context.getNodeParameter(name, item, '');
	const options = readOptions(context, item);
	const service = findService(String(parameter('service')));
	if (!service)
		throw oneOf(
			'Service',
			SERVICES.map(({ name }) => name),
		);
	const output = choice('Output', parameter('output'), OUTPUT_NAMES, 'lines');
	const inputType = choice('Input Type', parameter('inputType'), ['binary', 'url'], 'binary');
	const pdfPages = readsPdf(service) ? text(options, 'pdfPages') : '';
	return {
		service,
		inputType,
		binaryPropertyName:
			inputType === 'binary' ? context.getNodeParameter('binaryPropertyName', item, 'data') : '',
		url: inputType === 'url' ? context.getNodeParameter('url', item, '') : '',
		output,
		outputSettings: {
			minConfidence: numberWithin(options, 'minConfidence', 'Minimum Confidence', 0, [0, 100]),
			includeWords: options.includeWords !== false,
			headerRow: choice('Header Row', options.headerRow, ['auto', 'first', 'none'], 'auto'),
			convertNumbers: options.convertNumbers === true,
			dateOrder: choice('Date Order', options.dateOrder, ['dayFirst', 'monthFirst'], 'dayFirst'),
			decimalSeparator: choice(
				'Decimal Separator',
				options.decimalSeparator,
				['auto', 'dot', 'comma'],
				'auto',
			),
			fields: output === 'fields' ? readFields(context, item) : [],
		},
		bucket: text(options, 'bucket'),
		language: text(options, 'language') || 'zh',
		region: text(options, 'region'),
		pages: readPages(pdfPages || '1'),
		pagesWereSet: pdfPages !== '',
		downloadImage: options.downloadImage === true,
		includeInputFields: options.includeInputFields === true,
	};
}

/** @throws OcrFailure that names the parameter */
export function readPaceParameters(context: IExecuteFunctions): PaceParameters {
	const options = readOptions(context, 0);
	return {
		maxParallelRequests: wholeNumber(
			options,
			'maxParallelRequests',
			'Max Parallel Requests',
			5,
			[1, 1000],
		),
		requestsPerSecond: numberWithin(
			options,
			'requestsPerSecond',
			'Requests per Second',
			0,
			[0, 1000],
		),
		maxRetries: wholeNumber(options, 'maxRetries', 'Max Retries', 3, [0, 100]),
		timeout: wholeNumber(options, 'timeout', 'Timeout', 60_000, [1, 3_600_000]),
	};
}

function readOptions(context: IExecuteFunctions, item: number): IDataObject {
	const options = context.getNodeParameter('options', item, {});
	return typeof options === 'object' && options !== null ? (options as IDataObject) : {};
}

function readFields(context: IExecuteFunctions, item: number) {
	try {
		return checkFieldDefinitions(context.getNodeParameter('fields', item, {}));
	} catch (thrown) {
		throw refusal(
			thrown instanceof Error ? thrown.message : String(thrown),
			"Change 'Fields' accordingly.",
		);
	}
}

function readPages(value: string): PageRange {
	const pages = parsePageRange(value);
	if (pages) return pages;
	throw refusal("'PDF Pages' is not valid", 'Enter pages such as 1-3,5 or the word all.');
}

const text = (options: IDataObject, name: string) => String(options[name] ?? '').trim();

function choice<T extends string>(
	label: string,
	value: unknown,
	allowed: readonly T[],
	fallback: T,
): T {
	if (value === undefined || value === null || value === '') return fallback;
	const found = allowed.find((candidate) => candidate === value);
	if (found === undefined) throw oneOf(label, allowed);
	return found;
}

function wholeNumber(
	options: IDataObject,
	name: string,
	label: string,
	fallback: number,
	limits: [number, number],
): number {
	const value = numberWithin(options, name, label, fallback, limits);
	if (!Number.isInteger(value)) throw outside(label, 'a whole number', limits);
	return value;
}

function numberWithin(
	options: IDataObject,
	name: string,
	label: string,
	fallback: number,
	limits: [number, number],
): number {
	const given = options[name];
	if (given === undefined || given === null || given === '') return fallback;
	const value = typeof given === 'string' ? Number(given) : given;
	if (typeof value !== 'number' || !(value >= limits[0] && value <= limits[1])) {
		throw outside(label, 'a number', limits);
	}
	return value;
}

const outside = (label: string, kind: string, [least, most]: [number, number]) =>
	refusal(`'${label}' is not valid`, `Enter ${kind} from ${least} to ${most}.`);

const oneOf = (label: string, allowed: readonly string[]) =>
	refusal(`'${label}' is not valid`, `Choose one of: ${allowed.join(', ')}.`);

const refusal = (message: string, remedy: string) =>
	new OcrFailure(failureReason('picture', message, remedy));
