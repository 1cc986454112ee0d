import { readCloudAnswer } from '../nodes/OcrGeneral/tencent/cloud/answer';
import type { OcrAnswer } from '../nodes/OcrGeneral/tencent/api';
import { readGeneralAnswer } from '../nodes/OcrGeneral/tencent/general/answer';
import { OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';
import G1 from './fixtures/answers/G1.json';
import G2 from './fixtures/answers/G2.json';
import G3 from './fixtures/answers/G3.json';
import G4 from './fixtures/answers/G4.json';
import G5 from './fixtures/answers/G5.json';
import L1 from './fixtures/answers/L1.json';
import L2 from './fixtures/answers/L2.json';
import L4 from './fixtures/answers/L4.json';

const readLinesAnswer = (answer: OcrAnswer) => readCloudAnswer(answer, { answers: 'lines' });

const answer = (body: unknown, status = 200, headers = {}) => ({ status, headers, body });

function failureOf(read: () => unknown): OcrFailure {
	try {
		read();
	} catch (thrown) {
		if (thrown instanceof OcrFailure) return thrown;
	}
	throw new Error('no OcrFailure was thrown');
}

describe('answers of General OCR', () => {
	it('reads a live answer: text with its spaces, boxes, confidence on 0 to 100', () => {
		const reading = readGeneralAnswer(answer(L1));
		expect(reading).toMatchObject({ angle: 0, sessionId: '1250000000405993189', raw: L1 });
		expect(reading.lines[1]).toEqual({
			text: 's blog',
			box: { x: 326, y: 17, width: 116, height: 47 },
			// Mean of s, b, l, o, g: the space is listed as an empty character of full confidence.
			confidence: 91.94,
			characters: [
				{ character: 's', confidence: 60.72 },
				{ character: '', confidence: 100 },
				{ character: 'b', confidence: 99.98 },
				{ character: 'l', confidence: 99.37 },
				{ character: 'o', confidence: 99.66 },
				{ character: 'g', confidence: 99.97 },
			],
		});
		expect(readGeneralAnswer(answer(L2)).angle).toBe(1.13);
		expect(readGeneralAnswer(answer(L4)).lines).toHaveLength(4);
	});

	it('reads the sample of the document: a comma too many, confidence on 0 to 100 already', () => {
		const sample =
			'{ "data":{ "items":[ { "itemstring":"手机", "itemcoord":{"x":0,"y":100,"width":40,"height":20},' +
			' "words":[ {"character":"手","confidence":90.9}, {"character":"机","confidence":93.9} ] } ],' +
			' "session_id":"", }, "code":0, "message":"OK" }';
		const [line] = readGeneralAnswer(answer(sample)).lines;
		expect(line).toMatchObject({ text: '手机', confidence: 92.4 });
		expect(line.characters[0]).toEqual({ character: '手', confidence: 90.9 });
	});

	it('decides the scale once per answer, so that one doubtful character stays doubtful', () => {
		const words = [
			{ character: 'a', confidence: 0.9 },
			{ character: 'b', confidence: 97 },
		];
		const body = { code: 0, data: { items: [{ itemstring: 'ab', itemcoord: {}, words }] } };
		expect(readGeneralAnswer(answer(body)).lines[0].characters[0].confidence).toBe(0.9);
	});

	it('takes -9021 and empty items for a picture without text', () => {
		expect(readGeneralAnswer(answer({ code: -9021, message: '' })).lines).toEqual([]);
		expect(readGeneralAnswer(answer({ code: 0, data: { items: [] } })).lines).toEqual([]);
	});

	it('takes items for a result also without a code, whatever is odd in them', () => {
		const items = [
			null,
			'x',
			{},
			{ itemstring: 7, itemcoord: 'no', words: [null, { confidence: 'x' }] },
		];
		expect(readGeneralAnswer(answer({ data: { items } })).lines).toMatchObject([
			{ text: '', box: { x: 0, y: 0, width: 0, height: 0 }, confidence: 0 },
			{ text: '7', characters: [{ character: '', confidence: 0 }] },
		]);
		expect(readGeneralAnswer(answer({ code: '0', data: { items: null } })).lines).toEqual([]);
	});

	it('goes by the code of the body, whatever the HTTP status, and keeps what it says', () => {
		const refusal = {
			code: 3,
			message: 'appid is illegal',
			data: { session_id: '16760586535890358' },
		};
		expect(failureOf(() => readGeneralAnswer(answer(refusal, 200)))).toMatchObject({
			kind: 'account',
			details: {
				code: 3,
				serviceMessage: 'appid is illegal',
				httpCode: 200,
				sessionId: '16760586535890358',
			},
		});
		const arrears = { code: 3, message: 'account abnormal，errorno is：2' };
		expect(failureOf(() => readGeneralAnswer(answer(arrears, 400))).kind).toBe('account');
		const damaged = { code: 3, message: 'invalid request: parsing error' };
		expect(failureOf(() => readGeneralAnswer(answer(damaged, 400))).kind).toBe('picture');
		const expired = answer({ code: 9 }, 401, { date: 'Sun, 22 Nov 2026 10:00:00 GMT' });
		expect(failureOf(() => readGeneralAnswer(expired))).toMatchObject({
			kind: 'clock',
			details: { serverTime: Date.UTC(2026, 10, 22, 10) },
		});
	});

	it.each([
		['a page of a gateway', '<html><h1>502 Bad Gateway</h1></html>', 502, 'retry'],
		['a cut-off answer', '{"code":0,"message":"OK","data":{"ite', 200, 'retry'],
		['one cut off within a long text', `{"code":0,"message":"${'x'.repeat(2e7)}`, 200, 'retry'],
		['an empty body', '', 200, 'retry'],
		['a page of something else', '<html>Welcome</html>', 200, 'endpoint'],
		['a redirect', '', 302, 'endpoint'],
		['a missing page', 'not found', 404, 'endpoint'],
		['JSON of a gateway about the rate', { message: 'rate limit' }, 429, 'throttled'],
		['JSON of a gateway about the size', { message: 'too large' }, 413, 'picture'],
		['a page of nginx about the size', '<html>413</html>', 413, 'picture'],
		['JSON of something else', { status: 'ok' }, 200, 'endpoint'],
		['a list', [1, 2], 200, 'endpoint'],
		['success of something else', { code: 0, message: 'ok' }, 200, 'endpoint'],
		['JSON of something else out of order', { status: 'down' }, 503, 'retry'],
	])('handles %s as what it is', (_, body, status, kind) => {
		const failure = failureOf(() => readGeneralAnswer(answer(body, status)));
		expect(failure).toMatchObject({ kind, details: { httpCode: status } });
		expect(failureOf(() => readLinesAnswer(answer(body, status))).kind).toBe(kind);
	});
});

describe('answers of Cloud API 3.0', () => {
	it('reads polygon, upright box and an angle just below 360', () => {
		const reading = readLinesAnswer(answer(G1));
		expect(reading).toMatchObject({
			angle: -0.01,
			requestId: 'f50122de-c766-4fdc-90e5-73a984a259cb',
		});
		expect(reading.pageCount).toBe(0);
		expect(reading.lines[2]).toEqual({
			text: '八色鸫',
			box: { x: 62, y: 442, width: 85, height: 29 },
			uprightBox: { x: 62, y: 443, width: 85, height: 28 },
			paragraph: 3,
			polygon: [
				{ x: 62, y: 443 },
				{ x: 147, y: 442 },
				{ x: 147, y: 470 },
				{ x: 63, y: 471 },
			],
			confidence: 100,
			characters: [],
		});
		expect(readLinesAnswer(answer(G2)).lines).toHaveLength(5);
	});

	it('reads Fast, which says Angel, and Handwriting, which gives no upright box', () => {
		expect(readLinesAnswer(answer(G3)).angle).toBe(6.5);
		const [line] = readLinesAnswer(answer(G4)).lines;
		expect(line.uprightBox).toBeUndefined();
		expect(line.box).toEqual({ x: 43, y: 25, width: 134, height: 28 });
	});

	it.each([
		['null detections', { TextDetections: null, RequestId: 'r' }],
		['no detections', { RequestId: 'r' }],
		['no error but null', { Error: null, RequestId: 'r' }],
		['an object as detections', { TextDetections: {}, RequestId: 'r' }],
		['detections without an id', { TextDetections: [] }],
	])('takes %s for a picture without lines, which is paid for', (_, Response) => {
		const reading = readLinesAnswer(answer({ Response }));
		expect(reading).toMatchObject({ lines: [], raw: { Response } });
	});

	it.each([-1, 2.5, 1e9, '3', null])('takes no number of pages from %j', (PdfPageSize) => {
		const reading = readLinesAnswer(answer({ Response: { RequestId: 'r', PdfPageSize } }));
		expect(reading.pageCount).toBeUndefined();
	});

	it('reads every line that can be read beside odd ones', () => {
		const detections = [
			null,
			'x',
			{},
			{ DetectedText: 'a', Confidence: '97', Polygon: [{ X: 1 }], ItemPolygon: { X: '5', Y: 6 } },
			{ DetectedText: null, Confidence: null, Polygon: 'no', Words: [null, { Character: 5 }] },
		];
		const { lines } = readLinesAnswer(answer({ Response: { TextDetections: detections } }));
		expect(lines).toMatchObject([
			{ text: '', confidence: 0 },
			{ text: 'a', confidence: 97, box: { x: 5, y: 6, width: 0, height: 0 } },
			{ text: '', characters: [{ character: '5', confidence: 0 }] },
		]);
	});

	it('reads a refusal, which comes with HTTP 200 too', () => {
		expect(failureOf(() => readLinesAnswer(answer(G5)))).toMatchObject({
			kind: 'account',
			details: {
				code: 'AuthFailure.SignatureFailure',
				requestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
			},
		});
		const withCode = (Code: string) => answer({ Response: { Error: { Code }, RequestId: 'r' } });
		expect(readLinesAnswer(withCode('FailedOperation.ImageNoText')).lines).toEqual([]);
		const limits = 'RequestLimitExceeded.UinLimitExceeded';
		expect(failureOf(() => readLinesAnswer(withCode(limits))).kind).toBe('throttled');
		expect(failureOf(() => readLinesAnswer(withCode('constructor'))).kind).toBe('picture');
	});

	it.each([
		['text', 'busy', 'busy'],
		['an object without a code', { Code: '', Message: 'busy' }, 'busy'],
		['an empty object', {}, undefined],
	])('takes %s as error for a refusal, never for a picture without text', (_, Error, words) => {
		const refusal = failureOf(() =>
			readLinesAnswer(answer({ Response: { Error, RequestId: 'r' } })),
		);
		expect(refusal.details).toMatchObject({ serviceMessage: words, requestId: 'r' });
		expect(refusal.details.code).toBeUndefined();
	});
});
