import type { Breath } from './breath';
import { JpegEncoder } from './codecs';
import type { Raster } from './raster';

/** At 85 the edges of thin lines and digits stay clean; a photo of 3 megapixels is about 0.7 MB. */
const QUALITY = 85;
/** Rows encoded at a time, in blocks of 8; 16 rows of 2,000 pixels are 500 blocks (65,535 at most). */
const BAND_ROWS = 16;
const START_OF_SCAN = 0xda;
const START_OF_FRAME = 0xc0;

/**
 * Baseline JPEG. The encoder is given one band after another, so that the event loop is not held; the
 * bands then follow one another as restart intervals (ITU-T T.81, E.1.4), which every reader knows.
 */
export async function encodeJpeg(raster: Raster, breath: Breath): Promise<Buffer> {
	const { width, height, data } = raster;
	const encoder = new JpegEncoder(QUALITY);
	// Its tables alone take longer than a band.
	await breath();
	const parts: Buffer[] = [];
	for (let top = 0, band = 0; top < height; top += BAND_ROWS, band++) {
		const rows = Math.min(BAND_ROWS, height - top);
		const bytes = new Uint8Array(data.buffer, top * width * 4, rows * width * 4);
		const file = encoder.encode({ width, height: rows, data: bytes });
		const scan = segment(file, START_OF_SCAN);
		if (band === 0) parts.push(header(file.subarray(0, scan), raster), file.subarray(scan, -2));
		else {
			const begin = scan + 2 + file.readUInt16BE(scan + 2);
			parts.push(Buffer.of(0xff, 0xd0 + ((band - 1) % 8)), file.subarray(begin, -2));
		}
		await breath();
	}
	return Buffer.concat([...parts, Buffer.of(0xff, 0xd9)]);
}

/** The head of the first band, with the height of the picture and the length of a restart interval. */
function header(head: Buffer, { width, height }: Raster): Buffer {
	head.writeUInt16BE(height, segment(head, START_OF_FRAME) + 5);
	const interval = Buffer.of(0xff, 0xdd, 0, 4, 0, 0);
	interval.writeUInt16BE(Math.ceil(width / 8) * (BAND_ROWS / 8), 4);
	return Buffer.concat([head, interval]);
}

/** Where a segment's marker is. */
function segment(file: Buffer, marker: number): number {
	let offset = 2;
	while (file[offset + 1] !== marker) offset += 2 + file.readUInt16BE(offset + 2);
	return offset;
}
