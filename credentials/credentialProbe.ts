import type {
	ICredentialDataDecryptedObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import type { OcrAnswer } from '../nodes/OcrGeneral/tencent/api';
import { serviceOf } from '../nodes/OcrGeneral/tencent/services';
import { isAboutCertificate } from '../nodes/OcrGeneral/vocabulary/certificateCode';
import { objectionIn } from './credentialVerdict';
import { credentialFlaw, FIELD_LABELS } from './signing/credentialFlaw';

type HttpRequest = IHttpRequestHelper['helpers']['httpRequest'];

/** Milliseconds for the answer as a whole: n8n's own limit begins anew with every byte. */
export const TEST_TIMEOUT = 15_000;

/** Marks the Test button's request; never sent. */
export const TEST_HEADER = 'x-credential-test';

const HTTP_REQUEST = Symbol('n8n HTTP helper');

const OUT_OF_REACH: Readonly<Record<string, string>> = {
	ENOTFOUND: 'its host name does not exist',
	EAI_AGAIN: 'its host name could not be looked up',
	ECONNREFUSED: 'nothing answers there',
	EHOSTUNREACH: 'its host cannot be reached',
	ENETUNREACH: 'its network cannot be reached',
	ECONNABORTED: 'it took longer than 15 seconds',
	ETIMEDOUT: 'it took too long',
	ERR_CANCELED: 'it took longer than 15 seconds',
	EPROTO: 'it does not speak HTTPS',
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

/** What the Test button asks: General OCR where there is an App ID. */
const testedService = ({ appid }: ICredentialDataDecryptedObject) =>
	serviceOf(String(appid ?? '').trim() === '' ? 'GeneralBasicOCR' : 'general');

/** @throws UserError with a sentence about what is visibly wrong with the fields */
export function assertNoFlaw(credentials: ICredentialDataDecryptedObject): void {
	const flaw = credentialFlaw(credentials, testedService(credentials).api);
	if (flaw !== undefined) throw new UserError(flaw);
}

/**
 * Sends the Test button's request before n8n does and looks at the answer: n8n's rules would call good whatever
 * they do not know.
 * @param request signed, as n8n is about to send it
 * @throws UserError with a sentence for the user
 */
export async function probeCredential(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<void> {
	const { [HTTP_REQUEST]: httpRequest } = credentials as { [HTTP_REQUEST]?: HttpRequest };
	if (!httpRequest) return;
	const service = testedService(credentials);
	const label = FIELD_LABELS[service.endpointField];
	const objection = objectionIn(await ask(httpRequest, request, label), service, label);
	if (objection !== undefined) throw new UserError(objection);
}

async function ask(
	httpRequest: HttpRequest,
	request: IHttpRequestOptions,
	label: string,
): Promise<OcrAnswer> {
	try {
		const { body, headers, statusCode } = (await httpRequest({
			...request,
			headers: { ...request.headers },
			returnFullResponse: true,
			abortSignal: AbortSignal.timeout(TEST_TIMEOUT),
		})) as { body: unknown; headers?: Record<string, unknown>; statusCode: number };
		return { body, headers: headers ?? {}, status: statusCode };
	} catch (thrown) {
		const { code, httpCode, cause } = thrown as {
			code?: string;
			httpCode?: string;
			cause?: { code?: string };
		};
		const name = code ?? httpCode ?? cause?.code ?? '';
		const otherwise = isAboutCertificate(name)
			? 'its certificate is not trusted'
			: 'the connection broke';
		const reason = OUT_OF_REACH[name] ?? otherwise;
		// The name of the error stays out of the text: n8n replaces messages that hold one.
		return await Promise.reject(
			new UserError(
				`'${label}' is out of reach: ${reason}. Check the address in this credential and this machine's network.`,
			),
		);
	}
}
