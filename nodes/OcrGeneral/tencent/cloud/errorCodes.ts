import { type FailureReason, failureReason } from '../../vocabulary/OcrFailure';

const CREDENTIAL = 'the Tencent Cloud OCR API credential';
const LATER = 'This usually passes; run the workflow again later.';
const REPORT =
	'Look the code up in the documents of Cloud API 3.0, or report it with the request ID.';
const BETTER = 'Try a sharper, larger or less cluttered picture.';
const SMALLER = 'Make the picture smaller.';
const BILL = 'Check balance and resource packs in the Tencent Cloud console.';
const DECODE =
	"Send a JPEG, PNG or BMP, or a PDF where the service takes it. For a PDF by URL, set the option 'PDF Pages'.";
const GRANT = 'Grant this key access to OCR in Cloud Access Management (CAM).';
const SLOWER =
	"Set 'Requests per Second' to your account's rate, or lower 'Max Parallel Requests'.";
const KEY = `Check 'Secret ID' and 'Secret Key' of ${CREDENTIAL}: the key must exist and be enabled.`;

/**
 * Codes of the five OCR actions (lists in tencentcloud-sdk-go) and the common ones of Cloud API 3.0
 * (https://cloud.tencent.com/document/practice/1125/62772). Billed: FailedOperation.EmptyImageError alone
 * (866/45470). What each means for the work is our conclusion.
 */
