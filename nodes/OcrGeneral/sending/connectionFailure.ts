import { CHECK_ENDPOINT, LATER } from '../tencent/codes/ErrorCode';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { brokenExchange, type BrokenReasons } from './brokenExchange';

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
const BROKEN = failureReason('retry', 'The connection broke before the answer was there', LATER);
const NO_TLS = failureReason(
	'retry',
	'What answers at the endpoint does not speak HTTPS',
	'Check in the Tencent Cloud OCR API credential whether the endpoint should begin with http:// instead of https://, and whether a proxy is in between.',
);
const CERTIFICATE = failureReason(
	'account',
	"The endpoint's certificate is not trusted",
	CHECK_ENDPOINT,
);
const NOT_ALLOWED = failureReason(
	'account',
	'n8n does not allow requests to this endpoint',
	'Check the endpoint in the credential, and which addresses this n8n may reach.',
);

const REASONS: BrokenReasons = {
	byCode: {
		ECONNABORTED: TIMED_OUT,
		ETIMEDOUT: TIMED_OUT,
		ENOTFOUND: NO_HOST,
		EAI_AGAIN: NO_HOST,
		ECONNREFUSED: NO_ANSWER,
		EHOSTUNREACH: NO_ANSWER,
		ENETUNREACH: NO_ANSWER,
		EPROTO: NO_TLS,
	},
	certificate: CERTIFICATE,
	forbidden: NOT_ALLOWED,
	otherwise: BROKEN,
};

/** What n8n's helper throws when no answer came, or broke off. */
export const connectionFailure = (thrown: unknown) => brokenExchange(thrown, REASONS);

/** Where the time of a request was over. */
export const tookTooLong = (thrown: unknown) => new OcrFailure(TIMED_OUT, {}, thrown);
