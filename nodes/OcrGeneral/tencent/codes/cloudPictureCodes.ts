import { BETTER, LATER, rowsFrom } from './ErrorCode';

/** Where nothing better can be said. */
export const LOOK_UP =
	'Look the code up in the documents of Cloud API 3.0, or report it with the request ID.';
const SMALLER = 'Make the picture smaller.';
const DECODE =
	"Send a JPEG, PNG or BMP, or a PDF where the service takes it. For a PDF by URL, set the option 'PDF Pages'.";
const INVOICE = 'Choose a Service for text or tables instead; Tencent bills this answer.';
/** Says nothing about the key either way. */
const UNCERTAIN = 'Tencent Cloud could not check the key at the moment. Press Retry in a while.';

const ocr = rowsFrom(
	'https://github.com/TencentCloud/tencentcloud-sdk-python (ocr/v20181119/errorcodes.py)',
	false,
);
const billed = rowsFrom('https://cloud.tencent.com/document/product/866/45470', true);
const common = rowsFrom('https://cloud.tencent.com/document/practice/1125/62772', false);

/**
 * Codes of Cloud API 3.0 about the picture and the request: whoever gets one has a good key, unless `test` is given.
 */
export const CLOUD_PICTURE_CODES = [
	billed.picture(
		'FailedOperation.EmptyImageError',
		'The picture is empty',
		'The file has no content; check the previous node. Tencent bills this answer.',
	),
	billed.picture(
		'FailedOperation.ImageNoBusinessCard',
		'The picture shows no business card',
		INVOICE,
	),
	billed.picture(
		'FailedOperation.InvoiceMismatch',
		'The picture shows another kind of invoice',
		INVOICE,
	),
	billed.picture('FailedOperation.NoInvoice', 'The picture shows no invoice', INVOICE),

	common.picture('FailedOperation', 'The recognition did not succeed', LOOK_UP, {
		test: UNCERTAIN,
	}),
	ocr.picture('FailedOperation.DetectFailed', 'The text could not be detected', BETTER),
	ocr.picture(
		'FailedOperation.DownLoadError',
		'Tencent could not download the picture',
		"The URL must be public and answer within 3 seconds. Or switch on the option 'Download Image', so that n8n fetches the picture.",
	),
	ocr.retry('FailedOperation.EngineRecognizeTimeout', 'The recognition took too long', SMALLER),
	ocr.picture('FailedOperation.ImageBlur', 'The picture is blurred', 'Send a sharper picture.'),
	ocr.picture('FailedOperation.ImageDecodeFailed', 'The picture cannot be decoded', DECODE),
	ocr.noText('FailedOperation.ImageNoText', 'The picture contains no text', ''),
	ocr.picture(
		'FailedOperation.ImageSizeTooLarge',
		"The picture's sides are too long",
		'Scale the picture down.',
	),
	ocr.picture(
		'FailedOperation.LanguageNotSupport',
		'The language is not supported',
		"Choose another 'Language'.",
	),
	ocr.picture('FailedOperation.OcrFailed', 'The text could not be recognized', BETTER),
	ocr.retry('FailedOperation.UnKnowError', 'Tencent could not finish and did not say why', LATER),

	common.picture('InvalidParameter', 'A parameter is not valid', LOOK_UP),
	ocr.picture('InvalidParameter.ConfigFormatError', 'A parameter is not valid', LOOK_UP),
	ocr.picture('InvalidParameter.EngineImageDecodeFailed', 'The picture cannot be decoded', DECODE),
	common.picture('InvalidParameterValue', 'The value of a parameter is not valid', LOOK_UP),
	ocr.picture(
		'InvalidParameterValue.InvalidParameterValueLimit',
		'The value of a parameter is not valid',
		"Check 'PDF Pages', 'Language' and the URL.",
	),
	common.picture('MissingParameter', 'A parameter is missing', LOOK_UP),
	common.picture('UnknownParameter', 'This service does not know one of the parameters', LOOK_UP),
	common.picture('InvalidRequest', 'Tencent did not understand the request', LOOK_UP, {
		test: UNCERTAIN,
	}),
	common.picture(
		'UnsupportedRegion',
		'OCR is not offered in this region',
		"Leave the option 'Region' empty.",
		{ test: UNCERTAIN },
	),

	ocr.picture('LimitExceeded.TooLargeFileError', 'The file is too large', SMALLER),
	common.picture('RequestSizeLimitExceeded', 'The request is too large', SMALLER),
	common.picture('ResponseSizeLimitExceeded', 'The answer would be too large', SMALLER),

	common.picture('ResourceInUse', 'A resource is in use', LOOK_UP, { test: UNCERTAIN }),
	common.picture('ResourceInsufficient', 'Tencent has too few resources for this', LOOK_UP, {
		test: UNCERTAIN,
	}),
	common.picture('ResourceNotFound', 'A resource was not found', LOOK_UP, { test: UNCERTAIN }),
	common.picture('ResourceUnavailable', 'A resource is not available', LOOK_UP, {
		test: UNCERTAIN,
	}),
];
