import type { FailureKind, FailureReason } from '../../vocabulary/OcrFailure';

/** What one of Tencent's codes means for the work, for the key and for the bill. */
export interface ErrorCode extends FailureReason {
	/** A number of General OCR, a dotted name of Cloud API 3.0. */
	code: number | string;
	/** The texts that come with it, where one code stands for several cases. */
	texts?: readonly string[];
	/** What the Test button says instead of message and remedy. */
	test?: string;
	/** Whether Tencent bills the answer; undefined where it publishes nothing about it. */
	billed?: boolean;
	/** Where Tencent documents the code. What it means for the work is our conclusion. */
	source: string;
}

type Row = (
	code: number | string,
	message: string,
	remedy: string,
	more?: Pick<ErrorCode, 'texts' | 'test' | 'billed'>,
) => ErrorCode;

const KINDS = ['account', 'clock', 'noText', 'picture', 'retry', 'throttled'] as const;

/** Makes the rows of the codes that one document lists, by their kind. */
export function rowsFrom(
	source: string,
	billed?: boolean,
): Readonly<Record<(typeof KINDS)[number], Row>> {
	const rowOf =
		(kind: FailureKind): Row =>
		(code, message, remedy, more = {}) => ({
			code,
			kind,
			message,
			remedy,
			billed,
			source,
			...more,
		});
	return Object.fromEntries(KINDS.map((kind) => [kind, rowOf(kind)])) as Record<
		(typeof KINDS)[number],
		Row
	>;
}

/** The one name of the page with App ID and keys. */
export const KEYS_PAGE =
	'API Keys in the Tencent Cloud console (https://console.cloud.tencent.com/cam/capi)';
export const CREDENTIAL = 'the Tencent Cloud OCR API credential';
export const CHECK_ENDPOINT = `Check the endpoint in ${CREDENTIAL}, and whether a proxy is in between.`;
export const LATER = 'This usually passes; run the workflow again later.';
export const SLOWER =
	"Set 'Requests per Second' to your account's rate, or lower 'Max Parallel Requests'.";
export const CLOCK_RIGHT = "Set this machine's clock right (NTP).";
export const ENTER_KEY = `Enter 'Secret Key' of ${CREDENTIAL} again; it must belong to this Secret ID. If you no longer have it, create a new key at ${KEYS_PAGE}.`;
export const BUY = 'Buy a resource pack or switch on pay-as-you-go in the Tencent Cloud console.';
export const PAY = 'Pay the bill in the Tencent Cloud console.';
export const BETTER = 'Try a sharper, larger or less cluttered picture.';
