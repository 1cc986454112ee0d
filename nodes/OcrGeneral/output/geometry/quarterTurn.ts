import type { BoundingBox, Point, TextLine } from '../../vocabulary/recognition';
import { soundBox } from './placedLine';
import { sampleOf } from './sample';

const QUARTERS = [0, 1, 2, 3].map((count) => (count * Math.PI) / 2);

/**
 * By how much text is turned beyond the tilt that its edges show, in quarter turns, radians, where
 * the service tells no angle: as its own upright boxes lie; where those tell no turn, as the long
 * edges of its polygons run.
 *
 * @param lines each with a polygon
 * @param tilt radians, clockwise positive, within 45 degrees
 */
export function quarterTurn(lines: TextLine[], tilt: number): number {
	const pairs = lines.flatMap(({ polygon = [], uprightBox }) =>
		uprightBox ? [{ turned: centerOf(polygon), upright: middleOf(uprightBox) }] : [],
	);
	const turn = best(QUARTERS, (angle) => agreement(pairs, tilt + angle));
	// Of a single character the edges tell nothing.
	const words = sampleOf(lines.filter(({ text }) => text.trim().length > 1));
	return turn || best(QUARTERS, (angle) => sumOf(words.map(runningAlong(tilt + angle))));
}

/** A line's place in the picture, and in the picture turned upright. */
interface Pair {
	turned: Point;
	upright: Point;
}

/** How well points turned back by an angle lie as they do upright. */
function agreement(pairs: Pair[], angle: number): number {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const mean = centerOf(pairs.map(({ upright }) => upright));
	return sumOf(
		pairs.map(
			({ turned: { x, y }, upright }) =>
				(x * cos + y * sin) * (upright.x - mean.x) + (y * cos - x * sin) * (upright.y - mean.y),
		),
	);
}

/**
 * By how much longer than high a line is if text runs along an angle. Its first edge is its upper
 * one; where that is the short one, corners begin anywhere, and nobody knows which way it runs.
 */
function runningAlong(angle: number): (line: TextLine) => number {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return ({ polygon = [] }) => {
		const [first, second] = [0, 1].map((index) => {
			const [from, to] = [polygon[index], polygon[(index + 1) % polygon.length]];
			return { x: to.x - from.x, y: to.y - from.y };
		});
		const longer = Math.hypot(first.x, first.y) - Math.hypot(second.x, second.y);
		const { x, y } = longer > 0 ? first : second;
		const along = ((x * cos + y * sin) / Math.hypot(x, y)) * Math.abs(longer);
		if (!Number.isFinite(along)) return 0;
		return longer > 0 ? along : Math.abs(along);
	};
}

function sumOf(values: number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

function best(values: number[], score: (value: number) => number): number {
	return values.reduce((one, other) => (score(other) > score(one) ? other : one));
}

function centerOf(points: Point[]): Point {
	return {
		x: sumOf(points.map(({ x }) => x)) / points.length,
		y: sumOf(points.map(({ y }) => y)) / points.length,
	};
}

function middleOf(box: BoundingBox): Point {
	const { x, y, width, height } = soundBox(box);
	return { x: x + width / 2, y: y + height / 2 };
}
