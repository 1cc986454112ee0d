import type { BoundingBox, TextLine } from '../../vocabulary/recognition';

/** A text line in the picture turned upright, where text runs along x. Pixels. */
export interface PlacedLine {
	line: TextLine;
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Whether it stands in another column than what is on its left, however near that is. */
	apart?: boolean;
	/** From which column to which it stands, where the service says so. */
	columns?: { from: number; to: number };
}

/** A box with finite numbers and no negative size: what a service may get wrong is straightened here. */
export function soundBox(box: BoundingBox): BoundingBox {
	const x = finite(box.x);
	const y = finite(box.y);
	const width = finite(box.width);
	const height = finite(box.height);
	return {
		x: Math.min(x, x + width),
		y: Math.min(y, y + height),
		width: Math.abs(width),
		height: Math.abs(height),
	};
}

export function centerX(placed: PlacedLine): number {
	return (placed.left + placed.right) / 2;
}

export function centerY(placed: PlacedLine): number {
	return (placed.top + placed.bottom) / 2;
}

/** At least one pixel, so that ratios to it stay finite. */
export function heightOf(placed: PlacedLine): number {
	return Math.max(1, placed.bottom - placed.top);
}

/** From this gap on, in heights of the text, two lines of a row are no words of one text. */
export const WORD_GAP = 0.9;

/** Far beyond any picture; keeps sums of coordinates finite. */
const LARGEST = Number.MAX_SAFE_INTEGER;

function finite(value: number): number {
	return Number.isFinite(value) ? Math.min(LARGEST, Math.max(-LARGEST, value)) : 0;
}
