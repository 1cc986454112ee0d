/** Generated tables as a service would read them: lines with boxes, and the cells that are true. */
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition.ts';
import { photograph, type BoxKind, type PrintedText } from './photograph.mts';
import type { Random } from './random.mts';
import {
	tableContent,
	type Align,
	type ColumnContent,
	type TableContent,
} from './table-content.mts';

export interface TablePicture {
	recognition: Recognition;
	/** The rows of the table, header first; null where a cell is empty. */
	truth: Array<Array<string | null>>;
	hasHeader: boolean;
	kind: TableContent['kind'];
	boxes: BoxKind;
	/** Degrees, clockwise. */
	tilt: number;
}

interface Layout {
	size: number;
	pitch: number;
	/** Width of a Latin letter in parts of the font size. */
	narrow: number;
	lefts: number[];
	widths: number[];
}

export function tablePicture(random: Random, degrees?: number): TablePicture {
	const content = tableContent(random);
	const hasHeader = content.kind !== 'menu' || random.chance(0.6);
	const rows = printedRows(random, content, hasHeader);
	const layout = layoutOf(random, content.columns, rows);
	const texts: PrintedText[] = [];
	const truth: TablePicture['truth'] = [];
	const last = content.columns.length - 1;
	let baseline = random.between(60, 200);
	for (const title of content.titles) {
		const size = layout.size * random.pick([1, 1.3, 2]);
		baseline += size * 1.6;
		const align = random.pick(['left', 'center'] as const);
		const text = placed(title, spanOf(layout, 0, last), align, baseline, size, layout);
		texts.push(text);
		// Without a header all rows are the table's, the title too.
		if (!hasHeader)
			truth.push(inColumn(title, columnOf(text, { from: 0, to: last }, layout), last));
	}
	for (const [left, right] of hasHeader ? content.meta : []) {
		baseline += layout.pitch;
		const page = spanOf(layout, 0, last);
		const pair = [left, right].map((text, index) =>
			placed(text, page, index === 0 ? 'left' : 'right', baseline, layout.size, layout),
		);
		// On a narrow page the two would stand over each other.
		if (pair[0].right + 2 * layout.size < pair[1].left) texts.push(...pair);
	}
	baseline += layout.pitch * random.between(1, 2);
	for (const row of rows) {
		const cells: Array<string | null> = content.columns.map(() => null);
		for (const cell of row.cells) {
			const span = spanOf(layout, cell.from, cell.to);
			const size = layout.size * cell.scale;
			const text = placed(
				cell.text,
				span,
				cell.align,
				baseline + random.between(-1, 1) * layout.size * 0.06,
				size,
				layout,
			);
			// A short text in merged cells stands in one column, whatever was merged.
			cells[columnOf(text, cell, layout)] = cell.text;
			texts.push(text);
		}
		if (row.goesOn) join(truth[truth.length - 1], cells);
		else truth.push(row.isHeader ? numbered(cells) : cells);
		baseline += layout.pitch * row.spacing;
	}
	for (const note of content.notes) {
		baseline += layout.pitch * 0.4;
		const text = placed(
			note,
			spanOf(layout, 0, layout.lefts.length - 1),
			'left',
			baseline,
			layout.size * random.pick([0.8, 1]),
			layout,
		);
		texts.push(text);
		truth.push(inColumn(note, 0, last));
		baseline += layout.pitch;
	}
	const boxes = random.pick([
		'rectangles',
		'rectangles',
		'polygons',
		'polygons and upright boxes',
	] as const);
	const any = random.pick([0, 0, random.between(-5, 5), random.between(-15, 15)]);
	const tilt = degrees ?? any;
	return {
		recognition: photograph(random, random.shuffle(texts), boxes, tilt),
		truth,
		hasHeader,
		kind: content.kind,
		boxes,
		tilt,
	};
}

/** Keys are unique: a repeated heading gets its count. */
function numbered(headings: Array<string | null>): Array<string | null> {
	return headings.map((heading, index) => {
		const before = headings.slice(0, index).filter((other) => other === heading).length;
		return before === 0 ? heading : `${heading} ${before + 1}`;
	});
}

function inColumn(text: string, column: number, last: number): Array<string | null> {
	return Array.from({ length: last + 1 }, (_, index) => (index === column ? text : null));
}

interface PrintedCell {
	text: string;
	from: number;
	to: number;
	align: Align;
	scale: number;
}

interface PrintedRow {
	cells: PrintedCell[];
	/** In line pitches, to the next row. */
	spacing: number;
	isHeader?: boolean;
	/** Whether it is the rest of the row above. */
	goesOn?: boolean;
}

