import { isHttpUrl } from '../vocabulary/httpUrl';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import type { ImageSource } from '../vocabulary/ImageSource';

const EMPTY = failureReason(
	'picture',
	"'Image URL' is empty",
	'Enter the URL of a picture, or an expression that gives one.',
);
const NO_TEXT = failureReason(
	'picture',
	"'Image URL' is not text",
	'Give one URL, or a list of URLs as texts.',
);
const NO_URL = failureReason(
	'picture',
	"'Image URL' is not an http or https URL",
	'A URL begins with https:// or http://. Pictures that lie elsewhere go in as binary data.',
);

/**
 * One source for each URL; one that is no URL gives a failure in its place.
 * @param value one URL, or a list of URLs, as the parameter gives it
 */
export function urlSources(item: number, value: unknown): Array<ImageSource | OcrFailure> {
	const urls = Array.isArray(value) ? value : [value];
	if (urls.length === 0) return [new OcrFailure(EMPTY)];
	return urls.map((url) => urlSource(item, url));
}

function urlSource(item: number, value: unknown): ImageSource | OcrFailure {
	if (value === undefined || value === null || value === '') return new OcrFailure(EMPTY);
	if (typeof value !== 'string') return new OcrFailure(NO_TEXT);
	const url = value.trim();
	if (url === '') return new OcrFailure(EMPTY);
	if (!isHttpUrl(url)) return new OcrFailure(NO_URL).about(url.slice(0, 200));
	return { item, source: url, content: { kind: 'url', url } };
}
