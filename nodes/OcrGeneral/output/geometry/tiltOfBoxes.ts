import type { BoundingBox } from '../../recognition';

/** Radians, clockwise positive. */
export function tiltOfBoxes(_boxes: BoundingBox[]): number {
	return 0;
}

export function withoutTilt(box: BoundingBox, _tilt: number) {
	return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}
