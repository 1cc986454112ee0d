import type { BoundingBox } from '../../vocabulary/recognition';
import type { Doubt } from './bends';

/**
 * Boxes differ by so much at most, as a logarithm, for one line: a title's font speaks no louder. Found on photographed
 * receipts.
 */
const MOST = 0.5;

/**
 * How unlike the heights of a page's text are, if its lines lean and grow as told: the mean
 * difference from their median, as a logarithm. An upright box around a leaning line is higher by the
 * line's length times its slope, and text that is nearer is larger; without both, the text of a page
 * is about equally high; in a box that is flatter no line leans like that. So this tells how much lines
 * lean, though not to which side.
 *
 * @param tilt of all lines, radians, beside the slopes
 */
export function unlikeHeights(boxes: BoundingBox[], tilt: number): Doubt {
	const rise = Math.tan(tilt);
	const heights = new Float64Array(boxes.length);
	return (slopes, scales) => {
		let count = 0;
		for (let index = 0; index < boxes.length; index++) {
			const { width, height } = boxes[index];
			const slope = rise + slopes[index] * (1 + rise * rise);
			const own = height - width * Math.abs(slope);
			if (own > 0) heights[count++] = Math.log(own / scales[index]);
		}
		const possible = heights.subarray(0, count).sort();
		const middle = possible[count >> 1];
		let sum = MOST * (boxes.length - count);
		for (const height of possible) sum += Math.min(MOST, Math.abs(height - middle));
		return sum / boxes.length;
	};
}
