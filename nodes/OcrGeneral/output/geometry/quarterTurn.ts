import type { BoundingBox, Point, TextLine } from '../../vocabulary/recognition';
import { soundBox } from './placedLine';

const QUARTERS = [0, 1, 2, 3].map((count) => (count * Math.PI) / 2);

/**
 * By how much text is turned beyond the tilt that its edges show, in quarter turns, radians, where
 * the service tells no angle: as its own upright boxes lie, where they are another frame than the
 * polygons'; else so that lines run from left to right, where most are higher than wide.
 *
 * @param lines each with a polygon
 * @param tilt radians, clockwise positive, within 45 degrees
 */
export function quarterTurn(lines: TextLine[], tilt: number): number {
	const centers = lines.map(({ polygon = [] }) => centerOf(polygon));
	const upright = lines.flatMap(({ uprightBox }) => (uprightBox ? [soundBox(uprightBox)] : []));
	if (upright.length === lines.length && !lines.every(isBoundedByUprightBox)) {
		const places = upright.map((box) => ({
			x: box.x + box.width / 2,
			y: box.y + box.height / 2,
		}));
		return best(QUARTERS, (turn) => agreement(centers, places, tilt + turn));
	}
	return standsUpright(lines, tilt) ? 0 : Math.PI / 2;
}

/** Whether the upright box says nothing that the polygon does not. */
function isBoundedByUprightBox({ uprightBox, polygon = [], box }: TextLine): boolean {
	if (!uprightBox) return true;
	const [own, bounds] = [soundBox(uprightBox), boundsOf(polygon)];
	const reach = Math.max(2, box.height / 10);
	return (
		Math.abs(own.x - bounds.x) < reach &&
		Math.abs(own.y - bounds.y) < reach &&
		Math.abs(own.width - bounds.width) < reach &&
		Math.abs(own.height - bounds.height) < reach
	);
}

/** How well points turned back by an angle lie as others do, about their means. */
function agreement(points: Point[], others: Point[], angle: number): number {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const [mean, otherMean] = [centerOf(points), centerOf(others)];
	return points.reduce((sum, { x, y }, index) => {
		const [across, down] = [x - mean.x, y - mean.y];
		return (
			sum +
			(across * cos + down * sin) * (others[index].x - otherMean.x) +
			(down * cos - across * sin) * (others[index].y - otherMean.y)
		);
	}, 0);
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
	const count = Math.max(1, points.length);
	return {
		x: points.reduce((sum, { x }) => sum + x, 0) / count,
		y: points.reduce((sum, { y }) => sum + y, 0) / count,
	};
}

function boundsOf(points: Point[]): BoundingBox {
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
