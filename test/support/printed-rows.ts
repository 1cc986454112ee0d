import type { Recognition, TextLine } from '../../nodes/OcrGeneral/vocabulary/recognition';

/** In pixels: a text's height, from one row to the next, between texts of a row, and of a character. */
const [HEIGHT, ROW, GAP, CHARACTER] = [24, 40, 60, 12];

/**
 * A picture of rows, an empty one a gap; ` | ` parts texts that stand apart, `@200 ` says where one begins, and `~70 ` how sure the
 * service is of it instead of 99.
 */
export function printedRows(...rows: string[]): Recognition {
	const lines: TextLine[] = [];
	rows.forEach((row, index) => {
		let x = 0;
		for (const written of row.split(' | ')) {
			const [, place, sure, text] = /^(?:@(\d+) )?(?:~(\d+) )?(.*)$/su.exec(written) ?? [];
			x = place === undefined ? x : Number(place);
			if (text === '') continue;
			const width = CHARACTER * text.length;
			lines.push({
				text,
				box: { x, y: ROW * index, width, height: HEIGHT },
				confidence: Number(sure ?? 99),
				characters: [],
			});
			x += width + GAP;
		}
	});
	return { source: 'receipt.png', angle: null, lines, raw: {} };
}
