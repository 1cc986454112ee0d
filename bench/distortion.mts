/** What a camera and paper do to a page: its boxes as they stand when it is tilted, bent or seen from the side. */
import type { Point, Recognition, TextLine } from '../nodes/OcrGeneral/vocabulary/recognition.ts';

/** Where a point of the flat page stands in the picture, and what the service tells about it. */
export interface Distortion {
	map: (point: Point, size: { width: number; height: number }) => Point;
	hasPolygons?: boolean;
}

export const tilted = (degrees: number, hasPolygons = false): Distortion => {
	const [cos, sin] = [Math.cos, Math.sin].map((turn) => turn((degrees * Math.PI) / 180));
	return { map: ({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }), hasPolygons };
};

/** @param nearer by how much the picture grows from its middle to its right end, as a share */
export const fromTheSide = (nearer: number): Distortion => ({
	map({ x, y }, { width, height }) {
		const scale = 1 + nearer * ((2 * x) / width - 1);
		return { x: width / 2 + (x - width / 2) * scale, y: height / 2 + (y - height / 2) * scale };
	},
});

/** What a hand-held camera does to a page in one's hand: all of it at once. */
const byHand = (hasPolygons = false): Distortion => ({
	map(point, size) {
		const bent = { x: point.x, y: point.y + 0.06 * size.width * (point.x / size.width - 0.4) ** 2 };
		return tilted(-4).map(fromTheSide(0.1).map(bent, size), size);
	},
	hasPolygons,
});

/** By name, as tests tell them. */
export const DISTORTIONS: Record<string, Distortion> = {
	'tilted by -12 degrees': tilted(-12),
	'tilted by 4 degrees': tilted(4),
	'tilted by 28 degrees': tilted(28),
	'polygons tilted by -17 degrees': tilted(-17, true),
	'polygons turned by 90 degrees': tilted(90, true),
	'seen from the side': fromTheSide(0.06),
	'on bent paper': {
		map: ({ x, y }, { width }) => ({ x, y: y + 0.012 * width * Math.sin((Math.PI * x) / width) }),
	},
	'by hand': byHand(),
	'by hand, polygons': byHand(true),
};

/** The page as it is read where it was distorted; its lines have upright boxes and no tilt. */
export function distorted(page: Recognition, { map, hasPolygons }: Distortion): Recognition {
	const width = Math.max(...page.lines.map(({ box }) => box.x + box.width));
	const height = Math.max(...page.lines.map(({ box }) => box.y + box.height));
	return {
		...page,
		lines: page.lines.map((line): TextLine => {
			const polygon = cornersOf(line).map((point) => map(point, { width, height }));
			return { ...line, box: boundsOf(polygon), ...(hasPolygons ? { polygon } : {}) };
		}),
	};
}

function cornersOf({ box: { x, y, width, height } }: TextLine): Point[] {
	return [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height },
	];
}

function boundsOf(points: Point[]): TextLine['box'] {
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
