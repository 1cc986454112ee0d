import type { Point } from '../../../recognition';
import type { Raster } from '../raster';
import type { Colour } from './colours';

export interface Stroke {
	colour: Colour;
	/** In pixels. */
	width: number;
	/** Length of a dash and of the gap after it, in pixels; 0 for a line without gaps. */
	dash: number;
}

/** The outline of a polygon, its corners joined round; what lies outside the picture is not drawn. */
export function strokePolygon(raster: Raster, corners: readonly Point[], stroke: Stroke): void {
	corners.forEach((corner, index) => {
		strokeLine(raster, corner, corners[(index + 1) % corners.length], stroke);
	});
}

/** Walks along the longer of the two directions, so that a line costs its length, not its bounds. */
function strokeLine(raster: Raster, from: Point, to: Point, stroke: Stroke): void {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const isFlat = Math.abs(dx) >= Math.abs(dy);
	const length = Math.hypot(dx, dy);
	const reach = stroke.width / 2 + 1;
	const [along, across, most, mostAcross] = isFlat
		? [from.x, from.y, raster.width, raster.height]
		: [from.y, from.x, raster.height, raster.width];
	const run = isFlat ? dx : dy;
	const slope = run === 0 ? 0 : (isFlat ? dy : dx) / run;
	const thickness = reach * Math.hypot(1, slope) + reach * Math.abs(slope);
	const first = Math.max(0, Math.floor(Math.min(along, along + run) - reach));
	const last = Math.min(most - 1, Math.ceil(Math.max(along, along + run) + reach));
	for (let step = first; step <= last; step++) {
		const middle = across + (clamp(step + 0.5, along, along + run) - along) * slope;
		const begin = Math.max(0, Math.floor(middle - thickness));
		const end = Math.min(mostAcross - 1, Math.ceil(middle + thickness));
		for (let side = begin; side <= end; side++) {
			const x = isFlat ? step : side;
			const y = isFlat ? side : step;
			const px = x + 0.5 - from.x;
			const py = y + 0.5 - from.y;
			const done = length === 0 ? 0 : clamp((px * dx + py * dy) / length, 0, length);
			if (stroke.dash > 0 && Math.floor(done / stroke.dash) % 2 === 1) continue;
			const share = length === 0 ? 0 : done / length;
			const distance = Math.hypot(px - share * dx, py - share * dy);
			blend(raster, x, y, stroke.colour, clamp(stroke.width / 2 + 0.5 - distance, 0, 1));
		}
	}
}

/** @param cover 0 to 1 */
function blend({ data, width }: Raster, x: number, y: number, colour: Colour, cover: number): void {
	if (cover === 0) return;
	const at = (y * width + x) * 4;
	for (let index = 0; index < 3; index++) {
		data[at + index] += (colour[index] - data[at + index]) * cover;
	}
}

const clamp = (value: number, a: number, b: number) =>
	Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
