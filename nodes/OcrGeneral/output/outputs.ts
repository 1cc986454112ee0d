import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import { toFieldItems } from './fields';
import { toLineItems } from './lines';
import { toRawItems } from './raw';
import { toRowItems } from './rows';
import type { OutputSettings } from './settings';
import { toTableItems } from './table';
import { toTextItems } from './text';

/** The values of the parameter Output. */
export type OutputName = 'lines' | 'rows' | 'table' | 'fields' | 'text' | 'raw' | 'image';

/** An output that is json alone; `image` also needs the picture's bytes. */
export type JsonOutputName = Exclude<OutputName, 'image'>;

type Output = (pages: Recognition[], settings: OutputSettings) => IDataObject[];

const OUTPUTS: Record<Exclude<JsonOutputName, 'raw'>, Output> = {
	lines: toLineItems,
	rows: toRowItems,
	table: toTableItems,
	fields: toFieldItems,
	text: toTextItems,
};

/**
 * The items' json for one picture or document. `pages` are its recognised pages in order; a picture
 * is one page without `page`. The json of `image` beside the picture is that of `text`.
 */
export function toItems(
	output: OutputName,
	pages: Recognition[],
	settings: OutputSettings,
): IDataObject[] {
	if (output === 'raw') return toRawItems(pages);
	return OUTPUTS[output === 'image' ? 'text' : output](surePages(pages, settings), settings);
}

/** The pages without the lines that are less sure than asked for; `line` numbers what is left. */
export function surePages(
	pages: Recognition[],
	{ minConfidence }: Pick<OutputSettings, 'minConfidence'>,
): Recognition[] {
	return pages.map((page) => ({
		...page,
		lines: page.lines.filter((line) => !(line.confidence < minConfidence)),
	}));
}
