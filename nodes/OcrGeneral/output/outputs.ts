import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import { toFieldItems } from './fields';
import { toInvoiceItems, toInvoiceLineItems, toInvoiceTextItems } from './invoiceItems';
import { toLineItems } from './lines';
import { toRawItems } from './raw';
import { toRowItems } from './rows';
import type { OutputSettings } from './settings';
import { toTableItems } from './table';
import { toTextItems } from './text';

interface Output {
	/** The value of the parameter Output. */
	name: string;
	/** As the editor shows it. */
	label: string;
	description: string;
	/** The json of the items for the pages of one picture or document. */
	toItems(pages: Recognition[], settings: OutputSettings): IDataObject[];
	/** The same where the service gives invoices and not only text. */
	ofInvoices?(pages: Recognition[], settings: OutputSettings): IDataObject[];
	/** Whether lines are kept however unsure they are. */
	keepsAllLines?: boolean;
}

/** Every output there is, the ones used most first. */
export const OUTPUTS = [
	{
		name: 'lines',
		label: 'Lines',
		description: 'One item per text line with its position in the picture',
		toItems: toLineItems,
	},
	{
		name: 'table',
		label: 'Table',
		description: 'One item per row of a table, ready for a spreadsheet',
		toItems: toTableItems,
		ofInvoices: toInvoiceLineItems,
	},
	{
		name: 'fields',
		label: 'Fields',
		description:
			'One item per picture with the values of a receipt or an invoice, or those you name',
		toItems: toFieldItems,
		ofInvoices: toInvoiceItems,
	},
	{
		name: 'rows',
		label: 'Rows',
		description: 'One item per row, with what stands side by side as cells',
		toItems: toRowItems,
	},
	{
		name: 'text',
		label: 'Text',
		description: 'One item per picture with all its text',
		toItems: toTextItems,
		ofInvoices: toInvoiceTextItems,
	},
	{
		name: 'image',
		label: 'Annotated Image',
		description: 'One item per picture with a box drawn over each line, colored by confidence',
		// Beside the picture, which the run adds.
		toItems: toTextItems,
		ofInvoices: toInvoiceTextItems,
	},
	{
		name: 'raw',
		label: 'Raw',
		description: "Tencent's answer, unchanged",
		toItems: toRawItems,
		keepsAllLines: true,
	},
] as const satisfies readonly Output[];

/** The values of the parameter Output. */
export type OutputName = (typeof OUTPUTS)[number]['name'];

const BY_NAME = new Map<OutputName, Output>(OUTPUTS.map((output) => [output.name, output]));

/**
 * The items' json for one picture or document. `pages` are its recognized pages in order; a picture
 * is one page without `page`. The json of `image` beside the picture is that of `text`.
 * @throws TypeError for a name that no output has
 */
export function toItems(
	name: OutputName,
	pages: Recognition[],
	settings: OutputSettings,
): IDataObject[] {
	const output = BY_NAME.get(name);
	if (!output) throw new TypeError(`No output is called ${name}`);
	const kept = output.keepsAllLines ? pages : surePages(pages, settings);
	const hasInvoices = kept.some(({ invoices }) => invoices !== undefined);
	const ofPages = (hasInvoices && output.ofInvoices) || output.toItems;
	return ofPages(kept, settings);
}

/** The pages without the lines and cells that are less sure than asked for; `line` numbers what is left. */
export function surePages(
	pages: Recognition[],
	{ minConfidence }: Pick<OutputSettings, 'minConfidence'>,
): Recognition[] {
	const isSure = ({ confidence }: { confidence: number }) => !(confidence < minConfidence);
	return pages.map(({ tables, ...page }) => ({
		...page,
		lines: page.lines.filter(isSure),
		...(tables ? { tables: tables.map((cells) => cells.filter(isSure)) } : {}),
	}));
}
