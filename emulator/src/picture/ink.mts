import type { GrayBitmap } from './raster.mts';

/** Connected ink: bounds in pixels, both ends included. */
export interface InkComponent {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** How far (0 to 255) ink stands out from its surroundings. */
const contrast = 40;
/** Where the surroundings' mean is darker than this, ink is lighter than they are. */
const darkGround = 100;

/** The connected components of ink (8 neighbours), found by contrast to the surroundings' mean. */
export function findInk(bitmap: GrayBitmap): InkComponent[] {
	const { width, height } = bitmap;
	const ink = markInk(bitmap);
	const components: InkComponent[] = [];
	const stack: number[] = [];
	for (let start = 0; start < ink.length; start++) {
		if (ink[start] === 0) continue;
		const component = { left: width, top: height, right: 0, bottom: 0 };
		ink[start] = 0;
		stack.push(start);
		for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
			const x = at % width;
			const y = (at - x) / width;
			component.left = Math.min(component.left, x);
			component.right = Math.max(component.right, x);
			component.top = Math.min(component.top, y);
			component.bottom = Math.max(component.bottom, y);
			for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
				for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
					const neighbour = ny * width + nx;
					if (ink[neighbour] === 0) continue;
					ink[neighbour] = 0;
					stack.push(neighbour);
				}
			}
		}
		components.push(component);
	}
	return components;
}

/** 1 where a pixel differs enough from the mean of the window around it. */
function markInk({ width, height, pixels }: GrayBitmap): Uint8Array {
	const sums = integralImage(width, height, pixels);
	const stride = width + 1;
	const reach = Math.max(16, Math.round(Math.max(width, height) / 24));
	const ink = new Uint8Array(width * height);
	for (let y = 0; y < height; y++) {
		const top = Math.max(0, y - reach);
		const bottom = Math.min(height, y + reach + 1);
		for (let x = 0; x < width; x++) {
			const left = Math.max(0, x - reach);
			const right = Math.min(width, x + reach + 1);
			const sum =
				sums[bottom * stride + right] -
				sums[top * stride + right] -
				sums[bottom * stride + left] +
				sums[top * stride + left];
			const mean = sum / ((bottom - top) * (right - left));
			const difference =
				mean < darkGround ? pixels[y * width + x] - mean : mean - pixels[y * width + x];
			if (difference > contrast) ink[y * width + x] = 1;
		}
	}
	return ink;
}

/** Sums of all pixels above and left, so that any window's mean costs four look-ups. */
function integralImage(width: number, height: number, pixels: Uint8Array): Float64Array {
	const stride = width + 1;
	const sums = new Float64Array(stride * (height + 1));
	for (let y = 0; y < height; y++) {
		let row = 0;
		for (let x = 0; x < width; x++) {
			row += pixels[y * width + x];
			sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
		}
	}
	return sums;
}
