import { brokenExchange, type BrokenReasons } from '../sending/brokenExchange';
import { LATER } from '../tencent/codes/ErrorCode';
import { type FailureReason, failureReason, OcrFailure } from '../vocabulary/OcrFailure';

const CHECK = "Check 'Image URL'. It must answer with the picture itself, without a login.";
const BROKEN = failureReason('retry', 'The connection broke before the picture was there', LATER);
const OUT_OF_ORDER = failureReason('retry', "The picture's host is out of order or busy", LATER);
const OTHER = failureReason('picture', 'n8n could not download the picture', CHECK);
const REFUSED = failureReason('picture', "The picture's host refuses the download", CHECK);
const NOT_PUBLIC = failureReason(
	'picture',
	'The picture is not open to everyone',
	"A link may have expired: give a new one. For a file behind a login, put an HTTP Request node that downloads it before this one, and set 'Input Type' to Binary File.",
);
const NOT_THERE = failureReason(
	'picture',
	"The picture's host has nothing at this URL",
	"Check 'Image URL' for typing errors; the picture may have been moved or deleted.",
);
const NO_HOST = failureReason(
	'picture',
	"The picture's host was not found",
	"Check 'Image URL' for typing errors, and this machine's network.",
);
const NO_ANSWER = failureReason(
	'retry',
	"Nothing answers at the picture's host",
	"Check 'Image URL', and whether a firewall or proxy is in between.",
);
const NO_TLS = failureReason(
	'picture',
	"The picture's host does not speak HTTPS",
	"Check whether 'Image URL' should begin with http:// instead of https://.",
);
const CERTIFICATE = failureReason(
	'picture',
	"The certificate of the picture's host is not trusted",
	"Open 'Image URL' in a browser to see what is wrong with it; a proxy in between may give one of its own.",
);
const TOO_SLOW = failureReason(
	'retry',
	'The download of the picture took longer than allowed',
	"Raise the option 'Timeout', or check 'Image URL'.",
);
const PROXY = failureReason(
	'picture',
	'The proxy between n8n and the web refuses the download',
	"Check this n8n's proxy settings: the proxy asks for a name and a password.",
);
const ELSEWHERE = failureReason(
	'picture',
	'The download is redirected too often, or to something that is not a web address',
	"Open 'Image URL' in a browser, and enter the address where you end up.",
);
const NOT_ALLOWED = failureReason(
	'picture',
	'n8n does not allow downloads from this address',
	"Check 'Image URL', and which addresses this n8n may reach.",
);

const BY_STATUS: Readonly<Record<number, FailureReason>> = {
	401: NOT_PUBLIC,
	403: NOT_PUBLIC,
	404: NOT_THERE,
	407: PROXY,
	408: OUT_OF_ORDER,
	410: NOT_THERE,
	429: OUT_OF_ORDER,
};

const REASONS: BrokenReasons = {
	byCode: {
		EAI_AGAIN: { ...NO_HOST, kind: 'retry' },
		ECONNABORTED: TOO_SLOW,
		ECONNREFUSED: NO_ANSWER,
		ECONNRESET: BROKEN,
		EHOSTUNREACH: NO_ANSWER,
		ENETUNREACH: NO_ANSWER,
		ENOTFOUND: NO_HOST,
		EPIPE: BROKEN,
		EPROTO: NO_TLS,
		ERR_BAD_RESPONSE: BROKEN,
		ERR_STREAM_PREMATURE_CLOSE: BROKEN,
		ETIMEDOUT: TOO_SLOW,
	},
	certificate: CERTIFICATE,
	forbidden: NOT_ALLOWED,
	otherwise: OTHER,
};

/** A host that answers with anything but the picture. */
export function statusFailure(status: number): OcrFailure {
	const isRedirect = status >= 300 && status < 400;
	const otherwise = status >= 500 ? OUT_OF_ORDER : isRedirect ? ELSEWHERE : REFUSED;
	return new OcrFailure(BY_STATUS[status] ?? otherwise, { httpCode: status });
}

/** What n8n's helper throws where no answer came, or broke off. */
export const transferFailure = (thrown: unknown) => brokenExchange(thrown, REASONS);

/** Where the time of a download was over. */
export const downloadTookTooLong = (thrown: unknown) => new OcrFailure(TOO_SLOW, {}, thrown);
