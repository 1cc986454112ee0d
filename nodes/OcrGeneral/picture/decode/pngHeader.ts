import { UnreadablePicture } from '../pixelSink';

/** What a PNG says about its pixels (PNG specification, third edition, 11.2 and 11.3). */
export interface PngHeader {
	width: number;
	height: number;
	/** Bits a sample: 1, 2, 4, 8 or 16. */
	depth: number;
	colour: 'grey' | 'rgb' | 'palette' | 'greyAlpha' | 'rgbAlpha';
	/** Red, green, blue of each entry. */
	palette: Uint8Array;
	/** Alpha of the palette's first entries, or the one colour that is transparent (two bytes a sample). */
	transparency: Uint8Array;
}

const COLOURS: Record<number, { colour: PngHeader['colour']; depths: number[] }> = {
	0: { colour: 'grey', depths: [1, 2, 4, 8, 16] },
	2: { colour: 'rgb', depths: [8, 16] },
	3: { colour: 'palette', depths: [1, 2, 4, 8] },
	4: { colour: 'greyAlpha', depths: [8, 16] },
	6: { colour: 'rgbAlpha', depths: [8, 16] },
};

/** Samples a pixel. */
export const CHANNELS: Record<PngHeader['colour'], number> = {
	grey: 1,
	rgb: 3,
	palette: 1,
	greyAlpha: 2,
	rgbAlpha: 4,
};

export interface PngChunk {
	type: string;
	data: Uint8Array;
}

/** The chunks up to the end or the place where the file is cut off; check sums are not looked at. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let offset = 8; offset + 8 <= bytes.length; ) {
		const length = view.getUint32(offset);
		const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
		yield { type, data: bytes.subarray(offset + 8, offset + 8 + length) };
		if (type === 'IEND') return;
		offset += 12 + length;
	}
}

/** @throws UnreadablePicture */
export function readPngHeader(data: Uint8Array): PngHeader {
	if (data.length < 13) throw new UnreadablePicture('its header is cut off');
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	const depth = data[8];
	const kind = COLOURS[data[9]];
	if (!kind?.depths.includes(depth)) throw new UnreadablePicture('its colours are unknown');
	if (data[12] !== 0) throw new UnreadablePicture('it is interlaced');
	return {
		width: view.getUint32(0),
		height: view.getUint32(4),
		depth,
		colour: kind.colour,
		palette: new Uint8Array(0),
		transparency: new Uint8Array(0),
	};
}
