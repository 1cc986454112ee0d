import type { Breath } from '../breath';
import { JpegImage } from '../codecs';
import { type PixelSink, UnreadablePicture } from '../pixelSink';
import { MOST_PIXELS } from '../shrink';
import { exifOrientation } from './exifOrientation';

/** Progressive pictures have about ten; hundreds are made to keep a decoder busy. */
const MOST_SCANS = 100;
/** Rows handed on at a time: the first of these that is a whole number of blocks of every component. */
const BAND_ROWS = [16, 32, 48, 96];

/** Baseline and progressive JPEG, grey, colour or CMYK. @throws where the file is damaged */
export async function readJpeg(bytes: Uint8Array, sink: PixelSink, breath: Breath): Promise<void> {
	const image = new JpegImage();
	image.maxPixels = MOST_PIXELS;
	image.maxScans = MOST_SCANS;
	const steps = image.parse(bytes);
	while (!steps.next().done) await breath();
	const { width, height, components } = image;
	sink.start(width, height);
	const isWhole = (rows: number) => components.every(({ scaleY }) => (rows * scaleY) % 8 === 0);
	const bandRows = BAND_ROWS.find(isWhole);
	if (!bandRows) throw new UnreadablePicture('its colours are stored in a way of its own');
	for (let top = 0; top < height; top += bandRows) {
		const rows = Math.min(bandRows, height - top);
		// The decoder converts from the top; a band is a picture that begins further down.
		image.height = rows;
		image.components = components.map((component) => ({
			...component,
			output: component.output.subarray(
				((top * component.scaleY) / 8) * (component.blocksPerLine + 1) * 64,
			),
		}));
		const band = image.getData({ width, height: rows, forceRGB: true });
		if (band.length !== width * rows * 3) throw new UnreadablePicture('its colours are unknown');
		await breath();
		for (let row = 0; row < rows; row++) {
			sink.row(band, row * width * 3);
			await breath();
		}
	}
}

/** 1 to 8, as the camera wrote it; 1 where it wrote none. */
export function jpegOrientation(bytes: Uint8Array): number {
	try {
		const header = JpegImage.canUseImageDecoder(bytes);
		if (!header || header.exifStart === 0) return 1;
		return exifOrientation(bytes.subarray(header.exifStart, header.exifEnd));
	} catch {
		// The picture itself may still be readable.
		return 1;
	}
}
