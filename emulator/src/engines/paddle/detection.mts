import type { Canvas } from '../../picture/raster.mts';
import { release, scaled } from '../../picture/raster.mts';
import type { SlantedBox } from './geometry.mts';
import type { Model } from './models.mts';
import { findTextBoxes } from './text-boxes.mts';

/** The network wants sides that are multiples of it. */
const stride = 32;
/** Pixels that it is given at most: more finds smaller text and takes longer. */
const mostPixels = 1_200_000;
/** How much a small picture is enlarged at most. */
const mostEnlarged = 1;
/** Mean and deviation of ImageNet's channels, in the order that the network was trained with. */
const mean = [0.485, 0.456, 0.406];
const deviation = [0.229, 0.224, 0.225];

/** Finds the text lines of a picture. */
export async function detect(model: Model, canvas: Canvas): Promise<SlantedBox[]> {
	const scale = Math.min(mostEnlarged, Math.sqrt(mostPixels / (canvas.width * canvas.height)));
	const width = fit(canvas.width * scale);
	const height = fit(canvas.height * scale);
	const copy = scaled(canvas, width, height);
	const input = toPlanes(copy.getContext('2d').getImageData(0, 0, width, height).data);
	release(copy);
	const { data } = await model.run(input, [1, 3, height, width]);
	const across = canvas.width / width;
	const down = canvas.height / height;
	return findTextBoxes({ data, width, height }).map((box) => ({
		...box,
		x: box.x * across,
		y: box.y * down,
		width: box.width * across,
		height: box.height * down,
	}));
}

function fit(side: number): number {
	return Math.max(stride, Math.round(side / stride) * stride);
}

/** Red, green, blue and alpha of each pixel as three planes, blue first. */
function toPlanes(pixels: Uint8ClampedArray): Float32Array {
	const count = pixels.length / 4;
	const planes = new Float32Array(3 * count);
	for (let channel = 0; channel < 3; channel++) {
		const factor = 1 / 255 / deviation[channel];
		const offset = mean[channel] / deviation[channel];
		for (let at = 0, from = 2 - channel; at < count; at++, from += 4) {
			planes[channel * count + at] = pixels[from] * factor - offset;
		}
	}
	return planes;
}
