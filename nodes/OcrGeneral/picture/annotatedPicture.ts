import type { Recognition } from '../vocabulary/recognition';
import type { Breath } from './breath';
import { readPicture } from './decode/readPicture';
import { drawOutlines } from './draw/drawOutlines';
import { encodeJpeg } from './encodeJpeg';
import { type Outlines, outlinesOf, shownOutlines } from './outlines';
import { pictureFlaw } from './pixelSink';
import { type Raster, whiteRaster } from './raster';
import { turnedSize } from './turned';

/** On the longer side of the annotated picture, in pixels. */
const LONGEST_SHOWN = 2000;
/** Around boxes on white, as a share of the longer side. */
const WHITE_MARGIN = 0.05;
const SMALLEST_WHITE = 400;
/** Boxes beyond are not from a picture, and would make all others invisible. */
const LARGEST_WHITE = 20_000;

export interface AnnotatedPicture {
	jpeg: Buffer;
	/** Why the boxes are drawn on white, where they are: what is wrong with the picture. */
	onWhite?: string;
}

/**
 * The picture with each line's outline and number over it, at most 2,000 pixels on its longer side but for a
 * margin that numbers may need.
 * Whatever is wrong with the picture: never rejects for it, the boxes are then drawn on white.
 * @param page numbers count its lines from 1
 * @param bytes of the JPEG or PNG; undefined where they are not at hand
 */
export async function annotatedPicture(
	page: Pick<Recognition, 'lines' | 'angle'>,
	bytes: Uint8Array | undefined,
	breath: Breath,
): Promise<AnnotatedPicture> {
	const { raster, outlines, onWhite } = await placed(page, bytes, breath);
	const confidences = page.lines.map(({ confidence }) => confidence);
	const drawn = await drawOutlines(raster, outlines, confidences, breath);
	return { jpeg: await encodeJpeg(drawn, breath), ...(onWhite ? { onWhite } : {}) };
}

interface Placed {
	raster: Raster;
	/** In pixels of the raster. */
	outlines: Outlines;
	onWhite?: string;
}

async function placed(
	page: Pick<Recognition, 'lines' | 'angle'>,
	bytes: Uint8Array | undefined,
	breath: Breath,
): Promise<Placed> {
	if (!bytes) return onWhite(page);
	try {
		const { raster, stored, orientation } = await readPicture(bytes, LONGEST_SHOWN, breath);
		const { width, height } = turnedSize(stored, orientation);
		// The shorter side is rounded to so few pixels that it would be off.
		const scale = Math.max(raster.width, raster.height) / Math.max(width, height);
		return { raster, outlines: scaled(shownOutlines(page, stored, orientation), scale) };
	} catch (thrown) {
		return { ...onWhite(page), onWhite: pictureFlaw(thrown) };
	}
}

function onWhite(page: Pick<Recognition, 'lines' | 'angle'>): Placed {
	const outlines = outlinesOf(page.lines, page.angle, undefined);
	const corners = outlines.flatMap((outline) => outline ?? []);
	const farthest = (values: number[]) =>
		values.reduce((most, value) => (value <= LARGEST_WHITE ? Math.max(most, value) : most), 1);
	const right = farthest(corners.map(({ x }) => x));
	const bottom = farthest(corners.map(({ y }) => y));
	const margin = Math.max(right, bottom) * WHITE_MARGIN;
	const width = Math.max(SMALLEST_WHITE, right + margin);
	const height = Math.max(SMALLEST_WHITE, bottom + margin);
	const scale = Math.min(1, LONGEST_SHOWN / Math.max(width, height));
	const raster = whiteRaster(Math.ceil(width * scale), Math.ceil(height * scale));
	return { raster, outlines: scaled(outlines, scale) };
}

function scaled(outlines: Outlines, scale: number): Outlines {
	return outlines.map((corners) => corners?.map(({ x, y }) => ({ x: x * scale, y: y * scale })));
}
