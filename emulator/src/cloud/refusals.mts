import type { AccountState } from '../accounts.mts';
import type { PictureProblem } from '../picture/problem.mts';

/**
 * Codes of Cloud API 3.0 that this service gives (docs/error-codes.md), with their texts in Chinese and
 * English. Only the texts of `AuthFailure.SignatureFailure` (example G5) and of the OCR codes in Chinese
 * are published; the others are invented.
 */
const texts = {
	'AuthFailure.InvalidAuthorization': [
		'请求头部的 Authorization 不符合腾讯云标准。',
		'The Authorization header is malformed.',
	],
	'AuthFailure.SecretIdNotFound': ['密钥不存在。', 'The SecretId is not found.'],
	'AuthFailure.SignatureExpire': ['签名过期。', 'The signature has expired.'],
	'AuthFailure.SignatureFailure': [
		'The provided credentials could not be validated. Please check your signature is correct.',
		'The provided credentials could not be validated. Please check your signature is correct.',
	],
	'AuthFailure.TokenFailure': ['token 错误。', 'The token is wrong.'],
	'FailedOperation.ArrearsError': ['账号已欠费。', 'The account is in arrears.'],
	'FailedOperation.DownLoadError': ['文件下载失败。', 'The file could not be downloaded.'],
	'FailedOperation.EmptyImageError': ['图片内容为空。', 'The image is empty.'],
	'FailedOperation.ImageDecodeFailed': ['图片解码失败。', 'The image could not be decoded.'],
	'FailedOperation.ImageNoText': ['图片中未检测到文本。', 'No text was found in the image.'],
	'FailedOperation.ImageSizeTooLarge': ['图片尺寸过大。', 'The image has too many pixels.'],
	'FailedOperation.LanguageNotSupport': [
		'输入的Language不支持。',
		'The language is not supported.',
	],
	'FailedOperation.NoInvoice': ['图片中无发票。', 'The image shows no invoice.'],
	'FailedOperation.OcrFailed': ['OCR识别失败。', 'The recognition failed.'],
	'FailedOperation.UnOpenError': ['服务未开通。', 'The service is not activated.'],
	InternalError: ['内部错误。', 'Internal error.'],
	InvalidAction: ['接口不存在。', 'The action does not exist.'],
	InvalidParameter: ['参数错误。', 'A parameter is wrong.'],
	'InvalidParameterValue.InvalidParameterValueLimit': [
		'参数值错误。',
		'The value of a parameter is wrong.',
	],
	InvalidRequest: ['请求 body 的格式不正确。', 'The body is no JSON object.'],
	'LimitExceeded.TooLargeFileError': ['文件内容太大。', 'The file is too large.'],
	MissingParameter: ['缺少参数。', 'A parameter is missing.'],
	NoSuchVersion: ['接口版本不存在。', 'The version does not exist.'],
	RequestLimitExceeded: ['请求的次数超过了频率限制。', 'Too many requests.'],
	RequestSizeLimitExceeded: ['请求包超过限制大小。', 'The request is too large.'],
	'ResourceUnavailable.ResourcePackageRunOut': [
		'账号资源包耗尽。',
		'The resource package is used up.',
	],
	UnknownParameter: ['未知参数。', 'A parameter is unknown.'],
	UnsupportedProtocol: ['Content-Type 不支持。', 'The content type is not supported.'],
} satisfies Record<string, [chinese: string, english: string]>;

export type CloudCode = keyof typeof texts;

/** @param language the header `X-TC-Language`; Chinese unless it is `en-US` */
export function refusalText(code: CloudCode, language: string | undefined): string {
	return texts[code][language === 'en-US' ? 1 : 0];
}

export function codeOfProblem(problem: PictureProblem): CloudCode {
	return codes[problem];
}

const codes: Record<PictureProblem, CloudCode> = {
	empty: 'FailedOperation.EmptyImageError',
	undecodable: 'FailedOperation.ImageDecodeFailed',
	tooLarge: 'LimitExceeded.TooLargeFileError',
	dimensionsTooLarge: 'FailedOperation.ImageSizeTooLarge',
	downloadFailed: 'FailedOperation.DownLoadError',
	// Invented: the node's `all` relies on some refusal here, no document says which.
	pageOutOfRange: 'InvalidParameterValue.InvalidParameterValueLimit',
	noText: 'FailedOperation.ImageNoText',
	recognitionFailed: 'FailedOperation.OcrFailed',
};

export const codeOfState: Record<AccountState, CloudCode | null> = {
	active: null,
	notActivated: 'FailedOperation.UnOpenError',
	arrears: 'FailedOperation.ArrearsError',
	exhausted: 'ResourceUnavailable.ResourcePackageRunOut',
};
