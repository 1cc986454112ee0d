import type { BoundingBox } from '../../recognition';
import { alignment } from './alignment';
import { slopeOfHeights } from './slopeOfHeights';

/** Text that is tilted by more is not taken for tilted text; radians. */
const LARGEST_TILT = (17 * Math.PI) / 180;
/** Boxes that are looked at: enough to see the tilt, few enough to cost the same for any picture. */
const SAMPLE = 360;
/** The sample is taken in runs of neighbours, so that it holds whole rows. */
const RUNS = 6;
/** Steps of the search, from the widest to the finest; radians. */
const STEPS = [0.5, 0.1, 0.02].map((degrees) => (degrees * Math.PI) / 180);
/** What one standard deviation from the tilt that the heights tell costs, squared, in alignments a box. */
const HEIGHT_WEIGHT = 0.04;
/** An upright picture is likelier than a tilted one; alignments a box for a radian. */
const UPRIGHT_WEIGHT = 0.3;

/**
 * The tilt of text lines known only by upright rectangles around them, in radians, clockwise
 * positive. Two things tell it. Around a tilted line, a rectangle is the higher the longer the line:
 * height over width grows by tan |tilt|, which gives the size but not the sign. And the rectangles'
 * centres are the lines' centres: turned back by the right tilt, those of a row share a height and
 * the ends of a column's lines stand above each other.
 *
 * @param boxes in canonical order
 */
export function tiltOfBoxes(boxes: BoundingBox[]): number {
	const sample = sampleOf(boxes.filter(({ width, height }) => width > 0 && height > 0));
	if (sample.length < 2) return 0;
	const flattest = flattestOf(sample);
	const limit = Math.min(LARGEST_TILT, Math.atan(flattest));
	const heights = slopeOfHeights(sample);
	const score = (tilt: number) => {
		const deviation = (Math.tan(Math.abs(tilt)) - heights.slope) / heights.deviation;
		return (
			alignment(sample, tilt) / sample.length -
			HEIGHT_WEIGHT * deviation ** 2 -
			UPRIGHT_WEIGHT * Math.abs(tilt)
		);
	};
	let best = { tilt: 0, score: score(0) };
	let from = -limit;
	let to = limit;
	for (const step of STEPS) {
		for (let count = Math.ceil(from / step); count * step <= to; count++) {
			const tilt = count * step;
			const found = score(tilt);
			if (found > best.score) best = { tilt, score: found };
		}
		from = Math.max(-limit, best.tilt - step);
		to = Math.min(limit, best.tilt + step);
	}
	return best.tilt;
}

/**
 * No line is flatter than the tilt allows: height over width is at least tan |tilt|. A few boxes may
 * be wrong, so the flattest twentieth is left out.
 */
function flattestOf(boxes: BoundingBox[]): number {
	const flatness = boxes.map(({ width, height }) => height / width).sort((a, b) => a - b);
	return flatness[Math.floor(flatness.length / 20)];
}

function sampleOf(boxes: BoundingBox[]): BoundingBox[] {
	if (boxes.length <= SAMPLE) return boxes;
	const run = SAMPLE / RUNS;
	return Array.from({ length: RUNS }, (_, index) => {
		const start = Math.round(((boxes.length - run) * index) / (RUNS - 1));
		return boxes.slice(start, start + run);
	}).flat();
}
