import type { Point, Tilted } from '../../picture/upright.mts';
import { toOriginal, toUpright } from '../../picture/upright.mts';
import type {
	Box,
	Corners,
	RecognizedCharacter,
	RecognizedLine,
	RecognizedPage,
} from '../engine.mts';
import type { ReadCharacter } from './ctc.mts';
import type { SlantedBox } from './geometry.mts';
import { cornersOf } from './geometry.mts';
import { textDirection } from './orientation.mts';
import { inReadingOrder, numberParagraphs } from './reading-order.mts';

/** A line that was read in a picture turned upright by about its tilt. */
export interface ReadLine {
	box: SlantedBox;
	characters: readonly ReadCharacter[];
}

/**
 * Puts what was read together as a page: lines in reading order, each where it lies in the picture as
 * sent and in the picture turned upright by the page's angle.
 *
 * @param seen the picture that was read, `angle` being what it was turned back by
 * @param size of the picture as sent
 */
export function composePage(
	lines: readonly ReadLine[],
	seen: Tilted,
	size: { width: number; height: number },
): RecognizedPage {
	const tilt = seen.angle + textDirection(lines.map(({ box }) => box));
	const page = { width: size.width, height: size.height, angle: roundAngle(tilt) };
	const [across, down] = [size.width / seen.width, size.height / seen.height];
	const placed = lines.map(({ box, characters }): Omit<RecognizedLine, 'paragraph'> => {
		const corners = cornersOf(box).map((corner): Point => {
			const { x, y } = toOriginal(corner, seen);
			// Text at the edge is given a margin that the picture has not.
			return { x: within(x * across, size.width), y: within(y * down, size.height) };
		}) as [Point, Point, Point, Point];
		const upright = boxOf(corners, page);
		return { ...textOf(characters, upright), box: upright, corners };
	});
	const ordered = inReadingOrder(placed);
	const paragraphs = numberParagraphs(ordered);
	return {
		...page,
		lines: ordered.map((line, index) => ({ ...line, paragraph: paragraphs[index] })),
	};
}

function within(place: number, side: number): number {
	return Math.min(side, Math.max(0, place));
}

/** Above -180 up to 180, with two decimals. */
function roundAngle(degrees: number): number {
	const within = degrees - 360 * Math.ceil((degrees - 180) / 360);
	// Adding 0 makes no negative zero.
	return Math.round(within * 100) / 100 + 0;
}

/** The line's own corner in the upright picture and the lengths of its sides, as ItemPolygon gives them. */
function boxOf([topLeft, topRight, , bottomLeft]: Corners, page: Tilted): Box {
	const { x, y } = toUpright(topLeft, page);
	const length = (to: Point): number => Math.hypot(to.x - topLeft.x, to.y - topLeft.y);
	return {
		x: Math.round(x),
		y: Math.round(y),
		width: Math.max(1, Math.round(length(topRight))),
		height: Math.max(1, Math.round(length(bottomLeft))),
	};
}

function textOf(
	read: readonly ReadCharacter[],
	box: Box,
): { text: string; characters: RecognizedCharacter[] } {
	const edges = edgesOf(read).map((share) => box.x + Math.round(share * box.width));
	const characters = read.map(({ character, confidence }, index): RecognizedCharacter => {
		const [x, right] = [edges[index], edges[index + 1]];
		return {
			character,
			confidence,
			box: { x, y: box.y, width: Math.max(1, right - x), height: box.height },
		};
	});
	return { text: characters.map(({ character }) => character).join(''), characters };
}

/**
 * Where one character ends and the next one begins, as shares of the line: the network sees little more
 * than their middles. Characters meet half way; beside a blank they are as wide as the others.
 */
function edgesOf(read: readonly ReadCharacter[]): number[] {
	const middles = read.map(({ from, to }) => (from + to) / 2);
	const isBlank = (index: number): boolean => read[index].character === ' ';
	const pitches = middles
		.slice(1)
		.flatMap((middle, at) => (isBlank(at) || isBlank(at + 1) ? [] : [middle - middles[at]]))
		.sort((a, b) => a - b);
	const half = (pitches[pitches.length >> 1] ?? 0) / 2;
	const inner = middles.slice(1).map((middle, at) => {
		const before = middles[at];
		if (isBlank(at)) return Math.max(middle - half, before);
		if (isBlank(at + 1)) return Math.min(before + half, middle);
		return (before + middle) / 2;
	});
	return [0, ...inner, 1];
}
