import { OCR_API_VERSION } from '../../../../credentials/signing/authenticateRequest';
import type { OcrRequest, Picture, RequestedPage, RequestMeans, RequestSettings } from '../api';
import { type CloudParameter, takes } from '../services';

type Parameters = Partial<Record<CloudParameter, string | number | boolean>>;

/**
 * Cloud API 3.0's request: JSON with one picture (docs/tencent-ocr.md, Request of Cloud API 3.0). Only parameters that the action defines
 * are sent, since others may be refused.
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
	return {
		url: `${endpoint}/`,
		headers: {
			'Content-Type': 'application/json',
			'X-TC-Action': service.name,
			'X-TC-Version': OCR_API_VERSION,
			...(region === '' ? {} : { 'X-TC-Region': region }),
		},
		body:
			'url' in picture
				? Buffer.from(JSON.stringify({ ImageUrl: picture.url, ...parameters }), 'utf8')
				: base64Body(picture.bytes, parameters, allocate),
	};
}

const pageParameters = (page: RequestedPage): Parameters =>
	page === 'several' ? { EnableMultiplePage: true } : { IsPdf: true, PdfPageNumber: page };

const WORDS_TYPES = { all: '0', handwriting: '1', print: '2' } as const;

/** WordsType and EnableDetectSplit work with ConfigID OCR alone, WordsType without IsWords (docs/tencent-ocr.md, Parameters of the actions). */
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

/** Whole groups of three bytes, so that no padding falls inside. */
const CHUNK = 3 * 16 * 1024;

/** Writes the base64 text straight into the body, by pieces: no copy of it lies in memory as a string. */
function base64Body(
	bytes: Buffer,
	parameters: Parameters,
	allocate: RequestMeans['allocate'],
): Buffer {
	const head = '{"ImageBase64":"';
	const tail = `",${JSON.stringify(parameters).slice(1)}`.replace(/,}$/, '}');
	const base64Length = Math.ceil(bytes.length / 3) * 4;
	const body = allocate(head.length + base64Length + Buffer.byteLength(tail));
	body.write(head, 0, 'latin1');
	for (let read = 0, written = head.length; read < bytes.length; read += CHUNK) {
		written += body.write(bytes.toString('base64', read, read + CHUNK), written, 'latin1');
	}
	body.write(tail, head.length + base64Length, 'utf8');
	return body;
}
