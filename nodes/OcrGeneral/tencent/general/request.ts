import { mimeTypeOf } from '../../vocabulary/pictureFormat';
import type { OcrRequest, Picture, RequestedPage, RequestMeans, RequestSettings } from '../api';
import { multipartBody } from './multipart';

/** General OCR's request: JSON for a URL, multipart for bytes (docs/tencent-ocr.md, Request of General OCR). */
export function generalRequest(
	picture: Picture,
	_page: RequestedPage,
	settings: RequestSettings,
	{ boundary, allocate }: RequestMeans,
): OcrRequest {
	const { appid, bucket, endpoint } = settings;
	const fields = { appid, ...(bucket === '' ? {} : { bucket }) };
	const url = `${endpoint}/ocr/general`;
	if ('url' in picture) {
		return {
			url,
			headers: { 'Content-Type': 'application/json' },
			body: Buffer.from(JSON.stringify({ ...fields, url: picture.url }), 'utf8'),
		};
	}
	const file = {
		name: 'image',
		fileName: picture.fileName,
		contentType: mimeTypeOf(picture.format),
		bytes: picture.bytes,
	};
	const { contentType, body } = multipartBody(fields, file, boundary, allocate);
	return { url, headers: { 'Content-Type': contentType }, body };
}
