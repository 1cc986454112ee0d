import { isAboutCertificate } from '../vocabulary/certificateCode';
import { type FailureReason, OcrFailure } from '../vocabulary/OcrFailure';

/** What is told of an exchange with a host that gave no answer, or broke off, by how it did. */
export interface BrokenReasons {
	/** By Node's code of the error. */
	byCode: Readonly<Record<string, FailureReason>>;
	/** A certificate that is not trusted. */
	certificate: FailureReason;
	/** n8n itself sent nothing, by its rules for addresses. */
	forbidden: FailureReason;
	otherwise: FailureReason;
}

/** @param thrown by n8n's helper: NodeApiError, whose httpCode is Node's code, or Node's own error */
export function brokenExchange(
	thrown: unknown,
	{ byCode, certificate, forbidden, otherwise }: BrokenReasons,
): OcrFailure {
	const { httpCode, code: own } = (thrown ?? {}) as { httpCode?: unknown; code?: unknown };
	const code = String(httpCode ?? own ?? '');
	if (code === '') return new OcrFailure(isForbidden(thrown) ? forbidden : otherwise, {}, thrown);
	const unlisted = isAboutCertificate(code) ? certificate : otherwise;
	return new OcrFailure(Object.hasOwn(byCode, code) ? byCode[code] : unlisted, { code }, thrown);
}

/** Of what has no code, n8n's words alone tell. */
const isForbidden = (thrown: unknown) =>
	thrown instanceof Error && /ssrf|blocked|not allowed/i.test(`${thrown.name} ${thrown.message}`);
