import type { Canvas } from '../../picture/raster.mts';
import { whiteCanvas } from '../../picture/raster.mts';
import type { ReadCharacter } from './ctc.mts';
import { readColumns } from './ctc.mts';
import type { SlantedBox } from './geometry.mts';
import { drawBox } from './geometry.mts';
import type { Models } from './models.mts';

/** What was read in a box. */
export interface ReadText {
	/** From left to right; `from` and `to` as shares of the box's width. */
	characters: ReadCharacter[];
	/** Mean of the characters', 0 to 1; 0 without any. */
	confidence: number;
}

/** Height of a line as the network wants it. */
const lineHeight = 48;
/** What is read around a box on each side, as a share of its height: else marks at its ends are cut off. */
const surroundings = 0.07;
/** Narrower lines are padded to it. */
const leastWidth = 48;
/** Its columns stand for so many pixels. */
const columnWidth = 8;
/** Pixels across that are read in one go, to keep memory in bounds. */
const mostAtOnce = 1600;

/** Reads what stands in boxes of a picture; the answers are in the order of the boxes. */
export async function readBoxes(
	{ recognition, alphabet }: Models,
	canvas: Canvas,
	boxes: readonly SlantedBox[],
): Promise<ReadText[]> {
	const texts: ReadText[] = [];
	const strips = boxes
		.map(withSurroundings)
		.map((box, index) => ({ box, index, width: widthOf(box) }))
		.sort((a, b) => a.width - b.width);
	for (let start = 0; start < strips.length; ) {
		let end = start + 1;
		while (end < strips.length && strips[end].width * (end + 1 - start) <= mostAtOnce) end++;
		const batch = strips.slice(start, end);
		const width = Math.max(leastWidth, batch[batch.length - 1].width);
		const size = 3 * lineHeight * width;
		const input = new Float32Array(batch.length * size);
		for (const [at, strip] of batch.entries()) {
			draw(canvas, strip.box, strip.width, input.subarray(at * size, (at + 1) * size), width);
		}
		const { data, shape } = await recognition.run(input, [batch.length, 3, lineHeight, width]);
		const perStrip = shape[1] * shape[2];
		for (const [at, strip] of batch.entries()) {
			const ownColumns = (strip.width / columnWidth) * alphabet.length;
			const columns = data.subarray(at * perStrip, at * perStrip + ownColumns);
			const share = columnWidth / strip.width;
			const characters = readColumns(columns, alphabet).map((character) => ({
				...character,
				from: character.from * share,
				to: character.to * share,
			}));
			texts[strip.index] = { characters, confidence: meanOf(characters) };
		}
		start = end;
	}
	return texts;
}

function withSurroundings(box: SlantedBox): SlantedBox {
	const margin = 2 * surroundings * box.height;
	return { ...box, width: box.width + margin, height: box.height + margin };
}

function widthOf({ width, height }: SlantedBox): number {
	return Math.max(
		columnWidth,
		Math.ceil((lineHeight * width) / height / columnWidth) * columnWidth,
	);
}

function draw(
	canvas: Canvas,
	box: SlantedBox,
	width: number,
	planes: Float32Array,
	planeWidth: number,
): void {
	const strip = whiteCanvas(width, lineHeight);
	drawBox(canvas, box, strip);
	const { data } = strip.getContext('2d').getImageData(0, 0, width, lineHeight);
	for (let channel = 0; channel < 3; channel++) {
		for (let y = 0; y < lineHeight; y++) {
			const row = (channel * lineHeight + y) * planeWidth;
			for (let x = 0, from = y * width * 4 + 2 - channel; x < width; x++, from += 4) {
				planes[row + x] = data[from] / 127.5 - 1;
			}
		}
	}
}

function meanOf(characters: readonly ReadCharacter[]): number {
	const visible = characters.filter(({ character }) => character !== ' ');
	const sum = visible.reduce((total, { confidence }) => total + confidence, 0);
	return sum / Math.max(1, visible.length);
}
