import type { Box, Corners } from '../engines/engine.mts';
import type { Point, Tilted } from '../picture/upright.mts';
import { toOriginal } from '../picture/upright.mts';

/** A corner as Cloud API 3.0 gives it, whole pixels. */
export interface Coord {
	X: number;
	Y: number;
}

/** A box as Cloud API 3.0 gives it, whole pixels. */
export interface ItemCoord {
	Height: number;
	Width: number;
	X: number;
	Y: number;
}

/** The corners of a box of the upright picture where they lie in the picture as sent: clockwise, from the text's top left. */
export function cornersInOriginal({ x, y, width, height }: Box, picture: Tilted): Corners {
	const at = (across: number, down: number): Point =>
		toOriginal({ x: x + across * width, y: y + down * height }, picture);
	return [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
}

/** The corners of a part of a line, given by both boxes in the upright picture. */
export function cornersOfPart(part: Box, line: Box, corners: Corners): Corners {
	const [topLeft, topRight, bottomRight, bottomLeft] = corners;
	const from = (part.x - line.x) / line.width;
	const to = (part.x + part.width - line.x) / line.width;
	const along = (a: Point, b: Point, share: number): Point => ({
		x: a.x + (b.x - a.x) * share,
		y: a.y + (b.y - a.y) * share,
	});
	return [
		along(topLeft, topRight, from),
		along(topLeft, topRight, to),
		along(bottomLeft, bottomRight, to),
		along(bottomLeft, bottomRight, from),
	];
}

/** The upright rectangle around corners. */
export function boundsOf(polygon: readonly Coord[]): ItemCoord {
	const [xs, ys] = [polygon.map(({ X }) => X), polygon.map(({ Y }) => Y)];
	const [X, Y] = [Math.min(...xs), Math.min(...ys)];
	return { Height: Math.max(...ys) - Y, Width: Math.max(...xs) - X, X, Y };
}

export function toCoords(corners: Corners): Coord[] {
	return corners.map(({ x, y }) => ({ X: Math.round(x), Y: Math.round(y) }));
}
