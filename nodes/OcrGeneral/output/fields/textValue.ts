import { CURRENCY_BEFORE } from '../values/currency';
import { FAR, wholeWords, writtenAt, type FieldCell, type FieldRow, type Place } from './fieldRow';
import { SAME_THING } from './labelFit';
import type { Search } from './search';
import { DOUBT, type FoundValue } from './values';

/** A dash or a full stop that belongs to the number after it; of several in a row none does: `Total ....5`. */
const OF_NUMBER = `(?<!-)-(?=(?:${CURRENCY_BEFORE} ?)?[.,]?\\d)|(?<!\\.)\\.(?=\\d)`;
/** What parts a value from its label; a number sign only where it stands apart: `# 123`. */
const SEPARATORS = new RegExp(`^(?:(?!${OF_NUMBER})(?:[ :;=>|.,-]|#(?=[ :]|$)))+`);
/** Beside a word they are no sign and no decimal point: `No.12`. */
const AFTER_WORD = /^[.-]+/;
const SAME = new RegExp(`^[ .]*(?:${SAME_THING})(?!\\p{L})`, 'u');
const LATIN_LETTER = /(?!\p{Script=Han})\p{L}/u;
/** The rest of a label up to its colon: ` ID:`, `(VIN):`, `、电话:`, ` #:`. A colon between digits is a time's. */
const REST_OF_LABEL = /^[^\d:]*:(?!\/\/)/;
/** What is left of a label without a colon: `(VIN)`, `/Nom`. */
const ONLY_LABEL = /^ *(?:\([^()\d]*\)|\/[^\d:]*) *$/;
/** The last word of a label that lost its colon, before a number or alone in its cell: `No. A-12`, `Number`. */
const LAST_WORD = new RegExp(
	`^[ .]*(?:${SAME_THING})\\.?(?=[ .]*$|[ .]+[^ ]*\\d[^ ]*$|(?<=\\p{Script=Han}) )`,
	'u',
);
/** A label in Chinese behind one that is not, by what such labels end in: `Name 姓名`, `Document No. 證件號碼`. */
const TRANSLATION = /^[ .]*\p{Script=Han}*[名称稱号號码碼期址话話别別额額龄齡籍] *$/u;
const COLON = ' ?[:：]';
const HAN = '\\p{Script=Han}';
/** `张三 性别：`; one character is enough. */
const HAN_LABEL_APART = `(?<=\\S) (?=${HAN}+${COLON})`;
/** `9F内装色：`. */
const HAN_LABEL_GLUED = `(?<=[^${HAN}\\s])(?=${HAN}{2,}${COLON})`;
/** The last word of a label in capitals, which a name may have, too: `Bob Invoice Date:`, but `Bob Smith Age:`. */
const LAST_IN_CAPITALS = '(?<=(?:Date|No|Number|Name|Code|ID|Time|Amount|By)\\.?)';
const SECOND_WORD = `(?: (?:\\p{Ll}\\p{L}*|[\\p{L}.]*${LAST_IN_CAPITALS}))?`;
/** `Bob Tel:`, `Bob Date of:`; a time or an address has a colon, too: `At 10:30`, `Http://`. */
const LABEL_APART = `(?<=\\S) +(?=\\p{Lu}[\\p{L}.]+${SECOND_WORD}${COLON}(?!\\d|//))`;
/** `1413Guests:`, `ChanGuests:`. */
const LABEL_GLUED = `(?<=\\d|\\p{Ll}{2})(?=\\p{Lu}\\p{L}{2,}${COLON})`;
/** Where the next label begins in a value, by the colon behind it. */
const NEXT_LABEL = new RegExp(
	`(?:${HAN_LABEL_APART}|${HAN_LABEL_GLUED}|${LABEL_APART}|${LABEL_GLUED})`,
	'u',
);

/** What another label or its value holds; Chinese texts stand as close to each other as words do. */
const NO_PIECE = /[:=#\p{Script=Han}]/u;

/** A text value, and whether other words of its label stand before it. */
export interface TextValue extends FoundValue {
	followed: boolean;
	/** The lines in which it goes on. */
	below?: Place[];
}

/**
 * What a cell says from a place in the row on, as it is written: without the rest of the label before
 * it, up to where the next label begins.
 *
 * @param from a place in the row
 */
export function textFrom(
	search: Search,
	rowIndex: number,
	cell: FieldCell,
	from: number,
): TextValue | undefined {
	const row = search.rows[rowIndex];
	const afterLabel = from > cell.start;
	const next = search.labelStarts(rowIndex).find((place) => place > from && place < cell.end);
	const text = row.text.slice(from, next ?? cell.end);
	if (afterLabel && ONLY_LABEL.test(text)) return undefined;
	const afterWord = afterLabel && LATIN_LETTER.test(row.text[from - 1]);
	if (afterWord && TRANSLATION.test(text)) return undefined;
	const restOfLabel = afterLabel ? restOfLabelIn(row, cell, text) : '';
	let rest = text.slice(restOfLabel.length);
	if (afterWord && restOfLabel === '') {
		rest = rest.replace(AFTER_WORD, '');
	}
	rest = rest.replace(SEPARATORS, '');
	const start = from + text.length - rest.length;
	if (!/[\p{L}\p{N}\p{S}]/u.test(rest)) return undefined;
	const printed = withPieces(search, rowIndex, wholeWords({ row, start, end: from + text.length }));
	const written = writtenAt(printed);
	const value = written.slice(0, NEXT_LABEL.exec(written)?.index).trim();
	const words = restOfLabel.replace(/\([^)]*\)|\/.*/g, '').replace(SAME, '');
	// Unless a mark parts them or it holds a digit, the next word may be more of the label.
	const parted =
		restOfLabel !== '' ||
		/^[^\s\p{Script=Han}]*\d/u.test(rest) ||
		/^ *=/.test(text) ||
		!/[\p{L}\p{N}]/u.test(row.text[from - 1] ?? ' ');
	return {
		value,
		start: printed.start,
		end: value === written ? printed.end : printed.start + value.length,
		doubt: DOUBT.none,
		uncertain: false,
		followed: afterLabel && (!parted || /\p{L}/u.test(words)),
	};
}

/** A place with the cells behind it that stand as close as words do: engines cut a text in pieces. */
function withPieces(search: Search, rowIndex: number, { row, start, end: first }: Place): Place {
	let end = first;
	for (const cell of row.cells) {
		if (cell.start !== end + 1 || row.text[end] === FAR) continue;
		const text = row.text.slice(cell.start, cell.end);
		if (NO_PIECE.test(text) || search.beginsLabel(rowIndex, cell.start)) break;
		end = cell.end;
	}
	return { row, start, end };
}

/** What of a text behind a label still belongs to it; of `Smoker No` nothing does. */
function restOfLabelIn(row: FieldRow, cell: FieldCell, text: string): string {
	const toColon = REST_OF_LABEL.exec(text)?.[0];
	const lastWord = LAST_WORD.exec(text)?.[0];
	if (toColon !== undefined || lastWord === undefined) return toColon ?? '';
	const isAnswer = /^ *no$/.test(text) && !/^[\t :]*[^\t ]*\d/.test(row.text.slice(cell.end));
	return isAnswer ? '' : lastWord;
}
