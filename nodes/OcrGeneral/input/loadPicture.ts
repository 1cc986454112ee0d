import type { PageRange } from '../parameters/pageRange';
import { breathing } from '../picture/breath';
import { pictureFlaw } from '../picture/pixelSink';
import { type SmallerPicture, smallerPicture } from '../picture/smallerPicture';
import { freeMemory } from '../sending/freeMemory';
import type { ParallelLimit } from '../sending/ParallelLimit';
import { readBytes } from '../sending/readBytes';
import type { ServiceClient } from '../sending/recognizePicture';
import type { Picture } from '../tencent/api';
import { type OcrService, readsPdf } from '../tencent/services';
import type { ImageSource } from '../vocabulary/ImageSource';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { checkFormat, checkSize, isReadable, mostBytes, tooLarge } from './checkPicture';
import { isEncryptedPdf } from './fileFlaw';
import { fileKind } from './fileKind';
import { endsInPdf } from './pdfName';

/** What decides how a picture is loaded. */
export interface LoadSettings {
	pages: PageRange;
	/** Whether the user set the pages, which says that a URL may lead to a PDF. */
	pagesWereSet: boolean;
	/** Whether the picture is needed after it is recognized and cannot be read again at no cost. */
	keepBytes: boolean;
	/** Whether a JPEG or PNG over the service's limit is scaled down until it fits. */
	shrinkLargeImages: boolean;
	/** Gives pictures of this execution their turn to be decoded. */
	decoding: ParallelLimit;
}

/** What became of a source: a picture as it goes into a request, or what is left out. */
export interface LoadedPicture {
	picture?: Picture;
	/** What a pattern found that is no picture the service reads, as people call it. */
	leftOut?: string;
	/** What may explain a refusal by the service. */
	note?: string;
	/** Where the picture was scaled down: what it was before, and how many of its pixels make one now. */
	shrunk?: { original: Buffer; scale: number };
}

/** @throws OcrFailure when the service would refuse it */
export async function loadPicture(
	client: ServiceClient,
	{ content, source }: ImageSource,
	settings: LoadSettings,
): Promise<LoadedPicture> {
	const { service } = client.settings;
	if (content.kind === 'url') return { picture: atUrl(content.url, service, settings), note: PAGE };
	const most = mostBytes(service, settings.shrinkLargeImages);
	// What a pattern found may be large and no picture at all: only its bytes tell.
	if (content.size !== undefined && !content.fromPattern) checkSize(content.size, service, most);
	const bytes = await readBytes(client, source, content.read);
	if (content.fromPattern && !isReadable(bytes, service)) {
		return { leftOut: fileKind(bytes)?.label ?? (bytes.length === 0 ? 'empty' : 'no picture') };
	}
	checkSize(bytes.length, service, most);
	const format = checkFormat(bytes, service);
	const fileName = content.fileName || source;
	if (bytes.length > service.maxPictureBytes) {
		const { jpeg, scale } = await shrunkPicture(client, bytes, settings);
		const picture = { bytes: jpeg, format: 'jpeg' as const, fileName };
		return { picture, shrunk: { original: bytes, scale } };
	}
	const isSpent = !settings.keepBytes && format !== 'pdf';
	return {
		picture: {
			bytes,
			format,
			fileName,
			...(isSpent ? { release: () => freeMemory(bytes) } : {}),
		},
		...(format === 'pdf' && isEncryptedPdf(bytes) ? { note: ENCRYPTED } : {}),
	};
}

/** @throws OcrFailure where the picture cannot be made small enough */
async function shrunkPicture(
	{ clock, state, settings: { service } }: ServiceClient,
	bytes: Buffer,
	{ decoding }: LoadSettings,
): Promise<SmallerPicture> {
	const breath = breathing(
		() => clock.elapsed(),
		async () => await state.pause(0),
	);
	const most = service.maxPictureBytes;
	try {
		const smaller = await decoding.run(async () => await smallerPicture(bytes, most, breath));
		if (smaller.jpeg.length <= most) return smaller;
	} catch (thrown) {
		if (thrown instanceof OcrFailure) return await Promise.reject(thrown);
		return await Promise.reject(tooLarge(bytes.length, service, pictureFlaw(thrown)));
	}
	throw tooLarge(bytes.length, service);
}

function atUrl(url: string, service: OcrService, { pages, pagesWereSet }: LoadSettings): Picture {
	const isNamedPdf = endsInPdf(new URL(url).pathname);
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
