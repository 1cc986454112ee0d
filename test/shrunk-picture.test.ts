import fc from 'fast-check';

import { inOriginalPixels } from '../nodes/OcrGeneral/picture/originalPixels';
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition';
import type { NodeAtService } from './support/node-at-service.mts';

type Annotation = typeof import('./support/annotation.mts');
type Pictures = typeof import('./support/pictures.mts');

const noBreath = () => undefined;
const DARK = [20, 40, 60] as const;
const LIGHT = [240, 240, 240] as const;

/** Pictures over the service's limit, made smaller instead of being refused. */
describe('a picture that is too large', () => {
	let annotation: Annotation;
	let pictures: Pictures;
	let at: NodeAtService;

	beforeAll(async () => {
		annotation = await import('./support/annotation.mts');
		pictures = await import('./support/pictures.mts');
		const { nodeAtService } = await import('./support/node-at-service.mts');
		at = await nodeAtService();
	});
	afterAll(() => at.close());

	/** Light, with one dark block. */
	const withBlock = (width: number, height: number, [left, top, size]: number[]) =>
		pictures.rawPng(width, height, (x, y) =>
			x >= left && x < left + size && y >= top && y < top + size ? DARK : LIGHT,
		);

	it('becomes a JPEG that fits, with everything at its place', async () => {
		// Noise, so that it takes many bytes.
		const png = pictures.rawPng(600, 400, (x, y) =>
			x >= 300 && x < 400 && y >= 200 && y < 300
				? DARK
				: [(x * y * 7919) % 256, (x * 31 + y * 17) % 256, 200],
		);
		for (const most of [100_000, 50_000, 25_000]) {
			const { jpeg, scale } = await annotation.annotation.smallerPicture(png, most, noBreath);
			expect(jpeg.length).toBeLessThanOrEqual(most);
			expect(jpeg.length).toBeGreaterThan(most / 2);
			const seen = await annotation.look(jpeg);
			expect(seen.width * scale).toBeCloseTo(600, 0);
			const at = (x: number, y: number) =>
				annotation.pixel(seen, Math.round(x / scale), Math.round(y / scale))[2];
			expect([at(350, 250), at(310, 210), at(390, 290)].every((blue) => blue < 100)).toBe(true);
			expect([at(285, 250), at(415, 250), at(350, 185), at(350, 315)].every((b) => b > 140)).toBe(
				true,
			);
		}
	});

	it('keeps its pixels as they are stored, and the orientation that they are to be shown in', async () => {
		for (const orientation of [1, 3, 6, 8]) {
			const bytes = annotation.readPicture(`jpeg-orientation-${orientation}.jpg`);
			const { jpeg, scale } = await annotation.annotation.smallerPicture(bytes, 1e6, noBreath);
			expect(scale).toBe(1);
			const before = await annotation.annotation.readPicture(bytes, 2000, noBreath);
			const after = await annotation.annotation.readPicture(jpeg, 2000, noBreath);
			expect(after.orientation).toBe(orientation);
			expect(after.stored).toEqual(before.stored);
			const rgb = Buffer.from(before.raster.data.filter((_, index) => index % 4 < 3));
			expect(annotation.difference(after.raster, rgb)).toBeLessThan(6);
		}
	});

	it('gives every position in the picture as it came, and the answer as it came', () => {
		const number = fc.integer({ min: -50, max: 5000 });
		const point = fc.record({ x: number, y: number });
		const box = fc.record({ x: number, y: number, width: number, height: number });
		const line = fc.record({
			text: fc.string(),
			box,
			uprightBox: box,
			polygon: fc.array(point, { minLength: 4, maxLength: 4 }),
			confidence: fc.constant(95.25),
			characters: fc.array(fc.record({ character: fc.string(), confidence: number })),
		});
		fc.assert(
			fc.property(fc.array(line), fc.double({ min: 1, max: 5, noNaN: true }), (lines, scale) => {
				const raw = { width: 7, x: 7 };
				const page: Recognition = { source: 'a', angle: 2, lines, raw };
				const result = inOriginalPixels(page, scale);
				expect(result.raw).toBe(raw);
				const times = (value: object) =>
					Object.fromEntries(Object.entries(value).map(([key, n]) => [key, Math.round(n * scale)]));
				expect(result).toEqual({
					...page,
					lines: lines.map((one) => ({
						...one,
						box: times(one.box),
						uprightBox: times(one.uprightBox),
						polygon: one.polygon.map(times),
					})),
				});
			}),
		);
	});

	it('is read, with its boxes in its own pixels and a word about it in the hint', async () => {
		const bytes = withBlock(4000, 2500, [0, 0, 100]);
		const input = [{ files: { data: { bytes, fileName: 'photo.png' } } }];
		const { items, hints, error } = await at.run(input, { service: 'GeneralBasicOCR' });
		expect(error).toBeUndefined();
		expect(hints[0]).toContain('Scaled down to fit the service');
		expect(hints[0]).toContain('photo.png');
		const raw = await at.run(input, { service: 'GeneralBasicOCR', output: 'raw' });
		const { TextDetections: sent } = raw.items[0].json.Response as unknown as {
			TextDetections: Array<{ Polygon: Array<{ X: number }> }>;
		};
		// 8 of its 10 megapixels are sent.
		const scale = Math.sqrt(10 / 8);
		const right = items.map(({ json }) => (json.polygon as Array<{ x: number }>)[2].x);
		expect(right.length).toBeGreaterThan(0);
		right.forEach((x, index) => {
			expect(Math.abs(x - sent[index].Polygon[2].X * scale)).toBeLessThanOrEqual(1);
		});
	});

	it('is refused with the reason where it is told to, damaged, or no picture to shrink', async () => {
		const large = withBlock(1500, 1400, [0, 0, 100]);
		// The first line's filter is one that does not exist.
		const damaged = Buffer.from(large);
		damaged[large.indexOf('IDAT') + 4 + 2 + 5] = 9;
		for (const [bytes, options, reason] of [
			[large, { shrinkLargeImages: false }, 'This service takes'],
			[damaged, {}, 'since it is damaged. This service takes'],
			[
				Buffer.concat([
					Buffer.from('BM'),
					Buffer.alloc(12),
					Buffer.of(40, 0, 0, 0),
					Buffer.alloc(6_000_000),
				]),
				{},
				'since it is neither a JPEG nor a PNG. This service takes',
			],
		] as const) {
			at.service.counters.reset();
			const { error } = await at.run([{ files: { data: { bytes } } }], {
				service: 'general',
				options,
			});
			expect(error?.message).toContain('too large');
			expect(error?.description).toContain(reason);
			expect(at.service.counters.snapshot().requests).toBe(0);
		}
	});

	it('is drawn upon as it came', async () => {
		const bytes = withBlock(2500, 1000, [0, 0, 100]);
		const { readBinary } = await import('./support/n8n-execution.mts');
		const parameters = { service: 'general', output: 'image' };
		const { items } = await at.run([{ files: { data: { bytes } } }], parameters);
		const seen = await annotation.look(await readBinary(items[0]));
		expect([seen.width, seen.height]).toEqual([2000, 800]);
	});
});
