import { findInk } from '../picture/ink.mts';
import type { Canvas } from '../picture/raster.mts';
import { toGray, turnUpright } from '../picture/raster.mts';
import type { TextSegment } from '../picture/text-segments.mts';
import { findTextSegments } from '../picture/text-segments.mts';
import { findTilt } from '../picture/tilt.mts';

/** A picture turned so that its text stands upright, and where its text is. */
export interface Layout {
	upright: Canvas;
	/** Degrees, clockwise positive, that the text is tilted by in the original; within ±180. */
	angle: number;
	/** Rows from top to bottom, segments within each from left to right. */
	rows: TextSegment[][];
}

/** Quarter turns that a picture may have been taken at. */
export type QuarterTurn = 0 | 90 | -90 | 180;

/** Lays out a picture whose text is turned by about `quarter` degrees: the rest of the tilt is found. */
export function layOut(original: Canvas, quarter: QuarterTurn): Layout {
	const turned = quarter === 0 ? original : turnUpright(original, quarter);
	const ink = findInk(toGray(turned));
	const tilt = findTilt(ink);
	if (tilt === 0) return { upright: turned, angle: quarter, rows: findTextSegments(ink) };
	// Turned from the original at once: a second turn would enlarge the canvas again.
	const sum = quarter + tilt;
	const angle = sum > 180 ? sum - 360 : sum;
	const upright = turnUpright(original, angle);
	return { upright, angle, rows: findTextSegments(findInk(toGray(upright))) };
}
