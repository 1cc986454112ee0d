import type { Recognition, TextLine } from '../../nodes/OcrGeneral/vocabulary/recognition';

/** Lines 20 pixels high; for each `y`, texts at an x: `0: Tea | 300: 5.00`; Chinese characters are 20 wide, others 10. */
export function printed(rows: Record<number, string>): Recognition {
	const lines = Object.entries(rows).flatMap(([y, row]) =>
		row.split(' | ').map((cell): TextLine => {
			const [x, text] = cell.split(/: (.*)/);
			const wide = text.match(/[⺀-￿]/g)?.length ?? 0;
			const width = 10 * (text.length + wide);
			return {
				text,
				box: { x: Number(x), y: Number(y), width, height: 20 },
				confidence: 99,
				characters: [],
			};
		}),
	);
	return { source: 's', angle: null, lines, raw: {} };
}

/** The page with one of its texts as wide as from `x` to `right`. */
export function withWide(page: Recognition, text: string, x: number, right: number): Recognition {
	const lines = page.lines.map((line) =>
		line.text === text ? { ...line, box: { ...line.box, x, width: right - x } } : line,
	);
	return { ...page, lines };
}
