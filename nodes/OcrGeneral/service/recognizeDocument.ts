import type { ImageSource } from '../input/ImageSource';
import { checkFormat, checkSize, isReadable, mayBePicture } from '../input/checkPicture';
import type { Recognition } from '../recognition';
import type { Picture } from './api';
import { inOrder } from './inOrder';
import { freeMemory } from './freeMemory';
import { OcrFailure } from './OcrFailure';
import { MOST_PAGES, type PageRange } from './pageRange';
import { recognizePicture, type Courier } from './recognizePicture';
import { readsPdf } from './services';

/** What came of one picture or document. */
export interface DocumentResult {
	/** In the order of their numbers; one without `page` for a picture. */
	pages: Recognition[];
	/** A page that failed, or the whole picture. */
	failures: OcrFailure[];
	/** Pages the document has beyond those that were asked for; 0 where the service does not tell. */
	unreadPages: number;
	/** Whether a pattern found it and it is no picture that the service reads. */
	passedOver?: boolean;
	/** The picture itself, where the settings say to keep it. */
	bytes?: Buffer;
	/** The page whose refusal was taken as the document's end, for services that tell no number of pages. */
	endedAt?: OcrFailure;
}

/** Which pages to read, and how many requests for them may run at once. */
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
	{ settings: { service } }: Courier,
	{ content, source }: ImageSource,
	{ pagesWereSet, keepBytes }: DocumentSettings,
): Promise<Picture | undefined> {
	if (content.kind === 'url') {
		const maybePdf = readsPdf(service) && (pagesWereSet || endsInPdf(content.url));
		return { url: content.url, maybePdf };
	}
	if (content.fromPattern && !mayBePicture(content.mimeType)) return undefined;
	if (content.size !== undefined) checkSize(content.size, service);
	const bytes = await content.read();
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

const endsInPdf = (url: string) => /\.pdf$/i.test(new URL(url).pathname);

class DocumentReader {
	private readonly pages: Recognition[] = [];
	private readonly failures: OcrFailure[] = [];
	private endedAt: OcrFailure | undefined;

	constructor(
		private readonly courier: Courier,
		private readonly source: string,
		private readonly picture: Picture,
		private readonly hasPages: boolean,
	) {}

	async readPicture(): Promise<DocumentResult> {
		await this.readOrFail(1);
		return this.result(0);
	}

	/** The first page tells how many there are; the others then run side by side. */
	async readSome(wanted: readonly number[], parallel: number): Promise<DocumentResult> {
		await this.readOrFail(wanted[0]);
		const exist = wanted.filter((page) => page <= (this.pageCount ?? Infinity));
		await this.readSideBySide(exist.slice(1), parallel);
		return this.result((this.pageCount ?? exist.length) - exist.length);
	}

	/** Where the service tells no number of pages, the first refusal after page 1 is the end (docs: B3, B4). */
	async readAll(parallel: number): Promise<DocumentResult> {
		for (let page = 1; page <= MOST_PAGES; page++) {
			const failure = await this.read(page);
			if (failure && page > 1 && failure.kind === 'picture') {
				this.endedAt = failure;
				break;
			}
			if (failure) this.fail(failure);
			if (this.pageCount !== undefined) {
				await this.readSideBySide(range(page + 1, this.pageCount), parallel);
				break;
			}
			if (failure && (page > 1 || failure.kind !== 'picture')) break;
		}
		return this.result(0);
	}

	private get pageCount(): number | undefined {
		return this.pages.find(({ pageCount }) => pageCount !== undefined)?.pageCount;
	}

	private async readSideBySide(pages: readonly number[], parallel: number): Promise<void> {
		await inOrder(pages.length, parallel, async (index) => await this.readOrFail(pages[index]));
	}

	private async readOrFail(page: number): Promise<void> {
		const failure = await this.read(page);
		if (failure) this.fail(failure);
	}

	private async read(page: number): Promise<OcrFailure | undefined> {
		const pageNumber = this.hasPages ? page : undefined;
		try {
			const reading = await recognizePicture(this.courier, this.picture, page);
			const numbered = pageNumber === undefined ? {} : { page: pageNumber };
			this.pages.push({ source: this.source, ...numbered, ...reading });
			return undefined;
		} catch (thrown) {
			if (thrown instanceof OcrFailure) return thrown.about(this.source, pageNumber);
			return await Promise.reject(thrown);
		}
	}

	private fail(failure: OcrFailure): void {
		this.courier.state.failed(failure);
		this.failures.push(failure);
	}

	private result(unreadPages: number): DocumentResult {
		const byPage = (a: { page?: number }, b: { page?: number }) => (a.page ?? 0) - (b.page ?? 0);
		return {
			pages: this.pages.sort(byPage),
			failures: this.failures.sort(byPage),
			unreadPages,
			...(this.endedAt ? { endedAt: this.endedAt } : {}),
		};
	}
}

const range = (first: number, last: number) =>
	Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
