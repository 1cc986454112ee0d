import { columnGrid } from '../geometry/columns';
import { median } from '../geometry/median';
import { heightOf, WORD_GAP, type PlacedLine } from '../geometry/placedLine';
import { sampleOf } from '../geometry/sample';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { isMoney } from './cellKinds';

/**
 * The rows of a menu with each price that follows its words anywhere, or stands alone below them, set below the other
 * prices: leaders may be of any length. A menu has its prices in the last column alone.
 */
export function withoutRaggedPrices(rows: VisualRow[], settings: OutputSettings): VisualRow[] {
	// A part of a long page tells the same as all of it.
	const grid = columnGrid(sampleOf(rows));
	const isPrice = ({ line }: PlacedLine) => isMoney(line.text, settings);
	const columns = (grid.at(0) ?? []).map((_, column) => grid.flatMap((row) => row[column]));
	const last = columns.length - 1;
	const arePrices = columns.map((lines) => 2 * lines.filter(isPrice).length > lines.length);
	if (last < 0 || arePrices.indexOf(true) !== last) return rows;
	const left = median(columns[last].map((line) => line.left));
	const right = median(columns[last].map((line) => line.right));
	return rows.map((row) => {
		const [before, price] = [row.at(-2), row[row.length - 1]];
		const isApart = !before || price.left - before.right >= WORD_GAP * heightOf(price);
		const isRagged = isApart && price.right < left && isPrice(price);
		return isRagged ? [...row.slice(0, -1), { ...price, apart: true, left, right }] : row;
	});
}
