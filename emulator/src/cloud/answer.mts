import type { Corners, RecognizedLine, RecognizedPage } from '../engines/engine.mts';
import type { Reading } from '../recognition.mts';
import type { CloudAction } from './actions.mts';
import { accurate, handwriting } from './actions.mts';
import { boundsOf, cornersInOriginal, cornersOfPart, toCoords } from './geometry.mts';
import type { CloudRequest } from './parameters.mts';

/** The success body of an action, fields as in the examples G1 to G4 (docs/tencent-ocr.md, Answer of Cloud API 3.0). */
export function successBody(
	action: CloudAction,
	request: CloudRequest,
	{ page, pageCount }: Reading,
	requestId: string,
): string {
	const { answers } = action;
	return JSON.stringify({
		Response: {
			Angel: page.angle,
			...(answers.angle ? { Angle: page.angle } : {}),
			...(answers.language ? { Language: detectedLanguage(request.languageType) } : {}),
			...(answers.pdfPageSize ? { PdfPageSize: pageCount } : {}),
			RequestId: requestId,
			TextDetections: textDetections(action, request, page),
		},
	});
}

/** Which characters are asked for. */
type CharacterWish = Partial<Pick<CloudRequest, 'isWords' | 'enableWordPolygon'>>;

/** What an action says of each line. */
export function textDetections(
	action: CloudAction,
	wish: CharacterWish,
	page: RecognizedPage,
): object[] {
	const detect = action.name === handwriting ? handwritten : printed;
	return page.lines.map((line) => detect(line, page, action, wish));
}

export function refusalBody(code: string, message: string, requestId: string): string {
	return JSON.stringify({
		Response: { Error: { Code: code, Message: message }, RequestId: requestId },
	});
}

function printed(
	line: RecognizedLine,
	page: RecognizedPage,
	action: CloudAction,
	wish: CharacterWish,
): object {
	const { x, y, width, height } = line.box;
	const polygon = toCoords(cornersOf(line, page));
	return {
		...common(line),
		// One name, two meanings (docs/tencent-ocr.md, What real answers taught about geometry).
		ItemPolygon:
			action.name === accurate ? boundsOf(polygon) : { Height: height, Width: width, X: x, Y: y },
		Polygon: polygon,
		...(action.answers.words ? words(line, page, wish.isWords === true) : {}),
	};
}

function handwritten(
	line: RecognizedLine,
	page: RecognizedPage,
	_action: CloudAction,
	wish: CharacterWish,
): object {
	const corners = cornersOf(line, page);
	const polygons = letters(line).map(({ box }) => {
		const [LeftTop, RightTop, RightBottom, LeftBottom] = toCoords(
			cornersOfPart(box, line.box, corners),
		);
		return { LeftBottom, LeftTop, RightBottom, RightTop };
	});
	return {
		...common(line),
		Polygon: toCoords(corners),
		WordPolygon: wish.enableWordPolygon ? polygons : null,
	};
}

function cornersOf({ corners, box }: RecognizedLine, page: RecognizedPage): Corners {
	return corners ?? cornersInOriginal(box, page);
}

function common(line: RecognizedLine): object {
	const known = letters(line).map(({ confidence }) => confidence);
	const mean = known.reduce((sum, confidence) => sum + confidence, 0) / Math.max(1, known.length);
	return {
		AdvancedInfo: JSON.stringify({ Parag: { ParagNo: line.paragraph } }),
		Confidence: Math.round(mean * 100),
		DetectedText: line.text,
	};
}

function words(line: RecognizedLine, page: RecognizedPage, wanted: boolean): object {
	if (!wanted) return { WordCoordPoint: [], Words: [] };
	const corners = cornersOf(line, page);
	return {
		WordCoordPoint: letters(line).map(({ box }) => ({
			WordCoordinate: toCoords(cornersOfPart(box, line.box, corners)),
		})),
		Words: letters(line).map(({ character, confidence }) => ({
			Character: character,
			Confidence: Math.round(confidence * 100),
		})),
	};
}

/** Invented: whether Words lists spaces is not published; here it does not. */
function letters(line: RecognizedLine): RecognizedLine['characters'] {
	return line.characters.filter(({ character }) => character !== ' ');
}

/** What a language is called in the answer; a guess has to be named, and is Chinese here. */
function detectedLanguage(languageType: string): string {
	return ['zh_rare', 'auto', 'mix'].includes(languageType) ? 'zh' : languageType;
}
