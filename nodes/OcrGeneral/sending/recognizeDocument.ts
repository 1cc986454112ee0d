import type { ImageSource } from '../vocabulary/ImageSource';
import { checkFormat, checkSize, isReadable, mayBePicture } from '../input/checkPicture';
import { advice } from '../vocabulary/Advice';
import type { Picture } from '../tencent/api';
import { type DocumentResult, DocumentReader } from './DocumentReader';
import { freeMemory } from './freeMemory';
import { OcrFailure } from '../vocabulary/OcrFailure';
import type { PageRange } from '../parameters/pageRange';
import { readBytes } from './readBytes';
import type { Courier } from './recognizePicture';
import { readsPdf } from '../tencent/services';

/** Which pages to read, and how many of them at once. */
export interface DocumentSettings {
	pages: PageRange;
	/** Whether the user set the pages, which says that a URL may lead to a PDF. */
	pagesWereSet: boolean;
	parallel: number;
	/** Whether the picture is needed after it is recognised and cannot be read again at no cost. */
	keepBytes: boolean;
}

/** Recognises one picture, or the wanted pages of one document. Never rejects with an OcrFailure. */
export async function recognizeDocument(
	courier: Courier,
	source: ImageSource,
	settings: DocumentSettings,
): Promise<DocumentResult> {
	try {
		courier.state.assertOpen();
		const picture = await loadPicture(courier, source, settings);
		if (!picture) return { pages: [], failures: [], unreadPages: 0, passedOver: true };
		const hasPages = 'url' in picture ? picture.maybePdf : picture.format === 'pdf';
		const reader = new DocumentReader(courier, source.source, picture, hasPages);
		const { pages, parallel, keepBytes } = settings;
		if (!hasPages) {
			const result = await reader.readPicture();
			return keepBytes && 'bytes' in picture ? { ...result, bytes: picture.bytes } : result;
		}
		return await (pages === 'all' ? reader.readAll(parallel) : reader.readSome(pages, parallel));
	} catch (thrown) {
		if (!(thrown instanceof OcrFailure)) return await Promise.reject(thrown);
		courier.state.failed(thrown.about(source.source));
		return { pages: [], failures: [thrown], unreadPages: 0 };
	}
}

/** The picture, or undefined for what a pattern found and is no picture that the service reads. */
async function loadPicture(
	courier: Courier,
	{ content, source }: ImageSource,
	{ pages, pagesWereSet, keepBytes }: DocumentSettings,
): Promise<Picture | undefined> {
	const { service } = courier.settings;
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
	const bytes = await readBytes(courier, content.read);
	if (content.fromPattern && !isReadable(bytes, service)) return undefined;
	checkSize(bytes.length, service);
	const format = checkFormat(bytes, service);
	const isSpent = !keepBytes && format !== 'pdf';
	return {
		bytes,
		format,
		fileName: content.fileName || source,
		...(isSpent ? { letGo: () => freeMemory(bytes) } : {}),
	};
}

/** A picture in place of the PDF would be read, and billed, once for each page that it has not. */
const ENDLESS = advice(
	'picture',
	'All pages of a URL that may not be a PDF cannot be read with this service',
	"It does not tell how many pages there are. Switch on the option 'Download Image', or enter the pages in 'PDF Pages'.",
);

const endsInPdf = (url: string) => /\.pdf$/i.test(new URL(url).pathname);
