/**
 * What a failure means for the work:
 * `picture` this picture cannot succeed; `account` no picture can; `retry` the same request may succeed later;
 * `throttled` likewise, and everyone should slow down; `clock` a new signature with the right time may succeed;
 * `noText` the picture holds no text, which is a result; `stopped` the user stopped the execution.
 */
export type FailureKind =
	| 'picture'
	| 'account'
	| 'retry'
	| 'throttled'
	| 'clock'
	| 'noText'
	| 'stopped';

/** What happened in words, and what the user can do about it. */
export interface Advice {
	kind: FailureKind;
	/** A sentence without service text, file names or URLs: n8n replaces messages that hold words such as ENOENT. */
	message: string;
	/** What to do; empty where nothing can be done. */
	todo: string;
}

export const advice = (kind: FailureKind, message: string, todo: string): Advice => ({
	kind,
	message,
	todo,
});
