import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Answer } from '../http/answer.mts';
import { jsonAnswer } from '../http/answer.mts';
import { BodyTooLarge, readBody } from '../http/body.mts';
import type { PictureFormat } from '../picture/format.mts';
import type { Reading, ServiceContext } from '../recognition.mts';
import { answerPicture } from '../recognition.mts';
import type { CloudAction } from './actions.mts';
import { actions, mostPagesTogether, mostStretched } from './actions.mts';
import { refusalBody, successBody } from './answer.mts';
import { invoiceBody } from './invoice-answer.mts';
import type { CloudRequest } from './parameters.mts';
import { parseCloudRequest } from './parameters.mts';
import type { CloudCode } from './refusals.mts';
import { codeOfProblem, codeOfState, refusalText } from './refusals.mts';
import { tableBody } from './table-answer.mts';
import type { SignedRequest } from './tc3.mts';
import { verifyTc3 } from './tc3.mts';

/** The whole request; "10 MB" is documented, whether 10^6 or 2^20 is meant is not. */
const cloudBodyLimit = 10_000_000;
/** Documented for ImageUrl: three seconds. */
const downloadTimeout = 3000;
const version = '2018-11-19';

/**
 * Answers `POST /` as Cloud API 3.0: always with HTTP 200, refusals inside (docs/tencent-ocr.md, Answer of Cloud API 3.0). The order
 * of the checks is invented.
 */
export async function answerCloud(
	service: ServiceContext,
	request: IncomingMessage,
): Promise<Answer> {
	const headers = headersOf(request);
	const refuse = (code: CloudCode, parameter?: string): Answer => {
		service.counters.refused(`cloud:${code}`);
		if (code === 'RequestLimitExceeded') service.counters.throttled();
		const text = refusalText(code, headers.get('x-tc-language'));
		const message = parameter === undefined ? text : `${text} (${parameter})`;
		return jsonAnswer(200, refusalBody(code, message, service.ids.request(`cloud ${code}`)));
	};
	let body: Buffer;
	try {
		body = await readBody(request, cloudBodyLimit);
	} catch (error) {
		if (!(error instanceof BodyTooLarge)) throw error;
		return { ...refuse('RequestSizeLimitExceeded'), delivery: 'early' };
	}

	const verdict = verifyTc3(
		signedPart(request, headers, body),
		service.accounts,
		service.now() / 1000,
	);
	if (!verdict.accepted) return refuse(verdict.code);
	const action = findAction(headers);
	if (typeof action === 'string') return refuse(action);
	if (!service.active.rateLimit.take(Date.now())) return refuse('RequestLimitExceeded');
	const stateCode = codeOfState[service.active.settings.accountState];
	if (stateCode) return refuse(stateCode);
	const parsed = parseCloudRequest(action, body);
	if (!parsed.accepted) return refuse(parsed.code, parsed.parameter);

	const { source, page, enableMultiplePage } = parsed.request;
	return await answerPicture(
		service,
		{
			source,
			limits: { maxBytes: Math.floor(action.maxBase64 / 4) * 3, timeout: downloadTimeout },
			formats: formatsOf(action, parsed.request),
			page,
			pages: enableMultiplePage ? mostPagesTogether : 1,
		},
		{
			throttled: () => refuse('RequestLimitExceeded'),
			internalError: () => refuse('InternalError'),
			problem: (problem) => refuse(codeOfProblem(problem)),
			success: async (reading) => {
				const body = await bodyOf(
					action,
					parsed.request,
					reading,
					service.ids.request(reading.key),
				);
				return typeof body === 'string' ? jsonAnswer(200, body) : refuse(body.code);
			},
		},
	);
}

/** Text actions take a PDF when asked to, the others by themselves unless asked not to. */
function formatsOf(
	{ formats, gives }: CloudAction,
	request: CloudRequest,
): readonly PictureFormat[] {
	if (gives === 'text') return request.isPdf ? [...formats, 'pdf'] : formats;
	return request.enablePdf ? formats : formats.filter((format) => format !== 'pdf');
}

/** What the action says, or the code of its refusal. */
async function bodyOf(
	action: CloudAction,
	request: CloudRequest,
	reading: Reading,
	requestId: string,
): Promise<string | { code: CloudCode }> {
	const { width, height } = reading.page;
	switch (action.gives) {
		case 'text':
			return successBody(action, request, reading, requestId);
		case 'tables':
			// Invented: the code; only the limit is documented.
			if (Math.max(width, height) > mostStretched * Math.min(width, height)) {
				return { code: 'FailedOperation.ImageSizeTooLarge' };
			}
			return await tableBody(reading, requestId);
		case 'invoices':
			return (
				(await invoiceBody(request, reading, requestId)) ?? { code: 'FailedOperation.NoInvoice' }
			);
	}
}

function headersOf(request: IncomingMessage): Map<string, string> {
	return new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

function signedPart(
	request: IncomingMessage,
	headers: ReadonlyMap<string, string>,
	body: Buffer,
): SignedRequest {
	const [path, query = ''] = (request.url ?? '').split('?', 2);
	const hashedPayload = createHash('sha256').update(body).digest('hex');
	return { method: request.method ?? '', path, query, headers, hashedPayload };
}

function findAction(headers: ReadonlyMap<string, string>): CloudAction | CloudCode {
	const name = headers.get('x-tc-action');
	const asked = headers.get('x-tc-version');
	if (!name || !asked) return 'MissingParameter';
	if (!/^application\/json\b/.test(headers.get('content-type') ?? '')) return 'UnsupportedProtocol';
	if (asked !== version) return 'NoSuchVersion';
	return actions.find((action) => action.name === name) ?? 'InvalidAction';
}
