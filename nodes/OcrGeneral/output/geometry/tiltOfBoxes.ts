import type { BoundingBox } from '../../vocabulary/recognition';
import { alignmentOf } from './alignment';
import { sampleOf } from './sample';
import { slopeOfHeights } from './slopeOfHeights';

/** Text that is tilted by more is not taken for tilted text; radians. */
const LARGEST_TILT = (32 * Math.PI) / 180;
/** Steps of the search, from the widest to the finest; radians. */
const STEPS = [0.5, 0.1, 0.02].map((degrees) => (degrees * Math.PI) / 180);
/** What one standard deviation from the tilt that the heights tell costs, squared, in alignments a box. */
const HEIGHT_WEIGHT = 0.04;
/** More than that the heights cannot say against a tilt: some services draw all boxes equally high. */
const MOST_HEIGHT_COST = 0.35;
/** What it costs if all boxes are flatter than tilted lines can be; alignments a box. */
const FLAT_WEIGHT = 0.4;
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
	const flatness = sample.map(({ width, height }) => height / width);
	const heights = slopeOfHeights(sample);
	const alignment = alignmentOf(sample);
	const score = (tilt: number) => {
		const rise = Math.tan(Math.abs(tilt));
		const deviation = (rise - heights.slope) / heights.deviation;
		const flat = flatness.filter((value) => value < rise).length;
		return (
			(alignment(tilt) - FLAT_WEIGHT * flat) / sample.length -
			Math.min(MOST_HEIGHT_COST, HEIGHT_WEIGHT * deviation ** 2) -
			UPRIGHT_WEIGHT * Math.abs(tilt)
		);
	};
	let best = { tilt: 0, score: score(0) };
	let from = -LARGEST_TILT;
	let to = LARGEST_TILT;
	for (const step of STEPS) {
		for (let count = Math.ceil(from / step); count * step <= to; count++) {
			const tilt = count * step;
			const found = score(tilt);
			if (found > best.score) best = { tilt, score: found };
		}
		from = Math.max(-LARGEST_TILT, best.tilt - step);
		to = Math.min(LARGEST_TILT, best.tilt + step);
	}
	return best.tilt;
}
