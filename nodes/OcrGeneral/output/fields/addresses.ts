import type { FieldCell, FieldRow, Place } from './fieldRow';
import { isNextLine } from './textBlock';

/**
 * Beside lines closer to each other the next one of an address may be that many rows further down; on invoices of our
 * own.
 */
const NEXT_ROWS = 2;
/** Name, street and town. */
const LEAST_LINES = 3;

/**
 * A town with its postcode, folded: `48431 Rheine`, `3811 GX Amersfoort`, `Boulder, CO 80302`, `Bath BA1 5NB`,
 * `ON K2A 1H6`.
 */
const TOWN =
	/^(?:[a-z]{1,2}-)?\d{4,5}(?: [a-z]{2})? \p{L}{2}|(?<!\p{L})[a-z]{2,3},? \d{4,5}(?:-\d{4})?$|(?<![a-z\d])[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$|(?<![a-z\d])[a-z]\d[a-z] ?\d[a-z]\d$/u;

/** A cell with its place. */
interface Line {
	rowIndex: number;
	cell: FieldCell;
}

/**
 * The addresses on the page, each by its lines: texts right below each other at one left edge, below the first a
 * town.
 */
export function addressesIn(rows: FieldRow[]): Place[][] {
	const taken = new Set<FieldCell>();
	const found = rows.flatMap(({ cells }, rowIndex) =>
		cells.map((cell): Place[] => {
			const lines: Place[] = [];
			let line: Line | undefined = taken.has(cell) ? undefined : { rowIndex, cell };
			for (; line; line = lineBelow(rows, line)) {
				const { start, end } = line.cell;
				taken.add(line.cell);
				lines.push({ row: rows[line.rowIndex], start, end });
			}
			return lines;
		}),
	);
	return found.filter((lines) => lines.length >= LEAST_LINES && lines.slice(1).some(isTown));
}

function isTown({ row, start, end }: Place): boolean {
	return TOWN.test(row.text.slice(start, end));
}

function lineBelow(rows: FieldRow[], { rowIndex, cell: { placed } }: Line): Line | undefined {
	const { pageIndex } = rows[rowIndex];
	for (let next = rowIndex + 1; next <= rowIndex + NEXT_ROWS; next++) {
		const below: FieldRow | undefined = rows[next];
		const cell = below?.cells.find((one) => isNextLine(placed, one.placed));
		if (cell && below.pageIndex === pageIndex) return { rowIndex: next, cell };
	}
	return undefined;
}
