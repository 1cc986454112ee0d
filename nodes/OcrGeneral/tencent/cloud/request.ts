import {
	BODY_HASH_HEADER,
	OCR_API_VERSION,
} from '../../../../credentials/signing/authenticateRequest';
import type { OcrRequest, Picture, RequestedPage, RequestMeans, RequestSettings } from '../api';
import { type CloudParameter, takes } from '../services';
import { base64Body, type Base64Body, pageBody } from './base64Body';

type Parameters = Partial<Record<CloudParameter, string | number | boolean>>;

/**
 * Cloud API 3.0's request: JSON with one picture (docs/tencent-ocr.md, Request of Cloud API 3.0). Only parameters that
 * the action defines are sent, since others may be refused.
 */
export function cloudRequest(
	picture: Picture,
	page: RequestedPage,
	settings: RequestSettings,
	{ allocate }: RequestMeans,
): OcrRequest {
	const { service, endpoint, region } = settings;
	const isPdf = 'url' in picture ? picture.maybePdf : picture.format === 'pdf';
	const parameters: Parameters = {
		...readingParameters(settings),
		...(isPdf ? pageParameters(page) : {}),
		...(settings.wantsPlaces ? { EnableItemPolygon: true } : {}),
	};
	for (const name of Object.keys(parameters) as CloudParameter[]) {
		if (!takes(service, name)) delete parameters[name];
	}
	const { body, hash } = bodyOf(picture, parameters, allocate);
	return {
		url: `${endpoint}/`,
		headers: {
			'Content-Type': 'application/json',
			'X-TC-Action': service.name,
			'X-TC-Version': OCR_API_VERSION,
			...(region === '' ? {} : { 'X-TC-Region': region }),
			...(hash === undefined ? {} : { [BODY_HASH_HEADER]: hash }),
		},
		body,
	};
}

function bodyOf(
	picture: Picture,
	parameters: Parameters,
	allocate: RequestMeans['allocate'],
): Base64Body {
	if ('url' in picture) {
		const json = JSON.stringify({ ImageUrl: picture.url, ...parameters });
		return { body: Buffer.from(json, 'utf8') };
	}
	const build = picture.format === 'pdf' ? pageBody : base64Body;
	return build(picture.bytes, parameters, allocate);
}

const pageParameters = (page: RequestedPage): Parameters =>
	page === 'several' ? { EnableMultiplePage: true } : { IsPdf: true, PdfPageNumber: page };

const WORDS_TYPES = { all: '0', handwriting: '1', print: '2' } as const;

/**
 * WordsType and EnableDetectSplit work with ConfigID OCR alone, WordsType without IsWords (docs/tencent-ocr.md,
 * Parameters of the actions).
 */
function readingParameters(settings: RequestSettings): Parameters {
	const { service, language, smallText, textKind, wantsCharacters } = settings;
	const isManyLanguages = takes(service, 'ConfigID') && language === 'mix';
	const parameters: Parameters = { LanguageType: language };
	if (isManyLanguages) return { ConfigID: 'MulOCR' };
	if (smallText || textKind !== 'all') parameters.ConfigID = 'OCR';
	if (smallText) parameters.EnableDetectSplit = true;
	if (textKind !== 'all') parameters.WordsType = WORDS_TYPES[textKind];
	else if (wantsCharacters) parameters.IsWords = true;
	return parameters;
}
