import type { BoundingBox } from '../../vocabulary/recognition';
import { alignmentOf } from './alignment';
import { DOUBT_WEIGHT } from './bends';
import { sampleOf } from './sample';
import { unlikeHeights } from './unlikeHeights';

/** Steps of the search, then around what it found; radians. */
const STEP = (0.5 * Math.PI) / 180;
const FINER_STEPS = [STEP / 5, STEP / 25];
/** Steps to each side; text that is tilted by more is not taken for tilted text. */
const STEPS = 64;
/**
 * An upright picture is likelier than a tilted one; alignments a box for a radian. Found on photographed receipts, as
 * the next.
 */
const UPRIGHT_WEIGHT = 0.3;
/** What bends may add to what a tilt reaches; alignments a box. */
const MOST_GAIN = 0.2;

export interface LikelyTilt {
	/** Radians, clockwise positive. */
	tilt: number;
	/** What speaks for it beside its rows and heights, which bends change; alignments a box. */
	score: number;
}

/**
 * The tilts that text lines known only by upright rectangles around them may have. Two things tell
 * them: turned back by the right tilt, the lines of a row share a height and the ends of a column's
 * lines stand above each other; and what is left of the rectangles' heights is alike. On a photo
 * taken from the side or of bent paper several look alike until it is straightened (see `withoutBends`).
 *
 * @param boxes in canonical order
 */
export function likelyTilts(boxes: BoundingBox[]): LikelyTilt[] {
	const sample = sampleOf(boxes);
	const alignment = alignmentOf(sample);
	const level = new Float64Array(sample.length);
	const even = new Float64Array(sample.length).fill(1);
	const scoreOf = (tilt: number) => {
		const { rows, columns } = alignment(tilt);
		const score = columns / sample.length - UPRIGHT_WEIGHT * Math.abs(tilt);
		const heights = DOUBT_WEIGHT * unlikeHeights(sample, tilt)(level, even);
		return { tilt, score, all: score + rows / sample.length - heights };
	};
	const found = Array.from({ length: 2 * STEPS + 1 }, (_, index) =>
		scoreOf((index - STEPS) * STEP),
	);
	const highest = Math.max(...found.map(({ all }) => all));
	return found
		.filter(({ all }, index) => [index - 1, index + 1].every((next) => !(found[next]?.all > all)))
		.filter(({ all }) => all > highest - MOST_GAIN)
		.map((peak) => {
			let best = peak;
			for (const step of FINER_STEPS) {
				const around = best.tilt;
				for (let count = -4; count <= 4; count++) {
					const next = scoreOf(around + count * step);
					if (next.all > best.all) best = next;
				}
			}
			return best;
		});
}
