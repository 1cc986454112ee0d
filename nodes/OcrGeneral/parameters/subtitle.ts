import { OUTPUTS } from '../output/outputs';
import { AUTOMATIC } from '../tencent/automaticService';
import { SERVICES, shortName } from '../tencent/services';

const outputs = JSON.stringify(Object.fromEntries(OUTPUTS.map(({ name, label }) => [name, label])));
const services = JSON.stringify({
	[AUTOMATIC]: 'Automatic',
	...Object.fromEntries(SERVICES.map((service) => [service.name, shortName(service)])),
});

/** What stands below the node in the editor, in the words of the form: "Lines, General Accurate OCR". */
export const subtitle = `={{ (${outputs})[$parameter["output"]] + ", " + (${services})[$parameter["service"]] }}`;
