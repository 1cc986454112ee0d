import type { OcrFailure } from '../vocabulary/OcrFailure';

/**
 * What comes of a document's pages, in their order, and where the document ends for a service that tells no
 * number of pages: two like refusals in a row are the end, since no document says which code a page beyond it gets
 * (docs/tencent-ocr.md, Parameters of the actions), and a single page may be refused for its own sake.
 */
export class PageOutcomes {
	/** The first page that was taken for one beyond the end. */
	endedAt: OcrFailure | undefined;
	private isOver = false;
	private last: OcrFailure | undefined;
	/** The refusal of the page before, which the next page may turn into the end. */
	private doubtful: OcrFailure | undefined;
	/** Refusals that the end stands for. */
	private beyond: OcrFailure[] = [];

	/** @param fail is told each failure that stands */
	constructor(private readonly fail: (failure: OcrFailure) => void) {}

	/** Whether no further page is worth a request. */
	get over(): boolean {
		return this.isOver;
	}

	/**
	 * @param failure undefined where the page was read
	 * @param isSureToExist whether the service told that the document has this page
	 */
	next(failure: OcrFailure | undefined, isSureToExist: boolean): void {
		if (this.isOver && failure) this.beyond.push(failure);
		if (this.isOver && (failure || !this.endedAt)) return;
		// Pages are asked for side by side: one that is read after all shows that this was not the end.
		if (this.isOver) this.reopen();
		const isAgain = failure !== undefined && this.last !== undefined && isAlike(failure, this.last);
		this.last = failure;
		if (isAgain && this.doubtful && !isSureToExist) {
			this.endedAt = this.doubtful;
			this.doubtful = undefined;
			this.beyond = [failure];
			this.isOver = true;
			return;
		}
		this.settle();
		if (!failure) return;
		if (isRefusal(failure) && !isSureToExist) this.doubtful = failure;
		else this.fail(failure);
		this.isOver = concernsAll(failure) || (isAgain && failure.kind === 'retry');
	}

	/** @param anyRead where not even one page was read, there is a failure and no end */
	finish(anyRead: boolean): void {
		this.settle();
		if (!this.endedAt || anyRead) return;
		this.fail(this.endedAt);
		this.endedAt = undefined;
	}

	private settle(): void {
		if (this.doubtful) this.fail(this.doubtful);
		this.doubtful = undefined;
	}

	private reopen(): void {
		if (this.endedAt) this.fail(this.endedAt);
		this.beyond.forEach(this.fail);
		this.endedAt = undefined;
		this.isOver = false;
	}
}

/** What the service says of this page alone. */
const isRefusal = ({ kind, details }: OcrFailure) =>
	kind === 'picture' && details.code !== undefined;

const isAlike = (one: OcrFailure, other: OcrFailure) =>
	one.kind === other.kind && one.details.code === other.details.code;

/** One error says it for all pages. */
const concernsAll = ({ kind, notSent }: OcrFailure) =>
	notSent || kind === 'account' || kind === 'clock' || kind === 'stopped';
