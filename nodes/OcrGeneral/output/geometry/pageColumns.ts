import type { Recognition } from '../../vocabulary/recognition';
import { heightOf, type PlacedLine } from './placedLine';
import { groupRows, type VisualRow } from './visualRows';
import { median } from './median';
import { placeUpright } from './upright';

/* Found on answers with paragraphs: articles, reports, forms. */

/** Lines of prose are wider than that, in heights; a table's cells are not. */
const PROSE = 8;
/** A paragraph of so many lines shows how wide its column is. */
const LEAST_LINES = 2;
/** A page is set in columns where at least so many of its lines are prose; of a form a few are. */
const MOSTLY = 0.5;

/**
 * The visual rows of a page in the order in which it is read: where the service's paragraphs show a
 * page set in columns, column by column, above and below what stands across them.
 */
export function rowsInReadingOrder(page: Pick<Recognition, 'lines' | 'angle'>): VisualRow[] {
	const lines = placeUpright(page);
	const gap = gapBetweenColumns(lines);
	if (gap === null) return groupRows(lines);
	const rows: VisualRow[] = [];
	let left: PlacedLine[] = [];
	let right: PlacedLine[] = [];
	const flush = () => {
		rows.push(...groupRows(left), ...groupRows(right));
		[left, right] = [[], []];
	};
	for (const row of groupRows(lines)) {
		if (row.some((line) => line.left < gap.from && line.right > gap.to)) {
			flush();
			rows.push(row);
			continue;
		}
		for (const line of row) (line.left + line.right < gap.from + gap.to ? left : right).push(line);
	}
	flush();
	return rows;
}

interface Paragraph {
	left: number;
	right: number;
	top: number;
	bottom: number;
	lines: number;
}

/** Where two paragraphs of prose stand side by side, the white between them; null where none do. */
function gapBetweenColumns(lines: PlacedLine[]): { from: number; to: number } | null {
	const paragraphs = proseOf(lines);
	const prose = paragraphs.reduce((sum, paragraph) => sum + paragraph.lines, 0);
	if (prose < MOSTLY * lines.length) return null;
	for (const one of paragraphs) {
		for (const other of paragraphs) {
			const beside = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
			const least = Math.min(one.bottom - one.top, other.bottom - other.top);
			if (one.right < other.left && beside > least / 2) {
				return { from: one.right, to: other.left };
			}
		}
	}
	return null;
}

function proseOf(lines: PlacedLine[]): Paragraph[] {
	const byNumber = new Map<number, PlacedLine[]>();
	for (const placed of lines) {
		const number = placed.line.paragraph;
		if (number === undefined) continue;
		const members = byNumber.get(number);
		if (members) members.push(placed);
		else byNumber.set(number, [placed]);
	}
	return [...byNumber.values()].flatMap((members) => {
		const width = median(members.map((line) => (line.right - line.left) / heightOf(line)));
		if (members.length < LEAST_LINES || width < PROSE) return [];
		return [
			{
				left: Math.min(...members.map(({ left }) => left)),
				right: Math.max(...members.map(({ right }) => right)),
				top: Math.min(...members.map(({ top }) => top)),
				bottom: Math.max(...members.map(({ bottom }) => bottom)),
				lines: members.length,
			},
		];
	});
}
