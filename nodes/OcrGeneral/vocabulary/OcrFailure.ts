import { bareError } from './bareError';

/**
 * What a failure means for the work:
 * `picture` this picture cannot succeed; `account` no picture can; `endpoint` something else than Tencent answered,
 * which holds for no picture where it does so again and again; `retry` the same request may succeed later; `throttled`
 * likewise, and everyone should slow down; `clock` a new signature with the right time may succeed; `noText` the
 * picture holds no text, which is a result; `stopped` the user stopped the execution.
 */
export type FailureKind =
	| 'picture'
	| 'account'
	| 'endpoint'
	| 'retry'
	| 'throttled'
	| 'clock'
	| 'noText'
	| 'stopped';

/** Characters of a service's own words; each item of a failed picture holds them. */
const MOST_WORDS = 1000;

/** What happened in words, and what the user can do about it. */
export interface FailureReason {
	kind: FailureKind;
	/** A sentence without service text, file names or URLs: n8n replaces messages that hold words such as ENOENT. */
	message: string;
	/** What to do; empty where nothing can be done. */
	remedy: string;
}

export const failureReason = (
	kind: FailureKind,
	message: string,
	remedy: string,
): FailureReason => ({
	kind,
	message,
	remedy,
});

/** The service's own words about it, kept for whoever wants to look further. */
export interface FailureDetails {
	/** Number of General OCR, dotted name of Cloud API 3.0, or the name of a broken connection's error. */
	code?: string | number;
	serviceMessage?: string;
	httpCode?: number;
	sessionId?: string;
	requestId?: string;
	/** Unix milliseconds by the answer's Date header. */
	serverTime?: number;
}

/** A picture, or a page of one, that gave no result. */
export class OcrFailure extends Error {
	/** The file name, else the field name, or the URL. */
	source = '';
	page?: number;
	/** True where nothing was sent for this picture, because an earlier answer refused the account. */
	notSent = false;
	/** What may be behind it, by the file itself. */
	private note = '';

	readonly reason: FailureReason;
	readonly details: FailureDetails;

	/** @param cause what was thrown; kept for logs and for n8n, without the request that libraries add */
	constructor(reason: FailureReason, details: FailureDetails = {}, cause?: unknown) {
		super(reason.message, cause === undefined ? undefined : { cause: bareError(cause) });
		this.name = 'OcrFailure';
		this.reason = reason;
		this.details = details;
	}

	get kind(): FailureKind {
		return this.reason.kind;
	}

	/** Names the picture; the first name stays. */
	about(source: string, page?: number): this {
		this.source ||= source;
		this.page ??= page;
		return this;
	}

	/** Adds what may be behind the service's refusal of this one picture. */
	explain(note: string): void {
		if (this.kind === 'picture' && this.details.code !== undefined) this.note = note;
	}

	/** The same refusal for a picture that was not sent because of it. */
	forUnsent(): OcrFailure {
		const unsent = new OcrFailure(this.reason, this.details, this.cause);
		unsent.notSent = true;
		return unsent;
	}

	/** Which picture, what to do, and the service's own words. */
	get description(): string {
		const page = this.page ? `, page ${this.page}` : '';
		const state = this.notSent ? ' (not sent, because an earlier refusal applies to it too)' : '';
		return [
			this.source ? `Picture: ${this.source}${page}${state}.` : '',
			this.reason.remedy,
			this.note,
			this.serviceWords(),
		]
			.filter(Boolean)
			.join(' ');
	}

	private serviceWords(): string {
		const { code, serviceMessage, httpCode, sessionId, requestId } = this.details;
		const parts = [
			code === undefined ? '' : `code ${code}`,
			serviceMessage ? `"${serviceMessage.slice(0, MOST_WORDS)}"` : '',
			httpCode ? `HTTP ${httpCode}` : '',
			sessionId ? `session ${sessionId}` : '',
			requestId ? `request ${requestId}` : '',
		].filter(Boolean);
		const label = httpCode ? 'Answer' : 'Details';
		return parts.length === 0 ? '' : `${label}: ${parts.join(', ')}.`;
	}
}

/** A mistake of this node's own, which costs one picture, not the others. */
export function unexpectedFailure(thrown: unknown): OcrFailure {
	const words = thrown instanceof Error ? thrown.message : String(thrown);
	return new OcrFailure(
		failureReason(
			'picture',
			'The node could not process the result',
			`Report it with the picture; the output 'Raw' may still work. (${words})`,
		),
		{},
		thrown,
	);
}

/** The user has stopped the execution; nobody sees this but n8n. */
export const stopped = () =>
	new OcrFailure(failureReason('stopped', 'The execution was stopped', ''));
