import { growthOfHeights } from './growthOfHeights';
import { aligned, indexesOf } from './neighbours';
import { centerX, centerY, heightOf, type PlacedLine } from './placedLine';
import { sampleOf } from './sample';
import { median } from './slopeOfHeights';

/** Bends that make up for a photo taken from the side; both small. */
interface Bend {
	/** By how much the picture grows from its middle to its right end, as a share. */
	growth: number;
	/** What is left of the tilt, as a tangent. */
	slope: number;
}

/** How far is searched to each side; then, as many steps, as far as between two of them. */
const WIDEST: Bend = { growth: 0.18, slope: 0.03 };
const STEPS = 3;
/** Widest to finest: how far lines of a row may lie apart, in text heights. */
const SPREADS = [0.5, 0.25, 0.15];
/** Rows must be aligned so much better, as a share of the lines, before a page is taken for bent. */
const LEAST_GAIN = 0.06;
/** Growth that the text's heights do not show costs as much as so many aligned lines, as a share, squared. */
const UNSEEN_GROWTH = 24;

/**
 * Makes the rows of a photo taken from the side level: there, rows lean the more the farther they
 * are from the middle, and text is larger on the nearer side. Columns of different line spacing look
 * alike but for the text's size. Pages whose rows would not stand clearly better stay as they are.
 *
 * @param lines upright but for what is bent, in canonical order
 */
export function withoutPerspective(lines: PlacedLine[]): PlacedLine[] {
	const sample = sampleOf(lines);
	if (sample.length < 6) return lines;
	const page = extentOf(sample);
	const straight: Bend = { growth: 0, slope: 0 };
	const score = scoreOf(sample, page);
	let best = straight;
	let reach = 1;
	for (const spread of SPREADS) {
		const around = best;
		let highest = score(best, spread);
		for (let x = -STEPS; x <= STEPS; x++) {
			for (let y = -STEPS; y <= STEPS; y++) {
				const bend = {
					growth: around.growth + (WIDEST.growth * reach * x) / STEPS,
					slope: around.slope + (WIDEST.slope * reach * y) / STEPS,
				};
				const found = score(bend, spread);
				if (found > highest) {
					highest = found;
					best = bend;
				}
			}
		}
		reach /= STEPS;
	}
	const finest = Math.min(...SPREADS);
	const gain = score(best, finest) - score(straight, finest);
	if (gain < LEAST_GAIN * sample.length) return lines;
	return lines.map((line) => unbent(line, best, page));
}

/** How well the rows stand without a bend; `spread` in text heights. */
function scoreOf(lines: PlacedLine[], page: Extent): (bend: Bend, spread: number) => number {
	const height = median(lines.map(heightOf));
	const xs = lines.map(centerX);
	const ys = lines.map(centerY);
	const places = new Float64Array(lines.length);
	const order = indexesOf(lines);
	const seen = growthOfHeights(lines, page.reach);
	const apart = (a: number, b: number) =>
		lines[a].right <= lines[b].left || lines[b].right <= lines[a].left;
	return (bend, spread) => {
		for (let index = 0; index < places.length; index++) {
			places[index] = centerWithout(bend, xs[index], ys[index], page);
		}
		const unseen = bend.growth - between(0, seen, bend.growth);
		const cost = UNSEEN_GROWTH * unseen ** 2 * lines.length;
		return aligned(places, order, spread * height, apart) - cost;
	};
}

/** The value between two bounds, in either order, that is nearest to `value`. */
function between(one: number, value: number, other: number): number {
	return Math.min(Math.max(one, other), Math.max(Math.min(one, other), value));
}

interface Extent {
	x: number;
	y: number;
	/** Half the width, in pixels. */
	reach: number;
}

function extentOf(lines: PlacedLine[]): Extent {
	const xs = lines.map(centerX);
	const ys = lines.map(centerY);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	return {
		x: (left + right) / 2,
		y: (Math.min(...ys) + Math.max(...ys)) / 2,
		reach: Math.max(1, (right - left) / 2),
	};
}

function centerWithout({ growth, slope }: Bend, x: number, y: number, page: Extent): number {
	const away = x - page.x;
	return page.y + (y - page.y - slope * away) / scaleAt(growth, away, page);
}

function scaleAt(growth: number, away: number, { reach }: Extent): number {
	return Math.max(0.2, 1 + (growth * away) / reach);
}

function unbent(line: PlacedLine, bend: Bend, page: Extent): PlacedLine {
	const x = centerX(line);
	const center = centerWithout(bend, x, centerY(line), page);
	const half = (line.bottom - line.top) / scaleAt(bend.growth, x - page.x, page) / 2;
	return { ...line, top: center - half, bottom: center + half };
}
