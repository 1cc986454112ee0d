import type { INodeProperties } from 'n8n-workflow';

import { SERVICES, shortName } from '../../tencent/services';
import { outputProperty } from './output';

const namesOf = (options: INodeProperties['options'] = []) =>
	Object.fromEntries(
		options.flatMap((option) => ('value' in option ? [[option.value, option.name]] : [])),
	);

const outputs = JSON.stringify(namesOf(outputProperty.options));
const services = JSON.stringify(
	Object.fromEntries(SERVICES.map((service) => [service.name, shortName(service)])),
);

/** What stands below the node in the editor, in the words of the form: "Lines, General Accurate OCR". */
export const subtitle = `={{ (${outputs})[$parameter["output"]] + ", " + (${services})[$parameter["service"]] }}`;
