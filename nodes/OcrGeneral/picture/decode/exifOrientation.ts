export const ORIENTATION_TAG = 0x0112;
/** The type of its value. */
export const SHORT = 3;

/**
 * How a camera says that its picture is to be turned or mirrored: 1 (as it is) to 8.
 * @param tiff the EXIF block after its `Exif\0\0` (Exif 2.32, 4.6.4 A)
 */
export function exifOrientation(tiff: Uint8Array): number {
	try {
		const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
		const isLittle = view.getUint16(0) === 0x4949;
		const directory = view.getUint32(4, isLittle);
		const entries = view.getUint16(directory, isLittle);
		for (let index = 0; index < entries; index++) {
			const entry = directory + 2 + index * 12;
			if (view.getUint16(entry, isLittle) !== ORIENTATION_TAG) continue;
			const value = view.getUint16(entry + 8, isLittle);
			const isSound = view.getUint16(entry + 2, isLittle) === SHORT && value >= 1 && value <= 8;
			return isSound ? value : 1;
		}
		return 1;
	} catch {
		// A cut-off block says nothing.
		return 1;
	}
}
