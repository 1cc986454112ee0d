import { median } from './median';
import { aligned } from './neighbours';
import { centerX, centerY, heightOf, type PlacedLine } from './placedLine';
import { sampleOf } from './sample';

/** What makes the rows of a photo lean differently at each place; all small. */
interface Bend {
	/** By how much the picture grows from its middle to its right end, as a share. */
	growth: number;
	/** What is left of the tilt, as a tangent. */
	slope: number;
	/** How far both ends of a row lie below its middle, in half widths of the page. */
	curve: number;
}

const STRAIGHT: Bend = { growth: 0, slope: 0, curve: 0 };
/* The figures were found on photographed receipts, and on pages bent as a camera does (`bench/distortion.mts`). */

/** How far is searched to each side; then, as many steps, as far as between two of them. */
const WIDEST: Bend = { growth: 0.18, slope: 0.05, curve: 0.06 };
const STEPS = 2;
/** How far lines of a row may lie apart, in text heights; the search goes from the widest to the finest. */
const FINEST = 0.15;
const SPREADS = [0.5, 0.25, FINEST];
/** Rows must be aligned so much better, as a share of the lines, before a page is taken for bent. */
const LEAST_GAIN = 0.03;
/** Of fewer lines nothing tells a bend. */
const LEAST_LINES = 6;
/** What doubts cost, and bends, squared; alignments a line. */
export const DOUBT_WEIGHT = 0.5;
const BEND_COST = 1;

/**
 * How ill it fits the boxes or polygons of a sample of lines that each has such a slope, as a tangent, and such a
 * scale, 1 in the page's middle.
 */
export type Doubt = (slopes: ArrayLike<number>, scales: ArrayLike<number>) => number;

/**
 * Makes the rows of a photo taken from the side, or of bent paper, level: there, rows lean the more
 * the farther they are from the middle, and bend at their ends. Pages whose rows would not stand
 * clearly better stay as they are.
 *
 * @param lines upright but for what is bent, in canonical order
 * @param doubt of a sample of the lines (see `sampleOf`)
 * @returns the lines, and how well they stand: about one for each line that shares its row, as a share of all
 */
export function withoutBends(
	lines: PlacedLine[],
	doubt: Doubt,
): { lines: PlacedLine[]; score: number } {
	const sample = sampleOf(lines);
	const page = extentOf(lines);
	const score = scoreOf(sample, doubt, page);
	if (sample.length < LEAST_LINES) return { lines, score: score(STRAIGHT, FINEST) };
	let best = STRAIGHT;
	let reach = 1 / STEPS;
	for (const spread of SPREADS) {
		for (const kind of ['growth', 'curve'] as const) {
			const around = best;
			let highest = score(best, spread);
			for (let x = -STEPS; x <= STEPS; x++) {
				for (let y = -STEPS; y <= STEPS; y++) {
					const bend = { ...around, slope: around.slope + WIDEST.slope * reach * y };
					bend[kind] += WIDEST[kind] * reach * x;
					const found = score(bend, spread);
					if (found > highest) {
						highest = found;
						best = bend;
					}
				}
			}
		}
		reach /= STEPS;
	}
	const straight = score(STRAIGHT, FINEST);
	const bent = score(best, FINEST);
	if (bent - straight < LEAST_GAIN) return { lines, score: straight };
	return { lines: lines.map((line) => unbent(line, best, page)), score: bent };
}

/** How well the rows stand without a bend; `spread` in text heights. */
function scoreOf(
	lines: PlacedLine[],
	doubt: Doubt,
	page: Extent,
): (bend: Bend, spread: number) => number {
	const height = median(lines.map(heightOf));
	const xs = lines.map(centerX);
	const ys = lines.map(centerY);
	const places = new Float64Array(lines.length);
	const [slopes, scales] = [new Float64Array(places), new Float64Array(places)];
	const order = [...lines.keys()];
	const apart = (a: number, b: number) =>
		lines[a].right <= lines[b].left || lines[b].right <= lines[a].left;
	return (bend, spread) => {
		for (let index = 0; index < places.length; index++) {
			const away = (xs[index] - page.x) / page.reach;
			places[index] = centerWithout(bend, xs[index], ys[index], page);
			scales[index] = scaleAt(bend.growth, away);
			slopes[index] =
				bend.slope + bend.growth * ((places[index] - page.y) / page.reach) + 2 * bend.curve * away;
		}
		const cost =
			DOUBT_WEIGHT * doubt(slopes, scales) + BEND_COST * (bend.growth ** 2 + bend.curve ** 2);
		return aligned(places, order, spread * height, apart) / lines.length - cost;
	};
}

interface Extent {
	x: number;
	y: number;
	/** Half the width, in pixels. */
	reach: number;
}

function extentOf(lines: PlacedLine[]): Extent {
	const [left, right] = endsOf(lines.map(centerX));
	const [top, bottom] = endsOf(lines.map(centerY));
	return { x: (left + right) / 2, y: (top + bottom) / 2, reach: Math.max(1, (right - left) / 2) };
}

function endsOf(values: number[]): [least: number, most: number] {
	return values.reduce(
		([least, most], value) => [Math.min(least, value), Math.max(most, value)],
		[Infinity, -Infinity],
	);
}

function centerWithout({ growth, slope, curve }: Bend, x: number, y: number, page: Extent): number {
	const away = (x - page.x) / page.reach;
	const level = y - page.y - page.reach * (slope * away + curve * away ** 2);
	return page.y + level / scaleAt(growth, away);
}

/** @param away from the page's middle, 1 at its right end */
function scaleAt(growth: number, away: number): number {
	return 1 + growth * away;
}

function unbent(line: PlacedLine, bend: Bend, page: Extent): PlacedLine {
	const x = centerX(line);
	const center = centerWithout(bend, x, centerY(line), page);
	const half = (line.bottom - line.top) / scaleAt(bend.growth, (x - page.x) / page.reach) / 2;
	return { ...line, top: center - half, bottom: center + half };
}
