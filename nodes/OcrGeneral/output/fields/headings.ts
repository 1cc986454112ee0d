import { heightOf } from '../geometry/placedLine';
import {
	cellInColumn,
	inOneColumn,
	type FieldCell,
	type FieldRow,
	type FieldText,
} from './fieldRow';
import type { Search } from './search';

/** From this many cells of words alone on, a row may hold the headings of a table; found on scanned forms. */
export const HEADINGS = 3;

/**
 * Whether a row holds the headings of a table, most with a cell below them, and so no values. `either` where
 * words alone stand in it as they do in pairs of label and value, and nothing tells: `Name | Bob | City | Paris`.
 */
export function headingsIn(search: Search, rowIndex: number): 'none' | 'headings' | 'either' {
	const row = search.rows[rowIndex];
	const { text } = row;
	const writtenIn = ({ start, end }: FieldText) => text.slice(start, end);
	// A speck is no heading.
	const texts = row.texts.filter((one) => /[\p{L}\p{N}]/u.test(writtenIn(one)));
	const below = search.rows.at(rowIndex + 1);
	const headed = texts.filter(({ left }, index) => {
		const right = texts.at(index + 1)?.left ?? Infinity;
		return below && cellInColumn(below, { left, right });
	});
	const mayHead = texts.length >= HEADINGS && headed.length * 2 > texts.length;
	if (!mayHead || /[\d:]/.test(text)) return 'none';
	const labels = texts.map((one) => search.isLabel(writtenIn(one)));
	const known = labels.filter(Boolean).length;
	const apart = labels.filter((isLabel, index) => isLabel && labels[index + 1] === false).length;
	if (known > 1 && apart === known) return 'none';
	// Not where one is said twice, or where pieces of one text may have been counted.
	const isOdd = texts.length % 2 === 1 && row.cells.length % 2 === 1;
	const areDifferent = new Set(texts.map(writtenIn)).size === texts.length;
	if (apart < known || (isOdd && areDifferent && headed.length === texts.length)) return 'headings';
	const withDigits =
		below?.cells.filter((cell) => /\d/.test(below.text.slice(cell.start, cell.end))) ?? [];
	if (withDigits.length * 2 > texts.length) return 'headings';
	return followsAlike(search, rowIndex) ? 'none' : 'either';
}

/** Whether a row goes on with the columns of the row above, so that it is no header. */
function followsAlike({ rows }: Search, rowIndex: number): boolean {
	const row = rows[rowIndex];
	const above: FieldRow | undefined = rows[rowIndex - 1];
	if (above?.pageIndex !== row.pageIndex) return false;
	const [own, others] = [row.texts, above.texts];
	return own.length === others.length && own.every((text, at) => inOneColumn(text, others[at]));
}

/** Whether a number stands right above or below a label: in pairs side by side another label does. */
function isBesideNumbers({ rows }: Search, rowIndex: number, { placed }: FieldCell): boolean {
	return [rows[rowIndex - 1], rows[rowIndex + 1]].some((row) => {
		const cell = cellInColumn(row, placed);
		return cell && /\d/.test(row.text.slice(cell.start, cell.end));
	});
}

/**
 * Farthest gap between a label and the text below it that may be its value, in heights of the label; on scanned
 * forms.
 */
const NEAR = 0.7;

/**
 * Whether a label and the words beside it may as well be two headings: no colon parts them, and a text stands right
 * below the label. They are where that holds digits, as labels do not, and what stands below the words holds none:
 * `Order No | Sales rep` over `A-1002 | Bob`.
 */
export function headingsBeside(
	search: Search,
	rowIndex: number,
	label: FieldCell,
	beside: FieldCell,
): 'none' | 'headings' | 'either' {
	const [row, below] = [search.rows[rowIndex], search.rows.at(rowIndex + 1)];
	if (below?.pageIndex !== row.pageIndex) return 'none';
	if (/[\d:]/.test(row.text.slice(label.start, beside.end))) return 'none';
	if (followsAlike(search, rowIndex) && !isBesideNumbers(search, rowIndex, label)) return 'none';
	const height = heightOf(label.placed);
	if (below.cells[0].placed.top - label.placed.bottom > NEAR * height) return 'none';
	const under = below.cells
		.filter(
			({ placed }) =>
				placed.left > label.placed.left - height && placed.left < beside.placed.left - height,
		)
		.map(({ start, end }) => below.text.slice(start, end))
		.filter((text) => !search.isLabel(text));
	if (under.length === 0) return 'none';
	const other = cellInColumn(below, beside.placed);
	const isWords = other && !/\d/.test(below.text.slice(other.start, other.end));
	return isWords && under.every((text) => /\d/.test(text)) ? 'headings' : 'either';
}
