import type { IDataObject } from 'n8n-workflow';

import type { BoundingBox, RecognizedCharacter, TextLine } from '../../vocabulary/recognition';
import { foreignAnswer, isObject, jsonObject, listOf, serverTime } from '../answerBody';
import type { OcrAnswer, Reading } from '../api';
import { asPercent, finiteNumber, idText, pixels, signedAngle } from '../numbers';
import { OcrFailure } from '../../vocabulary/OcrFailure';
import { reasonForGeneralCode } from '../codes/generalCodes';

/**
 * Reads an answer of General OCR (docs/tencent-ocr.md, Answer of General OCR). The body's `code` decides,
 * never the HTTP status.
 * @throws OcrFailure
 */
export function readGeneralAnswer(answer: OcrAnswer): Reading {
	const body = jsonObject(answer);
	const data = isObject(body.data) ? body.data : {};
	const sessionId = idText(data.session_id);
	// Items without a code are a recognition that is paid for.
	const code = finiteNumber(body.code, Array.isArray(data.items) ? 0 : NaN);
	// Many services answer with a code of 0; Tencent's has data beside it.
	const isTencents = Number.isInteger(code) && (code !== 0 || isObject(body.data));
	if (!isTencents) throw foreignAnswer(answer);
	const reason = code === 0 ? undefined : reasonForGeneralCode(code, String(body.message ?? ''));
	if (reason && reason.kind !== 'noText') {
		throw new OcrFailure(reason, {
			code,
			serviceMessage: idText(body.message),
			httpCode: answer.status,
			sessionId,
			serverTime: serverTime(answer),
		});
	}
	const items = listOf(data.items);
	const scale = confidenceScale(items);
	return {
		angle: signedAngle(data.angle),
		lines: items.map((item) => textLine(item, scale)),
		sessionId,
		raw: body,
	};
}

/**
 * The document says 0 to 100, every capture is 0 to 1; one answer uses one scale, so a single
 * value above 1 tells that it is 0 to 100 already.
 */
function confidenceScale(items: IDataObject[]): number {
	const isPercent = items.some((item) =>
		listOf(item.words).some((word) => finiteNumber(word.confidence, 0) > 1),
	);
	return isPercent ? 1 : 100;
}

function textLine(item: IDataObject, scale: number): TextLine {
	const characters = listOf(item.words).map(
		(word): RecognizedCharacter => ({
			character: idText(word.character) ?? '',
			confidence: asPercent(finiteNumber(word.confidence, 0) * scale),
		}),
	);
	const exact = listOf(item.words)
		.filter((word) => (idText(word.character) ?? '').trim() !== '')
		.map((word) => finiteNumber(word.confidence, 0) * scale);
	return {
		text: idText(item.itemstring) ?? characters.map(({ character }) => character).join(''),
		box: boundingBox(item.itemcoord),
		confidence: exact.length === 0 ? 0 : asPercent(sum(exact) / exact.length),
		characters,
	};
}

function boundingBox(value: unknown): BoundingBox {
	const box = isObject(value) ? value : {};
	return {
		x: pixels(box.x),
		y: pixels(box.y),
		width: pixels(box.width),
		height: pixels(box.height),
	};
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
