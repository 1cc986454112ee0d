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
	const centers = lines.map(({ polygon = [] }) => centerOf(polygon));
	const places = lines.flatMap(({ uprightBox }) => (uprightBox ? [middleOf(uprightBox)] : []));
	const turn =
		places.length === lines.length
			? best(QUARTERS, (angle) => agreement(centers, places, tilt + angle))
			: 0;
	return turn || (standsUpright(lines, tilt) ? 0 : Math.PI / 2);
}

/** How well points turned back by an angle lie as others do, about their mean. */
function agreement(points: Point[], others: Point[], angle: number): number {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const mean = centerOf(others);
	const products = points.map(
		({ x, y }, index) =>
			(x * cos + y * sin) * (others[index].x - mean.x) +
			(y * cos - x * sin) * (others[index].y - mean.y),
	);
	return products.reduce((sum, product) => sum + product);
}

/** A text of several characters is wider than high; of a page's lines at least half are, as tilted. */
function standsUpright(lines: TextLine[], tilt: number): boolean {
	const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
	const long = lines.filter(({ text }) => text.length > 2);
	const high = long.filter(({ polygon = [] }) => {
		const turned = polygon.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
		const { width, height } = boundsOf(turned);
		return height > width;
	});
	return high.length * 2 <= long.length;
}

function best(values: number[], score: (value: number) => number): number {
	return values.reduce((one, other) => (score(other) > score(one) ? other : one));
}

function centerOf(points: Point[]): Point {
	return {
		x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
		y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
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
