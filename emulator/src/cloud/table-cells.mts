import type { RecognizedPage } from '../engines/engine.mts';
import type { PlacedLine } from '../node/node-code.mts';
import { DEFAULT_SETTINGS, loadNodeCode } from '../node/node-code.mts';
import { recognitionOf } from '../node/recognition-of.mts';
import type { Coord } from './geometry.mts';
import { boundsOf } from './geometry.mts';

/** A cell as RecognizeTableAccurateOCR gives it (type `TableCellInfo` of the SDK); -1 for text outside of tables. */
export interface Cell {
	ColTl: number;
	RowTl: number;
	ColBr: number;
	RowBr: number;
	Text: string;
	Type: string;
	Confidence: number;
	Polygon: Coord[];
}

/** The table of a page, found by the node's own geometry, and the text above and below it. */
export async function tableCells(
	page: RecognizedPage,
): Promise<{ table: Cell[]; outside: Cell[] }> {
	const { tableLayouts } = await loadNodeCode();
	const [layout] = tableLayouts(await recognitionOf(page));
	const grid = layout.records(layout.inColumns(layout.rows), DEFAULT_SETTINGS);
	const isWide = (row: PlacedLine[][]): boolean => row.filter((cell) => cell.length > 0).length > 1;
	const wide = grid.map(isWide);
	const [first, last] = [wide.indexOf(true), wide.lastIndexOf(true)];
	const body = first < 0 ? [] : grid.slice(first, last + 1);
	const around = first < 0 ? grid : [...grid.slice(0, first), ...grid.slice(last + 1)];
	return {
		table: body.flatMap((row, index) => rowCells(row, index, body)),
		outside: around.flat(2).map((line) => ({
			...{ ColTl: -1, RowTl: -1, ColBr: -1, RowBr: -1 },
			...contents([line]),
		})),
	};
}

function rowCells(row: PlacedLine[][], index: number, body: PlacedLine[][][]): Cell[] {
	const cells: Cell[] = [];
	for (let column = 0; column < row.length; column++) {
		const end = column + spanOf(row, column, body);
		const [RowTl, RowBr] = [index, index + 1];
		cells.push({ ColTl: column, RowTl, ColBr: end, RowBr, ...contents(row[column]) });
		column = end - 1;
	}
	return cells;
}

/** A cell spans the columns to its right that are empty in its row, and whose text elsewhere begins under it. */
function spanOf(row: PlacedLine[][], column: number, body: PlacedLine[][][]): number {
	const right = Math.max(...row[column].map((line) => line.right));
	let end = column + 1;
	while (end < row.length && row[end].length === 0 && isUnder(right, end, body)) end++;
	return end - column;
}

function isUnder(right: number, column: number, body: PlacedLine[][][]): boolean {
	const middles = body.flatMap((row) => row[column].map((line) => (line.left + line.right) / 2));
	return middles.length > 0 && middles.every((middle) => middle < right);
}

function contents(lines: PlacedLine[]): Pick<Cell, 'Text' | 'Type' | 'Confidence' | 'Polygon'> {
	const confidences = lines.map(({ line }) => line.confidence);
	return {
		Text: lines.map(({ line }) => line.text).join('\n'),
		Type: 'body',
		Confidence: confidences.length === 0 ? 0 : Math.min(...confidences),
		Polygon: around(lines),
	};
}

/** The upright rectangle around the lines, in the picture as sent. */
function around(lines: PlacedLine[]): Coord[] {
	const corners = lines.flatMap(
		({ line: { polygon, box } }) =>
			polygon ?? [
				{ x: box.x, y: box.y },
				{ x: box.x + box.width, y: box.y + box.height },
			],
	);
	return rectangle(corners.map(({ x, y }) => ({ X: x, Y: y })));
}

/** The corners of the upright rectangle around points, clockwise from the top left; none around none. */
export function rectangle(points: readonly Coord[]): Coord[] {
	if (points.length === 0) return [];
	const { X, Y, Width, Height } = boundsOf(points);
	return [
		{ X, Y },
		{ X: X + Width, Y },
		{ X: X + Width, Y: Y + Height },
		{ X, Y: Y + Height },
	];
}
