import type { Point, Recognition, TextLine } from '../../vocabulary/recognition';
import { inCanonicalOrder, type BoxedLine } from './canonicalOrder';
import { withoutPerspective } from './perspective';
import { soundBox, type PlacedLine } from './placedLine';
import { quarterTurn } from './quarterTurn';
import { tiltOfBoxes } from './tiltOfBoxes';
import { tiltOfPolygons } from './tiltOfPolygons';
import { textHeight, withoutTilt } from './withoutTilt';

/**
 * The lines of a picture in the picture turned upright, in canonical order. Taken from the polygons
 * where every line has one, else from the service's upright boxes where every line has one, else
 * estimated from the boxes alone. Where no line has a place, each stands below the one before.
 */
export function placeUpright(page: Pick<Recognition, 'lines' | 'angle'>): PlacedLine[] {
	if (page.lines.every(isNowhere)) return page.lines.map(placeBelow);
	return withoutPerspective(withoutTiltOf(inCanonicalOrder(page.lines), page.angle));
}

function withoutTiltOf(boxed: BoxedLine[], angle: number | null): PlacedLine[] {
	const lines = boxed.map(({ line }) => line);
	if (lines.every(hasCorners)) {
		const tilt = tiltOfPolygons(lines.map(cornersOf), angle);
		const turn = angle === null ? quarterTurn(lines, tilt) : 0;
		return lines.map((line) => placePolygon(line, tilt + turn));
	}
	const boxes = lines.every(({ uprightBox }) => uprightBox)
		? lines.map((line) => soundBox(line.uprightBox ?? line.box))
		: boxed;
	const tilt = tiltOfBoxes(boxes);
	const height = textHeight(boxes);
	return lines.map((line, index) => ({ line, ...withoutTilt(boxes[index], tilt, height) }));
}

/** Some answers tell no places at all; then the service's order is all that is known. */
function isNowhere({ box, polygon, uprightBox }: TextLine): boolean {
	return (
		!polygon && !uprightBox && box.x === 0 && box.y === 0 && box.width === 0 && box.height === 0
	);
}

function placeBelow(line: TextLine, index: number): PlacedLine {
	return { line, left: 0, right: line.text.length, top: index, bottom: index + 1 };
}

function cornersOf(line: TextLine): Point[] {
	return line.polygon ?? [];
}

function hasCorners(line: TextLine): boolean {
	return Boolean(line.polygon?.length);
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
