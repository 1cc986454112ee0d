import type { Point, Recognition, TextLine } from '../../vocabulary/recognition';
import { inCanonicalOrder, type BoxedLine } from './canonicalOrder';
import { withoutPerspective } from './perspective';
import { soundBox, type PlacedLine } from './placedLine';
import { tiltOfBoxes } from './tiltOfBoxes';
import { tiltOfPolygons } from './tiltOfPolygons';
import { textHeight, withoutTilt, type Edges } from './withoutTilt';

/**
 * The lines of a picture in the picture turned upright, in canonical order. Taken from the service's
 * upright boxes where every line has one, else from the polygons where every line has one, else
 * estimated from the boxes alone.
 */
export function placeUpright(page: Pick<Recognition, 'lines' | 'angle'>): PlacedLine[] {
	return withoutPerspective(withoutTiltOf(inCanonicalOrder(page.lines), page.angle));
}

function withoutTiltOf(boxed: BoxedLine[], angle: number | null): PlacedLine[] {
	const areUpright = boxed.every(({ line }) => line.uprightBox);
	if (!areUpright && boxed.every(({ line }) => hasCorners(line))) {
		const tilt = tiltOfPolygons(
			boxed.map(({ line }) => cornersOf(line)),
			angle,
		);
		return boxed.map(({ line }) => placePolygon(line, tilt));
	}
	const boxes = areUpright ? boxed.map(({ line }) => soundBox(line.uprightBox ?? line.box)) : boxed;
	const tilt = tiltOfBoxes(boxes);
	const height = textHeight(boxes);
	return boxed.map(({ line }, index) => placeBox(line, withoutTilt(boxes[index], tilt, height)));
}

function placeBox(line: TextLine, { left, right, top, bottom }: Edges): PlacedLine {
	return { line, left, right, top, bottom };
}

function cornersOf(line: TextLine): Point[] {
	return line.polygon ?? [];
}

function hasCorners(line: TextLine): boolean {
	return cornersOf(line).length > 2;
}

/** `tilt` in radians, clockwise positive. */
function placePolygon(line: TextLine, tilt: number): PlacedLine {
	const cos = Math.cos(tilt);
	const sin = Math.sin(tilt);
	const xs: number[] = [];
	const ys: number[] = [];
	for (const corner of cornersOf(line)) {
		const { x, y } = soundBox({ x: corner.x, y: corner.y, width: 0, height: 0 });
		xs.push(x * cos + y * sin);
		ys.push(y * cos - x * sin);
	}
	return {
		line,
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys),
	};
}
