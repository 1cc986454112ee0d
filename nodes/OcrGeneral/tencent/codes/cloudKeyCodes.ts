import {
	BUY,
	CLOCK_RIGHT,
	CREDENTIAL,
	ENTER_KEY,
	KEYS_PAGE,
	LATER,
	PAY,
	rowsFrom,
	SLOWER,
} from './ErrorCode';

const BILL = 'Check balance and resource packs in the Tencent Cloud console.';
const GRANT = 'Grant this key access to OCR in Cloud Access Management (CAM).';
const KEY = `Check 'Secret ID' of ${CREDENTIAL} at ${KEYS_PAGE}: the key must exist and be enabled.`;
const ENDPOINT = "Check 'Cloud API 3.0 Endpoint' of the credential.";
const IP_RULE = "Change the key's IP rule in the Tencent Cloud console.";
const OTHER_SERVICE = "Choose another 'Service'.";

const ocr = rowsFrom(
	'https://github.com/TencentCloud/tencentcloud-sdk-python (ocr/v20181119/errorcodes.py)',
	false,
);
const common = rowsFrom('https://cloud.tencent.com/document/practice/1125/62772', false);

/** Codes of Cloud API 3.0 about key, account, endpoint and the service itself. */
export const CLOUD_KEY_CODES = [
	common.account('AuthFailure', 'The key was refused', KEY),
	common.account(
		'AuthFailure.InvalidAuthorization',
		'The signature is malformed',
		`Check 'Secret ID' and 'Secret Key' of ${CREDENTIAL} for spaces and line breaks.`,
	),
	common.account(
		'AuthFailure.InvalidSecretId',
		'This is not a Cloud API key',
		`Copy 'Secret ID' of ${CREDENTIAL} from ${KEYS_PAGE}.`,
	),
	common.account(
		'AuthFailure.MFAFailure',
		'Tencent asks this key for a second factor',
		'Use a long-term key without it.',
	),
	common.account('AuthFailure.SecretIdNotFound', 'The Secret ID does not exist', KEY),
	common.clock('AuthFailure.SignatureExpire', 'The signature has expired', CLOCK_RIGHT),
	common.account(
		'AuthFailure.SignatureFailure',
		'The Secret Key does not belong to this Secret ID',
		ENTER_KEY,
	),
	common.account(
		'AuthFailure.TokenFailure',
		'The session token is wrong or has expired',
		`Enter a new 'Session Token' in ${CREDENTIAL}, or use a long-term key and leave it empty.`,
	),
	common.account('AuthFailure.UnauthorizedOperation', 'This key may not use OCR', GRANT),
	common.account('UnauthorizedOperation', 'This key may not use OCR', GRANT),
	common.account('IpInBlacklist', "This machine's address is blocked for the key", IP_RULE),
	common.account('IpNotInWhitelist', "This machine's address is not allowed for the key", IP_RULE),

	ocr.account('FailedOperation.ArrearsError', 'The account is in arrears', PAY),
	ocr.account(
		'FailedOperation.CountLimitError',
		"Today's limit of recognitions is reached",
		'Run the workflow again tomorrow, or raise the limit in the Tencent Cloud console.',
	),
	ocr.account(
		'FailedOperation.UnOpenError',
		'OCR is not activated for this account',
		'Activate it at https://console.cloud.tencent.com/ocr (once per account, free of charge), then try again.',
	),
	ocr.account(
		'FailedOperation.UserQuotaError',
		'The recognitions of this account are used up',
		BUY,
	),
	ocr.account('ResourceUnavailable.InArrears', 'The account is in arrears', PAY),
	ocr.account('ResourceUnavailable.ResourcePackageRunOut', 'The resource pack is used up', BUY),
	common.account('ResourcesSoldOut', "The account's billing state does not allow calls", BILL),
	ocr.account(
		'ResourcesSoldOut.ChargeStatusException',
		"The account's billing state does not allow calls",
		BILL,
	),
	common.account('LimitExceeded', 'A quota of the account is exceeded', BILL),

	common.account('ActionOffline', 'Tencent no longer offers this service', OTHER_SERVICE),
	common.account(
		'InvalidAction',
		'This endpoint does not have the service',
		`Choose another 'Service': international accounts have General Accurate OCR, General Basic OCR, Tables, and Invoices and Tickets. Or check 'Cloud API 3.0 Endpoint' of ${CREDENTIAL}.`,
		{ test: `This endpoint does not have General Basic OCR. ${ENDPOINT}` },
	),
	common.account('NoSuchProduct', 'This endpoint does not have OCR', ENDPOINT),
	common.account('NoSuchVersion', 'This endpoint does not have this version of OCR', ENDPOINT),
	common.account(
		'UnsupportedOperation',
		'The account does not support this service',
		OTHER_SERVICE,
	),
	common.account(
		'UnsupportedProtocol',
		'The endpoint does not take this protocol',
		"Use https in 'Cloud API 3.0 Endpoint' of the credential.",
	),

	common.throttled('RequestLimitExceeded', 'Too many requests at once', SLOWER),
	common.throttled(
		'RequestLimitExceeded.GlobalRegionUinLimitExceeded',
		'The account sends too many requests at once',
		SLOWER,
	),
	common.throttled(
		'RequestLimitExceeded.IPLimitExceeded',
		'This machine sends too many requests at once',
		SLOWER,
	),
	common.throttled(
		'RequestLimitExceeded.UinLimitExceeded',
		'The account sends too many requests at once',
		SLOWER,
	),
	common.retry('InternalError', 'Something went wrong inside Tencent', LATER),
	common.retry('ServiceUnavailable', 'Tencent OCR is not available', LATER),
];
