import type { FieldRow } from './fieldRow';
import { phraseOf } from './words';

/** Three letters before an amount may be an article's; if they are a known word they lost their blank: `tax1.40`. */
const STUCK = /(?<![\p{L}\d])\p{L}{3}(?=\d[\d.,]*[.,]\d\d(?!\d))/gu;
const WITH_MARK = /(?<![\d.,])\d+\.\d\d(?![\d.,])/g;
/** Their mark was read as a blank: `112 35`. */
const WITHOUT_MARK = /(?<![\d.,])\d+ \d\d(?![\d.,])/g;

/** What stands on a picture with two decimals. */
export function markedAmounts(rows: FieldRow[]): Set<string> {
	return new Set(rows.flatMap(({ text }) => text.match(WITH_MARK) ?? []));
}

/**
 * A row's text of the same length in which known words no longer stick to an amount, and amounts that lost their
 * decimal mark have it.
 *
 * @param marked amounts that stand elsewhere with theirs
 */
export function mendedRow(text: string, marked: Set<string>): string {
	return text
		.replace(STUCK, (word) =>
			phraseOf(word).kinds.some((kind) => kind !== 'filler') ? '   ' : word,
		)
		.replace(WITHOUT_MARK, (written) => {
			const amount = written.replace(' ', '.');
			return marked.has(amount) ? amount : written;
		});
}

/**
 * Whether digits stand as close as words do before a cell that begins with a value, so that they may be its first:
 * `2 | 2.00元`.
 */
export function isCutBefore({ text, cells }: FieldRow, start: number): boolean {
	return cells.some((cell) => cell.start === start) && /\d[.,]? $/.test(text.slice(0, start));
}

/** Whether an amount as it was read lost its decimal mark. */
export function lacksMark(read: string): boolean {
	return read.search(WITHOUT_MARK) >= 0;
}
