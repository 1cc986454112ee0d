/** Photographs of printed pages: a little tilted, unevenly lit, grainy, and bent where paper is. */
import { createCanvas, type Canvas } from '@napi-rs/canvas';

import type { PrintedText } from './photograph.mts';
import type { Random } from './random.mts';

/** With Chinese characters; a font of a machine that records needs them. */
export const SANS = '"Liberation Sans", "Noto Sans CJK SC", "Noto Sans CJK JP", sans-serif';
export const MONO = '"Liberation Mono", "Noto Sans Mono CJK SC", "Noto Sans CJK SC", monospace';

/**
 * @param fonts as CSS names them
 * @param sag by how much the middle of the page hangs lower than its sides, pixels
 * @returns a JPEG
 */
export function photo(random: Random, texts: PrintedText[], fonts: string, sag = 0): Buffer {
	const margin = 60;
	const width = Math.ceil(Math.max(...texts.map(({ right }) => right)) + margin);
	const height = Math.ceil(Math.max(...texts.map(({ baseline }) => baseline)) + margin + sag);
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	const light = context.createLinearGradient(0, 0, width, height);
	light.addColorStop(0, '#fdfcf8');
	light.addColorStop(1, random.pick(['#fdfcf8', '#e4e0d8', '#cfcac0']));
	context.fillStyle = light;
	context.fillRect(0, 0, width, height);
	context.translate(width / 2, height / 2);
	context.rotate((random.pick([0, 0, random.between(-1.5, 1.5)]) * Math.PI) / 180);
	context.translate(-width / 2, -height / 2);
	context.fillStyle = random.pick(['#111', '#333', '#222244']);
	for (const { text, left, right, baseline, size } of texts) {
		context.font = `${size}px ${fonts}`;
		const natural = context.measureText(text).width;
		context.save();
		context.translate(left, baseline);
		context.scale((right - left) / Math.max(1, natural), 1);
		context.fillText(text, 0, 0);
		context.restore();
	}
	context.resetTransform();
	if (sag !== 0) bend(canvas, sag);
	for (let grain = 0; grain < (width * height) / 400; grain++) {
		context.fillStyle = `rgba(0, 0, 0, ${random.between(0, 0.12)})`;
		context.fillRect(random.whole(0, width), random.whole(0, height), 1, 1);
	}
	return canvas.toBuffer('image/jpeg', 80);
}

/** Lets each column of pixels hang as low as its place on bent paper. */
function bend(canvas: Canvas, sag: number): void {
	const { width, height } = canvas;
	const flat = createCanvas(width, height);
	flat.getContext('2d').drawImage(canvas, 0, 0);
	const context = canvas.getContext('2d');
	for (let x = 0; x < width; x++) {
		const lower = sag * Math.sin((Math.PI * x) / width);
		context.drawImage(flat, x, 0, 1, height, x, lower, 1, height);
	}
}
