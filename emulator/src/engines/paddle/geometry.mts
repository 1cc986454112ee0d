import type { Canvas } from '../../picture/raster.mts';
import type { Point } from '../../picture/upright.mts';
import type { Corners } from '../engine.mts';

/** A rectangle that may be slanted, in pixels. */
export interface SlantedBox {
	/** Its centre. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** Radians, clockwise positive, within ±π/4: which side is the width is told by it. */
	slant: number;
}

export function cornersOf({ x, y, width, height, slant }: SlantedBox): Corners {
	const [cos, sin] = [Math.cos(slant), Math.sin(slant)];
	const at = (across: number, down: number): Point => ({
		x: x + (across * width * cos - down * height * sin) / 2,
		y: y + (across * width * sin + down * height * cos) / 2,
	});
	return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
}

/** The slanted rectangle of the least area around points (rotating calipers over their hull). */
export function leastBox(points: readonly Point[]): SlantedBox {
	const hull = convexHull(points);
	let least: SlantedBox | null = null;
	for (const [index, from] of hull.entries()) {
		const to = hull[(index + 1) % hull.length];
		const box = boxAlong(hull, Math.atan2(to.y - from.y, to.x - from.x));
		if (!least || box.width * box.height < least.width * least.height) least = box;
	}
	return least ?? { x: 0, y: 0, width: 0, height: 0, slant: 0 };
}

/** The rectangle around points whose sides run along and across a direction, in radians. */
export function boxAlong(points: readonly Point[], direction: number): SlantedBox {
	const quarter = Math.PI / 2;
	const slant = direction - Math.round(direction / quarter) * quarter;
	const [cos, sin] = [Math.cos(slant), Math.sin(slant)];
	const along = points.map(({ x, y }) => x * cos + y * sin);
	const across = points.map(({ x, y }) => y * cos - x * sin);
	const [left, right] = [Math.min(...along), Math.max(...along)];
	const [top, bottom] = [Math.min(...across), Math.max(...across)];
	const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
	return {
		x: middle * cos - centre * sin,
		y: middle * sin + centre * cos,
		width: right - left,
		height: bottom - top,
		slant,
	};
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const chain = (ordered: readonly Point[]): Point[] => {
		const hull: Point[] = [];
		for (const point of ordered) {
			while (hull.length > 1 && !turnsLeft(hull[hull.length - 2], hull[hull.length - 1], point)) {
				hull.pop();
			}
			hull.push(point);
		}
		return hull.slice(0, -1);
	};
	return [...chain(sorted), ...chain(sorted.reverse())];
}

function turnsLeft(a: Point, b: Point, c: Point): boolean {
	return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}

/** Copies a slanted part of a picture onto an upright canvas of the given size. */
export function drawBox(from: Canvas, box: SlantedBox, onto: Canvas): void {
	const context = onto.getContext('2d');
	context.save();
	context.imageSmoothingQuality = 'high';
	context.scale(onto.width / box.width, onto.height / box.height);
	context.translate(box.width / 2, box.height / 2);
	context.rotate(-box.slant);
	context.drawImage(from, -box.x, -box.y);
	context.restore();
}
