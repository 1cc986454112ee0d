import type { PictureProblem } from '../picture/problem.mts';

/** A refusal of General OCR as it goes over the wire (docs/tencent-ocr.md, Answer of General OCR). */
export interface GeneralRefusal {
	code: number;
	status: 400 | 401;
	message: string;
	/** What stands in `data`: left out, `{}`, or an object with a session id. */
	data: 'absent' | 'empty' | 'session';
}

/** Seen in captures that users of the service published: code, text and status. */
const seen = {
	signatureMissing: auth(4, 'has no sign or sign is empty', 'empty'),
	signatureExpired: auth(9, 'sign expired', 'empty'),
	secretIdUnknown: auth(11, 'secretid not exist', 'absent'),
	appidNotOfSecretId: auth(12, 'appid not match', 'absent'),
	signatureWrong: auth(14, 'sign no pass', 'absent'),
	bodyUnparsable: bad(3, 'invalid request: parsing error - check content-type and body'),
	appidMissing: bad(3, 'donot find appid'),
	appidIllegal: bad(3, 'appid is illegal'),
} satisfies Record<string, GeneralRefusal>;

/** Documented codes whose text and HTTP status nobody has published: both are invented here. */
const documented = {
	signatureMalformed: auth(5, 'sign is invalid', 'empty'),
	appidNotOfSignature: auth(6, 'appid or bucket not match', 'empty'),
	appidUnknown: auth(10, 'appid not exist', 'absent'),
	tooFrequent: bad(15, 'too frequent'),
	bodyTooLarge: bad(23, 'request body too large'),
	noPermission: auth(24, 'no permission', 'absent'),
	resourcesUsedUp: bad(25, 'resource used up'),
	// The text is documented, the status is not.
	accountAbnormal: bad(3, 'account abnormal,errorno is:2'),
	internalError: bad(213, 'internal error'),
	imageUndecodable: bad(-1102, 'SDK_IMAGE_DECODE_FAILED'),
	imageEmpty: bad(-1300, 'ERROR_IMAGE_EMPTY'),
	parameterEmpty: bad(-1301, 'ERROR_PARAMETER_EMPTY'),
	parameterTooLong: bad(-1304, 'ERROR_PARAMETER_TOO_LONG'),
	downloadFailed: bad(-1308, 'ERROR_DOWNLOAD_IMAGE_FAILED'),
	recognitionFailed: bad(-9003, 'GLOCR_RECONG_FAILED'),
	noText: bad(-9021, 'no text detected'),
} satisfies Record<string, GeneralRefusal>;

export const refusals = { ...seen, ...documented };

/** The refusal that General OCR gives for a picture it cannot read. */
export function refusalOfProblem(problem: PictureProblem): GeneralRefusal {
	switch (problem) {
		case 'empty':
			return refusals.imageEmpty;
		case 'undecodable':
		case 'pageOutOfRange':
			return refusals.imageUndecodable;
		case 'dimensionsTooLarge':
		case 'tooLarge':
			return refusals.bodyTooLarge;
		case 'downloadFailed':
			return refusals.downloadFailed;
		case 'noText':
			return refusals.noText;
		case 'recognitionFailed':
			return refusals.recognitionFailed;
	}
}

function auth(code: number, message: string, data: GeneralRefusal['data']): GeneralRefusal {
	return { code, status: 401, message, data };
}

function bad(code: number, message: string): GeneralRefusal {
	return { code, status: 400, message, data: 'session' };
}
