import { type FailureReason, failureReason } from '../../vocabulary/OcrFailure';

const CREDENTIAL = 'the Tencent Cloud OCR API credential';
const LATER = 'This usually passes; run the workflow again later.';
const ONE_ACCOUNT = `Copy 'App ID', 'Secret ID' and 'Secret Key' of ${CREDENTIAL} from one and the same account.`;
const NO_BUCKET = "Leave the option 'Bucket' empty.";
const PUBLIC_URL =
	"The URL must be open to everyone and answer fast. Or switch on the option 'Download Image', so that n8n fetches the picture.";
const FORMATS = 'Send a JPEG, PNG or BMP; convert other formats first.';

/**
 * Codes of the endpoint's own table (docs: seed, 错误码) and of the platform's page (641/12410).
 * What each means for the work is our conclusion; Tencent publishes the meaning alone.
 */
const CODES: Readonly<Record<number, FailureReason>> = {
	4: failureReason(
		'account',
		'The signature is missing',
		`Select ${CREDENTIAL}. A proxy on the way may also remove the Authorization header.`,
	),
	5: failureReason(
		'account',
		'The signature is malformed',
		`Check the fields of ${CREDENTIAL} for spaces and line breaks.`,
	),
	6: failureReason(
		'account',
		'App ID or bucket does not fit the key',
		`${NO_BUCKET} ${ONE_ACCOUNT}`,
	),
	7: failureReason('retry', 'Tencent could not encode the signature', LATER),
	8: failureReason('retry', 'Tencent could not decode the signature', LATER),
	9: failureReason('clock', 'The signature has expired', "Set the machine's clock right (NTP)."),
	10: failureReason(
		'account',
		'The App ID does not exist',
		`Copy 'App ID' of ${CREDENTIAL} from API Keys or Account Information in the console.`,
	),
	11: failureReason(
		'account',
		'The Secret ID does not exist',
		'Check in the console that the key exists and is enabled. General OCR takes API keys of the main account only.',
	),
	12: failureReason('account', 'App ID and Secret ID do not belong together', ONE_ACCOUNT),
	13: failureReason('retry', 'Tencent took the request for a repeated one', LATER),
	14: failureReason(
		'account',
		'The signature check did not pass',
		`Enter 'Secret Key' of ${CREDENTIAL} again; it must belong to this Secret ID. If you no longer have it, create a new key in the console.`,
	),
	15: failureReason(
		'throttled',
		'Too many requests at once',
		"Set 'Requests per Second' to your account's rate, or lower 'Max Parallel Requests'.",
	),
	16: failureReason('picture', 'The bucket does not exist', NO_BUCKET),
	17: failureReason('picture', 'The URL is empty', "Enter the picture's URL in 'Image URL'."),
	18: failureReason(
		'picture',
		'Neither picture nor URL arrived',
		'Check what the previous node gives.',
	),
	19: failureReason(
		'picture',
		'Too many pictures in one request',
		'Report this with the answer below; this node sends one picture a request.',
	),
	20: failureReason('picture', 'The picture is too large', 'Make the picture smaller.'),
	21: failureReason('picture', 'A parameter is not valid', 'Check the URL and the file.'),
	23: failureReason(
		'picture',
		'The request is too large',
		'The whole request may be at most 6 MB: make the picture smaller.',
	),
	24: failureReason(
		'account',
		'The account may not use General OCR',
		"General OCR is closed to new customers and takes no keys of sub-accounts. Choose one of the Cloud API 3.0 services in 'Service'.",
	),
	25: failureReason(
		'account',
		'The purchased recognitions are used up',
		'Buy a resource pack or switch on postpaid billing in the console.',
	),
	107: failureReason('retry', "Tencent's authentication is out of order", LATER),
	108: failureReason('retry', "Tencent's authentication is not available", LATER),
	200: failureReason('retry', 'Tencent could not pack the request', LATER),
	201: failureReason('retry', 'Tencent could not unpack the request', LATER),
	202: failureReason('retry', 'Tencent lost an internal connection', LATER),
	203: failureReason('retry', 'Tencent took too long internally', LATER),
	213: failureReason('retry', 'Tencent could not finish internally', LATER),
	[-1102]: failureReason('picture', 'The picture cannot be decoded', FORMATS),
	[-1300]: failureReason(
		'picture',
		'The picture is empty',
		'The file has no content; check the previous node.',
	),
	[-1301]: failureReason('picture', 'A parameter is empty', 'Give a picture or a URL.'),
	[-1304]: failureReason(
		'picture',
		'A parameter is too long',
		'Use a shorter URL, or send the file.',
	),
	[-1308]: failureReason('picture', 'Tencent could not download the picture', PUBLIC_URL),
	[-1400]: failureReason('picture', 'The picture has a format that Tencent does not read', FORMATS),
	[-1403]: failureReason('picture', 'Tencent could not download the picture', PUBLIC_URL),
	[-1404]: failureReason(
		'picture',
		'The picture could not be recognized',
		'Try a sharper picture.',
	),
	[-1505]: failureReason('picture', 'The URL is not valid', "Check 'Image URL'."),
	[-1506]: failureReason('retry', 'The download of the picture took Tencent too long', PUBLIC_URL),
	[-1507]: failureReason('picture', "Tencent cannot reach the URL's server", PUBLIC_URL),
	[-5062]: failureReason(
		'picture',
		'Tencent has marked the picture as forbidden',
		'Use another picture; Tencent does not process this one.',
	),
	[-5103]: failureReason(
		'picture',
		'The text could not be recognized',
		'Try a sharper, larger or less cluttered picture.',
	),
	[-5107]: failureReason(
		'picture',
		'The picture is no ID card',
		"This answer belongs to another service; check 'General OCR Endpoint' of the credential.",
	),
	[-9003]: failureReason(
		'picture',
		'The text could not be recognized',
		'Try a sharper, larger or less cluttered picture.',
	),
	[-9021]: failureReason('noText', 'The picture holds no text', ''),
};

/** Code 3 covers several cases that only its text tells apart (captures; docs: A5). */
const BAD_REQUESTS: ReadonlyArray<[RegExp, FailureReason]> = [
	[
		/account abnormal/i,
		failureReason(
			'account',
			'The account is in arrears and stopped',
			'Pay the bill in the Tencent Cloud console.',
		),
	],
	[
		/appid/i,
		failureReason(
			'account',
			'The App ID is not accepted',
			`'App ID' of ${CREDENTIAL} is a number without spaces.`,
		),
	],
];
const BAD_REQUEST = failureReason(
	'picture',
	'Tencent did not understand the request',
	'The file may be damaged; if others work, check this one.',
);

/** What a code means; an unknown one concerns this picture alone and is not tried again. */
export function reasonForCode(code: number, serviceMessage: string): FailureReason {
	if (code === 3) {
		return BAD_REQUESTS.find(([pattern]) => pattern.test(serviceMessage))?.[1] ?? BAD_REQUEST;
	}
	return (
		CODES[code] ??
		failureReason(
			'picture',
			'Tencent refused the request with a code that its documents do not list',
			'Look the code up in the documents of General OCR.',
		)
	);
}

/** Every code that has words of its own, for tests and documents. */
export const LISTED_CODES: readonly number[] = [3, ...Object.keys(CODES).map(Number)];
