import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { checkFieldDefinitions } from '../output/fieldDefinitions';
import type { OutputName } from '../output/outputs';
import type { FieldDefinition, OutputSettings } from '../output/settings';
import type { TextKind } from '../tencent/api';
import { automaticService } from '../tencent/automaticService';
import { findService, type OcrService } from '../tencent/services';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { FIELDS_SHOWN_FOR, readFieldEntries } from './fieldsForm';
import { GivenParameters } from './GivenParameters';
import * as main from './mainParameters';
import { OUTPUT_OPTIONS } from './outputOptions';
import { notValid, type Parameter, type ValuesOf } from './parameter';
import type { PageRange } from './pageRange';
import { PICTURE_OPTIONS } from './pictureOptions';
import { RUN_OPTIONS } from './runOptions';
import { SERVICE_OPTIONS } from './serviceOptions';
import { type InputType, isShown, type Situation } from './shownFor';

/** What the node's parameters say for one item, checked. */
export interface ItemParameters {
	service: OcrService;
	inputType: InputType;
	/** The fields or the URLs of the pictures, as entered: a text, a binary object or a list. */
	place: unknown;
	output: OutputName;
	outputSettings: OutputSettings;
	bucket: string;
	language: string;
	region: string;
	smallText: boolean;
	textKind: TextKind;
	pages: PageRange;
	pagesWereSet: boolean;
	downloadImage: boolean;
	shrinkLargeImages: boolean;
	includeInputFields: boolean;
	includeSpreadsheet: boolean;
}

type SharedParameters = Omit<ItemParameters, 'place'>;

/** What holds for the whole execution; read from the first item. */
export type PaceParameters = ValuesOf<typeof RUN_OPTIONS>;

/** The parameters of one execution, item by item; checked once where no expression makes the items differ. */
export class ParameterReader {
	private readonly given: GivenParameters;
	private readonly places: GivenParameters;
	private shared: SharedParameters | undefined;
	private readPace: PaceParameters | undefined;

	/** @param hasAppId whether the credential has an App ID, which decides what the automatic choice is */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly hasAppId: boolean,
	) {
		this.given = new GivenParameters(context);
		this.places = new GivenParameters(context);
	}

	/** @throws OcrFailure that names the parameter */
	forItem(item: number): ItemParameters {
		const parameters = this.shared ?? this.sharedBy(item);
		const place = parameters.inputType === 'url' ? main.url : main.binaryPropertyName;
		return { ...parameters, place: place.read(this.places.of(place.name, item)) };
	}

	/** @throws OcrFailure that names the parameter */
	get pace(): PaceParameters {
		return (this.readPace ??= valuesOf(
			RUN_OPTIONS,
			readOptions(this.context.getNodeParameter('options', 0, {})),
			() => true,
		));
	}

	private sharedBy(item: number): SharedParameters {
		const parameters = readShared((name) => this.given.of(name, item), this.hasAppId);
		if (this.given.areFixed) this.shared = parameters;
		return parameters;
	}
}

/** @param given what the user entered, by the parameter's name */
function readShared(given: (name: string) => unknown, hasAppId: boolean): SharedParameters {
	const read = <Value>(parameter: Parameter<string, Value>) =>
		parameter.read(given(parameter.name));
	const output = read(main.output);
	const situation: Situation = {
		service: findService(read(main.service)) ?? automaticService(hasAppId),
		output,
		inputType: read(main.inputType),
		document: output === 'fields' ? read(main.document) : 'custom',
	};
	const options = readOptions(given('options') ?? {});
	const { pdfPages, ...request } = shownValues(SERVICE_OPTIONS, options, situation);
	assertReadableTogether(request);
	const { includeInputFields, includeSpreadsheet, ...outputOptions } = shownValues(
		OUTPUT_OPTIONS,
		options,
		situation,
	);
	return {
		...situation,
		...request,
		...shownValues(PICTURE_OPTIONS, options, situation),
		outputSettings: {
			...outputOptions,
			document: situation.document,
			fields: isShown(FIELDS_SHOWN_FOR, situation) ? checkFields(given('fields')) : [],
		},
		pages: pdfPages.pages,
		pagesWereSet: pdfPages.wereSet,
		includeInputFields,
		includeSpreadsheet,
	};
}

function readOptions(options: unknown): IDataObject {
	if (typeof options === 'object' && options !== null && !Array.isArray(options)) {
		return options as IDataObject;
	}
	throw notValid('Options', 'It takes an object with an entry for each option.');
}

const shownValues = <const List extends ReadonlyArray<Parameter<string, unknown>>>(
	list: List,
	given: IDataObject,
	situation: Situation,
) => valuesOf(list, given, ({ shownFor = {} }) => isShown(shownFor, situation));

/** Of what is not shown the defaults; of two parameters of one name the one that is shown. */
function valuesOf<const List extends ReadonlyArray<Parameter<string, unknown>>>(
	list: List,
	given: IDataObject,
	isRead: (parameter: Parameter<string, unknown>) => boolean,
): ValuesOf<List> {
	const hidden = list.filter((parameter) => !isRead(parameter));
	const shown = list.filter(isRead);
	return Object.fromEntries([
		...hidden.map(({ name, read }) => [name, read(undefined)]),
		...shown.map(({ name, read }) => [name, read(given[name])]),
	]) as ValuesOf<List>;
}

/** Tencent looks for small text, handwriting or print in Chinese and English alone. */
function assertReadableTogether({
	language,
	smallText,
	textKind,
}: Pick<ItemParameters, 'language' | 'smallText' | 'textKind'>): void {
	if (language !== 'mix' || (!smallText && textKind === 'all')) return;
	const label = smallText ? 'Small Text' : 'Text Kind';
	throw refusal(
		`'${label}' does not work with several languages`,
		`Remove the option '${label}', or set 'Language' to Chinese and English.`,
	);
}

function checkFields(value: unknown): FieldDefinition[] {
	const entries = readFieldEntries(value ?? {});
	try {
		return checkFieldDefinitions(entries);
	} catch (thrown) {
		const words = thrown instanceof Error ? thrown.message : String(thrown);
		throw refusal(words, "Change 'Fields' accordingly.");
	}
}

const refusal = (message: string, remedy: string) =>
	new OcrFailure(failureReason('picture', message, remedy));
