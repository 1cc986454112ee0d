import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { PictureDrawing } from './annotatedPictures';
import { COMBINED_KEY, isBinaryData } from './input/binaryFields';
import { filesOfMap } from './input/binaryObjects';
import type { Job, PlannedPicture } from './input/jobs';
import { labelledFields } from './output/fields';
import { surePages, toItems } from './output/outputs';
import { tableHeaders } from './output/table';
import type { DocumentResult } from './sending/GatheredPages';
import type { ParallelLimit } from './sending/ParallelLimit';
import type { RunState } from './sending/RunState';
import { addSpreadsheets } from './spreadsheets';
import type { RunSummary } from './summary';
import type { Recognition } from './vocabulary/recognition';

/** The items of what was recognized, with the files and input fields that go with them. */
export class ResultItems {
	private readonly drawing: PictureDrawing;

	constructor(
		private readonly context: IExecuteFunctions,
		state: RunState,
		private readonly summary: RunSummary,
		decoding: ParallelLimit,
	) {
		this.drawing = new PictureDrawing(context, state, decoding);
	}

	/** None for a job that gave nothing. */
	async of(
		job: Job,
		index: number,
		{ pages, bytes }: DocumentResult,
	): Promise<INodeExecutionData[]> {
		if (pages.length === 0 || 'failure' in job) return [];
		const { output, outputSettings, includeInputFields } = job.parameters;
		const items = toItems(output, pages, outputSettings).map(
			(json): INodeExecutionData => ({ json, pairedItem: { item: job.item } }),
		);
		this.noteGaps(job, index, items, pages);
		if (job.parameters.includeSpreadsheet) await addSpreadsheets(this.context, items, pages);
		if (output === 'image') {
			const drawings = {
				items,
				pages: surePages(pages, outputSettings),
				source: job.source,
				bytes,
			};
			const notes = await this.drawing.add(drawings);
			for (const note of notes) {
				this.summary.note('drawn', index, `${job.source.source} (${note})`);
			}
		}
		// Last, since their names may be those of the node's own keys.
		if (includeInputFields) this.addInputFields(items, job.item);
		return items;
	}

	/** Says what a user would else have to find out by comparing with the picture. */
	private noteGaps(
		{ source: { source }, parameters: { output, outputSettings } }: PlannedPicture,
		index: number,
		items: INodeExecutionData[],
		pages: Recognition[],
	): void {
		const [first] = items;
		const hasInvoices = pages.some(({ invoices = [] }) => invoices.length > 0);
		if (output === 'table') {
			const hasText = pages.some(({ lines }) => lines.length > 0);
			if (!first && hasInvoices) this.summary.note('noLineItems', index, source);
			else if (!first && hasText) this.summary.note('noRows', index, source);
			if (first && !hasInvoices && outputSettings.headerRow === 'auto') {
				const headers = tableHeaders(surePages(pages, outputSettings), outputSettings);
				if (headers.length === 0) this.summary.note('noColumns', index, source);
				for (const header of headers) {
					this.summary.note('columns', index, `${header} in ${source}`);
				}
			}
		}
		// Which values an invoice has is a matter of its kind.
		if (output !== 'fields' || hasInvoices) return;
		for (const { json } of items) {
			const missing = Object.keys(json).filter((key) => json[key] === null);
			if (missing.length === 0) continue;
			this.summary.note('notFound', index, `${missing.join(', ')} in ${source}`);
			const labelled = labelledFields(surePages(pages, outputSettings), outputSettings, missing);
			if (labelled.length > 0) {
				this.summary.note('labelled', index, `${labelled.join(', ')} in ${source}`);
			}
		}
	}

	private addInputFields(items: INodeExecutionData[], item: number): void {
		const { json } = this.context.getInputData()[item];
		// In n8n's combined mode the input's files lie in its json.
		const isFiles = filesOfMap(json[COMBINED_KEY]).some(isBinaryData);
		const fields = without(json, isFiles ? { error: true, [COMBINED_KEY]: true } : { error: true });
		for (const result of items) result.json = { ...result.json, ...without(fields, result.json) };
	}
}

/** The fields that the other object has not. */
function without(fields: IDataObject, other: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([key]) => !Object.hasOwn(other, key)));
}
