import type { Point } from '../../vocabulary/recognition';

/** A line's outline as it is read. */
export interface Frame {
	/** Clockwise; of four, the first is where the text begins above. */
	corners: Point[];
	/** Of the reading direction, one pixel long. */
	along: Point;
	/** From the text's top to its foot, one pixel long. */
	down: Point;
	/** Of the text along and down, in pixels. */
	width: number;
	height: number;
}

/** So many lines tell that a page lies on its side. */
const FEWEST_LINES = 3;

/** Each outline in the reading direction of the page, wherever its corners begin and whichever way they run. */
export function framesOf(outlines: ReadonlyArray<readonly Point[]>): Frame[] {
	const page = pageDirection(outlines);
	return outlines.map((corners) => frameOf(corners, page));
}

/** The frame with so many pixels more on each side. */
export function widened({ corners, ...frame }: Frame, aside: number, above: number): Frame {
	if (corners.length !== 4) return { corners, ...frame };
	const { along, down } = frame;
	const moved = (corner: Point, right: 1 | -1, below: 1 | -1) => ({
		x: corner.x + along.x * aside * right + down.x * above * below,
		y: corner.y + along.y * aside * right + down.y * above * below,
	});
	const [first, second, third, last] = corners;
	return {
		...frame,
		corners: [moved(first, -1, -1), moved(second, 1, -1), moved(third, 1, 1), moved(last, -1, 1)],
		width: frame.width + 2 * aside,
		height: frame.height + 2 * above,
	};
}

/** The direction of the longer sides, which are those along the text in most lines; a lone 1 tells nothing. */
function pageDirection(outlines: ReadonlyArray<readonly Point[]>): Point {
	const lines = outlines.filter((corners) => corners.length === 4);
	const sum = { x: 0, y: 0 };
	for (const corners of lines) {
		const sides = [difference(corners[1], corners[0]), difference(corners[2], corners[1])];
		const isAlong = lines.length < FEWEST_LINES ? flatness : length;
		const [along] = sides.sort((a, b) => isAlong(b) - isAlong(a));
		// Both ends of a side are alike: texts on their head count as if they stood.
		const sign = along.x < 0 || (along.x === 0 && along.y < 0) ? -1 : 1;
		sum.x += along.x * sign;
		sum.y += along.y * sign;
	}
	return length(sum) === 0 ? { x: 1, y: 0 } : unit(sum);
}

function frameOf(outline: readonly Point[], page: Point): Frame {
	const clockwise = area(outline) < 0 ? [...outline].reverse() : [...outline];
	const count = clockwise.length;
	const side = (index: number) =>
		difference(clockwise[(index + 1) % count], clockwise[index % count]);
	const alignment = clockwise.map((_, index) => dot(unit(side(index)), page));
	const first = count === 4 ? alignment.indexOf(Math.max(...alignment)) : 0;
	const corners = clockwise.map((_, index) => clockwise[(first + index) % count]);
	const [across, downward] = [side(first), difference(corners[count - 1], corners[0])];
	return {
		corners,
		along: unit(across),
		down: unit(downward),
		width: length(across),
		height: length(downward),
	};
}

/** Twice the area, below 0 where the corners run the other way round. */
export function area(corners: readonly Point[]): number {
	return corners.reduce((sum, { x, y }, index) => {
		const next = corners[(index + 1) % corners.length];
		return sum + x * next.y - next.x * y;
	}, 0);
}

const difference = (to: Point, from: Point) => ({ x: to.x - from.x, y: to.y - from.y });
const flatness = ({ x, y }: Point) => Math.abs(x) - Math.abs(y);
const length = ({ x, y }: Point) => Math.hypot(x, y);
const dot = (a: Point, b: Point) => a.x * b.x + a.y * b.y;
const unit = (vector: Point) => {
	const size = length(vector) || 1;
	return { x: vector.x / size, y: vector.y / size };
};
