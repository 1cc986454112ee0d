import type { Canvas, Image } from '@napi-rs/canvas';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { isWhole, readDimensions } from './dimensions.mts';
import type { PictureFormat } from './format.mts';
import { PictureRefused } from './problem.mts';

export type { Canvas } from '@napi-rs/canvas';

/** One byte a pixel, 0 black to 255 white, rows from the top. */
export interface GrayBitmap {
	width: number;
	height: number;
	pixels: Uint8Array;
}

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

/** Weights of the channels as ITU-R BT.601 has them. */
export function toGray(canvas: Canvas): GrayBitmap {
	const { width, height } = canvas;
	const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
	const pixels = new Uint8Array(width * height);
	for (let index = 0, at = 0; index < pixels.length; index++, at += 4) {
		pixels[index] = (data[at] * 299 + data[at + 1] * 587 + data[at + 2] * 114) / 1000;
	}
	return { width, height, pixels };
}

/**
 * Turns a picture counter-clockwise by `degrees` on a canvas enlarged to hold all of it, as Tencent's
 * page on tilted text does (ocr-service.md B4, Geometry).
 */
export function turnUpright(canvas: Canvas, degrees: number): Canvas {
	const radians = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
	const width = Math.round(canvas.width * cos + canvas.height * sin);
	const height = Math.round(canvas.width * sin + canvas.height * cos);
	const turned = whiteCanvas(width, height);
	const context = turned.getContext('2d');
	context.translate(width / 2, height / 2);
	context.rotate(-radians);
	context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
	return turned;
}
