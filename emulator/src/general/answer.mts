import type { RecognizedLine, RecognizedPage } from '../engines/engine.mts';
import type { GeneralRefusal } from './refusals.mts';

/** The success body, fields in the order of the recorded answers L2 to L4 (docs/tencent-ocr.md, Answer of General OCR). */
export function successBody(page: RecognizedPage, sessionId: string): string {
	return JSON.stringify({
		code: 0,
		message: 'OK',
		data: {
			recognize_warn_msg: [],
			recognize_warn_code: [],
			items: page.lines.map(item),
			session_id: sessionId,
			angle: page.angle,
			class: [],
		},
	});
}

/** A refusal's body; whether `data` is there depends on the code, as in the captures. */
export function refusalBody(refusal: GeneralRefusal, sessionId: string): string {
	const { code, message, data } = refusal;
	if (data === 'absent') return JSON.stringify({ code, message });
	return JSON.stringify({ code, message, data: data === 'empty' ? {} : { session_id: sessionId } });
}

function item(line: RecognizedLine): object {
	const { x, y, width, height } = line.box;
	return {
		itemcoord: { x, y, width, height },
		// A space is an empty character of full confidence in the recorded answer L1.
		words: line.characters.map(({ character, confidence }) =>
			character === ' ' ? { character: '', confidence: 1 } : { character, confidence },
		),
		itemstring: line.text,
	};
}
