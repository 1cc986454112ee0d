import type { Point } from '../../vocabulary/recognition';
import type { Breath } from '../breath';
import type { Frame } from './frame';
import { tagSize } from './numberTag';
import { Occupied, type Rectangle } from './Occupied';

/** Where the number of a line stands, and how large. */
export interface PlacedTag extends Rectangle {
	/** Pixels of the picture to a pixel of the digits. */
	scale: number;
}

/** Of the text's height; what the number covers beside the text is to be little. */
const LARGEST_SHARE = 0.8;
/** Pixels that stay free around a tag, so that it is not taken for its neighbour's. */
const CLEARANCE = 2;

/** Places tried along a line, however long it is. */
const MOST_STEPS = 40;

interface Size {
	width: number;
	height: number;
}

/** A line that is to be numbered. */
export interface Numbered {
	/** What no other number is to cover. */
	text: Frame;
	/** The outline round it, at which its number is to stand. */
	frame: Frame;
	tag: string;
	/** Height of the text that the number is proportioned to, in pixels. */
	size: number;
}

/**
 * A place for the number of each line where it covers no other line: before the text, else round it, as large as there
 * is room for, else at its height in the margin. Places may lie outside the picture, which then needs a margin; where
 * all is full, the number stands where it covers least.
 */
export async function placeTags(
	picture: Size,
	lines: readonly Numbered[],
	breath: Breath,
): Promise<PlacedTag[]> {
	const sizes = lines.map(({ tag, size }) => tagSize({ text: tag, scale: largestScale(size) }));
	const margin = Math.max(0, ...sizes.map(({ width, height }) => Math.max(width, height)));
	const occupied = new Occupied(picture.width, picture.height, margin + 2 * CLEARANCE);
	for (const { text } of lines) occupied.takePolygon(text.corners);
	const placed: PlacedTag[] = [];
	for (const { frame, tag, size } of lines) {
		const place = bestPlace(occupied, picture, { frame, tag, size });
		occupied.takeRectangle(place);
		placed.push(place);
		await breath();
	}
	return placed;
}

/** @param height of the text, in pixels */
function largestScale(height: number): number {
	let scale = 1;
	while (tagSize({ text: '0', scale: scale + 1 }).height <= height * LARGEST_SHARE) scale++;
	return scale;
}

function bestPlace(
	occupied: Occupied,
	picture: Size,
	{ frame, tag, size }: Omit<Numbered, 'text'>,
): PlacedTag {
	let best: PlacedTag = { left: 0, top: 0, width: 0, height: 0, scale: 1 };
	let least = Infinity;
	for (const { scale, width, height, middle, space } of places(picture, frame, tag, size)) {
		const left = Math.round(middle.x - width / 2);
		const top = Math.round(middle.y - height / 2);
		const { taken, ...moved } = occupied.countAround({ left, top, width, height }, space);
		if (taken >= least) continue;
		best = { ...moved, width, height, scale };
		least = taken;
		if (taken === 0) break;
	}
	return best;
}

/**
 * From the best to the last: at the line as large as can be, then smaller, then closer to others, then in the margin.
 */
function* places(picture: Size, frame: Frame, text: string, textHeight: number) {
	for (const space of [CLEARANCE, 0]) {
		for (let scale = largestScale(textHeight); scale >= 1; scale--) {
			const size = tagSize({ text, scale });
			for (const middle of placesAround(frame, size.width, size.height)) {
				yield { scale, ...size, middle, space };
			}
		}
	}
	const size = tagSize({ text, scale: 1 });
	for (const middle of placesBeside(picture, frame, size.width, size.height)) {
		yield { scale: 1, ...size, middle, space: 0 };
	}
}

/** Middles of a tag in the margin, at the height of the frame or nearly so. */
function* placesBeside(picture: Size, { corners }: Frame, width: number, height: number) {
	const y = corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length;
	for (const rows of [0, 1, -1, 2, -2]) {
		yield { x: picture.width + width / 2 + CLEARANCE, y: y + rows * height };
		yield { x: -width / 2 - CLEARANCE, y: y + rows * height };
	}
}

/** Middles of a tag that touches the frame: before it, after it, above and below from its beginning on. */
function* placesAround(frame: Frame, width: number, height: number): Generator<Point> {
	const { corners, along, down } = frame;
	const aside = (Math.abs(along.x) * width + Math.abs(along.y) * height) / 2;
	const above = (Math.abs(down.x) * width + Math.abs(down.y) * height) / 2;
	const at = (from: Point, right: number, below: number) => ({
		x: from.x + along.x * right + down.x * below,
		y: from.y + along.y * right + down.y * below,
	});
	const [first] = corners;
	const middle = frame.height / 2;
	const tops = [middle, above, frame.height - above];
	for (const below of tops) yield at(first, -aside, below);
	yield at(first, aside, -above);
	yield at(first, aside, frame.height + above);
	yield at(first, -aside, -above);
	yield at(first, -aside, frame.height + above);
	for (const below of tops) yield at(first, frame.width + aside, below);
	const step = Math.max(aside, frame.width / MOST_STEPS);
	for (let right = aside + step; right < frame.width + aside; right += step) {
		yield at(first, right, -above);
		yield at(first, right, frame.height + above);
	}
}
