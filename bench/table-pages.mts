/** Pages as people have them, as an engine reads them, and the table that is true. */
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition.ts';
import { pageContent } from './page-content.mts';
import { edgesOf, printRow, widthOf, type PageStyle } from './page-layout.mts';
import { photograph, type PrintedText } from './photograph.mts';
import type { Random } from './random.mts';
import type { TrueTable } from './read-table-score.mts';

export interface TablePage extends TrueTable {
	kind: string;
	texts: PrintedText[];
	style: PageStyle;
}

export function tablePage(random: Random): TablePage {
	const content = pageContent(random);
	const style: PageStyle = {
		size: random.between(16, 32),
		narrow: random.between(0.45, 0.58),
		leading: random.between(1.15, 1.4),
		padding: random.between(0.35, 1.2),
		beside: random.pick(['top', 'middle', 'bottom']),
		gap: random.between(1, 3),
		left: random.between(40, 120),
		...content.style,
	};
	const { columns } = content;
	const texts: PrintedText[] = [];
	let top = random.between(40, 120);
	const print = (row: Parameters<typeof printRow>[0], own = style) => {
		const printed = printRow(row, columns, own, top);
		texts.push(...printed.texts);
		top = printed.bottom;
	};
	for (const row of content.above) print(row);
	if (content.above.length > 0) top += style.size * random.between(1, 3);
	for (const row of content.header) {
		const last = row === content.header.at(-1);
		print(row, last ? style : { ...style, padding: style.padding / 2 });
	}
	for (const row of content.rows) print(row);
	for (const text of content.below) {
		top += style.size * 2;
		const [left, right] = edgesOf(columns, style, 0, columns.length - 1);
		const width = widthOf(text, style.size, style.narrow);
		texts.push({
			text,
			left: (left + right - width) / 2,
			right: (left + right + width) / 2,
			baseline: top + style.size,
			size: style.size,
		});
	}
	return {
		kind: content.kind,
		texts,
		style,
		head: content.head,
		rows: content.truth,
		titles: content.head ? 0 : content.above.length,
	};
}

/** The page as an engine reads a photograph: blanks lost, boxes loose, the paper a little tilted. */
export function readPage(random: Random, page: TablePage): Recognition {
	const lost = random.pick([0, 0.3, 0.8]);
	const texts = page.texts.map((text) => ({
		...text,
		text: text.text.replace(/ /g, () => (random.chance(lost) ? '' : ' ')),
	}));
	const boxes = random.pick(['rectangles', 'rectangles', 'polygons'] as const);
	const tilt = random.pick([0, 0, random.between(-3, 3)]);
	return photograph(random, random.shuffle(texts), boxes, tilt);
}
