import { CHANNELS, type PngHeader } from './pngHeader';

/** Writes the pixels of an unfiltered line as red, green, blue, laid over white where they are transparent. */
export type LineToRgb = (line: Uint8Array, pixels: number, rgb: Uint8Array) => void;

/** How the lines of this picture are read. */
export function lineReader(header: PngHeader): LineToRgb {
	const { colour, depth } = header;
	if (colour === 'palette' || depth < 8) return withTable(header);
	const channels = CHANNELS[colour];
	const bytes = depth / 8;
	const grey = colour === 'grey' || colour === 'greyAlpha';
	const alpha = colour === 'greyAlpha' || colour === 'rgbAlpha' ? channels - 1 : -1;
	const clear = alpha < 0 ? transparentColour(header) : undefined;
	return (line, pixels, rgb) => {
		for (let pixel = 0, at = 0, to = 0; pixel < pixels; pixel++, at += channels * bytes, to += 3) {
			// Of 16 bits the upper eight.
			rgb[to] = line[at];
			rgb[to + 1] = grey ? line[at] : line[at + bytes];
			rgb[to + 2] = grey ? line[at] : line[at + 2 * bytes];
			if (alpha >= 0) layOverWhite(rgb, to, line[at + alpha * bytes]);
			else if (clear && clear.every((byte, index) => line[at + index] === byte)) {
				layOverWhite(rgb, to, 0);
			}
		}
	};
}

/** Up to 256 different samples: each looked up. */
function withTable(header: PngHeader): LineToRgb {
	const { depth } = header;
	const table = colourTable(header);
	const mask = (1 << depth) - 1;
	return (line, pixels, rgb) => {
		for (let pixel = 0, to = 0; pixel < pixels; pixel++, to += 3) {
			const bit = pixel * depth;
			const from = ((line[bit >> 3] >> (8 - depth - (bit & 7))) & mask) * 3;
			rgb[to] = table[from];
			rgb[to + 1] = table[from + 1];
			rgb[to + 2] = table[from + 2];
		}
	};
}

function colourTable({ colour, depth, palette, transparency }: PngHeader): Uint8Array {
	const size = 1 << depth;
	const table = new Uint8Array(size * 3);
	if (colour === 'palette') {
		table.set(palette.subarray(0, table.length));
		transparency.forEach((alpha, entry) => {
			if (entry < size) layOverWhite(table, entry * 3, alpha);
		});
		return table;
	}
	for (let grey = 0; grey < size; grey++)
		table.fill((grey * 255) / (size - 1), grey * 3, grey * 3 + 3);
	if (transparency.length >= 2 && transparency[1] < size) {
		layOverWhite(table, transparency[1] * 3, 0);
	}
	return table;
}

/** The bytes of a pixel that counts as transparent, where the picture names one. */
function transparentColour({ colour, depth, transparency }: PngHeader): Uint8Array | undefined {
	if (transparency.length < CHANNELS[colour] * 2) return undefined;
	const samples = transparency.subarray(0, CHANNELS[colour] * 2);
	return depth === 16 ? samples : samples.filter((_, index) => index % 2 === 1);
}

function layOverWhite(rgb: Uint8Array, at: number, alpha: number): void {
	if (alpha === 255) return;
	for (let index = at; index < at + 3; index++) {
		rgb[index] = (rgb[index] * alpha + 255 * (255 - alpha)) / 255 + 0.5;
	}
}
