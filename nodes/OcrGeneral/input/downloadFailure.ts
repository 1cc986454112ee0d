import { codeOf, isForbidden } from '../sending/connectionFailure';
import { isAboutCertificate } from '../vocabulary/certificateCode';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';

const MESSAGE = 'n8n could not download the picture';
const CHECK = "Check 'Image URL'. It must answer with the picture itself, without a login.";
const REFUSED = failureReason('picture', MESSAGE, CHECK);
const BROKEN = failureReason('retry', MESSAGE, CHECK);
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
const CERTIFICATE = failureReason(
	'picture',
	"The certificate of the picture's host is not trusted",
	"Open 'Image URL' in a browser to see what is wrong with it; a proxy in between may give one of its own.",
);
const TRANSIENT_CODES = new Set([
	'EAI_AGAIN',
	'ECONNABORTED',
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ERR_BAD_RESPONSE',
	'ETIMEDOUT',
]);

/** A host that answers with anything but the picture; one that is out of order may do better next time. */
export function statusFailure(status: number): OcrFailure {
	const details = { httpCode: status };
	if (status === 407) return new OcrFailure(PROXY, details);
	if (status >= 300 && status < 400) return new OcrFailure(ELSEWHERE, details);
	return new OcrFailure(status >= 500 || status === 429 ? BROKEN : REFUSED, details);
}

/** What n8n's helper throws where no answer came, or broke off. */
export function transferFailure(thrown: unknown): OcrFailure {
	if (isForbidden(thrown)) return new OcrFailure(NOT_ALLOWED, {}, thrown);
	const code = codeOf(thrown);
	const otherwise = isAboutCertificate(code) ? CERTIFICATE : REFUSED;
	const reason = TRANSIENT_CODES.has(code) ? BROKEN : otherwise;
	return new OcrFailure(reason, code === '' ? {} : { code }, thrown);
}
