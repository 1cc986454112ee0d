import type { Grid } from '../geometry/columns';
import { median } from '../geometry/median';
import type { PlacedLine } from '../geometry/placedLine';
import type { OutputSettings } from '../settings';
import { areValues, valueColumns } from './anchors';
import { isMoney } from './cellKinds';

/** Between which edges the texts of a column usually stand, and what they are. */
export interface UsualColumn {
	left: number;
	right: number;
	isValues: boolean;
	isMoney: boolean;
	/** The first row with a value there; -1 where there is none. */
	firstValue: number;
}

/** What the columns of a grid usually hold, left to right. */
export function usualColumns(grid: Grid, settings: OutputSettings): UsualColumn[] {
	return valueColumns(grid, settings).map((isValues, column) => {
		const lines = grid.flatMap((row) => row[column]);
		const priced = lines.filter(({ line }) => isMoney(line.text, settings)).length;
		return {
			left: median(lines.map(({ left }) => left)),
			right: median(lines.map(({ right }) => right)),
			isValues,
			isMoney: 2 * priced > lines.length,
			firstValue: grid.findIndex((row) => areValues(row[column], settings)),
		};
	});
}

/** Whether a line reaches over the middle of what usually stands in a column. */
export function covers({ left, right }: PlacedLine, column: UsualColumn): boolean {
	const middle = (column.left + column.right) / 2;
	return left < middle && middle < right;
}

/** A part of a line that stands in a column of its own. */
export function partOf(
	placed: PlacedLine,
	text: string,
	{ left, right }: Pick<PlacedLine, 'left' | 'right'>,
): PlacedLine {
	return { ...placed, line: { ...placed.line, text }, apart: true, left, right };
}
