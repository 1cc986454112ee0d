export interface Point {
	x: number;
	y: number;
}

/** A picture's size in pixels and the tilt of its text in degrees, clockwise positive. */
export interface Tilted {
	width: number;
	height: number;
	angle: number;
}

/**
 * The size of a picture turned counter-clockwise by its angle on a canvas enlarged to hold all of it, as
 * Tencent's page on tilted text does (docs/tencent-ocr.md, What real answers taught about geometry).
 */
export function uprightSize({ width, height, angle }: Tilted): { width: number; height: number } {
	const [cos, sin] = turn(angle);
	return {
		width: width * Math.abs(cos) + height * Math.abs(sin),
		height: width * Math.abs(sin) + height * Math.abs(cos),
	};
}

/** Where a point of the picture as sent lies in the picture turned upright. */
export function toUpright({ x, y }: Point, picture: Tilted): Point {
	const [cos, sin] = turn(picture.angle);
	const upright = uprightSize(picture);
	const [dx, dy] = [x - picture.width / 2, y - picture.height / 2];
	return {
		x: dx * cos + dy * sin + upright.width / 2,
		y: dy * cos - dx * sin + upright.height / 2,
	};
}

/** Where a point of the picture turned upright lies in the picture as sent. */
export function toOriginal({ x, y }: Point, picture: Tilted): Point {
	const [cos, sin] = turn(picture.angle);
	const upright = uprightSize(picture);
	const [dx, dy] = [x - upright.width / 2, y - upright.height / 2];
	return {
		x: dx * cos - dy * sin + picture.width / 2,
		y: dx * sin + dy * cos + picture.height / 2,
	};
}

function turn(degrees: number): [number, number] {
	const radians = (degrees * Math.PI) / 180;
	return [Math.cos(radians), Math.sin(radians)];
}
