import type { Breath } from './breath';
import { ORIENTATION_TAG, SHORT } from './decode/exifOrientation';
import { decodePicture } from './decode/readPicture';
import { encodeJpeg } from './encodeJpeg';
import type { Raster } from './raster';
import { byArea, type ScaleFor, Shrinker } from './shrink';

/** More pixels cost memory and time, and no reading: a page of A4 has 240 dots an inch at this. */
const ENOUGH_PIXELS = 8_000_000;
/** Below, letters are not to be read any more. */
const FEWEST_PIXELS = 100_000;
/** Of the size that is aimed at: how well the next one compresses is not known. */
const MARGIN = 0.9;

/** A picture that was made smaller. */
export interface SmallerPicture {
	/** A JPEG, whose pixels lie as those of the original are stored. */
	jpeg: Buffer;
	/** Pixels of the original to one of this, at least 1. */
	scale: number;
}

/**
 * The picture as a JPEG of at most `most` bytes, with as many pixels as fit. Its orientation (EXIF) stays what it
 * was: nobody knows whether the service turns pictures by it, so it gets the same to decide on.
 * @throws UnreadablePicture, or what a decoder throws where the file is damaged
 */
export async function smallerPicture(
	bytes: Uint8Array,
	most: number,
	breath: Breath,
): Promise<SmallerPicture> {
	const shrinker = new Shrinker(byArea(ENOUGH_PIXELS));
	const orientation = await decodePicture(bytes, shrinker, breath);
	const longest = Math.max(shrinker.width, shrinker.height);
	let { raster } = shrinker;
	for (;;) {
		const jpeg = withOrientation(await encodeJpeg(raster, breath), orientation);
		const pixels = raster.width * raster.height;
		if (jpeg.length <= most || pixels <= FEWEST_PIXELS) {
			return { jpeg, scale: longest / Math.max(raster.width, raster.height) };
		}
		raster = await shrunk(raster, byArea((pixels * MARGIN * most) / jpeg.length), breath);
	}
}

async function shrunk(raster: Raster, scaleFor: ScaleFor, breath: Breath): Promise<Raster> {
	const { width, height, data } = raster;
	const shrinker = new Shrinker(scaleFor);
	shrinker.start(width, height);
	const rgb = new Uint8Array(width * 3);
	for (let y = 0, from = 0; y < height; y++) {
		for (let to = 0; to < rgb.length; from += 4, to += 3) {
			rgb[to] = data[from];
			rgb[to + 1] = data[from + 1];
			rgb[to + 2] = data[from + 2];
		}
		shrinker.row(rgb, 0);
		await breath();
	}
	return shrinker.raster;
}

/** An EXIF block with the orientation as its only entry (Exif 2.32, 4.5.4 and tag 274). */
function withOrientation(jpeg: Buffer, orientation: number): Buffer {
	if (orientation === 1) return jpeg;
	const [directory, value] = [8, 18];
	const tiff = Buffer.alloc(26);
	tiff.write('MM\0*', 'latin1');
	tiff.writeUInt32BE(directory, 4);
	tiff.writeUInt16BE(1, directory);
	tiff.writeUInt16BE(ORIENTATION_TAG, directory + 2);
	tiff.writeUInt16BE(SHORT, directory + 4);
	tiff.writeUInt32BE(1, directory + 6);
	tiff.writeUInt16BE(orientation, value);
	const head = Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1');
	head.writeUInt16BE(head.length - 2 + tiff.length, 2);
	return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)]);
}
