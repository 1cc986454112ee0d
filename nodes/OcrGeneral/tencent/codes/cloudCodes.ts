import { type FailureReason, failureReason } from '../../vocabulary/OcrFailure';
import type { ErrorCode } from './ErrorCode';
import { CLOUD_KEY_CODES } from './cloudKeyCodes';
import { LOOK_UP, CLOUD_PICTURE_CODES } from './cloudPictureCodes';

/** Every code that the node's actions of Cloud API 3.0 are documented to answer with. */
export const CLOUD_CODES: readonly ErrorCode[] = [...CLOUD_KEY_CODES, ...CLOUD_PICTURE_CODES];

const BY_CODE = new Map(CLOUD_CODES.map((row) => [row.code, row]));

const UNLISTED = failureReason(
	'picture',
	'Tencent refused the request with a code that its documents do not list',
	LOOK_UP,
);

/** The row of the whole code, else of its first part (`RequestLimitExceeded.UinLimitExceeded`). */
export const findCloudCode = (code: string): ErrorCode | undefined =>
	BY_CODE.get(code) ?? BY_CODE.get(code.split('.')[0]);

/** What a code means; an unknown one concerns this picture alone and is not tried again. */
export const reasonForCloudCode = (code: string): FailureReason => findCloudCode(code) ?? UNLISTED;
