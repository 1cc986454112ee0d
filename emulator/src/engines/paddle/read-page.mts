import { PictureRefused } from '../../picture/problem.mts';
import type { Canvas, DrawnPicture } from '../../picture/raster.mts';
import { release, turnUpright } from '../../picture/raster.mts';
import type { RecognizedPage } from '../engine.mts';
import { detect } from './detection.mts';
import type { SlantedBox } from './geometry.mts';
import { composePage } from './compose-page.mts';
import type { Models } from './models.mts';
import { textDirection } from './orientation.mts';
import type { ReadText } from './recognition.mts';
import { readBoxes } from './recognition.mts';

/** A picture turned upright, and the text found in it. */
export interface Layout {
	upright: Canvas;
	/** Degrees, clockwise positive, that it was turned back by. */
	degrees: number;
	boxes: SlantedBox[];
}

/** Pixels of the picture that is worked on; a scan of 600 dots per inch has four times as many as help. */
export const mostPixels = 8_000_000;
/** Text that is tilted by more degrees is found better in a picture turned upright. */
const straight = 3;
/** Mean confidence that text reaches the right way up, and hardly ever upside down (measured). */
const convincing = 0.85;
/** Boxes that are read to try a turn. */
const sampleSize = 8;
/** A reading this sure is shown; below it the box held no text (measured). */
const leastConfidence = 0.5;

/**
 * Reads a picture: its text is found, turned upright, found again where that moved it, and read. What
 * reads badly is tried the other ways up.
 *
 * @throws PictureRefused `noText`
 */
export async function readPage(
	models: Models,
	{ canvas, width, height }: DrawnPicture,
): Promise<RecognizedPage> {
	let layout = await layOut(models, canvas, 0);
	let texts = await readBoxes(models, layout.upright, layout.boxes);
	let best = confidenceOf(texts);
	if (layout.boxes.length > 0 && best < convincing) {
		const { degrees } = layout;
		for (const turn of [180, 90, -90]) {
			const turned = await layOut(models, canvas, degrees + turn);
			const sample = await readBoxes(models, turned.upright, longest(turned.boxes));
			const confidence = confidenceOf(sample);
			if (confidence > best) [layout, best] = [turned, confidence];
			if (confidence >= convincing) break;
		}
		if (layout.degrees !== degrees) texts = await readBoxes(models, layout.upright, layout.boxes);
	}
	const read = layout.boxes
		.map((box, index) => ({ box, text: texts[index] }))
		.filter(({ text }) => text.characters.length > 0 && text.confidence >= leastConfidence);
	if (read.length === 0) throw new PictureRefused('noText');
	const lines = read.map(({ box, text }) => ({ box, characters: text.characters }));
	return composePage(
		lines,
		{ width: canvas.width, height: canvas.height, angle: layout.degrees },
		{ width, height },
	);
}

/** Finds the text of a picture that is about `degrees` from upright, and turns it upright. */
async function layOut(models: Models, canvas: Canvas, degrees: number): Promise<Layout> {
	let upright = degrees === 0 ? canvas : turnUpright(canvas, degrees);
	let boxes = await detect(models.detection, upright);
	const tilt = textDirection(boxes);
	if (Math.abs(tilt) > straight) {
		degrees += tilt;
		if (upright !== canvas) release(upright);
		upright = turnUpright(canvas, degrees);
		boxes = await detect(models.detection, upright);
	}
	return { upright, degrees, boxes };
}

/** The boxes that tell most about which way text runs. */
function longest(boxes: readonly SlantedBox[]): SlantedBox[] {
	return [...boxes].sort((a, b) => b.width - a.width).slice(0, sampleSize);
}

function confidenceOf(texts: readonly ReadText[]): number {
	const characters = texts.flatMap((text) => text.characters);
	const sum = characters.reduce((total, { confidence }) => total + confidence, 0);
	return sum / Math.max(1, characters.length);
}
