import type { Box } from '../engines/engine.mts';

/** A corner as Cloud API 3.0 gives it, whole pixels. */
export interface Coord {
	X: number;
	Y: number;
}

/** A picture's size in pixels and the tilt of its text in degrees, clockwise positive. */
export interface Tilted {
	width: number;
	height: number;
	angle: number;
}

/**
 * The corners of a box of the upright picture where they lie in the original: clockwise, from the
 * text's top-left. Inverse of the formula in ocr-service.md B4, for tilts of both signs.
 */
export function polygonInOriginal(box: Box, picture: Tilted): Coord[] {
	const { width, height, angle } = picture;
	const radians = (angle * Math.PI) / 180;
	const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
	const uprightWidth = width * Math.abs(cos) + height * Math.abs(sin);
	const uprightHeight = width * Math.abs(sin) + height * Math.abs(cos);
	const turnBack = (x: number, y: number): Coord => {
		const [dx, dy] = [x - uprightWidth / 2, y - uprightHeight / 2];
		return {
			X: Math.round(dx * cos - dy * sin + width / 2),
			Y: Math.round(dx * sin + dy * cos + height / 2),
		};
	};
	const [right, bottom] = [box.x + box.width, box.y + box.height];
	return [
		turnBack(box.x, box.y),
		turnBack(right, box.y),
		turnBack(right, bottom),
		turnBack(box.x, bottom),
	];
}
