import fc from 'fast-check';

import type { Raster } from '../nodes/OcrGeneral/picture/raster';
import type { Point, TextLine } from '../nodes/OcrGeneral/vocabulary/recognition';

type Support = typeof import('./support/annotation.mts');

const BLUE = [0, 100, 178];
const ORANGE = [190, 110, 0];
const RED = [200, 30, 0];
const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];

const line = ([x, y, width, height]: number[], confidence = 95, polygon?: Point[]): TextLine => ({
	text: '',
	box: { x, y, width, height },
	confidence,
	characters: [],
	...(polygon ? { polygon } : {}),
});

const noBreath = () => undefined;

/** The picture with each recognized box over it: reading the picture, drawing, writing. */
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

	it('reads the example of run lengths of 4 bits in the documentation of Windows', async () => {
		const runs = '0304050600064556670004780002050104780000091e0001';
		const bytes = bmp(27, 3, 4, Buffer.from(runs, 'hex'), 2);
		const { raster } = await support.annotation.readPicture(bytes, 2000, noBreath);
		const digit = (x: number, y: number) => (support.pixel(raster, x, y)[0] / 17).toString(16);
		const rows = [2, 1, 0].map((y) => Array.from({ length: 27 }, (_, x) => digit(x, y)).join(''));
		expect(rows).toEqual([
			'040060604556677878000000000',
			'000000000000000000000007878',
			'1e1e1e1e1000000000000000000',
		]);
	});

	it('shrinks to 2,000 pixels, each of them the mean of what it covers', async () => {
		const { annotation, look, pixel } = support;
		// Columns of black and white, 2.5 to a pixel of the result.
		const stripes = columns(5000, 4, (x) => (x % 2 === 0 ? 0 : 255));
		const { raster } = await annotation.readPicture(stripes, 2000, noBreath);
		expect([raster.width, raster.height]).toEqual([2000, 2]);
		expect(pixel(raster, 0, 0).slice(0, 3)).toEqual([102, 102, 102]);
		expect(pixel(raster, 1999, 1).slice(0, 3)).toEqual([153, 153, 153]);
		const { jpeg } = await annotate([line([2500, 0, 100, 2])], stripes);
		expect((await look(jpeg)).width).toBe(2000);
	});

	it('draws round the text, blue from 90, orange from 70, red with gaps below', async () => {
		const picture = await seen(
			[line([100, 50, 200, 30]), line([100, 150, 200, 30], 89.99), line([100, 250, 200, 30], 12)],
			columns(600, 400, () => 0),
		);
		// Right above the box; within it everything stays as it was.
		expect(nearest(picture, 200, 49)).toEqual(BLUE);
		expect(nearest(picture, 200, 149)).toEqual(ORANGE);
		const dashed = Array.from({ length: 180 }, (_, x) => nearest(picture, 110 + x, 249).join());
		expect(dashed.filter((colour) => colour === RED.join()).length).toBeGreaterThan(60);
		expect(dashed.filter((colour) => colour === '0,0,0').length).toBeGreaterThan(60);
		for (const y of [55, 155, 255]) expect(nearest(picture, 200, y + 10)).toEqual([0, 0, 0]);
	});

	it('writes the number of the line before its text', async () => {
		const { annotation, pixel } = support;
		const raster: Raster = {
			width: 60,
			height: 20,
			data: new Uint8ClampedArray(60 * 20 * 4).fill(128),
		};
		const outlines = Array.from({ length: 12 }, (_, index) =>
			index === 11 ? square(30, 4, 20, 12) : undefined,
		);
		const confidences = outlines.map(() => 95);
		await annotation.drawOutlines(raster, outlines, confidences, noBreath);
		const shown = Array.from({ length: 7 }, (_, y) =>
			Array.from({ length: 11 }, (_x, x) => (pixel(raster, 15 + x, 7 + y)[0] === 255 ? '#' : ' ')),
		);
		expect(shown.map((row) => row.join(''))).toEqual([
			'  #    ### ',
			' ##   #   #',
			'  #       #',
			'  #      # ',
			'  #     #  ',
			'  #    #   ',
			' ###  #####',
		]);
	});

	it('draws in place on a picture that is shrunk to a narrow strip', async () => {
		const picture = await seen(
			[line([60, 8800, 180, 90])],
			columns(300, 9000, () => 255),
		);
		// 8,800 of 9,000 on 2,000 pixels.
		expect([picture.width, picture.height]).toEqual([67, 2000]);
		expect(nearest(picture, 33, 1954)).toEqual(BLUE);
		expect(nearest(picture, 33, 1965)).toEqual(WHITE);
	});

	it('draws polygons as they are, wherever they begin and end', async () => {
		const diamond = [
			{ x: 200, y: 50 },
			{ x: 350, y: 200 },
			{ x: 200, y: 350 },
			{ x: 50, y: 200 },
		];
		const picture = await seen(
			[line([0, 0, 1, 1], 95, diamond)],
			columns(400, 400, () => 255),
		);
		expect(nearest(picture, 275, 124)).toEqual(BLUE);
		expect(nearest(picture, 124, 275)).toEqual(BLUE);
		expect(nearest(picture, 200, 200)).toEqual(WHITE);
	});

	it('turns boxes back onto a tilted picture, and polygons never', () => {
		const { outlinesOf } = support.annotation;
		const size = { width: 1200, height: 700 };
		fc.assert(
			fc.property(
				fc.double({ min: 0.1, max: 89, noNaN: true }),
				fc.integer({ min: 0, max: 1200 }),
				fc.integer({ min: 0, max: 700 }),
				(angle, x, y) => {
					// Tencent's page on tilted text, for angles from 0 to 90 (docs/tencent-ocr.md, What real answers taught about geometry).
					const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
					const upright = { x: x * cos + y * sin, y: y * cos - x * sin + size.width * sin };
					const [corner] = outlinesOf([line([upright.x, upright.y, 9, 9])], angle, size)[0] ?? [];
					expect(corner.x).toBeCloseTo(x, 6);
					expect(corner.y).toBeCloseTo(y, 6);
				},
			),
		);
		const polygon = square(5, 5, 10, 10);
		expect(outlinesOf([line([1, 1, 1, 1], 95, polygon)], 30, size)).toEqual([polygon]);
	});

	it('draws on the picture as the camera wants it shown, whichever way the service counts', async () => {
		const { annotation, readPicture } = support;
		const { stored, orientation } = await annotation.readPicture(
			readPicture('jpeg-orientation-6.jpg'),
			2000,
			noBreath,
		);
		expect([stored, orientation]).toEqual([{ width: 19, height: 13 }, 6]);
		const upright = { lines: [line([2, 15, 4, 3])], angle: 0 };
		expect(annotation.shownOutlines(upright, stored, 6)[0]).toEqual(square(2, 15, 4, 3));
		// As stored, turned clockwise: x becomes the height less y.
		const asStored = { lines: [line([15, 2, 3, 4])], angle: 0 };
		expect(annotation.shownOutlines(asStored, stored, 6)[0]?.[0]).toEqual({ x: 11, y: 15 });
	});

	it('draws on white what it cannot read, and says why', async () => {
		const { readPicture, look } = support;
		const lines = [line([500, 300, 200, 30])];
		for (const [bytes, reason] of [
			[Buffer.from('GIF89a'), 'it is no JPEG, PNG or BMP'],
			[readPicture('jpeg-arithmetic.jpg'), 'it is damaged'],
			[readPicture('png-rgb.png').subarray(0, 40), 'it has no pixels'],
			[undefined, undefined],
		] as const) {
			const { jpeg, onWhite } = await annotate(lines, bytes);
			expect(onWhite).toBe(reason);
			const picture = await look(jpeg);
			expect(picture.width).toBeGreaterThan(700);
			expect(nearest(picture, 600, 298)).toEqual(BLUE);
			expect(nearest(picture, 10, 10)).toEqual(WHITE);
		}
	});

	it('refuses sizes that would fill the memory before it allocates them', async () => {
		const { readPicture } = support;
		const [png, bmp24, jpeg] = ['png-rgb.png', 'bmp-24.bmp', 'jpeg-420.jpg'].map(readPicture);
		png.fill(0x7f, 16, 24);
		bmp24.writeInt32LE(60_000, 18);
		bmp24.writeInt32LE(-(2 ** 31), 22);
		const frame = jpeg.indexOf('ffc0', 'hex');
		jpeg.fill(0xff, frame + 5, frame + 9);
		const { readPicture: decode } = support.annotation;
		for (const [bytes, reason] of [
			[png, 'it is too large'],
			[bmp24, 'it is too large'],
			[jpeg, 'more than this decoder takes'],
		] as const) {
			await expect(decode(bytes, 2000, noBreath)).rejects.toThrow(reason);
			expect((await annotate([], bytes)).onWhite).toBeDefined();
		}
	});

	it('survives pictures with any byte changed or missing', async () => {
		const { pictureNames, readPicture } = support;
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...pictureNames),
				fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
				fc.nat(),
				async (name, changes, end) => {
					const whole = Buffer.from(readPicture(name));
					for (const [at, byte] of changes) whole[at % whole.length] = byte;
					const bytes = changes.length > 4 ? whole.subarray(0, end % whole.length) : whole;
					const { jpeg } = await annotate([line([1, 1, 5, 5])], bytes);
					expect([...jpeg.subarray(0, 3), ...jpeg.subarray(-2)]).toEqual([255, 216, 255, 255, 217]);
				},
			),
			{ numRuns: 60 },
		);
	}, 120_000);

	it('draws what lies in the picture, whatever numbers a service gives', async () => {
		const any = fc.oneof(
			fc.double(),
			fc.constantFrom(NaN, Infinity, -Infinity, -1, 0, 1e308, -1e308),
			fc.integer({ min: -50, max: 250 }),
		);
		const page = bmp(200, 100, 24, Buffer.alloc(600 * 100, 200));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(any, { minLength: 5, maxLength: 9 })),
				any,
				async (numbers, angle) => {
					const lines = numbers.map(([x, y, width, height, confidence, ...rest]) =>
						line(
							[x, y, width, height],
							confidence,
							rest.length < 4 ? undefined : [...square(x, y, rest[0], rest[1]), { x, y }],
						),
					);
					expect((await annotate(lines, page, angle)).onWhite).toBeUndefined();
					expect((await annotate(lines, undefined, angle)).jpeg.length).toBeGreaterThan(100);
				},
			),
			{ numRuns: 20 },
		);
	}, 120_000);

	it('needs nothing at run time that n8n forbids, and brings the licences of what it contains', () => {
		const { codecsSource, licences } = support;
		expect(codecsSource).not.toMatch(/\brequire\(|\bimport\b/);
		expect(codecsSource).not.toMatch(
			/\b(process|globalThis|global|console|Iterator|set(Timeout|Interval|Immediate)|__(dir|file)name)\b/,
		);
		for (const name of ['fflate', 'jpeg-js', 'pdfjs-dist'])
			expect(licences).toContain(`\n${name} `);
		expect(licences).toContain('Apache License');
		expect(licences).toContain('Copyright (c) 2008, Adobe Systems Incorporated');
	});

	/** The annotated picture as another decoder sees it. */
	async function seen(lines: TextLine[], bytes: Buffer): Promise<Raster> {
		return await support.look((await annotate(lines, bytes)).jpeg);
	}

	/** The colour of the drawing, or of the picture, that the pixel after JPEG is nearest to. */
	function nearest(picture: Raster, x: number, y: number): number[] {
		const [red, green, blue] = support.pixel(picture, x, y);
		const distance = ([r, g, b]: number[]) => Math.hypot(r - red, g - green, b - blue);
		return [BLUE, ORANGE, RED, WHITE, BLACK].sort((a, b) => distance(a) - distance(b))[0];
	}
});

