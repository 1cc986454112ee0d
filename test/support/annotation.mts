import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type * as AnnotatedPicture from '../../nodes/OcrGeneral/picture/annotatedPicture.ts';
import type * as ReadPicture from '../../nodes/OcrGeneral/picture/decode/readPicture.ts';
import type * as DrawOutlines from '../../nodes/OcrGeneral/picture/draw/drawOutlines.ts';
import type * as SmallerPicture from '../../nodes/OcrGeneral/picture/smallerPicture.ts';
import type * as Frame from '../../nodes/OcrGeneral/picture/draw/frame.ts';
import type * as PlaceTags from '../../nodes/OcrGeneral/picture/draw/placeTags.ts';
import type * as Outlines from '../../nodes/OcrGeneral/picture/outlines.ts';
import type { Raster } from '../../nodes/OcrGeneral/picture/raster.ts';
import type * as AnnotatedPictures from '../../nodes/OcrGeneral/annotatedPictures.ts';
import { decodePicture } from '../../emulator/src/picture/raster.mts';

/** What a picture of test/fixtures/pictures looks like to another decoder. */
interface Expected {
	width: number;
	height: number;
	/** How near one must come: the mean difference of a channel. */
	tolerance: number;
	rgb: string;
}

const dist = fileURLToPath(new URL('../../dist/nodes/OcrGeneral/', import.meta.url));
const pictures = fileURLToPath(new URL('../fixtures/pictures/', import.meta.url));
const load = createRequire(import.meta.url);
const built = (file: string): unknown => load(path.join(dist, file));

/** The compiled code, since only the build bundles the picture libraries. */
export const annotation = {
	...(built('picture/annotatedPicture.js') as typeof AnnotatedPicture),
	...(built('picture/outlines.js') as typeof Outlines),
	...(built('picture/draw/drawOutlines.js') as typeof DrawOutlines),
	...(built('picture/decode/readPicture.js') as typeof ReadPicture),
	...(built('picture/draw/frame.js') as typeof Frame),
	...(built('picture/draw/placeTags.js') as typeof PlaceTags),
	...(built('picture/smallerPicture.js') as typeof SmallerPicture),
	...(built('annotatedPictures.js') as typeof AnnotatedPictures),
};

export const codecsSource = readFileSync(path.join(dist, 'picture/codecs.js'), 'utf8');
export const licences = readFileSync(path.join(dist, '../../THIRD-PARTY-LICENSES.txt'), 'utf8');

export const pictureNames = readdirSync(pictures).filter((name) => /\.(jpg|png)$/.test(name));

export function readPicture(name: string): Buffer {
	return readFileSync(path.join(pictures, name));
}

export function readExpected(): Record<string, Expected> {
	return JSON.parse(readFileSync(path.join(pictures, 'expected.json'), 'utf8')) as Record<
		string,
		Expected
	>;
}

/** An annotated picture as another decoder sees it. @throws where it is no sound JPEG */
export async function look(jpeg: Buffer): Promise<Raster> {
	const { canvas, width, height } = await decodePicture(jpeg, 'jpeg');
	return { width, height, data: canvas.getContext('2d').getImageData(0, 0, width, height).data };
}

/** Red, green, blue, alpha at a place. */
export function pixel({ data, width }: Raster, x: number, y: number): number[] {
	return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

/** The mean difference of a channel. */
export function difference({ data }: Raster, rgb: Buffer): number {
	let sum = 0;
	for (let index = 0; index < rgb.length; index++) {
		sum += Math.abs(data[Math.floor(index / 3) * 4 + (index % 3)] - rgb[index]);
	}
	return sum / rgb.length;
}
