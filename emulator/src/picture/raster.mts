import type { Canvas, Image } from '@napi-rs/canvas';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { isWhole, readDimensions } from './dimensions.mts';
import type { PictureFormat } from './format.mts';
import { PictureRefused } from './problem.mts';
import { uprightSize } from './upright.mts';

export type { Canvas } from '@napi-rs/canvas';

/** Invented (no limit of the sides is published), to keep this service's own memory in bounds. */
const maxPixels = 50_000_000;

/** @throws PictureRefused `dimensionsTooLarge` */
export function requireDrawable(width: number, height: number): void {
	if (width * height > maxPixels) throw new PictureRefused('dimensionsTooLarge');
}

/** @throws PictureRefused `undecodable`, or `dimensionsTooLarge` before anything is decoded */
export async function decodePicture(bytes: Buffer, format: PictureFormat): Promise<Canvas> {
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
	const canvas = whiteCanvas(image.width, image.height);
	canvas.getContext('2d').drawImage(image, 0, 0);
	return canvas;
}

/** A canvas without transparency, so that a transparent background counts as paper. */
export function whiteCanvas(width: number, height: number): Canvas {
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, width, height);
	return canvas;
}

/** The picture itself, or a copy with so many pixels at most. */
export function scaledToFit(canvas: Canvas, pixels: number): Canvas {
	const scale = Math.sqrt(pixels / (canvas.width * canvas.height));
	if (scale >= 1) return canvas;
	return scaled(canvas, Math.round(canvas.width * scale), Math.round(canvas.height * scale));
}

export function scaled(canvas: Canvas, width: number, height: number): Canvas {
	const copy = whiteCanvas(width, height);
	const context = copy.getContext('2d');
	context.imageSmoothingQuality = 'high';
	context.drawImage(canvas, 0, 0, width, height);
	return copy;
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
