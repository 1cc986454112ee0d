import type { INodeProperties } from 'n8n-workflow';

import type { Parameter } from './parameter';
import { displayOptions } from './shownFor';

/**
 * The parameter in the editor's form.
 * @param root what leads from its place to Service and Output
 */
export function editorProperty(
	{ name, form, shownFor }: Parameter<string, unknown>,
	root: '' | '/',
): INodeProperties {
	const property = { ...form, name };
	return shownFor ? { ...property, displayOptions: displayOptions(shownFor, root) } : property;
}

/** The same parameter twice: with another default where the node is an AI tool. */
export const withToolDefault = <Name extends string, Value extends string>(
	parameter: Parameter<Name, Value>,
	toolDefault: NoInfer<Value>,
) => [
	{ ...parameter, shownFor: { ...parameter.shownFor, tool: false } },
	{
		...parameter,
		form: { ...parameter.form, default: toolDefault },
		shownFor: { ...parameter.shownFor, tool: true },
	},
];
