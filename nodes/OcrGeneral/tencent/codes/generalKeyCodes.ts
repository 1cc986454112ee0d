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

const NO_BUCKET = "Leave the option 'Bucket' empty.";
const ONE_ACCOUNT = `Copy 'App ID', 'Secret ID' and 'Secret Key' of ${CREDENTIAL} from one and the same account.`;

const own = rowsFrom('https://cloud.tencent.com/document/product/866/17600');
const platform = rowsFrom('https://cloud.tencent.com/document/product/641/12410');

/** Codes of General OCR about key, account and the service itself. */
export const GENERAL_KEY_CODES = [
	own.account(3, 'The account is in arrears and stopped', PAY, {
		// As one page and a sibling of it print it; the test's rules can only compare whole texts.
		texts: [
			'account abnormal',
			'account abnormal,errorno is:2',
			'account abnormal，errorno is:2',
			'account abnormal,errorno is：2',
		],
	}),
	own.account(
		3,
		'The App ID is not accepted',
		`'App ID' of ${CREDENTIAL} is a number without spaces; copy it from ${KEYS_PAGE}.`,
		{ texts: ['appid', 'appid is illegal', 'donot find appid'] },
	),
	own.account(
		4,
		'The signature is missing',
		`Select ${CREDENTIAL}. A proxy on the way may also remove the Authorization header.`,
		{
			test: "The request came without its signature. A proxy may have removed it; check 'General OCR Endpoint'.",
		},
	),
	own.account(
		5,
		'The signature is malformed',
		`Check 'App ID', 'Secret ID' and 'Secret Key' of ${CREDENTIAL} for spaces and line breaks.`,
	),
	own.account(6, 'App ID or bucket does not fit the key', `${NO_BUCKET} ${ONE_ACCOUNT}`, {
		test: `The App ID does not belong to this key. ${ONE_ACCOUNT}`,
	}),
	platform.retry(7, 'Tencent could not encode the signature', LATER),
	platform.retry(8, 'Tencent could not decode the signature', LATER),
	own.clock(9, 'The signature has expired', CLOCK_RIGHT),
	own.account(10, 'The App ID does not exist', `Copy 'App ID' of ${CREDENTIAL} from ${KEYS_PAGE}.`),
	own.account(
		11,
		'The Secret ID does not exist',
		`Check 'Secret ID' of ${CREDENTIAL} at ${KEYS_PAGE}: the key must exist and be enabled. General OCR takes keys of the main account only.`,
	),
	own.account(12, 'App ID and Secret ID do not belong together', ONE_ACCOUNT),
	own.retry(13, 'Tencent mistook the request for a repeated one', LATER),
	own.account(14, 'The Secret Key does not belong to this Secret ID', ENTER_KEY),
	own.throttled(15, 'Too many requests at once', SLOWER),
	own.account(
		24,
		'The account may not use General OCR',
		"General OCR is closed to new customers and takes no keys of sub-accounts. Choose one of the Cloud API 3.0 services in 'Service'.",
		{
			test: "This account may not use General OCR, which is closed to new customers. Clear 'App ID' and use the Cloud API 3.0 services.",
		},
	),
	own.account(25, 'The purchased recognitions are used up', BUY),
	own.retry(107, "Tencent's authentication service is not working", LATER),
	own.retry(108, "Tencent's authentication service is not available", LATER),
	platform.retry(200, 'Tencent could not pack the request', LATER),
	platform.retry(201, 'Tencent could not unpack the request', LATER),
	platform.retry(202, 'Tencent lost an internal connection', LATER),
	platform.retry(203, 'Tencent took too long internally', LATER),
	own.retry(213, 'Something went wrong inside Tencent', LATER),
];
