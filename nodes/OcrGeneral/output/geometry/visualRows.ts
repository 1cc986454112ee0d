import type { Recognition } from '../../vocabulary/recognition';
import { heightOf, type PlacedLine } from './placedLine';
import { textWidth } from './textWidth';
import { placeUpright } from './upright';

/** The lines that share a visual row, left to right. */
export type VisualRow = PlacedLine[];

/** A row while it grows. */
interface Band {
	members: PlacedLine[];
	/** Means over the members, in pixels. */
	center: number;
	bottom: number;
	height: number;
	/** Of a character; see `characterWidth`. */
	width: number;
	/** Whether the members stand from left to right. */
	sorted: boolean;
}

/**
 * Rows are joined from the closest to the farthest, in steps: parts of a text line's height between
 * the centres (or the bottoms, for mixed font sizes). Lines that stand over each other are joined
 * only in the first, where they cannot be two lines of text. Found on photographed receipts and invoices.
 */
const STEPS = [
	{ distance: 0.2, overOther: true },
	{ distance: 0.45, overOther: false },
	{ distance: 0.55, overOther: false },
];

/** Bands above a band that it may join; on an invoice a band of another column lay between. */
const LOOK_BACK = 2;

/** The visual rows of a picture, top to bottom, each left to right. Takes n log n steps. */
export function visualRows(page: Pick<Recognition, 'lines' | 'angle'>): VisualRow[] {
	return groupRows(placeUpright(page));
}

/** Groups lines whose order depends on nothing but the lines (see `placeUpright`). */
export function groupRows(placed: PlacedLine[]): VisualRow[] {
	let bands = placed.map(bandOf).sort(fromTop);
	for (const step of STEPS) {
		const joined: Band[] = [];
		for (const band of bands) {
			const target = nearestBand(joined, band, step.distance, step.overOther);
			if (target) join(target, band);
			else joined.push(band);
		}
		bands = joined.sort(fromTop);
	}
	return bands.map(({ members }) => members.sort(fromLeft));
}

function bandOf(placed: PlacedLine): Band {
	return {
		members: [placed],
		center: (placed.top + placed.bottom) / 2,
		bottom: placed.bottom,
		height: heightOf(placed),
		width: characterWidth(placed),
		sorted: true,
	};
}

/** By the middles of the lines. */
function fromLeft(a: PlacedLine, b: PlacedLine): number {
	return a.left + a.right - b.left - b.right;
}

function fromTop(a: Band, b: Band): number {
	return a.center - b.center;
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
		if (!overOther && standOverEachOther(candidate, band)) continue;
		nearest = candidate;
		least = distance;
	}
	return nearest;
}

/** In heights of the smaller text; the bottoms count where font sizes differ. */
function distanceBetween(a: Band, b: Band): number {
	const [small, large] = a.height < b.height ? [a, b] : [b, a];
	const centers = Math.abs(a.center - b.center);
	const inOtherFont = large.height > small.height * OTHER_FONT && large.width > small.width * WIDER;
	if (!inOtherFont) return centers / small.height;
	return Math.min(centers, Math.abs(a.bottom - b.bottom)) / small.height;
}

/**
 * From this ratio of heights on, lines of a row may share the bottom rather than the middle, where
 * the characters are wider, too; on bent paper boxes are higher than their font.
 */
const OTHER_FONT = 1.4;
const WIDER = 1.2;

/** Roughly, in pixels. */
function characterWidth({ line: { text }, left, right }: PlacedLine): number {
	return (2 * (right - left)) / Math.max(1, textWidth(text));
}

function join(target: Band, band: Band): void {
	const share = band.members.length / (target.members.length + band.members.length);
	target.center += (band.center - target.center) * share;
	target.bottom += (band.bottom - target.bottom) * share;
	target.height += (band.height - target.height) * share;
	target.width += (band.width - target.width) * share;
	for (const member of band.members) target.members.push(member);
	target.sorted = false;
}

/**
 * Whether a member of one covers more than half the width of a member of the other. Looks at the
 * nearest members only, so that long rows cost no more than n log n.
 */
function standOverEachOther(a: Band, b: Band): boolean {
	const [few, many] = a.members.length < b.members.length ? [a, b] : [b, a];
	const others = fromLeftToRight(many);
	return few.members.some((one) => {
		const nearest = countLeftOf(others, one.left);
		return others.slice(Math.max(0, nearest - NEAREST), nearest + NEAREST).some((other) => {
			const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
			return shared > 0.5 * Math.min(one.right - one.left, other.right - other.left);
		});
	});
}

/** Members on each side that are looked at. */
const NEAREST = 3;

function fromLeftToRight(band: Band): PlacedLine[] {
	if (!band.sorted) band.members.sort((one, other) => one.left - other.left);
	band.sorted = true;
	return band.members;
}

function countLeftOf(lines: PlacedLine[], x: number): number {
	let low = 0;
	let high = lines.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (lines[middle].left < x) low = middle + 1;
		else high = middle;
	}
	return low;
}
