import type { PageRange } from '../parameters/pageRange';
import type { Picture, RequestedPage } from '../tencent/api';
import { MOST_PAGES } from '../tencent/services';
import { OcrFailure } from '../vocabulary/OcrFailure';
import { type DocumentResult, GatheredPages } from './GatheredPages';
import { inOrder } from './inOrder';
import { PageOutcomes } from './PageOutcomes';
import { LIMIT_REACHED, type RecognitionBudget } from './RecognitionBudget';
import { type ServiceClient, recognizePicture } from './recognizePicture';

/** How pages are read. */
export interface PageSettings {
	/** How many of them at once. */
	parallel: number;
	/** How many recognitions the document was known to take, at least 1; what it takes beyond comes out of the budget. */
	foreseen: number;
	budget: RecognitionBudget;
}

/** Reads one picture, or pages of one document. */
export class DocumentReader {
	private readonly gathered: GatheredPages;
	private readonly outcomes = new PageOutcomes((failure) => this.fail(failure));
	private endedAt: OcrFailure | undefined;

	constructor(
		private readonly client: ServiceClient,
		private readonly source: string,
		private readonly picture: Picture,
		private readonly hasPages: boolean,
	) {
		this.gathered = new GatheredPages(source, hasPages);
	}

	async readPicture(): Promise<DocumentResult> {
		const failure = await this.read(1);
		if (failure) this.fail(failure);
		return this.result(0);
	}

	/** The first page tells how many there are; the others then run side by side. */
	async readSome(
		wanted: readonly number[],
		{ parallel, foreseen, budget }: PageSettings,
	): Promise<DocumentResult> {
		this.outcomes.next(await this.read(wanted[0]), false);
		const exist = wanted.filter((page) => page <= (this.gathered.pageCount ?? Infinity));
		const allowed = foreseen + budget.take(exist.length - foreseen);
		await this.readSideBySide(exist.slice(1, allowed), parallel);
		this.finish();
		const notAllowed = exist.slice(Math.max(1, allowed));
		if (notAllowed.length > 0 && !this.outcomes.over) this.fail(this.notSent(notAllowed[0]));
		return this.result((this.gathered.pageCount ?? exist.length) - exist.length);
	}

	async readAll({ parallel, budget }: PageSettings): Promise<DocumentResult> {
		for (let page = 1; page <= MOST_PAGES && !this.outcomes.over; page++) {
			if (page > 1 && budget.take(1) === 0) {
				this.endedAt = this.notSent(page);
				break;
			}
			this.outcomes.next(await this.read(page), false);
			if (this.gathered.pageCount !== undefined) {
				const rest = range(page + 1, this.gathered.pageCount);
				const allowed = budget.take(rest.length);
				await this.readSideBySide(rest.slice(0, allowed), parallel);
				if (allowed < rest.length) this.endedAt = this.notSent(rest[allowed]);
				break;
			}
		}
		this.finish();
		return this.result(0);
	}

	/** Whether one call reads more of the wanted pages than one. */
	takesTogether(pages: PageRange): boolean {
		const { service, wantsPlaces } = this.client.settings;
		// Places are pixels of a page, so each page needs an answer of its own.
		if (service.pagesPerCall === 1 || wantsPlaces) return false;
		return pages === 'all' || pages.filter((page) => page <= service.pagesPerCall).length > 1;
	}

	/** The first pages in one call, those beyond it side by side. */
	async readTogether(
		pages: PageRange,
		{ parallel, foreseen, budget }: PageSettings,
	): Promise<DocumentResult> {
		if (pages !== 'all') this.gathered.isWanted = (page) => pages.includes(page);
		const failure = await this.read('several');
		if (failure) {
			this.fail(failure);
			return this.result(0);
		}
		const { pagesPerCall } = this.client.settings.service;
		const count = this.gathered.pageCount ?? pagesPerCall;
		const wanted = range(1, count).filter(this.gathered.isWanted);
		const beyond = wanted.filter((page) => page > pagesPerCall);
		const foreseenBeyond = foreseen - 1;
		const allowed = foreseenBeyond + budget.take(beyond.length - foreseenBeyond);
		await this.readSideBySide(beyond.slice(0, allowed), parallel);
		this.finish();
		if (allowed < beyond.length) this.endedAt = this.notSent(beyond[allowed]);
		return this.result(count - wanted.length);
	}

	private async readSideBySide(pages: readonly number[], parallel: number): Promise<void> {
		const { outcomes } = this;
		const isSure = this.gathered.pageCount !== undefined;
		const ended = new Map<number, OcrFailure | undefined>();
		let settled = 0;
		const readOne = async (index: number) => {
			if (outcomes.over) return;
			ended.set(index, await this.read(pages[index]));
			for (; ended.has(settled); settled++) outcomes.next(ended.get(settled), isSure);
		};
		// Once more where what looked like the end was none.
		for (let begin = 0; begin < pages.length && !outcomes.over; begin = settled) {
			await inOrder(pages.length - begin, parallel, async (index) => await readOne(begin + index));
		}
	}

	private finish(): void {
		this.outcomes.finish(!this.gathered.isEmpty);
		this.endedAt ??= this.outcomes.endedAt;
	}

	private async read(page: RequestedPage): Promise<OcrFailure | undefined> {
		const pageNumber = this.hasPages && page !== 'several' ? page : undefined;
		try {
			const { client, picture } = this;
			const reading = await client.limit.run(
				async () => await recognizePicture(client, picture, page, this.source),
			);
			this.gathered.add(reading, pageNumber).forEach((refused) => this.fail(refused));
			return undefined;
		} catch (thrown) {
			// Whatever is odd about one page, the others stay.
			const failure = thrown instanceof OcrFailure ? thrown : this.client.state.unexpected(thrown);
			return failure.about(this.source, pageNumber);
		}
	}

	private notSent(page: number): OcrFailure {
		return new OcrFailure(LIMIT_REACHED).about(this.source, page);
	}

	private fail(failure: OcrFailure): void {
		this.client.state.failed(failure);
		this.gathered.fail(failure);
	}

	private result(unreadPages: number): DocumentResult {
		return this.gathered.result(unreadPages, this.endedAt);
	}
}

const range = (first: number, last: number) =>
	Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
