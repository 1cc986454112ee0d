import type { Breath } from '../breath';
import type { Outlines } from '../outlines';
import { type Raster, whiteRaster } from '../raster';
import { type Ink, inkFor, WHITE } from './colours';
import { type Frame, framesOf, widened } from './frame';
import { drawTag } from './numberTag';
import { type PlacedTag, placeTags } from './placeTags';
import { strokePolygon } from './stroke';

/** One outline ready to be drawn. */
interface Mark {
	/** The text itself, and the outline round it. */
	text: Frame;
	frame: Frame;
	ink: Ink;
	/** The line's number. */
	tag: string;
	/** Height of the text that all else is drawn in proportion to, in pixels. */
	size: number;
}

/** Of the picture's longer side: text beyond is drawn upon as if it were no higher. */
const HIGHEST_TEXT = 0.05;
/**
 * Of the text's height: the stroke, and the space between it and the text, which a service's box may be too tight for.
 */
const STROKE = 0.07;
const THINNEST = 1.2;
const SPACE_ABOVE = 0.06;
const SPACE_ASIDE = 0.14;
/** A lone 1 or I is narrower than the rest of its line is high, and its box hardly wider than its stroke. */
const SPACE_ASIDE_NARROW = 0.28;
/** Of the text's height. */
const DASH = 0.6;

/**
 * Draws every outline in the colour of its confidence, and beside it the number that the line has in the output
 * `lines` (counting from 1). Nothing of another line is covered where there is room beside it.
 * @param outlines in pixels of the raster
 * @param confidences 0 to 100, one for each outline
 * @returns the raster, with a white margin where tags need one
 */
export async function drawOutlines(
	raster: Raster,
	outlines: Outlines,
	confidences: readonly number[],
	breath: Breath,
): Promise<Raster> {
	const marks = marksOf(raster, outlines, confidences);
	// First every white edge, so that none lies over a neighbour's line.
	for (const mark of marks) {
		const stroke = strokeOf(mark);
		strokePolygon(raster, mark.frame.corners, {
			...stroke,
			colour: WHITE,
			width: stroke.width + 1,
		});
		await breath();
	}
	for (const mark of marks) {
		strokePolygon(raster, mark.frame.corners, strokeOf(mark));
		await breath();
	}
	const typical = median(marks.map(({ size }) => size));
	const numbered = marks.map((mark) => {
		const { width } = strokeOf(mark);
		const frame = widened(mark.frame, width, width);
		return { ...mark, frame, size: Math.max(mark.size, typical) };
	});
	const tags = await placeTags(raster, numbered, breath);
	const { picture, left, top } = withMargin(raster, tags);
	for (const [index, place] of tags.entries()) {
		const { ink, tag } = marks[index];
		const drawn = { text: tag, colour: ink.colour, scale: place.scale };
		drawTag(picture, drawn, place.left + left, place.top + top);
		await breath();
	}
	return picture;
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const strokeOf = ({ ink, size }: Mark) => ({
	colour: ink.colour,
	width: Math.max(THINNEST, size * STROKE),
	dash: ink.isDashed ? size * DASH : 0,
});

function marksOf(raster: Raster, outlines: Outlines, confidences: readonly number[]): Mark[] {
	const shown = outlines.flatMap((corners, index) =>
		corners && touches(corners, raster) ? [{ corners, index }] : [],
	);
	const frames = framesOf(shown.map(({ corners }) => corners));
	return shown.map(({ index }, order): Mark => {
		const text = frames[order];
		const size = Math.min(text.height, Math.max(raster.width, raster.height) * HIGHEST_TEXT);
		const aside = size * (text.width < text.height ? SPACE_ASIDE_NARROW : SPACE_ASIDE);
		return {
			text,
			frame: widened(text, aside, size * SPACE_ABOVE),
			ink: inkFor(confidences[index]),
			tag: `${index + 1}`,
			size,
		};
	});
}

function touches(corners: Frame['corners'], { width, height }: Raster): boolean {
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	return (
		Math.max(...xs) >= 0 &&
		Math.min(...xs) < width &&
		Math.max(...ys) >= 0 &&
		Math.min(...ys) < height
	);
}

/** The picture on a larger white one, where tags lie outside it, and its place there. */
function withMargin(raster: Raster, tags: readonly PlacedTag[]) {
	const beyond = (edges: number[]) => Math.ceil(Math.max(0, ...edges));
	const left = beyond(tags.map((tag) => -tag.left));
	const top = beyond(tags.map((tag) => -tag.top));
	const right = beyond(tags.map((tag) => tag.left + tag.width - raster.width));
	const bottom = beyond(tags.map((tag) => tag.top + tag.height - raster.height));
	if (left + top + right + bottom === 0) return { picture: raster, left, top };
	const picture = whiteRaster(raster.width + left + right, raster.height + top + bottom);
	for (let y = 0; y < raster.height; y++) {
		const row = raster.data.subarray(y * raster.width * 4, (y + 1) * raster.width * 4);
		picture.data.set(row, ((y + top) * picture.width + left) * 4);
	}
	return { picture, left, top };
}
