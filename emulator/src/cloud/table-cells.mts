import type { RecognizedPage } from '../engines/engine.mts';
import type { PlacedLine } from '../node/node-code.mts';
import { DEFAULT_SETTINGS, loadNodeCode } from '../node/node-code.mts';
import { recognitionOf } from '../node/recognition-of.mts';
import type { Coord } from './geometry.mts';
import { boundsOf } from './geometry.mts';
import type { HeaderCell } from './header-cells.mts';
import { headerCells } from './header-cells.mts';

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
	const { headedGrid, tableLayouts } = await loadNodeCode();
	const [layout] = tableLayouts(await recognitionOf(page), DEFAULT_SETTINGS);
	const found = headedGrid(layout, DEFAULT_SETTINGS);
	const { grid, header } = found ?? { grid: layout.inColumns(layout.rows), header: 0 };
	const above = layout.rows.slice(0, layout.rows.length - grid.length).flat();
	const records = layout.records(grid.slice(header), DEFAULT_SETTINGS);
	const wide = records.map((row) => row.filter((cell) => cell.length > 0).length > 1);
	const [first, last] = header > 0 ? [0, wide.lastIndexOf(true)] : ends(wide);
	const body = records.slice(first, last + 1);
	const around = [...records.slice(0, first), ...records.slice(last + 1)].flat(2);
	const heads = (await headerCells(grid.slice(0, header), body))
		.map(headerCell)
		.sort((a, b) => a.RowTl - b.RowTl || a.ColTl - b.ColTl);
	const height = Math.max(0, ...heads.map(({ RowBr }) => RowBr));
	return {
		table: [...heads, ...body.flatMap((row, index) => rowCells(row, height + index, body))],
		outside: [...above, ...around].map((line) => ({
			...{ ColTl: -1, RowTl: -1, ColBr: -1, RowBr: -1 },
			...contents([line]),
		})),
	};
}

/** Where the wide rows begin and end. */
function ends(wide: boolean[]): [first: number, last: number] {
	const first = wide.indexOf(true);
	return first < 0 ? [0, -1] : [first, wide.lastIndexOf(true)];
}

function headerCell({ lines, top, bottom, left, right }: HeaderCell): Cell {
	return { ColTl: left, RowTl: top, ColBr: right, RowBr: bottom, ...contents(lines) };
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
