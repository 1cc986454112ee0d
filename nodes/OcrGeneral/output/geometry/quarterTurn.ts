import type { BoundingBox, Point, TextLine } from '../../vocabulary/recognition';
import { soundBox } from './placedLine';

const QUARTERS = [0, 1, 2, 3].map((count) => (count * Math.PI) / 2);

/**
 * By how much text is turned beyond the tilt that its edges show, in quarter turns, radians, where
 * the service tells no angle: as its own upright boxes lie; where those tell no turn, so that lines
 * run from left to right, where most are higher than wide.
 *
 * @param lines each with a polygon
 * @param tilt radians, clockwise positive, within 45 degrees
 */
export function quarterTurn(lines: TextLine[], tilt: number): number {
	const pairs = lines.flatMap(({ polygon = [], uprightBox }) =>
		uprightBox ? [{ turned: centerOf(polygon), upright: middleOf(uprightBox) }] : [],
	);
	const turn = best(QUARTERS, (angle) => agreement(pairs, tilt + angle));
	return turn || (standsUpright(lines, tilt) ? 0 : Math.PI / 2);
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

/** Whether lines are wider than high on the whole, turned back by the tilt: text is, but for single characters. */
function standsUpright(lines: TextLine[], tilt: number): boolean {
	const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
	const wider = lines.map(({ polygon = [] }) => {
		const { width, height } = boundsOf(
			polygon.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin })),
		);
		return width - height;
	});
	return sumOf(wider) > 0;
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

function boundsOf(points: Point[]): BoundingBox {
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
