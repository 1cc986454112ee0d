import type { IExecuteFunctions } from 'n8n-workflow';

import { binaryFields } from './binaryFields';
import { binarySources } from './binarySources';
import { checkSize, mostBytes } from './checkPicture';
import { downloadedSource } from './downloadedSource';
import type { ImageSource, UrlContent } from '../vocabulary/ImageSource';
import { urlSources } from './urlSources';
import type { ItemParameters, ParameterReader } from '../parameters/parameters';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';

/** One picture or document to recognize, or what already stands against it. */
export type Job = PlannedPicture | { item: number; failure: OcrFailure };

export interface PlannedPicture {
	/** Index of the input item. */
	item: number;
	parameters: ItemParameters;
	source: ImageSource;
}

/** Who runs the node. */
export interface Caller {
	/** Whether a language model does. */
	isTool: boolean;
	parameters: ParameterReader;
}

const NO_FILES = failureReason(
	'picture',
	'No file reaches an AI tool',
	"Set 'Input Type' to Image URL, and let the model fill in 'Image URL'.",
);

/** The pictures that one input item holds; nothing is read or sent yet. */
export function planItem(context: IExecuteFunctions, item: number, caller: Caller): Job[] {
	const { isTool } = caller;
	try {
		const parameters = forCaller(caller.parameters.forItem(item), isTool);
		if (isTool && lacksFiles(context, item, parameters)) throw new OcrFailure(NO_FILES);
		return sourcesOf(context, item, parameters, caller).map((source) =>
			source instanceof OcrFailure ? { item, failure: source } : { item, parameters, source },
		);
	} catch (thrown) {
		return [
			{ item, failure: thrown instanceof OcrFailure ? thrown : new ExpressionFailure(thrown) },
		];
	}
}

/** An expression that cannot be evaluated. n8n's own error shows which parameter and which node it is about. */
export class ExpressionFailure extends OcrFailure {
	/** @param thrown by n8n */
	constructor(readonly thrown: unknown) {
		const { message, description, context } = (thrown ?? {}) as {
			message?: unknown;
			description?: unknown;
			context?: { parameter?: unknown; nodeCause?: unknown };
		};
		const where = [
			context?.parameter ? `in the parameter '${String(context.parameter)}'` : '',
			context?.nodeCause ? `about the node '${String(context.nodeCause)}'` : '',
		].filter(Boolean);
		const words = [message ?? thrown, description].filter(Boolean).map(String).join('. ');
		const place = where.length === 0 ? '' : ` ${where.join(', ')}`;
		const remedy = `Check the expression${place}: ${words}`;
		super(failureReason('picture', 'A parameter could not be read', remedy), {}, thrown);
	}
}

const lacksFiles = (context: IExecuteFunctions, item: number, { inputType }: ItemParameters) =>
	inputType === 'binary' && binaryFields(context.getInputData()[item]).length === 0;

function sourcesOf(
	context: IExecuteFunctions,
	item: number,
	{ inputType, place, downloadImage, service, shrinkLargeImages }: ItemParameters,
	{ parameters }: Caller,
) {
	if (inputType === 'binary') return binarySources(context, item, place);
	const sources = urlSources(item, place);
	if (!downloadImage) return sources;
	const most = mostBytes(service, shrinkLargeImages);
	const limits = {
		timeout: parameters.pace.timeout,
		checkSize: (size: number) => checkSize(size, service, most),
	};
	return sources.map((source) =>
		isFromUrl(source) ? downloadedSource(context, source, limits) : source,
	);
}

const isFromUrl = (
	source: ImageSource | OcrFailure,
): source is ImageSource & { content: UrlContent } =>
	!(source instanceof OcrFailure) && source.content.kind === 'url';

/** A model reads the answer of a tool: characters one by one and pictures would only fill its memory. */
function forCaller(parameters: ItemParameters, isTool: boolean): ItemParameters {
	if (!isTool) return parameters;
	return {
		...parameters,
		output: parameters.output === 'image' ? 'text' : parameters.output,
		outputSettings: { ...parameters.outputSettings, includeWords: false },
	};
}
