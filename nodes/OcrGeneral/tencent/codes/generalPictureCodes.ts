import { BETTER, rowsFrom } from './ErrorCode';

const PUBLIC_URL =
	"The URL must be public and answer fast. Or switch on the option 'Download Image', so that n8n fetches the picture.";
const FORMATS = 'Send a JPEG, PNG or BMP; convert other formats first.';

const own = rowsFrom('https://cloud.tencent.com/document/product/866/17600');
const platform = rowsFrom('https://cloud.tencent.com/document/product/641/12410');

/** Codes of General OCR about the picture and the request: whoever gets one has a good key. */
export const GENERAL_PICTURE_CODES = [
	own.picture(
		3,
		'Tencent did not understand the request',
		'The file may be damaged; if others work, check this one.',
	),
	own.picture(16, 'The bucket does not exist', "Leave the option 'Bucket' empty."),
	platform.picture(17, 'The URL is empty', "Enter the picture's URL in 'Image URL'."),
	platform.picture(
		18,
		'Neither a picture nor a URL reached Tencent',
		'Check what the previous node gives.',
	),
	platform.picture(
		19,
		'Too many pictures in one request',
		'Report this with the answer below; this node sends one picture a request.',
	),
	platform.picture(20, 'The picture is too large', 'Make the picture smaller.'),
	own.picture(21, 'A parameter is not valid', 'Check the URL and the file.'),
	own.picture(
		23,
		'The request is too large',
		'The whole request may be at most 6 MB: make the picture smaller.',
	),
	own.picture(-1102, 'The picture cannot be decoded', FORMATS),
	own.picture(-1300, 'The picture is empty', 'The file has no content; check the previous node.'),
	own.picture(-1301, 'A parameter is empty', 'Give a picture or a URL.'),
	own.picture(-1304, 'A parameter is too long', 'Use a shorter URL, or send the file.'),
	own.picture(-1308, 'Tencent could not download the picture', PUBLIC_URL),
	platform.picture(-1400, 'The picture has a format that Tencent does not read', FORMATS),
	platform.picture(-1403, 'Tencent could not download the picture', PUBLIC_URL),
	platform.picture(-1404, 'The picture could not be recognized', BETTER),
	platform.picture(-1505, 'The URL is not valid', "Check 'Image URL'."),
	platform.retry(-1506, 'Tencent took too long to download the picture', PUBLIC_URL),
	platform.picture(-1507, "Tencent cannot reach the URL's server", PUBLIC_URL),
	platform.picture(
		-5062,
		'Tencent has marked the picture as forbidden',
		'Use another picture; Tencent does not process this one.',
	),
	platform.picture(-5103, 'The text could not be recognized', BETTER),
	platform.picture(
		-5107,
		'The picture is not an ID card',
		"This answer belongs to another service; check 'General OCR Endpoint' of the credential.",
		{
			test: "'General OCR Endpoint' leads to another service of Tencent's. Check the address in this credential.",
		},
	),
	own.picture(-9003, 'The text could not be recognized', BETTER),
	own.noText(-9021, 'The picture contains no text', ''),
];
