import type { INodeProperties } from 'n8n-workflow';

export const fieldsProperty: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	options: [{ name: 'field', displayName: 'Field', values: [] }],
	displayOptions: { show: { output: ['fields'] } },
};
