import type { Grid } from '../geometry/columns';
import { centerY, heightOf, type PlacedLine } from '../geometry/placedLine';
import { median } from '../geometry/median';

/**
 * How far two rows of a table lie apart, in pixels: where they share a column, by its lines, since
 * those of one row need not lie level.
 */
export function distance(above: PlacedLine[][], below: PlacedLine[][]): number {
	const shared = above.flatMap((lines, column) => {
		const [last, first] = [lines.at(-1), below[column].at(0)];
		return last && first ? [centerY(first) - centerY(last)] : [];
	});
	if (shared.length > 0) return median(shared);
	return median(below.flat().map(centerY)) - median(above.flat().map(centerY));
}

/**
 * The usual distance between the rows of two records, in pixels: of the distances from one anchor to
 * the next the largest parts two records.
 */
export function recordPitch(grid: Grid, anchors: boolean[]): number {
	const pitches: number[] = [];
	let largest = 0;
	let begun = false;
	for (let index = 1; index < grid.length; index++) {
		begun ||= anchors[index - 1];
		if (!begun) continue;
		largest = Math.max(largest, distance(grid[index - 1], grid[index]));
		if (!anchors[index]) continue;
		pitches.push(largest);
		largest = 0;
	}
	return median(pitches) || largest;
}

/* All figures were found on generated pages and tables. */

/** Lines of one text are not farther apart, in heights of their boxes. */
const FARTHEST = 2.2;
/** Lines of one text stand closer than records, by this factor. */
const CLOSER = 0.8;

/** Of characters below each other, as labels beside the cells of a form are, the width. */
function textHeight(placed: PlacedLine): number {
	const { length } = placed.line.text;
	return length > 1 ? Math.min(heightOf(placed), placed.right - placed.left) : heightOf(placed);
}

/** Whether two rows may be lines of one text, however far apart records lie. */
export function areNear(above: PlacedLine[][], below: PlacedLine[][]): boolean {
	const height = Math.max(...[...above, ...below].flat().map(textHeight));
	return distance(above, below) <= FARTHEST * height;
}

/** Records of one page lie apart as differently as that. */
const FARTHER = 1.15;
/** How much it says, in `tie`'s measure, that two rows lie closer or farther by the distance of records. */
const STEEP = 12;

/**
 * How much the spacing speaks for two rows being lines of one text: -1 where they lie as far apart as
 * records do, -3 where they lie farther.
 *
 * @param pitch see `recordPitch`
 */
export function nearness(above: PlacedLine[][], below: PlacedLine[][], pitch: number): number {
	const ratio = distance(above, below) / pitch;
	const closer = areNear(above, below) ? CLOSER - ratio : -1;
	const farther = Math.max(0, ratio - FARTHER);
	return Math.max(-3, Math.max(-1, STEEP * closer) - STEEP * farther);
}
