import { heightOf, type PlacedLine } from '../geometry/placedLine';
import type { VisualRow } from '../geometry/visualRows';
import { cellText } from './cellText';

/** The two characters of a word stand closer than that, in heights. */
const WIDEST_GAP = 4;
/** And closer than to what stands beside the word, by this factor. */
const CLOSER = 0.7;

/** The rows with words whole whose two characters were read apart: `品 | 名`, as headings are spaced. */
export function withSpacedWords(rows: VisualRow[]): VisualRow[] {
	return rows.map((row) => {
		const gapBefore = (index: number) =>
			index > 0 && index < row.length ? row[index].left - row[index - 1].right : Infinity;
		const isSecond = row.map(
			(line, index) =>
				index > 0 &&
				isCharacter(row[index - 1]) &&
				isCharacter(line) &&
				gapBefore(index) < WIDEST_GAP * heightOf(line) &&
				gapBefore(index) < CLOSER * Math.min(gapBefore(index - 1), gapBefore(index + 1)),
		);
		return row.flatMap((line, index) => {
			if (isSecond[index]) return [];
			return isSecond[index + 1] ? [joined(line, row[index + 1])] : [line];
		});
	});
}

function isCharacter({ line }: PlacedLine): boolean {
	return /^\p{Script=Han}$/u.test(line.text);
}

function joined(one: PlacedLine, other: PlacedLine): PlacedLine {
	return {
		...one,
		line: { ...one.line, text: cellText([one, other]) },
		right: other.right,
		top: Math.min(one.top, other.top),
		bottom: Math.max(one.bottom, other.bottom),
	};
}
