import { CURRENCY_BEFORE } from '../values/currency';
import type { FieldCell, FieldRow } from './fieldRow';
import { DOUBT, type FoundValue } from './values';

/** A dash or a full stop that belongs to the number after it; of several in a row none does: `Total ....5`. */
const OF_NUMBER = `(?<!-)-(?=(?:${CURRENCY_BEFORE} ?)?[.,]?\\d)|(?<!\\.)\\.(?=\\d)`;
/** What parts a value from its label. */
const SEPARATORS = new RegExp(`^(?:(?!${OF_NUMBER})[ :=|.-])+`);
/** Beside a word they are no sign and no decimal point: `No.12`. */
const AFTER_WORD = /^[.-]+/;
const WORD = /(?!\p{Script=Han})\p{L}/u;

/** What a cell says from a place in the row on, as it is written, without the colon before it. */
export function textFrom(row: FieldRow, cell: FieldCell, from: number): FoundValue | undefined {
	const text = row.text.slice(from, cell.end);
	const followsWord = from > cell.start && WORD.test(row.text[from - 1]);
	const rest = followsWord ? text.replace(AFTER_WORD, '') : text;
	const kept = rest.replace(SEPARATORS, '').length;
	const value = cell.placed.line.text.slice(cell.origins[cell.end - cell.start - kept]).trim();
	return value === '' ? undefined : { value, start: from, end: cell.end, doubt: DOUBT.none };
}
