import type { OutputSettings, Recognition } from '../node/node-code.mts';
import { DEFAULT_SETTINGS, loadNodeCode } from '../node/node-code.mts';

/** What the page asks for: an answer of Cloud API 3.0 and how it is to be read. */
export interface OutputsRequest {
	/** The picture's name, for `source`. */
	source: string;
	/** The answer as it came. */
	answer: unknown;
	/** Parts of the node's settings; what is left out has the node's default. */
	settings: Partial<Omit<OutputSettings, 'fields'>>;
	/** Rows of the parameter Fields, not yet checked. */
	fields: unknown[];
}

/** The items of the node's outputs, side by side; `fieldsProblem` instead of fields that cannot be looked for. */
export interface PageOutputs {
	lines: object[];
	table: object[];
	fields: object[];
	fieldsProblem: string;
}

/** @throws OcrFailure when the answer is no answer of Tencent's */
export async function outputsOf(request: OutputsRequest): Promise<PageOutputs> {
	const { toItems, readCloudAnswer } = await loadNodeCode();
	const reading = readCloudAnswer(
		{ status: 200, headers: {}, body: request.answer },
		{ answers: 'lines' },
	);
	const pages: Recognition[] = [{ source: request.source, ...reading }];
	const settings = { ...DEFAULT_SETTINGS, ...request.settings };
	const { fields, fieldsProblem } = await fieldItems(pages, settings, request.fields);
	return {
		lines: toItems('lines', pages, settings),
		table: toItems('table', pages, settings),
		fields,
		fieldsProblem,
	};
}

async function fieldItems(
	pages: Recognition[],
	settings: OutputSettings,
	field: unknown[],
): Promise<Pick<PageOutputs, 'fields' | 'fieldsProblem'>> {
	const { toItems, checkFieldDefinitions } = await loadNodeCode();
	if ((settings as { document?: string }).document !== 'custom') {
		return { fields: toItems('fields', pages, settings), fieldsProblem: '' };
	}
	if (field.length === 0) return { fields: [], fieldsProblem: '' };
	try {
		const fields = checkFieldDefinitions({ field });
		return { fields: toItems('fields', pages, { ...settings, fields }), fieldsProblem: '' };
	} catch (error) {
		return { fields: [], fieldsProblem: error instanceof Error ? error.message : String(error) };
	}
}
