import type { INodeProperties } from 'n8n-workflow';

import type { FieldPick, FieldPosition, FieldType } from '../output/settings';
import { readsText } from '../tencent/services';
import { editorProperty } from './editorProperty';
import { choiceParameter, notValid, textParameter, textsParameter } from './parameter';
import { displayOptions, type ShownFor } from './shownFor';

/** The fields of the user's own; other documents bring theirs along. */
export const FIELDS_SHOWN_FOR: ShownFor = {
	outputs: ['fields'],
	document: 'custom',
	service: readsText,
};
const showOnlyForCustomFields = displayOptions(FIELDS_SHOWN_FOR, '');

/** Stands above the form and shows how to fill it. */
export const fieldsNotice: INodeProperties = {
	displayName:
		'For a receipt or an invoice, choose it as Document, and there is nothing to enter here. For other papers, enter a name for each value and the words printed beside it: "rent" with the labels "Monthly Rent, Rent" and the type Number; "date" without labels and with the type Date. Each picture gives one item; what is not found is null. n8n empties this list when Output changes.',
	name: 'fieldsNotice',
	type: 'notice',
	default: '',
	displayOptions: showOnlyForCustomFields,
};

/** What is entered for one field. */
const FIELD_PARAMETERS = [
	textParameter('name', {
		label: 'Field Name',
		placeholder: 'e.g. total',
		description: 'Name of the value in the output, for example the column of your spreadsheet',
	}),
	textsParameter('labels', {
		label: 'Labels',
		placeholder: 'e.g. Grand Total, Total, Amount Due',
		description:
			'Words printed beside or above the value. Separate alternatives with commas, the one you prefer first. Capitals, spaces, colons and full-width characters do not matter, and a long label may have one misread character. Leave empty to look for the name of the field itself, then for any number or date.',
	}),
	choiceParameter<'type', FieldType>('type', {
		label: 'Value Type',
		default: 'text',
		choices: [
			{
				value: 'date',
				label: 'Date',
				description: 'A day such as 22/11/2026, 22 NOV 2026 or 2026年11月22日, as 2026-11-22',
			},
			{
				value: 'number',
				label: 'Number',
				description: 'An amount or a count such as ￥1,234.50, without currency, as 1234.5',
			},
			{
				value: 'text',
				label: 'Text',
				description: 'What stands after the label, as it is printed',
			},
		],
		description: 'What the value is and how it comes out',
	}),
	choiceParameter<'position', FieldPosition>('position', {
		label: 'Value Position',
		default: 'auto',
		choices: [
			{
				value: 'auto',
				label: 'Automatic',
				description: 'After the label, else to its right, else right below it',
			},
			{
				value: 'below',
				label: 'Below',
				description: 'Under the label, as under the heading of a form',
			},
			{
				value: 'right',
				label: 'Right',
				description: 'In a text of its own to the right of the label, on the same row',
			},
			{
				value: 'sameLine',
				label: 'Same Line',
				description: 'In the same line of text, after the label, as in "Total: 9.00"',
			},
		],
		description: 'Where the value stands, seen from its label',
	}),
	choiceParameter<'pick', FieldPick>('pick', {
		label: 'Which Value',
		default: 'first',
		choices: [
			{
				value: 'first',
				label: 'First',
				description: 'The topmost value of the first of your labels that is found',
			},
			{ value: 'largest', label: 'Largest', description: 'The largest number, or the latest date' },
			{
				value: 'last',
				label: 'Last',
				description: 'The value nearest to the end, such as a total after several others',
			},
		],
		description: 'Which value to take when several are found',
	}),
];

/**
 * The entries of the form with values of the right kinds; what they say together `checkFieldDefinitions` checks.
 * @throws OcrFailure that names the parameter
 */
export function readFieldEntries(value: unknown): { field: object[] } {
	const entries = isObject(value) ? (value.field ?? []) : value;
	if (!Array.isArray(entries) || !entries.every(isObject)) {
		throw notValid('Fields', 'It takes { field: [{ name, labels, type, position, pick }] }.');
	}
	return {
		field: entries.map((entry) =>
			Object.fromEntries(FIELD_PARAMETERS.map(({ name, read }) => [name, read(entry[name])])),
		),
	};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The form of output `fields`; names and values are fixed, since workflows hold them. */
export const fieldsProperty: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Field', sortable: true },
	placeholder: 'Add Field',
	default: {},
	displayOptions: showOnlyForCustomFields,
	description: 'The values to read from each picture or document, in the order of the output',
	options: [
		{
			displayName: 'Field',
			name: 'field',
			values: FIELD_PARAMETERS.map((parameter) => editorProperty(parameter, '')),
		},
	],
};
