import fc from 'fast-check';

import type { Raster } from '../nodes/OcrGeneral/output/annotation/raster';
import type { Point, TextLine } from '../nodes/OcrGeneral/recognition';

type Support = typeof import('./support/annotation.mts');

const BLUE = [0, 100, 178, 255];
const RED = [200, 30, 0, 255];
const WHITE = [255, 255, 255, 255];

const line = (box: TextLine['box'], confidence = 95, polygon?: Point[]): TextLine => ({
	text: '',
	box,
	confidence,
	characters: [],
	...(polygon ? { polygon } : {}),
});

const noBreath = () => undefined;

describe('the annotated picture', () => {
	let support: Support;
	const annotate = async (lines: TextLine[], bytes?: Uint8Array, angle: number | null = 0) =>
		await support.annotation.annotatedPicture({ lines, angle }, bytes, noBreath);

	beforeAll(async () => {
		support = await import('./support/annotation.mts');
	});

	it('shows pictures of every kind as other decoders read them', async () => {
		const { annotation, difference, pictureNames, readExpected, readPicture } = support;
		const expected = readExpected();
		const wrong: string[] = [];
		for (const name of pictureNames.filter((one) => one in expected)) {
			const { width, height, tolerance, rgb } = expected[name];
			const { raster } = await annotation.readPicture(readPicture(name), 2000, noBreath);
			const off = difference(raster, Buffer.from(rgb, 'base64'));
			const isSound = raster.width === width && raster.height === height && off <= tolerance;
			if (!isSound) wrong.push(`${name}: ${raster.width} × ${raster.height}, off by ${off}`);
		}
		expect(wrong).toEqual([]);
		expect(Object.keys(expected).length).toBeGreaterThan(40);
	});
});
