import { centerX, heightOf, type PlacedLine } from '../geometry/placedLine';
import type { VisualRow } from '../geometry/visualRows';
import { cellText } from './cellText';

/** The two characters of a word stand closer than that, in heights. */
const WIDEST_GAP = 4;
/** And closer than to what stands beside the word, by this factor. */
const CLOSER = 0.7;

/** The rows with words whole whose two characters were read apart: `品 | 名`, as headings are spaced. */
export function withSpacedWords(rows: VisualRow[]): VisualRow[] {
	return rows.map((row, rowIndex) => {
		const gapBefore = (index: number) =>
			index > 0 && index < row.length ? row[index].left - row[index - 1].right : Infinity;
		const isSecond = row.map(
			(line, index) =>
				index > 0 &&
				isCharacter(row[index - 1]) &&
				isCharacter(line) &&
				gapBefore(index) < WIDEST_GAP * heightOf(line) &&
				gapBefore(index) < CLOSER * Math.min(gapBefore(index - 1), gapBefore(index + 1)) &&
				!areHeadings(row[index - 1], line, rows.slice(rowIndex + 1, rowIndex + 1 + FARTHEST)),
		);
		return row.flatMap((line, index) => {
			if (isSecond[index]) return [];
			return isSecond[index + 1] ? [joined(line, row[index + 1])] : [line];
		});
	});
}

/** The rows from a heading to what it stands over: another line of the header, and the name of a group. */
const FARTHEST = 3;

/** Whether each of two characters has a text of its own below it: `月 | 日` over `3 | 11`. */
function areHeadings(one: PlacedLine, other: PlacedLine, below: VisualRow[]): boolean {
	const under = (character: PlacedLine, row: VisualRow) =>
		row.find(({ left, right }) => left < centerX(character) && centerX(character) < right);
	const texts = below.map((row) => [under(one, row), under(other, row)]);
	const [first, second] = texts.find(([a, b]) => a ?? b) ?? [];
	return first !== undefined && second !== undefined && first !== second;
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
