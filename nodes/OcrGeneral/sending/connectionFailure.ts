import { isAboutCertificate } from '../vocabulary/certificateCode';
import { type FailureReason, failureReason, OcrFailure } from '../vocabulary/OcrFailure';

const TIMED_OUT = failureReason(
	'retry',
	'The service took longer than allowed',
	"Raise the option 'Timeout', or lower 'Max Parallel Requests'.",
);
const NO_HOST = failureReason(
	'retry',
	"The endpoint's host name was not found",
	"Check the endpoint in the Tencent Cloud OCR API credential and the machine's network.",
);
const NO_ANSWER = failureReason(
	'retry',
	'Nothing answers at the endpoint',
	'Check the endpoint in the Tencent Cloud OCR API credential, and whether a firewall or proxy is in between.',
);
const BROKEN = failureReason(
	'retry',
	'The connection broke before the answer was there',
	'This usually passes; run the workflow again later.',
);
const NO_TLS = failureReason(
	'retry',
	'What answers at the endpoint does not speak HTTPS',
	'Check in the Tencent Cloud OCR API credential whether the endpoint begins rightly with https:// or http://, and whether a proxy is in between.',
);
const CERTIFICATE = failureReason(
	'account',
	"The endpoint's certificate is not trusted",
	'Check the endpoint in the Tencent Cloud OCR API credential, and whether a proxy is in between.',
);
const NOT_ALLOWED = failureReason(
	'account',
	'n8n does not allow requests to this endpoint',
	'Check the endpoint in the credential, and which addresses this n8n may reach.',
);

const BY_CODE: Readonly<Record<string, FailureReason>> = {
	ECONNABORTED: TIMED_OUT,
	ETIMEDOUT: TIMED_OUT,
	ENOTFOUND: NO_HOST,
	EAI_AGAIN: NO_HOST,
	ECONNREFUSED: NO_ANSWER,
	EHOSTUNREACH: NO_ANSWER,
	ENETUNREACH: NO_ANSWER,
	EPROTO: NO_TLS,
};

/** What n8n's helper throws when no answer came, or broke off: NodeApiError, whose httpCode is Node's code of the error. */
export function connectionFailure(thrown: unknown): OcrFailure {
	if (isForbidden(thrown)) return new OcrFailure(NOT_ALLOWED, {}, thrown);
	const code = codeOf(thrown);
	const otherwise = isAboutCertificate(code) ? CERTIFICATE : BROKEN;
	const reason = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : otherwise;
	return new OcrFailure(reason, code === '' ? {} : { code }, thrown);
}

/** Where the time of a request was over. */
export const tookTooLong = (thrown: unknown) => new OcrFailure(TIMED_OUT, {}, thrown);

/** Node's code of what n8n's helper throws, empty where it has none. */
export function codeOf(thrown: unknown): string {
	const { httpCode, code } = (thrown ?? {}) as { httpCode?: unknown; code?: unknown };
	return String(httpCode ?? code ?? '');
}

/** Whether n8n itself sent nothing, by its rules for addresses: its words alone tell. */
export const isForbidden = (thrown: unknown) =>
	codeOf(thrown) === '' &&
	thrown instanceof Error &&
	/ssrf|blocked|not allowed/i.test(`${thrown.name} ${thrown.message}`);
