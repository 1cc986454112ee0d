import { OUTPUTS } from '../output/outputs';
import { AUTOMATIC } from '../tencent/automaticService';
import { readsText, SERVICES } from '../tencent/services';
import { choiceParameter, openParameter } from './parameter';

export const service = choiceParameter('service', {
	label: 'Service',
	default: AUTOMATIC,
	fixed: true,
	choices: [
		{
			value: AUTOMATIC,
			label: 'Automatic',
			description: 'General OCR where the credential has an App ID, otherwise General Accurate OCR',
		},
		...SERVICES.map(({ name, displayName, description }) => ({
			value: name,
			label: displayName,
			description,
		})),
	],
	description:
		"Which of Tencent's services reads the picture. Leave it at Automatic if you are not sure; the list says which services are open to new customers.",
});

export const inputType = choiceParameter('inputType', {
	label: 'Input Type',
	default: 'binary',
	fixed: true,
	choices: [
		{
			value: 'binary',
			label: 'Binary File',
			description: 'A picture that a previous node gives, such as an e-mail attachment',
		},
		{ value: 'url', label: 'Image URL', description: 'A picture on the web' },
	],
	description: 'Where the picture comes from',
	builderHint:
		'Take binary wherever a previous node gives a file. Take url only for pictures that are open to everyone on the web, and as an AI tool, which gets no files.',
});

export const binaryPropertyName = openParameter('binaryPropertyName', {
	label: 'Input Data Field Name(s)',
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'Several names are separated by commas; * takes every file, attachment_* every attachment of an e-mail',
	description: 'Name of the input field that contains the picture, or a pattern with *',
	builderHint:
		'The key of the file in the binary part of the item. E-mail triggers name attachments attachment_0, attachment_1: use attachment_*. A form names it after its field: use *.',
	shownFor: { inputType: 'binary' },
});

export const url = openParameter('url', {
	label: 'Image URL',
	default: '',
	placeholder: 'e.g. https://example.com/image.png',
	hint: 'Tencent fetches the picture itself, so the URL must be public',
	description:
		'URL of the picture, or several of them: separated by commas or line breaks, or a list from an expression. As an AI tool the node takes pictures by URL only.',
	shownFor: { inputType: 'url' },
});

export const output = choiceParameter('output', {
	label: 'Output',
	default: 'lines',
	fixed: true,
	choices: OUTPUTS.map(({ name, label, description }) => ({ value: name, label, description })),
	description: 'What each item holds',
	builderHint:
		'For a spreadsheet or a data table take table where the picture shows a table or a menu, and fields where it holds single values such as a total and a date. Take text for a language model, and lines only where the position of each line matters.',
});

export const document = choiceParameter('document', {
	label: 'Document',
	default: 'custom',
	choices: [
		{ value: 'custom', label: 'Custom Fields', description: 'The values that you name below' },
		{
			value: 'invoice',
			label: 'Invoice',
			description: 'Number, dates, seller, buyer, subtotal, tax, total and currency',
		},
		{
			value: 'receipt',
			label: 'Receipt',
			description: 'Merchant, date, total, subtotal, tax and receipt number',
		},
		{
			value: 'vatInvoice',
			label: 'VAT Invoice (Fapiao)',
			description:
				'Code, number, date, buyer, seller, tax IDs and amounts of a Chinese VAT invoice',
		},
	],
	description: 'What the picture shows; all but Custom Fields bring their fields along',
	builderHint:
		'Take receipt, invoice or vatInvoice before defining fields: their labels are known in several languages.',
	shownFor: { outputs: ['fields'], service: readsText },
});
