import { OUTPUTS } from '../nodes/OcrGeneral/output/outputs';
import { subtitle } from '../nodes/OcrGeneral/parameters/subtitle';
import { AUTOMATIC } from '../nodes/OcrGeneral/tencent/automaticService';
import { CLOUD_CODES } from '../nodes/OcrGeneral/tencent/codes/cloudCodes';
import { GENERAL_CODES } from '../nodes/OcrGeneral/tencent/codes/generalCodes';
import { SERVICES } from '../nodes/OcrGeneral/tencent/services';

/** More than that is cut off below the node on n8n's canvas. */
const LONGEST_SUBTITLE = 40;

test('what stands below the node is short enough for the canvas, whatever is chosen', () => {
	const [outputs, services] = [...subtitle.matchAll(/\((\{.*?\})\)/g)].map(
		([, names]) => JSON.parse(names) as Record<string, string>,
	);
	expect(Object.keys(outputs)).toEqual(OUTPUTS.map(({ name }) => name));
	expect(Object.keys(services)).toEqual([AUTOMATIC, ...SERVICES.map(({ name }) => name)]);
	const longest = (names: Record<string, string>) =>
		Math.max(...Object.values(names).map(({ length }) => length));
	expect(longest(outputs) + ', '.length + longest(services)).toBeLessThanOrEqual(LONGEST_SUBTITLE);
});

test('no message names a service as the API calls it: the form has other names', () => {
	const actions = SERVICES.map(({ name }) => name).filter((name) => /[A-Z]/.test(name));
	for (const { code, message, remedy, test } of [...CLOUD_CODES, ...GENERAL_CODES]) {
		const words = [message, remedy, test].join(' ');
		expect([code, actions.filter((action) => words.includes(action))]).toEqual([code, []]);
	}
});
