import type { IDisplayOptions } from 'n8n-workflow';

import type { OutputName } from '../output/outputs';
import type { DocumentKind } from '../output/settings';
import { AUTOMATIC, AUTOMATIC_SERVICES } from '../tencent/automaticService';
import { type OcrService, SERVICES } from '../tencent/services';

/** Where a picture comes from. */
export type InputType = 'binary' | 'url';

/** What the parameters that decide about others say; all that is given must hold. */
export interface ShownFor {
	service?(service: OcrService): boolean;
	outputs?: readonly OutputName[];
	inputType?: InputType;
	document?: DocumentKind;
	/** Whether the node is an AI tool; only the editor's defaults depend on it. */
	tool?: boolean;
}

/** The values that decide which parameters apply. */
export interface Situation {
	service: OcrService;
	output: OutputName;
	inputType: InputType;
	document: DocumentKind;
}

/** Whether a parameter applies; what the editor hides is neither read nor checked. */
export function isShown(shownFor: ShownFor, situation: Situation): boolean {
	const { service, outputs, inputType, document } = shownFor;
	return (
		(service?.(situation.service) ?? true) &&
		(outputs?.includes(situation.output) ?? true) &&
		(inputType ?? situation.inputType) === situation.inputType &&
		(document ?? situation.document) === situation.document
	);
}

/**
 * The same for the editor.
 * @param root what leads from the parameter's place to Service and Output
 */
export function displayOptions(shownFor: ShownFor, root: '' | '/'): IDisplayOptions {
	const { service, outputs, inputType, document, tool } = shownFor;
	const show: NonNullable<IDisplayOptions['show']> = {};
	if (service) show[`${root}service`] = namesOf(service);
	if (outputs) show[`${root}output`] = [...outputs];
	if (inputType) show[`${root}inputType`] = [inputType];
	if (document) show[`${root}document`] = [document];
	if (tool) show['@tool'] = [true];
	// n8n 1.x, which has no `@tool`, shows what is not to be hidden.
	return tool === false ? { show, hide: { '@tool': [true] } } : { show };
}

/** Automatic shows what any of the services that it may take has. */
const namesOf = (test: (service: OcrService) => boolean) => [
	...(AUTOMATIC_SERVICES.some(test) ? [AUTOMATIC] : []),
	...SERVICES.filter(test).map(({ name }) => name),
];
