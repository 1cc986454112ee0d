import type { Point, Recognition, TextLine } from '../../vocabulary/recognition';
import { withoutBends } from './bends';
import { inCanonicalOrder, type BoxedLine } from './canonicalOrder';
import { likelyTilts } from './likelyTilts';
import { soundBox, type PlacedLine } from './placedLine';
import { quarterTurn } from './quarterTurn';
import { sampleOf } from './sample';
import { tiltOfPolygons } from './tiltOfPolygons';
import { unlikeHeights } from './unlikeHeights';
import { unlikeSlopes } from './unlikeSlopes';
import { textHeight, withoutTilt } from './withoutTilt';

/**
 * The lines of a picture in the picture turned upright, in canonical order. Taken from the polygons
 * where every line has one, else from the service's upright boxes where every line has one, else
 * estimated from the boxes alone. Where no line has a place, each stands below the one before.
 */
export function placeUpright(page: Pick<Recognition, 'lines' | 'angle'>): PlacedLine[] {
	if (page.lines.every(isNowhere)) return page.lines.map(placeBelow);
	return levelled(inCanonicalOrder(page.lines), page.angle);
}

function levelled(boxed: BoxedLine[], angle: number | null): PlacedLine[] {
	const lines = boxed.map(({ line }) => line);
	if (lines.every(hasCorners)) {
		const tilt = tiltOfPolygons(lines.map(cornersOf), angle);
		const turn = angle === null ? quarterTurn(lines, tilt) : 0;
		const turned = lines.map((line) => turnedBack(cornersOf(line), tilt + turn));
		const placed = lines.map((line, index) => placePolygon(line, turned[index]));
		return withoutBends(placed, unlikeSlopes(sampleOf(turned))).lines;
	}
	const boxes = lines.every(({ uprightBox }) => uprightBox)
		? lines.map((line) => soundBox(line.uprightBox ?? line.box))
		: boxed;
	const height = textHeight(boxes);
	const pages = likelyTilts(boxes).map(({ tilt, score }) => {
		const placed = lines.map((line, index) => ({
			line,
			...withoutTilt(boxes[index], tilt, height),
		}));
		const page = withoutBends(placed, unlikeHeights(sampleOf(boxes), tilt));
		return { lines: page.lines, score: score + page.score };
	});
	return pages.reduce((best, page) => (page.score > best.score ? page : best)).lines;
}

/** Some answers tell no places at all; then the service's order is all that is known. */
function isNowhere({ box: { x, y, width, height } }: TextLine): boolean {
	return [x, y, width, height].every((value) => value === 0);
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
function turnedBack(polygon: Point[], tilt: number): Point[] {
	const cos = Math.cos(tilt);
	const sin = Math.sin(tilt);
	return polygon.map((corner) => {
		const { x, y } = soundBox({ x: corner.x, y: corner.y, width: 0, height: 0 });
		return { x: x * cos + y * sin, y: y * cos - x * sin };
	});
}

function placePolygon(line: TextLine, polygon: Point[]): PlacedLine {
	const xs = polygon.map(({ x }) => x);
	const ys = polygon.map(({ y }) => y);
	return {
		line,
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys),
	};
}
