import type { Breath } from '../breath';
import type { PixelSink } from '../pixelSink';
import { type BmpHeader, readBmpHeader } from './bmpHeader';
import { expandRunLength } from './bmpRunLength';

/**
 * BMP of 1 to 32 bits a pixel, also with a palette, bit fields, run lengths or rows from the top. The
 * package that decodes BMP in JavaScript (bmp-ts 1.0.9) takes the wrong bytes for palettes of 16
 * colours, ignores where the pixels begin, and holds the event loop.
 * @throws where the file is damaged
 */
export async function readBmp(bytes: Uint8Array, sink: PixelSink, breath: Breath): Promise<void> {
	const header = readBmpHeader(bytes);
	const { width, height, depth, isTopDown, isRunLength } = header;
	sink.start(width, height);
	const pixels = isRunLength
		? await expandRunLength(bytes.subarray(header.pixels), header, breath)
		: bytes.subarray(header.pixels);
	const bits = isRunLength ? 8 : depth;
	const stride = isRunLength ? width : Math.ceil((width * depth) / 32) * 4;
	const toRgb =
		bits <= 8 ? paletteReader(header, bits) : bits === 24 ? readBgr : maskReader(header);
	const rgb = new Uint8Array(width * 3);
	for (let y = 0; y < height; y++) {
		const row = isTopDown ? y : height - 1 - y;
		const line = pixels.subarray(row * stride, (row + 1) * stride);
		// Rows that the file does not hold are paper.
		if (line.length < (width * bits) / 8) rgb.fill(255);
		else toRgb(line, rgb);
		sink.row(rgb, 0);
		await breath();
	}
}

type LineToRgb = (line: Uint8Array, rgb: Uint8Array) => void;

function paletteReader({ palette }: BmpHeader, bits: number): LineToRgb {
	const mask = (1 << bits) - 1;
	return (line, rgb) => {
		for (let to = 0, bit = 0; to < rgb.length; to += 3, bit += bits) {
			const from = ((line[bit >> 3] >> (8 - bits - (bit & 7))) & mask) * 3;
			rgb[to] = palette[from];
			rgb[to + 1] = palette[from + 1];
			rgb[to + 2] = palette[from + 2];
		}
	};
}

const readBgr: LineToRgb = (line, rgb) => {
	for (let at = 0; at < rgb.length; at += 3) {
		rgb[at] = line[at + 2];
		rgb[at + 1] = line[at + 1];
		rgb[at + 2] = line[at];
	}
};

function maskReader({ masks, depth }: BmpHeader): LineToRgb {
	const bytes = depth / 8;
	const channels = masks.map((mask) => {
		const shift = mask === 0 ? 0 : Math.clz32(mask & -mask) ^ 31;
		const most = mask >>> shift;
		return { shift, most, scale: most === 0 ? 0 : 255 / most };
	});
	return (line, rgb) => {
		for (let at = 0, to = 0; to < rgb.length; at += bytes, to += 3) {
			const low = line[at] | (line[at + 1] << 8);
			const pixel = bytes === 2 ? low : low | (line[at + 2] << 16) | (line[at + 3] << 24);
			for (let index = 0; index < 3; index++) {
				const { shift, most, scale } = channels[index];
				rgb[to + index] = ((pixel >>> shift) & most) * scale + 0.5;
			}
		}
	};
}
