import type { Point } from '../vocabulary/recognition';
import type { Raster } from './raster';

/** Orientations of EXIF that exchange width and height. */
const isSideways = (orientation: number) => orientation >= 5;

/** The size of a picture once it is turned as EXIF says. */
export function turnedSize(
	{ width, height }: { width: number; height: number },
	orientation: number,
): { width: number; height: number } {
	return isSideways(orientation) ? { width: height, height: width } : { width, height };
}

/**
 * Where a point of the picture as it is stored lies once it is turned as EXIF says (Exif 2.32, tag 274).
 * @param size of the picture as it is stored
 */
export function turnedPoint(
	{ x, y }: Point,
	{ width, height }: { width: number; height: number },
	orientation: number,
): Point {
	switch (orientation) {
		case 2:
			return { x: width - x, y };
		case 3:
			return { x: width - x, y: height - y };
		case 4:
			return { x, y: height - y };
		case 5:
			return { x: y, y: x };
		case 6:
			return { x: height - y, y: x };
		case 7:
			return { x: height - y, y: width - x };
		case 8:
			return { x: y, y: width - x };
		default:
			return { x, y };
	}
}

/** The picture turned and mirrored as EXIF says. */
export function turned(raster: Raster, orientation: number): Raster {
	if (orientation === 1) return raster;
	const size = turnedSize(raster, orientation);
	const pixels = new Uint32Array(raster.data.buffer);
	const target = new Uint32Array(pixels.length);
	const indexOf = (x: number, y: number) => {
		const middle = turnedPoint({ x: x + 0.5, y: y + 0.5 }, raster, orientation);
		return (middle.y - 0.5) * size.width + middle.x - 0.5;
	};
	const first = indexOf(0, 0);
	const [right, down] = [indexOf(1, 0) - first, indexOf(0, 1) - first];
	for (let y = 0, from = 0; y < raster.height; y++) {
		for (let x = 0, to = first + y * down; x < raster.width; x++, to += right) {
			target[to] = pixels[from++];
		}
	}
	return { ...size, data: new Uint8ClampedArray(target.buffer) };
}
