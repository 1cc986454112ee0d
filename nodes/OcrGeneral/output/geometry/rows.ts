import type { Recognition } from '../../recognition';
import { centerX, heightOf, type PlacedLine } from './placedLine';
import { placeUpright } from './upright';

/** The lines that share a visual row, left to right. */
export type VisualRow = PlacedLine[];

/** A row while it grows. */
interface Band {
	members: PlacedLine[];
	/** Sums over the members; their means stand for the band. */
	centers: number;
	bottoms: number;
	heights: number;
}

/**
 * Rows are joined from the closest to the farthest, in steps: parts of a text line's height between
 * the centres (or the bottoms, for mixed font sizes). Lines that stand over each other are joined
 * only in the first steps, where they cannot be two lines of text.
 */
const STEPS = [
	{ distance: 0.08, overOther: true },
	{ distance: 0.2, overOther: true },
	{ distance: 0.32, overOther: false },
	{ distance: 0.45, overOther: false },
	{ distance: 0.55, overOther: false },
];

/** Bands above a band that it may join; bands of other columns may lie between. */
const LOOK_BACK = 4;

/** The visual rows of a picture, top to bottom, each left to right. Takes n log n steps. */
export function visualRows(page: Pick<Recognition, 'lines' | 'angle'>): VisualRow[] {
	return groupRows(placeUpright(page));
}

/** Groups lines whose order depends on nothing but the lines (see `placeUpright`). */
export function groupRows(placed: PlacedLine[]): VisualRow[] {
	let bands = placed.map(bandOf).sort(byHeightOnPage);
	for (const step of STEPS) {
		const joined: Band[] = [];
		for (const band of bands) {
			const target = nearestBand(joined, band, step.distance, step.overOther);
			if (target) join(target, band);
			else joined.push(band);
		}
		bands = joined.sort(byHeightOnPage);
	}
	return bands.map(({ members }) => members.sort((a, b) => centerX(a) - centerX(b)));
}

function bandOf(placed: PlacedLine): Band {
	return {
		members: [placed],
		centers: (placed.top + placed.bottom) / 2,
		bottoms: placed.bottom,
		heights: heightOf(placed),
	};
}

function byHeightOnPage(a: Band, b: Band): number {
	return a.centers / a.members.length - b.centers / b.members.length;
}

function nearestBand(
	above: Band[],
	band: Band,
	limit: number,
	overOther: boolean,
): Band | undefined {
	let nearest: Band | undefined;
	let least = limit;
	for (let back = 1; back <= LOOK_BACK && back <= above.length; back++) {
		const candidate = above[above.length - back];
		const distance = distanceBetween(candidate, band);
		if (distance > least) continue;
		if (!overOther && standOverEachOther(candidate.members, band.members)) continue;
		nearest = candidate;
		least = distance;
	}
	return nearest;
}

/** In heights of the smaller text; the bottoms count where font sizes differ. */
function distanceBetween(a: Band, b: Band): number {
	const heightA = a.heights / a.members.length;
	const heightB = b.heights / b.members.length;
	const smaller = Math.min(heightA, heightB);
	const centers = Math.abs(a.centers / a.members.length - b.centers / b.members.length);
	if (Math.max(heightA, heightB) < smaller * 1.4) return centers / smaller;
	const bottoms = Math.abs(a.bottoms / a.members.length - b.bottoms / b.members.length);
	return Math.min(centers, bottoms) / smaller;
}

function join(target: Band, band: Band): void {
	for (const member of band.members) target.members.push(member);
	target.centers += band.centers;
	target.bottoms += band.bottoms;
	target.heights += band.heights;
}

/** Whether a member of one covers more than half the width of a member of the other. */
function standOverEachOther(a: PlacedLine[], b: PlacedLine[]): boolean {
	return a.some((one) =>
		b.some((other) => {
			const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
			return shared > 0.5 * Math.min(one.right - one.left, other.right - other.left);
		}),
	);
}
