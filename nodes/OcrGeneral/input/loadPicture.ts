import type { PageRange } from '../parameters/pageRange';
import { freeMemory } from '../sending/freeMemory';
import { readBytes } from '../sending/readBytes';
import type { ServiceClient } from '../sending/recognizePicture';
import type { Picture } from '../tencent/api';
import { readsPdf } from '../tencent/services';
import type { ImageSource } from '../vocabulary/ImageSource';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { checkFormat, checkSize, isReadable, mayBePicture } from './checkPicture';

/** What decides how a picture is loaded. */
export interface LoadSettings {
	pages: PageRange;
	/** Whether the user set the pages, which says that a URL may lead to a PDF. */
	pagesWereSet: boolean;
	/** Whether the picture is needed after it is recognized and cannot be read again at no cost. */
	keepBytes: boolean;
}

/**
 * The picture as it goes into a request, or undefined for what a pattern found and is no picture that the service reads.
 * @throws OcrFailure when the service would refuse it
 */
export async function loadPicture(
	client: ServiceClient,
	{ content, source }: ImageSource,
	{ pages, pagesWereSet, keepBytes }: LoadSettings,
): Promise<Picture | undefined> {
	const { service } = client.settings;
	if (content.kind === 'url') {
		const isNamedPdf = endsInPdf(content.url);
		const maybePdf = readsPdf(service) && (pagesWereSet || isNamedPdf);
		if (maybePdf && !isNamedPdf && pages === 'all' && !service.tellsPageCount) {
			throw new OcrFailure(ENDLESS);
		}
		return { url: content.url, maybePdf };
	}
	if (content.fromPattern && !mayBePicture(content.mimeType, service)) return undefined;
	// What a pattern found may be large and no picture at all: only its bytes tell.
	if (content.size !== undefined && !content.fromPattern) checkSize(content.size, service);
	const bytes = await readBytes(client, content.read);
	if (content.fromPattern && !isReadable(bytes, service)) return undefined;
	checkSize(bytes.length, service);
	const format = checkFormat(bytes, service);
	const isSpent = !keepBytes && format !== 'pdf';
	return {
		bytes,
		format,
		fileName: content.fileName || source,
		...(isSpent ? { release: () => freeMemory(bytes) } : {}),
	};
}

/** A picture in place of the PDF would be read, and billed, once for each page that it has not. */
const ENDLESS = failureReason(
	'picture',
	'All pages of a URL that may not be a PDF cannot be read with this service',
	"It does not tell how many pages there are. Switch on the option 'Download Image', or enter the pages in 'PDF Pages'.",
);

const endsInPdf = (url: string) => /\.pdf$/i.test(new URL(url).pathname);
