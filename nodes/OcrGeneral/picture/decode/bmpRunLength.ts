import type { Breath } from '../breath';
import type { BmpHeader } from './bmpHeader';

const END_OF_LINE = 0;
const END_OF_PICTURE = 1;
const MOVE = 2;

/** RLE8 and RLE4 as one byte a pixel, rows from the bottom; pixels that are left out get colour 0. */
export async function expandRunLength(
	runs: Uint8Array,
	{ width, height, depth }: BmpHeader,
	breath: Breath,
): Promise<Uint8Array> {
	const indices = new Uint8Array(width * height);
	const perByte = 8 / depth;
	let x = 0;
	let y = 0;
	const put = (byte: number, index: number) => {
		if (x < width) {
			indices[y * width + x] = depth === 8 ? byte : index % 2 === 0 ? byte >> 4 : byte & 15;
		}
		x++;
	};
	for (let at = 0; at + 1 < runs.length && y < height; await breath()) {
		const count = runs[at++];
		const value = runs[at++];
		if (count > 0) {
			for (let index = 0; index < count; index++) put(value, index);
		} else if (value === END_OF_LINE) {
			x = 0;
			y++;
		} else if (value === END_OF_PICTURE) {
			break;
		} else if (value === MOVE) {
			x += runs[at++];
			y += runs[at++];
		} else {
			for (let index = 0; index < value; index++)
				put(runs[at + Math.floor(index / perByte)], index);
			// Such runs fill whole pairs of bytes.
			at += Math.ceil(value / perByte / 2) * 2;
		}
	}
	return indices;
}
