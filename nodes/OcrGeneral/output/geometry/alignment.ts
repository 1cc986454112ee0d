import type { BoundingBox } from '../../recognition';
import { textHeight, withoutTilt } from './withoutTilt';

/** How far rows and columns may miss a common line and still count as aligned, in text heights. */
const ROW_SPREAD = 0.15;
const COLUMN_SPREAD = 0.15;
/** Columns are fewer and stand for less: a page may have none, and a curved page bends them. */
const COLUMN_WEIGHT = 0.6;
/** Neighbours in order that are compared with each line. */
const NEIGHBOURS = 4;

/** How well the lines stand in rows and columns when turned back by a tilt: about one for each line that does. */
export function alignment(boxes: BoundingBox[], tilt: number): number {
	const height = textHeight(boxes);
	const turned = boxes.map((box) => {
		const { left, right, top, bottom } = withoutTilt(box, tilt, height);
		return {
			left,
			right,
			middle: (left + right) / 2,
			center: (top + bottom) / 2,
			height: bottom - top,
		};
	});
	const rows = nearPairs(turned, ({ center }) => center, ROW_SPREAD * height, apart);
	const columns = (['left', 'right', 'middle'] as const).map((edge) =>
		nearPairs(turned, (line) => line[edge], COLUMN_SPREAD * height, stacked),
	);
	return rows + COLUMN_WEIGHT * Math.max(...columns);
}

interface Turned {
	left: number;
	right: number;
	middle: number;
	center: number;
	height: number;
}

/** Side by side, as the lines of a row are. */
function apart(a: Turned, b: Turned): boolean {
	return a.right <= b.left || b.right <= a.left;
}

function stacked(a: Turned, b: Turned): boolean {
	return Math.abs(a.center - b.center) > (a.height + b.height) / 4;
}

function nearPairs(
	lines: Turned[],
	place: (line: Turned) => number,
	spread: number,
	counts: (a: Turned, b: Turned) => boolean,
): number {
	const sorted = [...lines].sort((a, b) => place(a) - place(b));
	let sum = 0;
	for (let index = 0; index < sorted.length; index++) {
		let nearest = 0;
		for (let next = index + 1; next <= index + NEIGHBOURS && next < sorted.length; next++) {
			const distance = (place(sorted[next]) - place(sorted[index])) / spread;
			if (distance > 3) break;
			if (counts(sorted[index], sorted[next])) {
				nearest = Math.max(nearest, Math.exp(-distance * distance));
			}
		}
		sum += nearest;
	}
	return sum;
}
