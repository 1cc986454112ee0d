import type { BoundingBox } from '../../vocabulary/recognition';

/** How the heights of boxes grow with their widths, and how sure that is; both as a tangent. */
export interface HeightSlope {
	slope: number;
	deviation: number;
}

/** Drawn and detected boxes differ by some pixels whatever the tilt. */
const LEAST_DEVIATION = 0.05;
const LEAST_PAIRS = 10;

/**
 * The median slope between pairs of boxes of different width (Theil and Sen), which a few larger
 * fonts do not disturb.
 */
export function slopeOfHeights(boxes: BoundingBox[]): HeightSlope {
	const slopes: number[] = [];
	const typical = median(boxes.map(({ height }) => height));
	for (let one = 0; one < boxes.length; one++) {
		for (let other = one + 1; other < boxes.length; other++) {
			const widths = boxes[other].width - boxes[one].width;
			if (Math.abs(widths) < 2 * typical) continue;
			slopes.push((boxes[other].height - boxes[one].height) / widths);
		}
	}
	if (slopes.length < LEAST_PAIRS) return { slope: 0, deviation: 1 };
	const slope = median(slopes);
	const spread = 1.5 * median(slopes.map((value) => Math.abs(value - slope)));
	return {
		slope: Math.max(0, slope),
		deviation: Math.max(LEAST_DEVIATION, spread / Math.sqrt(boxes.length / 4)),
	};
}

export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted.length === 0 ? 0 : sorted[Math.floor(sorted.length / 2)];
}
