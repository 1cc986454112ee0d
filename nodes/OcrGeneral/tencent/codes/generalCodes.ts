import { type FailureReason, failureReason } from '../../vocabulary/OcrFailure';
import type { ErrorCode } from './ErrorCode';
import { GENERAL_KEY_CODES } from './generalKeyCodes';
import { GENERAL_PICTURE_CODES } from './generalPictureCodes';

/** Every code that General OCR is documented to answer with; nothing is published about which are billed. */
export const GENERAL_CODES: readonly ErrorCode[] = [...GENERAL_KEY_CODES, ...GENERAL_PICTURE_CODES];

const UNLISTED = failureReason(
	'picture',
	'Tencent refused the request with a code that its documents do not list',
	'Look the code up in the documents of General OCR.',
);

/** The row of a code; where several share it, the one whose text the service gives. */
export function findGeneralCode(code: number, serviceMessage: string): ErrorCode | undefined {
	const rows = GENERAL_CODES.filter((row) => row.code === code);
	return (
		rows.find(({ texts }) => texts?.some((text) => isIn(text, serviceMessage))) ??
		rows.find(({ texts }) => !texts)
	);
}

/** What a code means; an unknown one concerns this picture alone and is not tried again. */
export const reasonForGeneralCode = (code: number, serviceMessage: string): FailureReason =>
	findGeneralCode(code, serviceMessage) ?? UNLISTED;

const isIn = (part: string, whole: string) => whole.toLowerCase().includes(part.toLowerCase());
