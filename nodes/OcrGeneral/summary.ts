import type { IExecuteFunctions } from 'n8n-workflow';

import type { DocumentResult } from './sending/DocumentReader';
import { LIMIT_REACHED } from './sending/RecognitionBudget';
import type { RunState } from './sending/RunState';

const MOST_NAMES = 5;

interface Named {
	index: number;
	text: string;
}

const count = (number: number, one: string, many: string) =>
	`${number} ${number === 1 ? one : many}`;

/** What happened in one execution, told to the user in a hint above the output. */
export class RunSummary {
	private recognized = 0;
	private lines = 0;
	private withoutText = 0;
	private failed = 0;
	private notSent = 0;
	private readonly leftOutFiles: Named[] = [];
	/** By the field that was named, the files taken in its place. */
	private readonly instead = new Map<string, Named[]>();
	private readonly unread: Named[] = [];
	private readonly drawn: Named[] = [];

	/**
	 * @param index place in the input, since pictures end in any order
	 * @param source the picture's name
	 */
	add(index: number, source: string, result: DocumentResult): void {
		this.recognized += result.pages.length;
		for (const { lines } of result.pages) {
			this.lines += lines.length;
			if (lines.length === 0) this.withoutText++;
		}
		for (const { notSent } of result.failures) {
			if (notSent) this.notSent++;
			else this.failed++;
		}
		if (result.unreadPages > 0) {
			const pages = count(result.unreadPages, 'more page', 'more pages');
			this.unread.push({ index, text: `${source} has ${pages}` });
		}
		if (result.endedAt) {
			const last = (result.endedAt.page ?? 1) - 1;
			const why = result.endedAt.reason === LIMIT_REACHED ? ", as 'Max Recognitions' allows" : '';
			this.unread.push({ index, text: `${source} was read up to page ${last}${why}` });
		}
	}

	/** @param file what a pattern found and the service does not read: its name, and what it is */
	leftOut(index: number, file: string): void {
		this.leftOutFiles.push({ index, text: file });
	}

	/** @param field the one that was named and is missing */
	tookInstead(index: number, field: string, source: string): void {
		this.instead.set(field, [...(this.instead.get(field) ?? []), { index, text: source }]);
	}

	/** @param how the picture is drawn otherwise than expected */
	drew(index: number, source: string, how: string): void {
		this.drawn.push({ index, text: `${source} (${how})` });
	}

	show(context: IExecuteFunctions, state: RunState): void {
		const message = this.sentences(state, context.getNode().retryOnFail === true).join(' ');
		const type = this.failed + this.notSent > 0 ? 'warning' : 'info';
		if (message !== '') context.addExecutionHints({ message, type, location: 'outputPane' });
	}

	private sentences(state: RunState, retryOnFail: boolean): string[] {
		const sentences: string[] = [];
		if (this.recognized > 0) {
			const pictures = count(this.recognized, 'picture', 'pictures');
			sentences.push(`${pictures} recognized, ${count(this.lines, 'line', 'lines')}.`);
		}
		if (this.withoutText > 0) sentences.push(`${this.withoutText} without text.`);
		for (const [field, files] of this.instead) {
			sentences.push(`There is no field '${field}', so the only file was read: ${listed(files)}.`);
		}
		if (this.leftOutFiles.length > 0) {
			const files = count(this.leftOutFiles.length, 'file was', 'files were');
			sentences.push(
				`${files} left out, since this service does not read them: ${listed(this.leftOutFiles)}.`,
			);
		}
		if (this.failed > 0) sentences.push(`${this.failed} failed.`);
		if (this.notSent > 0) sentences.push(`${this.notSent} not sent.`);
		if (state.retried > 0) {
			const throttled =
				state.throttled > 0 ? `, ${state.throttled} of them throttled by the service` : '';
			sentences.push(`${count(state.retried, 'request', 'requests')} repeated${throttled}.`);
		}
		if (this.unread.length > 0) {
			sentences.push(`${listed(this.unread)}; the option 'PDF Pages' says which are read.`);
		}
		if (this.drawn.length > 0) sentences.push(`Annotated pictures: ${listed(this.drawn)}.`);
		if (retryOnFail) {
			sentences.push(
				"'Retry On Fail' is on: if this node fails, every picture is recognized and paid for again. The option 'Max Retries' repeats only what failed.",
			);
		}
		return sentences;
	}
}

function listed(named: Named[]): string {
	const names = [...named].sort((a, b) => a.index - b.index).map(({ text }) => text);
	const more = names.length - MOST_NAMES;
	const shown = names
		.slice(0, MOST_NAMES)
		.map((name) => name.replace(/[<>&]/g, ' '))
		.join(', ');
	return more > 0 ? `${shown} and ${more} more` : shown;
}
