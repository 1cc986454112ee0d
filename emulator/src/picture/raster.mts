import type { Canvas, Image } from '@napi-rs/canvas';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { isWhole, readDimensions } from './dimensions.mts';
import type { PictureFormat } from './format.mts';
import { PictureRefused } from './problem.mts';
import { uprightSize } from './upright.mts';

export type { Canvas } from '@napi-rs/canvas';

/** Invented (no limit of the sides is published), to keep this service's own memory in bounds. */
export const maxPixels = 50_000_000;

/** @throws PictureRefused `dimensionsTooLarge` */
export function requireDrawable(width: number, height: number): void {
	if (width * height > maxPixels) throw new PictureRefused('dimensionsTooLarge');
}

/** A picture as it is worked on: drawn smaller where it has more pixels than help. */
export interface DrawnPicture {
	canvas: Canvas;
	/** Pixels of the picture itself. */
	width: number;
	height: number;
}

/** By how much a picture of that size is scaled to have so many pixels at most; 1 at most. */
export function scaleToFit(width: number, height: number, pixels: number): number {
	return Math.min(1, Math.sqrt(pixels / (width * height)));
}

/**
 * @param mostPixels of the canvas; the picture itself is never held beside a second copy of its size
 * @throws PictureRefused `undecodable`, or `dimensionsTooLarge` before anything is decoded
 */
export async function decodePicture(
	bytes: Buffer,
	format: PictureFormat,
	mostPixels = maxPixels,
): Promise<DrawnPicture> {
	const declared = readDimensions(bytes, format);
	if (declared === null || !isWhole(bytes, format)) {
		throw new PictureRefused('undecodable', 'damaged');
	}
	requireDrawable(declared.width, declared.height);
	let image: Image;
	try {
		image = await loadImage(bytes);
	} catch (error) {
		throw new PictureRefused('undecodable', String(error));
	}
	const { width, height } = image;
	const scale = scaleToFit(width, height, mostPixels);
	const canvas = whiteCanvas(Math.round(width * scale), Math.round(height * scale));
	drawWhole(image, canvas);
	// Its pixels would stay until the garbage collector comes by.
	image.src = Buffer.alloc(0);
	return { canvas, width, height };
}

/** A canvas without transparency, so that a transparent background counts as paper. */
export function whiteCanvas(width: number, height: number): Canvas {
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, width, height);
	return canvas;
}

export function scaled(canvas: Canvas, width: number, height: number): Canvas {
	const copy = whiteCanvas(width, height);
	drawWhole(canvas, copy);
	return copy;
}

function drawWhole(from: Canvas | Image, onto: Canvas): void {
	const context = onto.getContext('2d');
	context.imageSmoothingQuality = 'high';
	context.drawImage(from, 0, 0, onto.width, onto.height);
}

/** Gives the memory of a canvas back at once; it must not be used any more. */
export function release(canvas: Canvas): void {
	canvas.width = 1;
	canvas.height = 1;
}

/** Turns a picture counter-clockwise by `degrees` on a canvas enlarged to hold all of it. */
export function turnUpright(canvas: Canvas, degrees: number): Canvas {
	const { width, height } = uprightSize({
		width: canvas.width,
		height: canvas.height,
		angle: degrees,
	});
	const turned = whiteCanvas(Math.round(width), Math.round(height));
	const context = turned.getContext('2d');
	context.translate(turned.width / 2, turned.height / 2);
	context.rotate((-degrees * Math.PI) / 180);
	context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
	return turned;
}
