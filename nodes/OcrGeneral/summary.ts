import type { IExecuteFunctions } from 'n8n-workflow';

import type { PageRange } from './parameters/pageRange';
import type { DocumentResult } from './sending/GatheredPages';
import { LIMIT_REACHED } from './sending/RecognitionBudget';
import type { RunState } from './sending/RunState';
import type { Recognition } from './vocabulary/recognition';

const MOST_NAMES = 5;

/** What is told of single pictures, in the order of telling: each a sentence over their names. */
const NOTES = {
	insteadOfDefault: (names: string) =>
		`There is no field 'data', so the only file of the item was read: ${names}.`,
	leftOut: (names: string, files: number) =>
		`${count(files, 'file was', 'files were')} left out, since this service does not read such files: ${names}.`,
	shrunk: (names: string) =>
		`Scaled down to fit the service; all positions are those in the original picture, except in Raw: ${names}.`,
	morePages: (names: string) => `${names}; for the rest set the option 'PDF Pages' to all.`,
	maybeMorePages: (names: string, files: number) =>
		`Only ${names} ${files === 1 && names.startsWith('page ') ? 'was' : 'were'} read; if there are more, set the option 'PDF Pages' to all.`,
	end: (names: string) => `${names}.`,
	columns: (names: string) => `The columns are named after the row ${names}.`,
	noColumns: (names: string) =>
		`No row of headings was found, so the columns are named A, B, C: ${names}.`,
	noRows: (names: string) => `Text was found, but no table: ${names}.`,
	noLineItems: (names: string) => `Invoices were read, but none with line items: ${names}.`,
	notFound: (names: string) => `Not found: ${names}.`,
	labelled: (names: string) =>
		`Their labels are on the picture, but without a value that could be read: ${names}.`,
	drawn: (names: string) => `Annotated pictures: ${names}.`,
} as const;

type Note = keyof typeof NOTES;

interface Named {
	index: number;
	text: string;
}

/** A page of a document whose service does not tell how many more there are. */
const isOfUnknownLength = ({ page, pageCount }: Recognition) =>
	page !== undefined && pageCount === undefined;

const count = (number: number, one: string, many: string) =>
	`${number} ${number === 1 ? one : many}`;

/** What happened in one execution, told to the user in a hint above the output. */
export class RunSummary {
	private pictures = 0;
	private pages = 0;
	private readonly documents: string[] = [];
	private lines = 0;
	private invoices = 0;
	private invoiceCalls = 0;
	private withoutText = 0;
	private failed = 0;
	private notSent = 0;
	private readonly notes = new Map<Note, Named[]>();

	/**
	 * @param index place in the input, since pictures end in any order
	 * @param source the picture's name
	 * @param asked the pages to read, were it a document
	 */
	add(index: number, source: string, result: DocumentResult, asked?: PageRange): void {
		for (const { lines, invoices } of result.pages) {
			if (invoices) {
				this.invoices += invoices.length;
				this.invoiceCalls++;
			} else {
				this.lines += lines.length;
				if (lines.length === 0) this.withoutText++;
			}
		}
		for (const { notSent } of result.failures) {
			if (notSent) this.notSent++;
			else this.failed++;
		}
		this.notePages(index, source, result, asked);
		const texts = result.pages.filter(({ invoices }) => invoices === undefined);
		const numbered = texts.filter(({ page }) => page !== undefined);
		this.pictures += texts.length - numbered.length;
		if (numbered.length === 0) return;
		this.pages += numbered.length;
		this.documents.push(source);
	}

	/** @param text the picture's name, and what there is to tell of it */
	note(note: Note, index: number, text: string): void {
		const named = this.notes.get(note);
		if (named) named.push({ index, text });
		else this.notes.set(note, [{ index, text }]);
	}

	show(context: IExecuteFunctions, state: RunState): void {
		const message = this.sentences(state, context.getNode().retryOnFail === true).join(' ');
		const type = this.failed + this.notSent > 0 ? 'warning' : 'info';
		if (message !== '') context.addExecutionHints({ message, type, location: 'outputPane' });
	}

	private notePages(
		index: number,
		source: string,
		{ pages, unreadPages, endedAt }: DocumentResult,
		asked: PageRange | undefined,
	): void {
		if (unreadPages > 0) {
			const more = count(unreadPages, 'more page', 'more pages');
			this.note('morePages', index, `${source} has ${more}`);
		} else if (endedAt) {
			const last = (endedAt.page ?? 1) - 1;
			const end =
				endedAt.reason === LIMIT_REACHED
					? `was read up to page ${last}, as 'Max Recognitions' allows`
					: `ends after page ${last}`;
			this.note('end', index, `${source} ${end}`);
		} else if (asked !== 'all' && pages.some(isOfUnknownLength)) {
			const read = pages.length === 1 ? `page ${pages[0].page}` : `${pages.length} pages`;
			this.note('maybeMorePages', index, `${read} of ${source}`);
		}
	}

	private sentences(state: RunState, retryOnFail: boolean): string[] {
		const sentences: string[] = [];
		const recognized = this.recognized();
		if (recognized.length > 0) {
			const lines = count(this.lines, 'line', 'lines');
			sentences.push(`${recognized.join(' and ')} recognized, ${lines}.`);
		}
		if (this.invoiceCalls > 0) {
			const calls = count(this.invoiceCalls, 'call', 'calls');
			sentences.push(`${count(this.invoices, 'invoice', 'invoices')} read by ${calls}.`);
		}
		if (this.withoutText > 0) sentences.push(`${this.withoutText} without text.`);
		if (this.failed > 0) sentences.push(`${this.failed} failed.`);
		if (this.notSent > 0) sentences.push(`${this.notSent} not sent.`);
		const repeated = [...state.repeats.values()].flat().length;
		if (repeated > 0) sentences.push(`${count(repeated, 'request', 'requests')} repeated.`);
		for (const [reason, sources] of state.repeats) {
			sentences.push(`${reason}: ${listed([...new Set(sources)].map(shown))}.`);
		}
		for (const [note, sentence] of Object.entries(NOTES)) {
			const named = this.notes.get(note as Note);
			if (named) sentences.push(sentence(listed(inOrder(named)), named.length));
		}
		if (retryOnFail) {
			sentences.push(
				"'Retry On Fail' is on: if this node fails, every picture is recognized and paid for again. The option 'Max Retries' repeats only what failed.",
			);
		}
		return sentences;
	}

	/** "3 pictures", "2 pages of bill.pdf". */
	private recognized(): string[] {
		const { pictures, pages, documents } = this;
		const names = documents.length === 1 ? shown(documents[0]) : `${documents.length} documents`;
		return [
			...(pictures > 0 ? [count(pictures, 'picture', 'pictures')] : []),
			...(pages > 0 ? [`${count(pages, 'page', 'pages')} of ${names}`] : []),
		];
	}
}

/** n8n renders hints as HTML. */
const shown = (text: string) => text.replace(/[<>&]/g, ' ');

const inOrder = (named: Named[]) =>
	[...named].sort((a, b) => a.index - b.index).map(({ text }) => shown(text));

function listed(names: string[]): string {
	const more = names.length - MOST_NAMES;
	const first = names.slice(0, MOST_NAMES).join(', ');
	return more > 0 ? `${first} and ${more} more` : first;
}
