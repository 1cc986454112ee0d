import type { Point, TextLine } from '../vocabulary/recognition';
import { turnedPoint, turnedSize } from './turned';

interface Size {
	width: number;
	height: number;
}

/** Beyond any picture; numbers larger than this, or none at all, come from no service in its right mind. */
const FARTHEST = 1_000_000;

/** The corners of every line in the picture as it was sent; undefined where a service gives no numbers. */
export type Outlines = Array<Point[] | undefined>;

/**
 * Polygons as they are. Where a service gives boxes alone they lie in the picture turned upright by
 * `angle` on an enlarged canvas (docs/tencent-ocr.md, What real answers taught about geometry), so they are turned
 * back.
 * @param angle of the text in degrees, clockwise positive
 * @param size of the picture in pixels; undefined where it is unknown, then boxes stay as they are
 */
export function outlinesOf(
	lines: readonly TextLine[],
	angle: number | null,
	size: Size | undefined,
): Outlines {
	return lines.map(({ box, polygon }) => {
		const right = box.x + box.width;
		const bottom = box.y + box.height;
		const corners = polygon ?? [
			{ x: box.x, y: box.y },
			{ x: right, y: box.y },
			{ x: right, y: bottom },
			{ x: box.x, y: bottom },
		];
		const isSound = corners.length > 1 && corners.every(isNumber);
		if (!isSound) return undefined;
		const near = corners.map(({ x, y }) => ({ x: within(x), y: within(y) }));
		return polygon || !angle || !size ? near : near.map((corner) => turnBack(corner, angle, size));
	});
}

const isNumber = ({ x, y }: Point) => !Number.isNaN(x) && !Number.isNaN(y);

const within = (value: number) => Math.min(FARTHEST, Math.max(-FARTHEST, value));

function turnBack({ x, y }: Point, degrees: number, { width, height }: Size): Point {
	const cos = Math.cos((degrees * Math.PI) / 180);
	const sin = Math.sin((degrees * Math.PI) / 180);
	const fromMiddle = {
		x: x - (width * Math.abs(cos) + height * Math.abs(sin)) / 2,
		y: y - (width * Math.abs(sin) + height * Math.abs(cos)) / 2,
	};
	return {
		x: width / 2 + fromMiddle.x * cos - fromMiddle.y * sin,
		y: height / 2 + fromMiddle.x * sin + fromMiddle.y * cos,
	};
}

/**
 * The outlines in the picture as a camera wants it shown. Nobody says whether a service turns the picture
 * before it reads (so this is a guess): the boxes tell, where they fit only one of the two.
 * @param stored size of the picture as it is stored
 * @param orientation 1 to 8 (EXIF)
 */
export function shownOutlines(
	page: { lines: readonly TextLine[]; angle: number | null },
	stored: Size,
	orientation: number,
): Outlines {
	const shown = turnedSize(stored, orientation);
	const asShown = outlinesOf(page.lines, page.angle, shown);
	const asStored = outlinesOf(page.lines, page.angle, stored);
	if (inside(asShown, shown) >= inside(asStored, stored)) return asShown;
	return asStored.map((corners) =>
		corners?.map((corner) => turnedPoint(corner, stored, orientation)),
	);
}

function inside(outlines: Outlines, { width, height }: Size): number {
	return outlines
		.flatMap((corners) => corners ?? [])
		.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height).length;
}
