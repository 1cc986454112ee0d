import type { INodeProperties } from 'n8n-workflow';

const showOnlyForFields = { show: { output: ['fields'] } };

/** Stands above the form and shows how to fill it. */
export const fieldsNotice: INodeProperties = {
	displayName:
		'For each value, enter a name and the words printed beside it. On a receipt: "total" with the labels "Total, Amount Due" and the type Number; "date" without labels and with the type Date. Each picture gives one item; what is not found is null.',
	name: 'fieldsNotice',
	type: 'notice',
	default: '',
	displayOptions: showOnlyForFields,
};

/** The form of output `fields`; names and values are fixed by the design, labels explain them. */
export const fieldsProperty: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Field',
		sortable: true,
	},
	placeholder: 'Add Field',
	default: {},
	displayOptions: showOnlyForFields,
	description: 'The values to read from each picture or document, in the order of the output',
	options: [
		{
			displayName: 'Field',
			name: 'field',
			values: [
				{
					displayName: 'Field Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. total',
					description:
						'Name of the value in the output, for example the column of your spreadsheet',
				},
				{
					displayName: 'Labels',
					name: 'labels',
					type: 'string',
					default: '',
					placeholder: 'e.g. Grand Total, Total, Amount Due',
					description:
						'Words printed beside or above the value. Separate alternatives with commas, the one you prefer first. Capitals, spaces, colons and full-width characters do not matter, and a long label may have one misread character. Leave empty to take any number or date on the picture.',
				},
				{
					displayName: 'Value Position',
					name: 'position',
					type: 'options',
					default: 'auto',
					description: 'Where the value stands, seen from its label',
					options: [
						{
							name: 'Automatic',
							value: 'auto',
							description: 'After the label, else to its right, else right below it',
						},
						{
							name: 'Below',
							value: 'below',
							description: 'Under the label, as under the heading of a form',
						},
						{
							name: 'Right',
							value: 'right',
							description: 'In a text of its own to the right of the label, on the same row',
						},
						{
							name: 'Same Line',
							value: 'sameLine',
							description: 'In the same line of text, after the label, as in "Total: 9.00"',
						},
					],
				},
				{
					displayName: 'Value Type',
					name: 'type',
					type: 'options',
					default: 'text',
					description: 'What the value is and how it comes out',
					options: [
						{
							name: 'Date',
							value: 'date',
							description: 'A day such as 22/11/2026, 22 NOV 2026 or 2026年11月22日, as 2026-11-22',
						},
						{
							name: 'Number',
							value: 'number',
							description: 'An amount or a count such as ￥1,234.50, without currency, as 1234.5',
						},
						{
							name: 'Text',
							value: 'text',
							description: 'What stands after the label, as it is printed',
						},
					],
				},
				{
					displayName: 'Which Value',
					name: 'pick',
					type: 'options',
					default: 'first',
					description: 'Which value to take when several are found',
					options: [
						{
							name: 'First',
							value: 'first',
							description: 'The topmost value of the first of your labels that is found',
						},
						{
							name: 'Largest',
							value: 'largest',
							description: 'The largest number, or the latest date',
						},
						{
							name: 'Last',
							value: 'last',
							description: 'The value nearest to the end, such as a total after several others',
						},
					],
				},
			],
		},
	],
};
