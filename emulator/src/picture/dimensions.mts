import type { PictureFormat } from './format.mts';

export interface Dimensions {
	width: number;
	height: number;
}

/** Pixels that a picture's header declares, so that no bomb is decoded; null when it is damaged. */
export function readDimensions(bytes: Buffer, format: PictureFormat): Dimensions | null {
	if (format === 'png' && bytes.length >= 24) {
		return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
	}
	if (format === 'bmp' && bytes.length >= 26) {
		// A negative height marks rows from top to bottom.
		return { width: Math.abs(bytes.readInt32LE(18)), height: Math.abs(bytes.readInt32LE(22)) };
	}
	return format === 'jpeg' ? jpegDimensions(bytes) : null;
}

/** Whether a picture has its end: a decoder would fill what is missing, the services refuse it. */
export function isWhole(bytes: Buffer, format: PictureFormat): boolean {
	if (format === 'png') return bytes.lastIndexOf('IEND') > 0;
	if (format === 'jpeg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
	return format === 'bmp' && bytes.length >= bytes.readUInt32LE(2);
}

function jpegDimensions(bytes: Buffer): Dimensions | null {
	let offset = 2;
	while (offset + 9 <= bytes.length && bytes[offset] === 0xff) {
		const marker = bytes[offset + 1];
		const startsFrame =
			marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
		if (startsFrame) {
			return { height: bytes.readUInt16BE(offset + 5), width: bytes.readUInt16BE(offset + 7) };
		}
		// 0xff before a marker is padding.
		offset += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(offset + 2);
	}
	return null;
}
