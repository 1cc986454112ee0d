import type { Point } from '../../vocabulary/recognition';
import type { Raster } from '../raster';
import type { Colour } from './colours';
import { area } from './frame';

export interface Stroke {
	colour: Colour;
	/** In pixels. */
	width: number;
	/** Length of a dash and of the gap after it, in pixels; 0 for a line without gaps. */
	dash: number;
}

/**
 * A line around a polygon: its inner edge lies on the polygon, so that it covers nothing of the text
 * within. What lies outside the picture is not drawn.
 */
export function strokePolygon(raster: Raster, corners: readonly Point[], stroke: Stroke): void {
	const after = (index: number) => corners[(index + 1) % corners.length];
	const side = area(corners) < 0 ? -1 : 1;
	corners.forEach((corner, index) => {
		strokeLine(raster, corner, after(index), side, stroke);
	});
}

/**
 * Walks along the longer of the two directions, so that a line costs its length, not its bounds.
 * @param side 1 where the polygon runs clockwise, -1 where it runs the other way
 */
function strokeLine(raster: Raster, from: Point, to: Point, side: 1 | -1, stroke: Stroke): void {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const isFlat = Math.abs(dx) >= Math.abs(dy);
	const length = Math.hypot(dx, dy) || 1;
	const reach = stroke.width + 1;
	const [along, across, most, mostAcross] = isFlat
		? [from.x, from.y, raster.width, raster.height]
		: [from.y, from.x, raster.height, raster.width];
	const run = isFlat ? dx : dy;
	const slope = run === 0 ? 0 : (isFlat ? dy : dx) / run;
	const thickness = reach * (Math.hypot(1, slope) + Math.abs(slope));
	const first = Math.max(0, Math.floor(Math.min(along, along + run) - reach));
	const last = Math.min(most - 1, Math.ceil(Math.max(along, along + run) + reach));
	for (let step = first; step <= last; step++) {
		const middle = across + (clamp(step + 0.5, along, along + run) - along) * slope;
		const begin = Math.max(0, Math.floor(middle - thickness));
		const end = Math.min(mostAcross - 1, Math.ceil(middle + thickness));
		for (let aside = begin; aside <= end; aside++) {
			const x = isFlat ? step : aside;
			const y = isFlat ? aside : step;
			const px = x + 0.5 - from.x;
			const py = y + 0.5 - from.y;
			const done = (px * dx + py * dy) / length;
			const within = clamp(done, 0, length);
			if (stroke.dash > 0 && Math.floor(within / stroke.dash) % 2 === 1) continue;
			// Outside the polygon positive; round the corners the distance from the corner.
			const outward = ((px * dy - py * dx) / length) * side;
			const distance = outward < 0 ? outward : Math.hypot(outward, done - within);
			const cover = Math.min(distance, stroke.width - distance) + 0.5;
			if (cover > 0) blend(raster, x, y, stroke.colour, Math.min(1, cover));
		}
	}
}

/** @param cover 0 to 1 */
function blend({ data, width }: Raster, x: number, y: number, colour: Colour, cover: number): void {
	const at = (y * width + x) * 4;
	for (let index = 0; index < 3; index++) {
		data[at + index] += (colour[index] - data[at + index]) * cover;
	}
}

const clamp = (value: number, a: number, b: number) =>
	Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
