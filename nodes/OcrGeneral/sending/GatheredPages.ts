import type { Reading } from '../tencent/api';
import type { OcrFailure } from '../vocabulary/OcrFailure';
import type { Recognition } from '../vocabulary/recognition';

/** What came of one picture or document. */
export interface DocumentResult {
	/** In the order of their numbers; one without `page` for a picture. */
	pages: Recognition[];
	/** A page that failed, or the whole picture. */
	failures: OcrFailure[];
	/** Pages the document has beyond those that were asked for; 0 where the service does not tell. */
	unreadPages: number;
	/** The picture itself, where the settings say to keep it. */
	bytes?: Buffer;
	/** The first page that was not read any more: refused by a service that tells no number of pages, or not sent. */
	endedAt?: OcrFailure;
}

/** What has come of one picture or document so far. */
export class GatheredPages {
	/** Whether a page is to be kept: a call that reads several reads some that nobody asked for. */
	isWanted: (page: number) => boolean = () => true;
	private readonly pages: Recognition[] = [];
	private readonly failures: OcrFailure[] = [];

	/**
	 * @param source the picture's name
	 * @param hasPages whether it is a document; the service counts a picture as page 1
	 */
	constructor(
		private readonly source: string,
		private readonly hasPages: boolean,
	) {}

	/** 0 for a picture; undefined where the service does not tell. */
	get pageCount(): number | undefined {
		return this.pages.find(({ pageCount }) => pageCount !== undefined)?.pageCount;
	}

	get isEmpty(): boolean {
		return this.pages.length === 0;
	}

	/**
	 * @param page undefined where the reading is not of one page
	 * @returns the parts that the service refused
	 */
	add({ refusedParts = [], ...reading }: Reading, page: number | undefined): OcrFailure[] {
		const { source } = this;
		if (!this.hasPages) {
			for (const part of [...refusedParts, ...(reading.invoices ?? [])]) delete part.page;
		}
		const number = page === undefined || reading.pageCount === 0 ? {} : { page };
		const isWanted = (part: { page?: number }) =>
			part.page === undefined || this.isWanted(part.page);
		const invoices = reading.invoices?.filter(isWanted);
		this.pages.push({ source, ...reading, ...number, ...(invoices ? { invoices } : {}) });
		return refusedParts.filter(isWanted).map((failure) => failure.about(source, number.page));
	}

	fail(failure: OcrFailure): void {
		this.failures.push(failure);
	}

	result(unreadPages: number, endedAt?: OcrFailure): DocumentResult {
		const byPage = (a: { page?: number }, b: { page?: number }) => (a.page ?? 0) - (b.page ?? 0);
		return {
			pages: this.pages.sort(byPage),
			failures: this.failures.sort(byPage),
			unreadPages,
			...(endedAt ? { endedAt } : {}),
		};
	}
}
