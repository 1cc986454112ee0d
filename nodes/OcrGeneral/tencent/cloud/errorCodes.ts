import { type Advice, advice } from '../../vocabulary/Advice';

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
const CODES: Readonly<Record<string, Advice>> = {
	'AuthFailure.InvalidAuthorization': advice(
		'account',
		'The signature is malformed',
		`Check the fields of ${CREDENTIAL} for spaces and line breaks.`,
	),
	'AuthFailure.InvalidSecretId': advice('account', 'This is no Cloud API key', KEY),
	'AuthFailure.MFAFailure': advice(
		'account',
		'Tencent asks this key for a second factor',
		'Use a long-term key without it.',
	),
	'AuthFailure.SecretIdNotFound': advice('account', 'The Secret ID does not exist', KEY),
	'AuthFailure.SignatureExpire': advice(
		'clock',
		'The signature has expired',
		"Set the machine's clock right (NTP).",
	),
	'AuthFailure.SignatureFailure': advice(
		'account',
		'The signature check did not pass',
		`Enter 'Secret Key' of ${CREDENTIAL} again; it must belong to this Secret ID. If you no longer have it, create a new key in the console.`,
	),
	'AuthFailure.TokenFailure': advice(
		'account',
		'The session token is wrong or has run out',
		`Enter a new 'Session Token' in ${CREDENTIAL}, or use a long-term key and leave it empty.`,
	),
	'AuthFailure.UnauthorizedOperation': advice('account', 'This key may not use OCR', GRANT),
	AuthFailure: advice('account', 'The key was refused', KEY),
	UnauthorizedOperation: advice('account', 'This key may not use OCR', GRANT),
	'FailedOperation.ArrearsError': advice(
		'account',
		'The account is in arrears',
		'Pay the bill in the Tencent Cloud console.',
	),
	'FailedOperation.CountLimitError': advice(
		'account',
		"Today's limit of recognitions is reached",
		'Go on tomorrow, or raise the limit in the console.',
	),
	'FailedOperation.DetectFailed': advice('picture', 'The text could not be detected', BETTER),
	'FailedOperation.DownLoadError': advice(
		'picture',
		'Tencent could not download the picture',
		"The URL must be open to everyone and answer within 3 seconds. Or switch on the option 'Download Image', so that n8n fetches the picture.",
	),
	'FailedOperation.EmptyImageError': advice(
		'picture',
		'The picture is empty',
		'The file has no content; check the previous node. Tencent bills this answer.',
	),
	'FailedOperation.EngineRecognizeTimeout': advice(
		'retry',
		'The recognition took too long',
		SMALLER,
	),
	'FailedOperation.ImageBlur': advice(
		'picture',
		'The picture is blurred',
		'Send a sharper picture.',
	),
	'FailedOperation.ImageDecodeFailed': advice('picture', 'The picture cannot be decoded', DECODE),
	'FailedOperation.ImageNoText': advice('noText', 'The picture holds no text', ''),
	'FailedOperation.ImageSizeTooLarge': advice(
		'picture',
		"The picture's sides are too long",
		'Scale the picture down.',
	),
	'FailedOperation.LanguageNotSupport': advice(
		'picture',
		'The language is not supported',
		"Choose another 'Language'.",
	),
	'FailedOperation.OcrFailed': advice('picture', 'The text could not be recognized', BETTER),
	'FailedOperation.UnKnowError': advice(
		'retry',
		'Tencent could not finish for a reason it does not name',
		LATER,
	),
	'FailedOperation.UnOpenError': advice(
		'account',
		'OCR is not switched on for this account',
		'Activate it at https://console.cloud.tencent.com/ocr (once per account, free of charge), then run again.',
	),
	'FailedOperation.UserQuotaError': advice(
		'account',
		'The recognitions of this account are used up',
		'Buy a resource pack or switch on postpaid billing in the console.',
	),
	FailedOperation: advice('picture', 'The recognition did not succeed', REPORT),
	'InvalidParameter.ConfigFormatError': advice('picture', 'A parameter is not valid', REPORT),
	'InvalidParameter.EngineImageDecodeFailed': advice(
		'picture',
		'The picture cannot be decoded',
		DECODE,
	),
	InvalidParameter: advice('picture', 'A parameter is not valid', REPORT),
	'InvalidParameterValue.InvalidParameterValueLimit': advice(
		'picture',
		'The value of a parameter is not valid',
		"Check 'PDF Pages', 'Language' and the URL.",
	),
	InvalidParameterValue: advice('picture', 'The value of a parameter is not valid', REPORT),
	InvalidRequest: advice('picture', 'Tencent did not understand the request', REPORT),
	MissingParameter: advice('picture', 'A parameter is missing', REPORT),
	UnknownParameter: advice('picture', 'This service does not know one of the parameters', REPORT),
	'LimitExceeded.TooLargeFileError': advice('picture', 'The file is too large', SMALLER),
	LimitExceeded: advice('account', 'A quota is exceeded', 'Check the quotas in the console.'),
	RequestLimitExceeded: advice('throttled', 'Too many requests at once', SLOWER),
	RequestSizeLimitExceeded: advice('picture', 'The request is too large', SMALLER),
	ResponseSizeLimitExceeded: advice('picture', 'The answer would be too large', SMALLER),
	InternalError: advice('retry', 'Tencent could not finish internally', LATER),
	ServiceUnavailable: advice('retry', 'Tencent OCR is not available', LATER),
	ActionOffline: advice(
		'account',
		'Tencent has taken this service down',
		"Choose another 'Service'.",
	),
	InvalidAction: advice(
		'account',
		'This endpoint does not have the service',
		"Choose another 'Service': international accounts have General Accurate OCR and General Basic OCR alone. Or check 'Cloud API 3.0 Endpoint' of the credential.",
	),
	NoSuchProduct: advice(
		'account',
		'This endpoint does not have OCR',
		"Check 'Cloud API 3.0 Endpoint' of the credential.",
	),
	NoSuchVersion: advice(
		'account',
		'This endpoint does not have this version of OCR',
		"Check 'Cloud API 3.0 Endpoint' of the credential.",
	),
	UnsupportedOperation: advice(
		'account',
		'The account does not support this service',
		"Choose another 'Service'.",
	),
	UnsupportedProtocol: advice(
		'account',
		'The endpoint does not take this protocol',
		"Use https in 'Cloud API 3.0 Endpoint' of the credential.",
	),
	UnsupportedRegion: advice(
		'picture',
		'OCR is not offered in this region',
		"Leave the option 'Region' empty.",
	),
	IpInBlacklist: advice(
		'account',
		"This machine's address is blocked for the key",
		"Change the key's IP rule in the console.",
	),
	IpNotInWhitelist: advice(
		'account',
		"This machine's address is not allowed for the key",
		"Change the key's IP rule in the console.",
	),
	ResourceInUse: advice('picture', 'A resource is in use', REPORT),
	ResourceInsufficient: advice('picture', 'A resource does not suffice', REPORT),
	ResourceNotFound: advice('picture', 'A resource was not found', REPORT),
	'ResourceUnavailable.InArrears': advice(
		'account',
		'The account is in arrears',
		'Pay the bill in the Tencent Cloud console.',
	),
	'ResourceUnavailable.ResourcePackageRunOut': advice(
		'account',
		'The resource pack is used up',
		'Buy a resource pack or switch on postpaid billing in the console.',
	),
	ResourceUnavailable: advice('picture', 'A resource is not available', REPORT),
	'ResourcesSoldOut.ChargeStatusException': advice(
		'account',
		"The account's billing state does not allow calls",
		BILL,
	),
	ResourcesSoldOut: advice('account', "The account's billing state does not allow calls", BILL),
};

const UNLISTED = advice(
	'picture',
	'Tencent refused the request with a code that its documents do not list',
	REPORT,
);

/** What a code means: the whole code first, then its first part (`RequestLimitExceeded.UinLimitExceeded`). */
export function adviceForCode(code: string): Advice {
	const own = (key: string) => (Object.hasOwn(CODES, key) ? CODES[key] : undefined);
	return own(code) ?? own(code.split('.')[0]) ?? UNLISTED;
}

/** Every code that has words of its own, for tests and documents. */
export const LISTED_CODES: readonly string[] = Object.keys(CODES);