function square(x: number, y: number, width: number, height: number): Point[] {
	return [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height },
	];
}

/** A BMP of 24 bits, all pixels of a column alike. */
function columns(width: number, height: number, grey: (x: number) => number): Buffer {
	const row = Buffer.alloc(Math.ceil((width * 3) / 4) * 4);
	for (let x = 0; x < width; x++) row.fill(grey(x), x * 3, x * 3 + 3);
	return bmp(width, height, 24, Buffer.concat(Array.from({ length: height }, () => row)));
}

/** With up to 8 bits a pixel the palette runs from black to white. */
function bmp(
	width: number,
	height: number,
	depth: number,
	pixels: Buffer,
	compression = 0,
): Buffer {
	const colours = depth > 8 ? 0 : 2 ** depth;
	const head = Buffer.alloc(54 + colours * 4);
	head.write('BM');
	head.writeUInt32LE(head.length, 10);
	head.writeUInt32LE(40, 14);
	head.writeInt32LE(width, 18);
	head.writeInt32LE(height, 22);
	head.writeUInt16LE(depth, 28);
	head.writeUInt32LE(compression, 30);
	for (let index = 0; index < colours; index++) {
		head.fill((index * 255) / (colours - 1), 54 + index * 4, 57 + index * 4);
	}
	return Buffer.concat([head, pixels]);
}
