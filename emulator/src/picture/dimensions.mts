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
	if (format === 'jpeg') {
		// A thumbnail before the scan has an end of its own.
		const scan = jpegSegment(bytes, (marker) => marker === 0xda) ?? 0;
		return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > scan;
	}
	return format === 'bmp' && bytes.length >= bytes.readUInt32LE(2);
}

function jpegDimensions(bytes: Buffer): Dimensions | null {
	const frame = jpegSegment(bytes, startsFrame);
	if (frame === null) return null;
	return { height: bytes.readUInt16BE(frame + 5), width: bytes.readUInt16BE(frame + 7) };
}

function startsFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Where the first wanted segment of a JPEG begins; null when it has none, or is damaged before it. */
function jpegSegment(bytes: Buffer, isWanted: (marker: number) => boolean): number | null {
	let offset = 2;
	while (offset + 9 <= bytes.length && bytes[offset] === 0xff) {
		const marker = bytes[offset + 1];
		if (isWanted(marker)) return offset;
		// 0xff before a marker is padding.
		offset += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(offset + 2);
	}
	return null;
}
