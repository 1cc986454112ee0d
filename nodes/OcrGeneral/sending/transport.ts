import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

import { CLOCK_OFFSET_HEADER } from '../../../credentials/signing/authenticateRequest';
import type { OcrAnswer, OcrRequest } from '../tencent/api';
import { assertAnswerSize } from '../tencent/answerBody';
import { connectionFailure, tookTooLong } from './connectionFailure';
import { type Body, readBody } from './readBody';
import { withinTime } from './withinTime';

/** Sends one request and gives the answer, whatever its status. */
export type Transport = (request: OcrRequest, clockOffset: number) => Promise<OcrAnswer>;

/** The credential's type name (design, section 2). */
export const CREDENTIAL_TYPE = 'tencentCloudOcrApi';

/** n8n's answer whose body has not been read. */
interface OpenAnswer {
	statusCode: number;
	headers: Record<string, unknown>;
	body: Body;
}

/**
 * Sends through n8n's own helper, which signs by the credential. The decrypted credential is passed along,
 * else n8n would read and decrypt it again for every request.
 * @param timeout milliseconds for one request as a whole, its answer included
 */
export function n8nTransport(
	context: IExecuteFunctions,
	credential: ICredentialsDecrypted,
	timeout: number,
): Transport {
	const limits = { timeout, ended: context.getExecutionCancelSignal() };
	const failures = { tookTooLong, broke: connectionFailure };
	return async (request, clockOffset) => {
		const options = {
			method: 'POST' as const,
			url: request.url,
			headers: {
				...request.headers,
				...(clockOffset === 0 ? {} : { [CLOCK_OFFSET_HEADER]: String(clockOffset) }),
			},
			body: request.body,
			// Only asks for JSON: of a stream n8n parses nothing.
			json: true,
			timeout,
			// n8n's helper bounds no answer.
			encoding: 'stream' as const,
			// The body of a refusal holds its code, and a signed request is sent nowhere else.
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			disableFollowRedirect: true,
		};
		const exchange = async (signal: AbortSignal): Promise<OcrAnswer> => {
			const answer = (await context.helpers.httpRequestWithAuthentication.call(
				endingWith(signal, context),
				CREDENTIAL_TYPE,
				options,
				{ credentialsDecrypted: credential },
			)) as OpenAnswer;
			const { statusCode: status, headers } = answer;
			const bytes = await readBody(answer.body, (size) => assertAnswerSize(size, status));
			return { status, headers, body: new TextDecoder().decode(bytes) };
		};
		return await withinTime(limits, exchange, failures);
	};
}

/** The same context with another signal: n8n's helper takes it from there, and none from its options. */
const endingWith = (signal: AbortSignal, context: IExecuteFunctions): IExecuteFunctions =>
	Object.assign(Object.create(context) as IExecuteFunctions, {
		getExecutionCancelSignal: () => signal,
	});