const CODES: Readonly<Record<string, FailureReason>> = {
	'AuthFailure.InvalidAuthorization': failureReason(
		'account',
		'The signature is malformed',
		`Check the fields of ${CREDENTIAL} for spaces and line breaks.`,
	),
	'AuthFailure.InvalidSecretId': failureReason('account', 'This is no Cloud API key', KEY),
	'AuthFailure.MFAFailure': failureReason(
		'account',
		'Tencent asks this key for a second factor',
		'Use a long-term key without it.',
	),
	'AuthFailure.SecretIdNotFound': failureReason('account', 'The Secret ID does not exist', KEY),
	'AuthFailure.SignatureExpire': failureReason(
		'clock',
		'The signature has expired',
		"Set the machine's clock right (NTP).",
	),
	'AuthFailure.SignatureFailure': failureReason(
		'account',
		'The signature check did not pass',
		`Enter 'Secret Key' of ${CREDENTIAL} again; it must belong to this Secret ID. If you no longer have it, create a new key in the console.`,
	),
	'AuthFailure.TokenFailure': failureReason(
		'account',
		'The session token is wrong or has run out',
		`Enter a new 'Session Token' in ${CREDENTIAL}, or use a long-term key and leave it empty.`,
	),
	'AuthFailure.UnauthorizedOperation': failureReason('account', 'This key may not use OCR', GRANT),
	AuthFailure: failureReason('account', 'The key was refused', KEY),
	UnauthorizedOperation: failureReason('account', 'This key may not use OCR', GRANT),
	'FailedOperation.ArrearsError': failureReason(
		'account',
		'The account is in arrears',
		'Pay the bill in the Tencent Cloud console.',
	),
	'FailedOperation.CountLimitError': failureReason(
		'account',
		"Today's limit of recognitions is reached",
		'Go on tomorrow, or raise the limit in the console.',
	),
	'FailedOperation.DetectFailed': failureReason(
		'picture',
		'The text could not be detected',
		BETTER,
	),
	'FailedOperation.DownLoadError': failureReason(
		'picture',
		'Tencent could not download the picture',
		"The URL must be open to everyone and answer within 3 seconds. Or switch on the option 'Download Image', so that n8n fetches the picture.",
	),
	'FailedOperation.EmptyImageError': failureReason(
		'picture',
		'The picture is empty',
		'The file has no content; check the previous node. Tencent bills this answer.',
	),
	'FailedOperation.EngineRecognizeTimeout': failureReason(
		'retry',
		'The recognition took too long',
		SMALLER,
	),
	'FailedOperation.ImageBlur': failureReason(
		'picture',
		'The picture is blurred',
		'Send a sharper picture.',
	),
	'FailedOperation.ImageDecodeFailed': failureReason(
		'picture',
		'The picture cannot be decoded',
		DECODE,
	),
	'FailedOperation.ImageNoText': failureReason('noText', 'The picture holds no text', ''),
	'FailedOperation.ImageSizeTooLarge': failureReason(
		'picture',
		"The picture's sides are too long",
		'Scale the picture down.',
	),
	'FailedOperation.LanguageNotSupport': failureReason(
		'picture',
		'The language is not supported',
		"Choose another 'Language'.",
	),
	'FailedOperation.OcrFailed': failureReason('picture', 'The text could not be recognized', BETTER),
	'FailedOperation.UnKnowError': failureReason(
		'retry',
		'Tencent could not finish for a reason it does not name',
		LATER,
	),
	'FailedOperation.UnOpenError': failureReason(
		'account',
		'OCR is not switched on for this account',
		'Activate it at https://console.cloud.tencent.com/ocr (once per account, free of charge), then run again.',
	),
	'FailedOperation.UserQuotaError': failureReason(
		'account',
		'The recognitions of this account are used up',
		'Buy a resource pack or switch on postpaid billing in the console.',
	),
	FailedOperation: failureReason('picture', 'The recognition did not succeed', REPORT),
	'InvalidParameter.ConfigFormatError': failureReason(
		'picture',
		'A parameter is not valid',
		REPORT,
	),
	'InvalidParameter.EngineImageDecodeFailed': failureReason(
		'picture',
		'The picture cannot be decoded',
		DECODE,
	),
	InvalidParameter: failureReason('picture', 'A parameter is not valid', REPORT),
	'InvalidParameterValue.InvalidParameterValueLimit': failureReason(
		'picture',
		'The value of a parameter is not valid',
		"Check 'PDF Pages', 'Language' and the URL.",
	),
	InvalidParameterValue: failureReason('picture', 'The value of a parameter is not valid', REPORT),
	InvalidRequest: failureReason('picture', 'Tencent did not understand the request', REPORT),
	MissingParameter: failureReason('picture', 'A parameter is missing', REPORT),
	UnknownParameter: failureReason(
		'picture',
		'This service does not know one of the parameters',
		REPORT,
	),
	'LimitExceeded.TooLargeFileError': failureReason('picture', 'The file is too large', SMALLER),
	LimitExceeded: failureReason(
		'account',
		'A quota is exceeded',
		'Check the quotas in the console.',
	),
	RequestLimitExceeded: failureReason('throttled', 'Too many requests at once', SLOWER),
	RequestSizeLimitExceeded: failureReason('picture', 'The request is too large', SMALLER),
	ResponseSizeLimitExceeded: failureReason('picture', 'The answer would be too large', SMALLER),
	InternalError: failureReason('retry', 'Tencent could not finish internally', LATER),
	ServiceUnavailable: failureReason('retry', 'Tencent OCR is not available', LATER),
	ActionOffline: failureReason(
		'account',
		'Tencent has taken this service down',
		"Choose another 'Service'.",
	),
	InvalidAction: failureReason(
		'account',
		'This endpoint does not have the service',
		"Choose another 'Service': international accounts have General Accurate OCR and General Basic OCR alone. Or check 'Cloud API 3.0 Endpoint' of the credential.",
	),
	NoSuchProduct: failureReason(
		'account',
		'This endpoint does not have OCR',
		"Check 'Cloud API 3.0 Endpoint' of the credential.",
	),
	NoSuchVersion: failureReason(
		'account',
		'This endpoint does not have this version of OCR',
		"Check 'Cloud API 3.0 Endpoint' of the credential.",
	),
	UnsupportedOperation: failureReason(
		'account',
		'The account does not support this service',
		"Choose another 'Service'.",
	),
	UnsupportedProtocol: failureReason(
		'account',
		'The endpoint does not take this protocol',
		"Use https in 'Cloud API 3.0 Endpoint' of the credential.",
	),
	UnsupportedRegion: failureReason(
		'picture',
		'OCR is not offered in this region',
		"Leave the option 'Region' empty.",
	),
	IpInBlacklist: failureReason(
		'account',
		"This machine's address is blocked for the key",
		"Change the key's IP rule in the console.",
	),
	IpNotInWhitelist: failureReason(
		'account',
		"This machine's address is not allowed for the key",
		"Change the key's IP rule in the console.",
	),
	ResourceInUse: failureReason('picture', 'A resource is in use', REPORT),
	ResourceInsufficient: failureReason('picture', 'A resource does not suffice', REPORT),
	ResourceNotFound: failureReason('picture', 'A resource was not found', REPORT),
	'ResourceUnavailable.InArrears': failureReason(
		'account',
		'The account is in arrears',
		'Pay the bill in the Tencent Cloud console.',
	),
	'ResourceUnavailable.ResourcePackageRunOut': failureReason(
		'account',
		'The resource pack is used up',
		'Buy a resource pack or switch on postpaid billing in the console.',
	),
	ResourceUnavailable: failureReason('picture', 'A resource is not available', REPORT),
	'ResourcesSoldOut.ChargeStatusException': failureReason(
		'account',
		"The account's billing state does not allow calls",
		BILL,
	),
	ResourcesSoldOut: failureReason(
		'account',
		"The account's billing state does not allow calls",
		BILL,
	),
};

const UNLISTED = failureReason(
	'picture',
	'Tencent refused the request with a code that its documents do not list',
	REPORT,
);

/** What a code means: the whole code first, then its first part (`RequestLimitExceeded.UinLimitExceeded`). */
export function reasonForCode(code: string): FailureReason {
	const own = (key: string) => (Object.hasOwn(CODES, key) ? CODES[key] : undefined);
	return own(code) ?? own(code.split('.')[0]) ?? UNLISTED;
}

/** Every code that has words of its own, for tests and documents. */
export const LISTED_CODES: readonly string[] = Object.keys(CODES);
