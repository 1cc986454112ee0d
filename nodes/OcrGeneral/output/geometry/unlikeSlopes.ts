import type { Point } from '../../vocabulary/recognition';
import type { Doubt } from './bends';

/** A line speaks no louder than that, in its heights; found on photographed receipts with polygons. */
const MOST = 1;

/**
 * How far the lines of a page still lean, if they lean as told: the mean over the lines, in heights
 * of the line from its one end to the other. Their polygons tell how they lean.
 *
 * @param polygons with the tilt turned back, of each line
 */
export function unlikeSlopes(polygons: Point[][]): Doubt {
	const lines = polygons.map(leaning);
	return (slopes) => {
		let sum = 0;
		for (let index = 0; index < lines.length; index++) {
			const { slope, length } = lines[index];
			sum += Math.min(MOST, Math.abs(slopes[index] - slope) * length);
		}
		return sum / lines.length;
	};
}

/** The slope of the edges that run along a line, as a tangent, and how long it is, in its heights. */
function leaning(polygon: Point[]): { slope: number; length: number } {
	const along = { x: 0, y: 0 };
	let across = 0;
	polygon.forEach((corner, index) => {
		const next = polygon[(index + 1) % polygon.length];
		const edge = { x: next.x - corner.x, y: next.y - corner.y };
		if (Math.abs(edge.x) <= Math.abs(edge.y)) across += Math.abs(edge.y);
		else {
			along.x += Math.abs(edge.x);
			along.y += edge.y * Math.sign(edge.x);
		}
	});
	return { slope: along.y / (along.x || 1), length: along.x / Math.max(1, across) };
}
