import type { Breath } from '../breath';
import { type PixelSink, UnreadablePicture } from '../pixelSink';
import type { Raster } from '../raster';
import { byLongestSide, Shrinker } from '../shrink';
import { turned } from '../turned';
import { jpegOrientation, readJpeg } from './jpeg';
import { readPng } from './png';

export interface ReadPicture {
	/** As the camera wants it shown, shrunk. */
	raster: Raster;
	/** As it is stored, in pixels. */
	stored: { width: number; height: number };
	/** What lies between the two: 1 to 8 (EXIF). */
	orientation: number;
}

/**
 * @param longest side of the raster at most, in pixels
 * @throws UnreadablePicture, or what a decoder throws where the file is damaged
 */
export async function readPicture(
	bytes: Uint8Array,
	longest: number,
	breath: Breath,
): Promise<ReadPicture> {
	const shrinker = new Shrinker(byLongestSide(longest));
	const orientation = await decodePicture(bytes, shrinker, breath);
	const { width, height, raster } = shrinker;
	return { raster: turned(raster, orientation), stored: { width, height }, orientation };
}

/**
 * Hands on the pixels as they are stored.
 * @returns how the camera wants them turned: 1 to 8 (EXIF)
 * @throws UnreadablePicture, or what a decoder throws where the file is damaged
 */
export async function decodePicture(
	bytes: Uint8Array,
	sink: PixelSink,
	breath: Breath,
): Promise<number> {
	if (bytes[0] === 0xff && bytes[1] === 0xd8) {
		await readJpeg(bytes, sink, breath);
		return jpegOrientation(bytes);
	}
	if (bytes[0] === 0x89 && bytes[1] === 0x50) await readPng(bytes, sink, breath);
	else throw new UnreadablePicture('it is neither a JPEG nor a PNG');
	return 1;
}
