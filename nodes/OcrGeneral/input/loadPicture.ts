import type { PageRange } from '../parameters/pageRange';
import { freeMemory } from '../sending/freeMemory';
import { readBytes } from '../sending/readBytes';
import type { ServiceClient } from '../sending/recognizePicture';
import type { Picture } from '../tencent/api';
import { type OcrService, readsPdf } from '../tencent/services';
import type { ImageSource } from '../vocabulary/ImageSource';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { checkFormat, checkSize, isReadable } from './checkPicture';
import { isEncryptedPdf } from './fileFlaw';
import { fileKind } from './fileKind';

/** What decides how a picture is loaded. */
export interface LoadSettings {
	pages: PageRange;
	/** Whether the user set the pages, which says that a URL may lead to a PDF. */
	pagesWereSet: boolean;
	/** Whether the picture is needed after it is recognized and cannot be read again at no cost. */
	keepBytes: boolean;
}

/** What became of a source: a picture as it goes into a request, or what is left out. */
export interface LoadedPicture {
	picture?: Picture;
	/** What a pattern found that is no picture the service reads, as people call it. */
	leftOut?: string;
	/** What may explain a refusal by the service. */
	note?: string;
}

/** @throws OcrFailure when the service would refuse it */
export async function loadPicture(
	client: ServiceClient,
	{ content, source }: ImageSource,
	settings: LoadSettings,
): Promise<LoadedPicture> {
	const { service } = client.settings;
	if (content.kind === 'url') return { picture: atUrl(content.url, service, settings), note: PAGE };
	// What a pattern found may be large and no picture at all: only its bytes tell.
	if (content.size !== undefined && !content.fromPattern) checkSize(content.size, service);
	const bytes = await readBytes(client, content.read);
	if (content.fromPattern && !isReadable(bytes, service)) {
		return { leftOut: fileKind(bytes)?.label ?? (bytes.length === 0 ? 'empty' : 'no picture') };
	}
	checkSize(bytes.length, service);
	const format = checkFormat(bytes, service);
	const isSpent = !settings.keepBytes && format !== 'pdf';
	return {
		picture: {
			bytes,
			format,
			fileName: content.fileName || source,
			...(isSpent ? { release: () => freeMemory(bytes) } : {}),
		},
		...(format === 'pdf' && isEncryptedPdf(bytes) ? { note: ENCRYPTED } : {}),
	};
}

function atUrl(url: string, service: OcrService, { pages, pagesWereSet }: LoadSettings): Picture {
	const isNamedPdf = endsInPdf(url);
	const maybePdf = readsPdf(service) && (pagesWereSet || isNamedPdf);
	if (maybePdf && !isNamedPdf && pages === 'all' && !service.tellsPageCount) {
		throw new OcrFailure(ENDLESS);
	}
	return { url, maybePdf };
}

const PAGE =
	'If the URL leads to a page that shows the picture, or to a login, enter the address of the picture file itself.';
const ENCRYPTED = 'The PDF is encrypted: if it asks for a password, save it without one.';

/** A picture in place of the PDF would be read, and billed, once for each page that it has not. */
const ENDLESS = failureReason(
	'picture',
	'All pages of a URL that may not be a PDF cannot be read with this service',
	"It does not tell how many pages there are. Switch on the option 'Download Image', or enter the pages in 'PDF Pages'.",
);

const endsInPdf = (url: string) => /\.pdf$/i.test(new URL(url).pathname);
