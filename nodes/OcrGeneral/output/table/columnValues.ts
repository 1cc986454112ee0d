import type { OutputSettings } from '../settings';
import { parseAmount } from '../values/amount';
import type { NumberContext } from '../values/digits';
import { fold } from '../values/fold';

/**
 * The values of a column's cells, null where a cell is empty. With Convert Numbers a column of
 * amounts becomes numbers, a cell only if all of it is an amount; a column with leading zeros holds
 * codes, and one of words keeps the number that stands among them.
 *
 * @param context what the numbers of all cells show of their decimal mark
 */
export function columnValues(
	texts: string[],
	{ convertNumbers }: OutputSettings,
	context: NumberContext,
): Array<string | number | null> {
	const cells = texts.map((text) => (text === '' ? null : text));
	if (!convertNumbers) return cells;
	const amounts = texts.map((text) => parseAmount(text, context));
	const found = amounts.filter((amount) => amount !== null).length;
	const filled = cells.filter((cell) => cell !== null).length;
	if (found * 2 < filled || texts.some(isCode)) return cells;
	return cells.map((cell, index) => amounts[index] ?? cell);
}

function isCode(text: string): boolean {
	return /^0\d/.test(fold(text).trim());
}
