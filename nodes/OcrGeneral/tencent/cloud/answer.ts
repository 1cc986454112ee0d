import type { IDataObject } from 'n8n-workflow';

import type { BoundingBox, TextLine } from '../../vocabulary/recognition';
import { foreignAnswer, isObject, jsonObject, listOf, serverTime } from '../answerBody';
import type { OcrAnswer, Reading } from '../api';
import { asPercent, finiteNumber, idText, pixels, signedAngle } from '../numbers';
import { OcrFailure } from '../../vocabulary/OcrFailure';
import { reasonForCloudCode } from '../codes/cloudCodes';
import { type AnswerContents, MOST_PAGES, type OcrService } from '../services';
import { readInvoices } from './invoices';
import { boundsOf, polygonOf } from './polygon';
import { readTables } from './tables';

/**
 * Reads an answer of Cloud API 3.0 (docs/tencent-ocr.md, Answer of Cloud API 3.0). Errors come with HTTP 200 too.
 * @throws OcrFailure
 */
export function readCloudAnswer(
	answer: OcrAnswer,
	{ answers }: Pick<OcrService, 'answers'>,
): Reading {
	const body = jsonObject(answer);
	const response = body.Response;
	if (!isObject(response)) throw foreignAnswer(answer);
	const requestId = idText(response.RequestId);
	if (response.Error !== undefined && response.Error !== null) {
		const refusal = isObject(response.Error) ? response.Error : { Message: response.Error };
		const code = idText(refusal.Code) || undefined;
		const reason = reasonForCloudCode(code ?? '');
		if (reason.kind === 'noText') return { angle: null, lines: [], requestId, raw: body };
		throw new OcrFailure(reason, {
			code,
			serviceMessage: idText(refusal.Message),
			httpCode: answer.status,
			requestId,
			serverTime: serverTime(answer),
		});
	}
	// An id without an error is a recognition that is paid for, whatever else the answer lacks.
	const isTencents = requestId !== undefined || Object.values(response).some(Array.isArray);
	if (!isTencents) throw foreignAnswer(answer);
	const pageCount = pageCountOf(response);
	return {
		angle: angleOf(response),
		...CONTENTS[answers](response, answer),
		requestId,
		...(pageCount === undefined ? {} : { pageCount }),
		raw: body,
	};
}

/** A number that no document has tells nothing: pages are asked for by it, and billed. */
function pageCountOf(response: IDataObject): number | undefined {
	const count = response.PdfPageSize ?? response.TotalPDFCount;
	const isSound = Number.isInteger(count) && Number(count) >= 0 && Number(count) <= MOST_PAGES;
	return isSound ? Number(count) : undefined;
}

type Contents = (
	response: IDataObject,
	answer: OcrAnswer,
) => Omit<Reading, 'angle' | 'requestId' | 'pageCount' | 'raw'>;

const CONTENTS: Readonly<Record<AnswerContents, Contents>> = {
	lines: readLines,
	tables: readTables,
	invoices: readInvoices,
};

function readLines({ TextDetections: detections }: IDataObject): Pick<Reading, 'lines'> {
	return { lines: listOf(detections).map(textLine) };
}

/** GeneralFastOCR calls it `Angel`; the examples show 359.98 for a picture that stands almost upright. */
const angleOf = (response: IDataObject) => signedAngle(response.Angle ?? response.Angel);

function textLine(detection: IDataObject): TextLine {
	const polygon = polygonOf(detection.Polygon);
	const uprightBox = isObject(detection.ItemPolygon)
		? uprightBoxOf(detection.ItemPolygon)
		: undefined;
	const paragraph = paragraphOf(detection.AdvancedInfo);
	return {
		text: idText(detection.DetectedText) ?? '',
		box: polygon ? boundsOf(polygon) : (uprightBox ?? { x: 0, y: 0, width: 0, height: 0 }),
		...(uprightBox ? { uprightBox } : {}),
		...(polygon ? { polygon } : {}),
		...(paragraph === undefined ? {} : { paragraph }),
		confidence: asPercent(finiteNumber(detection.Confidence, 0)),
		characters: listOf(detection.Words).map((word) => ({
			character: idText(word.Character) ?? '',
			confidence: asPercent(finiteNumber(word.Confidence, 0)),
		})),
	};
}

/** `AdvancedInfo` is JSON in a string: `{"Parag":{"ParagNo":1}}`. */
function paragraphOf(value: unknown): number | undefined {
	const found = /"ParagNo":\s*(\d+)/.exec(typeof value === 'string' ? value : '');
	return found ? Number(found[1]) : undefined;
}

function uprightBoxOf(value: IDataObject): BoundingBox {
	return {
		x: pixels(value.X),
		y: pixels(value.Y),
		width: pixels(value.Width),
		height: pixels(value.Height),
	};
}
