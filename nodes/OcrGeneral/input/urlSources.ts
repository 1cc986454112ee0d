import { isHttpUrl } from '../vocabulary/httpUrl';
import type { ImageSource } from '../vocabulary/ImageSource';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { enteredList } from './enteredList';
import { inlineSource } from './inlinePicture';
import { shortened, shownUrl } from './shownUrl';

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
	"A URL begins with https:// or http://. For a file that n8n has, set 'Input Type' to Binary File.",
);

/**
 * One source for each URL; one that is no URL gives a failure in its place.
 * @param value one URL or several, as the parameter gives them: a text, a list, or a list as JSON text
 */
export function urlSources(item: number, value: unknown): Array<ImageSource | OcrFailure> {
	const urls = enteredList(value, cutUrls);
	if (urls.length === 0) return [new OcrFailure(EMPTY)];
	return urls.map((url) => urlSource(item, url));
}

/**
 * What divides URLs, as much of it as there is: tried from each place within, long runs would take the square of their
 * length.
 */
const DIVIDERS = '(?<![\\s,，;；、])[\\s,，;；、]+';
const NEXT_URL = new RegExp(`${DIVIDERS}(?=https?://|data:)|[\\r\\n]+`, 'i');
const AT_END = new RegExp(`${DIVIDERS}$`);

/** URLs may hold commas and, as people write them, blanks: only where another one begins do they divide. */
const cutUrls = (text: string) => text.split(NEXT_URL).map((url) => url.replace(AT_END, ''));

function urlSource(item: number, value: unknown): ImageSource | OcrFailure {
	if (typeof value !== 'string') return new OcrFailure(NO_TEXT);
	const inline = inlineSource(item, value);
	if (inline) return inline;
	if (!isHttpUrl(value)) return new OcrFailure(NO_URL).about(shortened(shownUrl(value)));
	return { item, source: shownUrl(value), content: { kind: 'url', url: value } };
}
