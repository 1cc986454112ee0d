import type { BoundingBox, Point } from '../../vocabulary/recognition';
import { isObject } from '../answerBody';
import { pixels } from '../numbers';

/**
 * Four corners `{ X, Y }` in a list, as the text and table services give them; undefined for anything else, as for
 * null.
 */
export function polygonOf(value: unknown): Point[] | undefined {
	if (!Array.isArray(value) || value.length !== 4) return undefined;
	const corners = value.map(cornerOf);
	return corners.every((corner) => corner !== undefined) ? corners : undefined;
}

/**
 * Four corners by their names, as RecognizeGeneralInvoice gives them (its type `Polygon`); clockwise from the top left.
 */
export function namedPolygonOf(value: unknown): Point[] | undefined {
	if (!isObject(value)) return undefined;
	return polygonOf([value.LeftTop, value.RightTop, value.RightBottom, value.LeftBottom]);
}

/** The smallest upright box around the corners. */
export function boundsOf(polygon: Point[]): BoundingBox {
	const xs = polygon.map(({ x }) => x);
	const ys = polygon.map(({ y }) => y);
	const x = Math.min(...xs);
	const y = Math.min(...ys);
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const cornerOf = (corner: unknown): Point | undefined =>
	isObject(corner) ? { x: pixels(corner.X), y: pixels(corner.Y) } : undefined;