/** Text that wraps is one cell; between Chinese characters no blank. */
function join(above: Array<string | null>, cells: Array<string | null>): void {
	cells.forEach((cell, column) => {
		if (cell === null) return;
		const before = above[column];
		const blank = /^[\p{Script=Han}（]/u.test(cell) ? '' : ' ';
		above[column] = before === null ? cell : before + blank + cell;
	});
}

function printedRows(random: Random, content: TableContent, hasHeader: boolean): PrintedRow[] {
	const { columns } = content;
	const headingScale = random.pick([1, 1, 1.15]);
	const priceScale = random.pick([1, 1, 1.3]);
	const rows: PrintedRow[] = [];
	const single = (text: string, from: number, to: number, align: Align): PrintedRow => ({
		cells: [{ text, from, to, align, scale: 1 }],
		spacing: random.pick([1, 1.2]),
	});
	if (hasHeader) {
		rows.push({
			cells: columns.map(({ heading, align }, index) => ({
				text: heading,
				from: index,
				to: index,
				align,
				scale: headingScale,
			})),
			spacing: random.between(1, 1.6),
			isHeader: true,
		});
	}
	const count = random.whole(3, 24);
	for (let item = 0; item < count; item++) {
		const section = content.sections[Math.floor(item / 5)];
		if (item % 5 === 0 && section)
			rows.push(single(section, 0, columns.length - 1, random.pick(['left', 'left', 'center'])));
		const cells = columns.flatMap((column, index) =>
			random.chance(column.missing)
				? []
				: [
						{
							text: column.cell(random, item),
							from: index,
							to: index,
							align: column.align,
							scale: index === columns.length - 1 ? priceScale : 1,
						},
					],
		);
		rows.push({ cells, spacing: random.chance(0.1) ? random.between(1, 1.5) : 1 });
		if (content.continuations.length > 0 && random.chance(0.3)) {
			const name = columns.findIndex(({ named }) => named);
			const rest = single(random.pick(content.continuations), name, name, columns[name].align);
			rows.push({ ...rest, goesOn: true });
		}
	}
	const last = columns.length - 1;
	const labelColumn = random.pick([0, Math.max(0, last - 1)]);
	for (const total of content.totals) {
		rows.push({
			cells: [
				{
					text: total,
					from: labelColumn,
					to: labelColumn,
					align: columns[labelColumn].align,
					scale: 1,
				},
				{
					text: columns[last].cell(random, 0),
					from: last,
					to: last,
					align: columns[last].align,
					scale: 1,
				},
			],
			spacing: 1,
		});
	}
	return rows;
}

function layoutOf(random: Random, columns: ColumnContent[], rows: PrintedRow[]): Layout {
	const size = random.between(14, 40);
	const narrow = random.between(0.45, 0.62);
	const gap = size * random.pick([0.7, 1, 1.5, 3, 5]);
	const widths = columns.map((_, index) =>
		Math.max(
			...rows
				.flatMap(({ cells }) => cells)
				.filter(({ from, to }) => from === index && to === index)
				.map(({ text, scale }) => widthOf(text, size * scale, narrow)),
			size,
		),
	);
	const lefts: number[] = [];
	let left = random.between(40, 160);
	for (const width of widths) {
		lefts.push(left);
		left += width + gap * random.between(0.8, 1.6);
	}
	return { size, pitch: size * random.between(1.3, 2.4), narrow, lefts, widths };
}

function widthOf(text: string, size: number, narrow: number): number {
	let width = 0;
	for (const character of text) width += size * (character.charCodeAt(0) > 0x2e80 ? 1 : narrow);
	return width;
}

function spanOf(
	{ lefts, widths }: Layout,
	from: number,
	to: number,
): { left: number; right: number } {
	return { left: lefts[from], right: lefts[to] + widths[to] };
}

function placed(
	text: string,
	span: { left: number; right: number },
	align: Align,
	baseline: number,
	size: number,
	{ narrow }: Layout,
): PrintedText {
	const width = widthOf(text, size, narrow);
	const free = span.right - span.left - width;
	const left = span.left + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
	return { text, left, right: left + width, baseline, size };
}

function columnOf(
	text: PrintedText,
	cell: { from: number; to: number },
	{ lefts, widths }: Layout,
): number {
	for (let index = cell.from; index < cell.to; index++) {
		if (text.left < lefts[index] + widths[index]) return index;
	}
	return cell.to;
}
