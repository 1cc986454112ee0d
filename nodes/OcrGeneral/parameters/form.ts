import type { INodeProperties } from 'n8n-workflow';

import { editorProperty, withToolDefault } from './editorProperty';
import { fieldsNotice, fieldsProperty } from './fieldsForm';
import { binaryPropertyName, document, inputType, output, service, url } from './mainParameters';
import { OUTPUT_OPTIONS } from './outputOptions';
import { PICTURE_OPTIONS } from './pictureOptions';
import { RUN_OPTIONS } from './runOptions';
import { SERVICE_OPTIONS } from './serviceOptions';
import { displayOptions } from './shownFor';

/** The collection of options, in alphabetical order of the labels, as n8n wants it. */
const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [...PICTURE_OPTIONS, ...SERVICE_OPTIONS, ...OUTPUT_OPTIONS, ...RUN_OPTIONS]
		.map((parameter) => editorProperty(parameter, '/'))
		.sort((a, b) => (a.displayName.toLowerCase() < b.displayName.toLowerCase() ? -1 : 1)),
};

/** Above Input Type, where the node is an AI tool. */
const toolNotice: INodeProperties = {
	displayName:
		"Files do not reach the tools of an AI agent, so this one reads pictures by URL. Let the model fill in 'Image URL' by the button beside it.",
	name: 'toolNotice',
	type: 'notice',
	default: '',
	displayOptions: displayOptions({ tool: true }, ''),
};

/** The node's form in the editor. */
export const nodeProperties: INodeProperties[] = [
	toolNotice,
	...[
		service,
		...withToolDefault(inputType, 'url'),
		binaryPropertyName,
		url,
		...withToolDefault(output, 'text'),
		document,
	].map((parameter) => editorProperty(parameter, '')),
	fieldsNotice,
	fieldsProperty,
	optionsProperty,
];
