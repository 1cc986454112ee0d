import { UnreadablePicture } from '../pixelSink';

/** What a BMP says about its pixels. */
export interface BmpHeader {
	width: number;
	height: number;
	isTopDown: boolean;
	/** Bits a pixel: 1, 4, 8, 16, 24 or 32. */
	depth: number;
	isRunLength: boolean;
	/** Where the pixels begin. */
	pixels: number;
	/** Red, green, blue of each entry. */
	palette: Uint8Array;
	/** Red, green, blue in a pixel of 16 or 32 bits. Alpha is not looked at: most writers leave it zero. */
	masks: [number, number, number];
}

const FILE_HEADER = 14;
const CORE_HEADER = 12;
const INFO_HEADER = 40;
const PLAIN = 0;
const BITFIELDS = [3, 6];

/** @throws UnreadablePicture, or RangeError where the header is cut off */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const headerSize = view.getUint32(FILE_HEADER, true);
	const isCore = headerSize === CORE_HEADER;
	if (!isCore && headerSize < INFO_HEADER) throw new UnreadablePicture('its header is unknown');
	const width = isCore ? view.getUint16(18, true) : view.getInt32(18, true);
	const height = isCore ? view.getInt16(20, true) : view.getInt32(22, true);
	const depth = view.getUint16(isCore ? 24 : 28, true);
	const compression = isCore ? PLAIN : view.getUint32(30, true);
	const isRunLength = (compression === 1 && depth === 8) || (compression === 2 && depth === 4);
	const hasMasks = BITFIELDS.includes(compression) && (depth === 16 || depth === 32);
	const isKnown = compression === PLAIN || isRunLength || hasMasks;
	if (!isKnown || ![1, 4, 8, 16, 24, 32].includes(depth)) {
		throw new UnreadablePicture('its colours are unknown');
	}
	return {
		width,
		height: Math.abs(height),
		isTopDown: height < 0,
		depth,
		isRunLength,
		pixels: view.getUint32(10, true),
		palette: depth <= 8 ? readPalette(bytes, view, headerSize, depth) : new Uint8Array(0),
		masks: hasMasks ? readMasks(view) : depth === 16 ? RGB555 : RGB888,
	};
}

const RGB555: BmpHeader['masks'] = [0x7c00, 0x03e0, 0x001f];
const RGB888: BmpHeader['masks'] = [0xff0000, 0x00ff00, 0x0000ff];

/** Right behind the first 40 bytes of every header that has them. */
function readMasks(view: DataView): BmpHeader['masks'] {
	const mask = (index: number) => view.getUint32(FILE_HEADER + INFO_HEADER + index * 4, true);
	return [mask(0), mask(1), mask(2)];
}

function readPalette(
	bytes: Uint8Array,
	view: DataView,
	headerSize: number,
	depth: number,
): Uint8Array {
	const isCore = headerSize === CORE_HEADER;
	const size = isCore ? 3 : 4;
	const most = 1 << depth;
	const given = isCore ? 0 : view.getUint32(46, true);
	const count = given === 0 ? most : Math.min(given, most);
	const palette = new Uint8Array(most * 3);
	for (let entry = 0; entry < count; entry++) {
		const at = FILE_HEADER + headerSize + entry * size;
		palette.set([bytes[at + 2], bytes[at + 1], bytes[at]], entry * 3);
	}
	return palette;
}
