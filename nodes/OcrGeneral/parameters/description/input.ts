import type { INodeProperties } from 'n8n-workflow';

export const inputProperties: INodeProperties[] = [
	{
		displayName: 'Input Type',
		name: 'inputType',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Binary File',
				value: 'binary',
				description: 'A picture that a previous node gives, such as an e-mail attachment',
			},
			{
				name: 'Image URL',
				value: 'url',
				description: 'A picture on the web',
			},
		],
		default: 'binary',
		description: 'Where the picture comes from',
	},
	{
		displayName: 'Input Data Field Name(s)',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'Several names are separated by commas; attachment_* takes every attachment of an e-mail',
		description: 'Name of the input field that contains the picture, or a pattern with *',
		displayOptions: { show: { inputType: ['binary'] } },
	},
	{
		displayName: 'Image URL',
		name: 'url',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/image.png',
		hint: 'Tencent fetches the picture itself, so the URL must be open to everyone',
		description:
			'URL of the picture, or an expression that gives a list of URLs. As an AI tool the node takes pictures by URL only.',
		displayOptions: { show: { inputType: ['url'] } },
	},
];
