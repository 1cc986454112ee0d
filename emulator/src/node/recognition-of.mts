import { accurate, actions } from '../cloud/actions.mts';
import { textDetections } from '../cloud/answer.mts';
import type { RecognizedPage } from '../engines/engine.mts';
import type { Recognition } from './node-code.mts';
import { loadNodeCode } from './node-code.mts';

const reading = actions.find(({ name }) => name === accurate) ?? actions[0];

/** A page as the node sees it once GeneralAccurateOCR has read it. */
export async function recognitionOf(page: RecognizedPage): Promise<Recognition> {
	const { readCloudAnswer } = await loadNodeCode();
	const TextDetections = textDetections(reading, {}, page);
	const body = { Response: { TextDetections, Angle: page.angle, RequestId: '' } };
	return {
		source: '',
		...readCloudAnswer({ status: 200, headers: {}, body }, { answers: 'lines' }),
	};
}
