import type { INodeProperties } from 'n8n-workflow';

export const outputProperty: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Annotated Image',
			value: 'image',
			description: 'One item per picture with a box drawn over each line, colored by confidence',
		},
		{
			name: 'Fields',
			value: 'fields',
			description: 'One item per picture with the values you name, such as total and date',
		},
		{
			name: 'Lines',
			value: 'lines',
			description: 'One item per text line with its place in the picture',
		},
		{
			name: 'Raw',
			value: 'raw',
			description: 'The answer of Tencent as it came',
		},
		{
			name: 'Rows',
			value: 'rows',
			description: 'One item per row, with what stands side by side as cells',
		},
		{
			name: 'Table',
			value: 'table',
			description: 'One item per row of a table, ready for a spreadsheet',
		},
		{
			name: 'Text',
			value: 'text',
			description: 'One item per picture with all its text',
		},
	],
	default: 'lines',
	description: 'What each item holds',
};
