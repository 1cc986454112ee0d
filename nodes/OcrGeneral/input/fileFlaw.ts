import type { PictureFormat } from '../vocabulary/pictureFormat';

const END_OF_IMAGE = Buffer.of(0xff, 0xd9);
const START_OF_SCAN = 0xda;
/** May stand before any marker, as often as one likes. */
const FILL = 0xff;
/** The key of a trailer that says so (ISO 32000-2, 7.6.1). */
const ENCRYPT = '/Encrypt';
const PNG_HEADER = Buffer.from('\0\0\0\x0dIHDR', 'latin1');

/**
 * Whether the end of the picture is missing, as after a broken transfer. What has no sound structure to begin
 * with is left to the service.
 */
export function isCutOff(bytes: Buffer, format: PictureFormat): boolean {
	if (format === 'jpeg') return isJpegCutOff(bytes);
	if (format === 'png') return isPngCutOff(bytes);
	return false;
}

/** Many such PDFs open without a password and are read all the same, so this alone is no refusal. */
export function isEncryptedPdf(bytes: Buffer): boolean {
	for (let at = bytes.indexOf(ENCRYPT); at >= 0; at = bytes.indexOf(ENCRYPT, at + 1)) {
		const value = bytes.toString('latin1', at + ENCRYPT.length, at + 64);
		if (/^\s*(\d+\s+\d+\s+R|<<)/.test(value)) return true;
	}
	return false;
}

/** Nothing within a scan looks like the end of the picture (ITU-T T.81, B.1.1.5). */
function isJpegCutOff(bytes: Buffer): boolean {
	for (let offset = 2; offset + 4 <= bytes.length; ) {
		if (bytes[offset] !== 0xff) return false;
		const marker = bytes[offset + 1];
		if (marker === FILL) {
			offset++;
			continue;
		}
		const length = bytes.readUInt16BE(offset + 2);
		if (marker < 0xc0 || length < 2) return false;
		if (marker === START_OF_SCAN) return bytes.lastIndexOf(END_OF_IMAGE) < offset;
		offset += 2 + length;
	}
	return bytes.length > 4;
}

function isPngCutOff(bytes: Buffer): boolean {
	if (!bytes.subarray(8, 16).equals(PNG_HEADER)) return false;
	for (let offset = 8; offset + 12 <= bytes.length; ) {
		if (bytes.toString('latin1', offset + 4, offset + 8) === 'IEND') return false;
		offset += 12 + bytes.readUInt32BE(offset);
	}
	return true;
}
