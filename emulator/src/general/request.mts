import { decodeBase64 } from '../base64.mts';
import { parseMultipart } from '../http/multipart.mts';
import type { GeneralRefusal } from './refusals.mts';
import { refusals } from './refusals.mts';

/** Where the picture of a request is: `url` wins when both are given (docs/tencent-ocr.md, Request of General OCR). */
export type PictureSource = { url: string } | { bytes: Buffer };

export interface GeneralRequest {
	appid: string;
	source: PictureSource;
}

export type ParsedRequest =
	| { accepted: true; request: GeneralRequest }
	| { accepted: false; refusal: GeneralRefusal };

/** The body's fields before they are checked, whichever way they came. */
interface BodyFields {
	appid: unknown;
	url: unknown;
	image: Buffer | undefined;
}

/** Invented: no length is published for code -1304. */
const maxUrlLength = 2048;

/** Reads a General OCR body, JSON or multipart, and refuses it as docs/tencent-ocr.md says, How the local service checks. */
export async function parseGeneralRequest(
	contentType: string,
	body: Buffer,
): Promise<ParsedRequest> {
	const fields = await readFields(contentType, body);
	if (fields === null) return refuse(refusals.bodyUnparsable);
	const { appid, url, image } = fields;
	if (typeof appid !== 'string' || appid === '') return refuse(refusals.appidMissing);
	if (!/^\d+$/.test(appid)) return refuse(refusals.appidIllegal);
	if (url !== undefined && typeof url !== 'string') return refuse(refusals.bodyUnparsable);
	if (url) {
		if (url.length > maxUrlLength) return refuse(refusals.parameterTooLong);
		return { accepted: true, request: { appid, source: { url } } };
	}
	if (image === undefined) return refuse(refusals.parameterEmpty);
	if (image.length === 0) return refuse(refusals.imageEmpty);
	return { accepted: true, request: { appid, source: { bytes: image } } };
}

function refuse(refusal: GeneralRefusal): ParsedRequest {
	return { accepted: false, refusal };
}

async function readFields(contentType: string, body: Buffer): Promise<BodyFields | null> {
	const mediaType = contentType.split(';', 1)[0].trim().toLowerCase();
	try {
		if (mediaType === 'application/json') return readJson(body);
		if (mediaType === 'multipart/form-data') {
			const form = await parseMultipart(contentType, body);
			return {
				appid: form.fields.get('appid'),
				url: form.fields.get('url'),
				image: form.files.get('image'),
			};
		}
	} catch {
		return null;
	}
	return null;
}

function readJson(body: Buffer): BodyFields | null {
	const parsed: unknown = JSON.parse(body.toString('utf8'));
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
	const fields = new Map<string, unknown>(Object.entries(parsed));
	const base64 = fields.get('image');
	if (base64 !== undefined && typeof base64 !== 'string') return null;
	const image = base64 === undefined ? undefined : decodeBase64(base64);
	if (image === null) return null;
	return { appid: fields.get('appid'), url: fields.get('url'), image };
}
