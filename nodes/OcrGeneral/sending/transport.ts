import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

import { CLOCK_OFFSET_HEADER } from '../../../credentials/signing/authenticateRequest';
import type { OcrAnswer, OcrRequest } from '../tencent/api';
import { connectionFailure } from './connectionFailure';

/** Sends one request and gives the answer, whatever its status. */
export type Transport = (request: OcrRequest, clockOffset: number) => Promise<OcrAnswer>;

/** The credential's type name (design, section 2). */
export const CREDENTIAL_TYPE = 'tencentCloudOcrApi';

/**
 * Sends through n8n's own helper, which signs by the credential. The decrypted credential is passed along,
 * else n8n would read and decrypt it again for every request.
 * @param timeout milliseconds for one request
 */
export function n8nTransport(
	context: IExecuteFunctions,
	credential: ICredentialsDecrypted,
	timeout: number,
): Transport {
	return async (request, clockOffset) => {
		const options = {
			method: 'POST' as const,
			url: request.url,
			headers: {
				...request.headers,
				...(clockOffset === 0 ? {} : { [CLOCK_OFFSET_HEADER]: String(clockOffset) }),
			},
			body: request.body,
			json: true,
			timeout,
			// The body of a refusal holds its code, and a signed request is sent nowhere else.
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			disableFollowRedirect: true,
		};
		try {
			const { statusCode, headers, body } =
				await context.helpers.httpRequestWithAuthentication.call(
					context,
					CREDENTIAL_TYPE,
					options,
					{ credentialsDecrypted: credential },
				);
			return { status: statusCode, headers, body };
		} catch (thrown) {
			const isStopped = context.getExecutionCancelSignal()?.aborted ?? false;
			return await Promise.reject(connectionFailure(thrown, isStopped));
		}
	};
}
