import type { BoundingBox } from '../../vocabulary/recognition';
import type { PlacedLine } from './placedLine';
import { sampleOf } from './sample';

/** A line is at least this part of a short line's rectangle, whatever a wrong tilt would make of it. */
const LEAST_HEIGHT = 0.6;

/**
 * The height of the picture's text, roughly, in pixels: the lower quartile of the boxes' heights,
 * since a tilt makes short lines' boxes the least higher.
 */
export function textHeight(boxes: BoundingBox[]): number {
	const heights = sampleOf(boxes)
		.map(({ height }) => height)
		.sort((a, b) => a - b);
	return Math.max(1, heights[Math.floor(heights.length / 4)]);
}

/**
 * The tilted line within an upright rectangle, turned back about the picture's origin. A line of
 * length l and height h has the rectangle w = l cos + h sin, H = l sin + h cos about the same centre.
 *
 * @param tilt radians, clockwise positive, below 45 degrees
 * @param typical see `textHeight`
 */
export function withoutTilt(
	box: BoundingBox,
	tilt: number,
	typical: number,
): Omit<PlacedLine, 'line' | 'apart'> {
	const least = Math.min(box.height, LEAST_HEIGHT * typical);
	const cos = Math.cos(tilt);
	const sin = Math.sin(tilt);
	const rise = Math.abs(sin);
	const both = cos * cos - sin * sin;
	const height = Math.max(least, (box.height * cos - box.width * rise) / both);
	const length = Math.max(0, (box.width - height * rise) / cos);
	const x = box.x + box.width / 2;
	const y = box.y + box.height / 2;
	const centerX = x * cos + y * sin;
	const centerY = y * cos - x * sin;
	return {
		left: centerX - length / 2,
		right: centerX + length / 2,
		top: centerY - height / 2,
		bottom: centerY + height / 2,
	};
}
