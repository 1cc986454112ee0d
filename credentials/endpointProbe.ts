import type { ICredentialDataDecryptedObject, IHttpRequestHelper } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

type HttpRequest = IHttpRequestHelper['helpers']['httpRequest'];

/** Marks the Test button's request; never sent. */
export const TEST_HEADER = 'x-credential-test';

const HTTP_REQUEST = Symbol('n8n HTTP helper');

/** Milliseconds. */
const TIMEOUT = 15_000;

const OUT_OF_REACH: Readonly<Record<string, string>> = {
	ENOTFOUND: 'its host name does not exist',
	EAI_AGAIN: 'its host name could not be looked up',
	ECONNREFUSED: 'nothing answers there',
	EHOSTUNREACH: 'its host cannot be reached',
	ENETUNREACH: 'its network cannot be reached',
	ECONNABORTED: 'it took longer than 15 seconds',
	ETIMEDOUT: 'it took too long',
	ERR_INVALID_URL: 'it is no URL',
};

/**
 * Puts n8n's HTTP helper beside the decrypted credential: n8n hands the helper to preAuthentication alone
 * and the request to authenticate alone, one after the other, with this same object.
 */
export function lendHttpRequest(
	credentials: ICredentialDataDecryptedObject,
	httpRequest: HttpRequest,
): void {
	Object.defineProperty(credentials, HTTP_REQUEST, { value: httpRequest, configurable: true });
}

/**
 * Asks the endpoint without a signature, which Tencent refuses and cannot bill, whether it is Tencent's
 * at all: n8n's rules for the Test button cannot tell that.
 * @throws UserError with a sentence for the user
 */
export async function probeEndpoint(credentials: ICredentialDataDecryptedObject): Promise<void> {
	const { [HTTP_REQUEST]: httpRequest } = credentials as { [HTTP_REQUEST]?: HttpRequest };
	if (!httpRequest) return;
	const isGeneral = String(credentials.appid ?? '').trim() !== '';
	const label = isGeneral ? 'General OCR Endpoint' : 'Cloud API 3.0 Endpoint';
	const endpoint = String(credentials[isGeneral ? 'endpoint' : 'cloudApiEndpoint'] ?? '').trim();
	const body = await ask(
		httpRequest,
		`${endpoint.replace(/\/+$/, '')}${isGeneral ? '/ocr/general' : '/'}`,
		label,
	);
	const answer = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
	const isTencent = isGeneral
		? Number.isInteger(answer.code)
		: typeof answer.Response === 'object' && answer.Response !== null;
	if (isTencent) return;
	throw new UserError(
		`'${label}' does not answer as Tencent Cloud does. Check the address in this credential, and whether a proxy is in between.`,
	);
}

async function ask(httpRequest: HttpRequest, url: string, label: string): Promise<unknown> {
	try {
		return await httpRequest({
			method: 'POST',
			url,
			headers: { 'Content-Type': 'application/json' },
			body: '{}',
			json: true,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			timeout: TIMEOUT,
		});
	} catch (thrown) {
		const { code, httpCode, cause } = thrown as {
			code?: string;
			httpCode?: string;
			cause?: { code?: string };
		};
		const reason = OUT_OF_REACH[code ?? httpCode ?? cause?.code ?? ''] ?? 'the connection broke';
		// The name of the error stays out of the text: n8n replaces messages that hold one.
		return await Promise.reject(
			new UserError(
				`'${label}' is out of reach: ${reason}. Check the address in this credential and this machine's network.`,
			),
		);
	}
}
