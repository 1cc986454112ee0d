import type { IDataObject } from 'n8n-workflow';

import { type FailureReason, failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import type { OcrAnswer } from './api';
import { CHECK_ENDPOINT, LATER, SLOWER } from './codes/ErrorCode';

const BAD_GATEWAY = failureReason('retry', 'The service is out of order', LATER);
const TOO_MANY = failureReason('throttled', 'Too many requests at once', SLOWER);
const CUT_OFF = failureReason('retry', 'The answer was cut off on its way', LATER);
const TOO_LARGE = failureReason(
	'picture',
	'The request is too large for the service',
	'Make the picture smaller.',
);
const REDIRECT = failureReason(
	'endpoint',
	'The endpoint sends requests elsewhere, and signed requests are not sent on',
	CHECK_ENDPOINT,
);
const PROXY = failureReason(
	'endpoint',
	'A proxy or firewall between n8n and Tencent refuses the request',
	"Check this n8n's proxy settings (a proxy may ask for a name and a password), and whether the endpoint's host is allowed there.",
);
const ENDLESS = failureReason(
	'endpoint',
	'The answer is larger than any that Tencent OCR gives',
	CHECK_ENDPOINT,
);
const NOT_THERE = failureReason('endpoint', 'The endpoint does not serve OCR', CHECK_ENDPOINT);
const FOREIGN = failureReason(
	'endpoint',
	'The answer did not come from Tencent OCR',
	CHECK_ENDPOINT,
);

/** Bytes. */
const LARGEST_ANSWER = 64_000_000;

/**
 * The answer's JSON object. The sample in Tencent's document has a comma too many; such an answer
 * is complete and paid for, so it counts.
 * @throws OcrFailure when the body is no JSON object
 */
export function jsonObject(answer: OcrAnswer): IDataObject {
	const { body } = answer;
	const value =
		typeof body === 'string' ? (parsed(body) ?? parsed(withoutSpareCommas(body))) : body;
	if (isObject(value)) return value;
	throw unreadable(answer);
}

/**
 * @param size bytes of the answer so far
 * @throws OcrFailure when no answer of Tencent's is as large: the longest hold a page of text and a spreadsheet
 */
export function assertAnswerSize(size: number, status: number): void {
	if (size > LARGEST_ANSWER) throw new OcrFailure(ENDLESS, { httpCode: status });
}

/** A JSON object that is none of Tencent's. */
export function foreignAnswer(answer: OcrAnswer): OcrFailure {
	return failure(reasonForStatus(answer.status) ?? FOREIGN, answer);
}

/** Unix milliseconds of the Date header; undefined where there is none that can be read. */
export function serverTime(answer: OcrAnswer): number | undefined {
	const time = Date.parse(String(answer.headers.date ?? ''));
	return Number.isNaN(time) ? undefined : time;
}

export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none of anything else. */
export const listOf = (value: unknown): IDataObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Commas within texts stay; the last text has no end where the answer was cut off. */
const withoutSpareCommas = (json: string) =>
	json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"?|,(?=\s*[}\]])/g, (match) => (match === ',' ? '' : match));

function unreadable(answer: OcrAnswer): OcrFailure {
	return failure(reasonForStatus(answer.status) ?? reasonForBody(answer.body), answer);
}

function reasonForStatus(status: number): FailureReason | undefined {
	if (status >= 500) return BAD_GATEWAY;
	if (status === 429) return TOO_MANY;
	if (status === 413) return TOO_LARGE;
	// Tencent's own refusals with these come as its JSON, whose code counts.
	if (status === 401 || status === 403 || status === 407) return PROXY;
	if (status === 404 || status === 405) return NOT_THERE;
	return status >= 300 && status < 400 ? REDIRECT : undefined;
}

function reasonForBody(body: unknown): FailureReason {
	if (body === undefined || body === null) return CUT_OFF;
	if (typeof body !== 'string') return FOREIGN;
	const text = body.trim();
	return text === '' || text.startsWith('{') ? CUT_OFF : FOREIGN;
}

const failure = (reason: FailureReason, answer: OcrAnswer) =>
	new OcrFailure(reason, { httpCode: answer.status, serverTime: serverTime(answer) });
