import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';

import { nodeProperties } from './parameters/form';
import { subtitle } from './parameters/subtitle';
import { recognizeItems } from './recognizeItems';

export class OcrGeneral implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tencent Cloud OCR',
		name: 'ocrGeneral',
		icon: {
			light: 'file:../../icons/tencentOcr.svg',
			dark: 'file:../../icons/tencentOcr.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle,
		description:
			'Recognize the text of a picture, given as a file or by its URL: lines, table rows or named fields of invoices, receipts and menus',
		defaults: { name: 'Tencent Cloud OCR' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Reads photographed or scanned receipts, invoices, menus and tables into rows, without a language model. It needs a node before it that gives a file, or the URL of a picture.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-base.formTrigger',
					relationHint: 'Takes a picture that somebody uploads',
				},
				{
					nodeType: 'n8n-nodes-base.emailReadImap',
					relationHint: 'Gives the attachments of incoming e-mail as files',
				},
				{
					nodeType: 'n8n-nodes-base.convertToFile',
					relationHint: 'Makes a spreadsheet of the items of Table or Fields',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'tencentCloudOcrApi', required: true }],
		properties: nodeProperties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await recognizeItems(this, this.continueOnFail())];
	}
}
