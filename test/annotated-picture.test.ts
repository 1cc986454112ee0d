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
	let rawPng: typeof import('./support/pictures.mts').rawPng;
	const annotate = async (lines: TextLine[], bytes?: Uint8Array, angle: number | null = 0) =>
		await support.annotation.annotatedPicture({ lines, angle }, bytes, noBreath);

	beforeAll(async () => {
		support = await import('./support/annotation.mts');
		({ rawPng } = await import('./support/pictures.mts'));
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
		expect(Object.keys(expected).length).toBeGreaterThan(30);
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
		// But for the room that the number needs above.
		expect((await look(jpeg)).width - 2000).toBeLessThan(20);
	});

	it('draws round the text, blue from 90, orange from 70, red with gaps below', async () => {
		const picture = await seen(
			[line([100, 50, 200, 30]), line([100, 150, 200, 30], 89.99), line([100, 250, 200, 30], 12)],
			columns(600, 400, () => 0),
		);
		// A little above the box; at it and within it everything stays as it was.
		for (const y of [50, 79]) expect(nearest(picture, 200, y)).toEqual(BLACK);
		expect(nearest(picture, 200, 47)).toEqual(BLUE);
		expect(nearest(picture, 200, 147)).toEqual(ORANGE);
		const dashed = Array.from({ length: 180 }, (_, x) => nearest(picture, 110 + x, 247).join());
		expect(dashed.filter((colour) => colour === RED.join()).length).toBeGreaterThan(60);
		expect(dashed.filter((colour) => colour === '0,0,0').length).toBeGreaterThan(60);
		for (const y of [55, 155, 255]) expect(nearest(picture, 200, y + 10)).toEqual([0, 0, 0]);
	});

	it('writes the number of the line before its text, in proportion to it', async () => {
		const { annotation, pixel } = support;
		for (const scale of [1, 2]) {
			const raster = greyRaster(600, 400);
			const outlines = Array.from({ length: 12 }, (_, index) =>
				index === 11 ? square(300, 40, 200, 16 * scale) : undefined,
			);
			const confidences = outlines.map(() => 95);
			const drawn = await annotation.drawOutlines(raster, outlines, confidences, noBreath);
			const isWhite = (x: number, y: number) => pixel(drawn, x, y)[0] === 255;
			const [left, right] = firstAndLast(300, (x) => isWhite(x, 40 + 8 * scale));
			// A number of two digits has two of its rim beside 11 of its own.
			expect(right - left).toBeGreaterThanOrEqual(11 * scale);
			const top = 40 + 8 * scale - Math.floor(3.5 * scale);
			const begin = right - (scale + 1) - 11 * scale;
			const shown = Array.from({ length: 7 }, (_, y) =>
				Array.from({ length: 11 }, (_x, x) =>
					isWhite(begin + x * scale, top + y * scale) ? '#' : ' ',
				).join(''),
			);
			expect(shown).toEqual([
				'  #    ### ',
				' ##   #   #',
				'  #       #',
				'  #      # ',
				'  #     #  ',
				'  #    #   ',
				' ###  #####',
			]);
		}
	});

	it.each([
		['a narrow receipt from edge to edge', [[300], [60, 180], [60, 180], [300]], 3, 30],
		[
			'a delivery note',
			[
				[40, 150, 50, 26, 26],
				[40, 90, 50, 8, 26],
			],
			14,
			18,
		],
		['a table of figures', [[52, 52, 52, 52, 52, 52]], 6, 30],
	])('covers no line with a number: %s', async (_name, rows, rowGap, columnGap) => {
		const { annotation } = support;
		const height = 20;
		const boxes = Array.from({ length: 24 }, (_, row) => {
			const widths = rows[row % rows.length];
			return widths.map((width, column) => {
				const before = widths.slice(0, column).reduce((sum, one) => sum + one + columnGap, 0);
				return { left: before, top: row * (height + rowGap), width, height };
			});
		}).flat();
		const size = {
			width: Math.max(...boxes.map((box) => box.left + box.width)),
			height: 24 * (height + rowGap),
		};
		const frames = annotation.framesOf(
			boxes.map((box) => square(box.left, box.top, box.width, height)),
		);
		const tags = await annotation.placeTags(
			size,
			frames.map((frame, index) => ({
				text: frame,
				frame: annotation.widened(frame, 4, 2),
				tag: `${index + 1}`,
				size: height,
			})),
			noBreath,
		);
		expect(tags.filter((tag) => boxes.some((box) => overlap(tag, box)))).toEqual([]);
		const pairs = tags.flatMap((one, index) =>
			tags.slice(index + 1).filter((other) => overlap(one, other)),
		);
		expect(pairs).toEqual([]);
	});

	it('makes room beside the picture for a number before its first letters', async () => {
		const picture = await seen(
			[line([0, 100, 200, 30])],
			columns(600, 400, () => 0),
		);
		expect(picture.width).toBeGreaterThan(600);
		const margin = picture.width - 600;
		expect(nearest(picture, 2, 10)).toEqual(WHITE);
		// From the first letter on nothing is covered.
		for (let x = margin; x < margin + 200; x += 5) expect(nearest(picture, x, 115)).toEqual(BLACK);
	});

	it('stands off a lone 1, however tight its box', async () => {
		const picture = await seen(
			[line([300, 100, 6, 30])],
			columns(600, 400, () => 0),
		);
		for (const x of [295, 297, 303, 309, 311]) expect(nearest(picture, x, 115)).toEqual(BLACK);
	});

	it('finds the beginning of a line wherever its corners begin and whichever way they run', async () => {
		const { annotation } = support;
		const corners = square(100, 50, 200, 30);
		const orders = [0, 1, 2, 3].flatMap((first) => {
			const turned = [...corners.slice(first), ...corners.slice(0, first)];
			return [turned, [...turned].reverse()];
		});
		for (const frame of annotation.framesOf(orders)) {
			expect(frame).toMatchObject({ corners, width: 200, height: 30, along: { x: 1, y: 0 } });
		}
	});

	it('draws in place on a picture that is shrunk to a narrow strip', async () => {
		const picture = await seen(
			[line([100, 8800, 140, 90])],
			columns(300, 9000, () => 255),
		);
		// 8,800 of 9,000 on 2,000 pixels.
		expect([picture.width, picture.height]).toEqual([67, 2000]);
		expect(nearest(picture, 38, 1953)).toEqual(BLUE);
		expect(nearest(picture, 38, 1965)).toEqual(WHITE);
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
		// A little outside of its sides.
		for (const [x, y, out] of [
			[275, 124, 1],
			[124, 275, -1],
		]) {
			const near = [0, 1, 2, 3].map((step) => nearest(picture, x + step * out, y - step * out));
			expect(near).toContainEqual(BLUE);
		}
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
			[Buffer.from('GIF89a'), 'it is neither a JPEG nor a PNG'],
			[readPicture('png-rgb-interlaced.png'), 'it is interlaced'],
			[readPicture('jpeg-arithmetic.jpg'), 'it is damaged'],
			[readPicture('png-rgb.png').subarray(0, 40), 'it has no pixels'],
			[undefined, undefined],
		] as const) {
			const { jpeg, onWhite } = await annotate(lines, bytes);
			expect(onWhite).toBe(reason);
			const picture = await look(jpeg);
			expect(picture.width).toBeGreaterThan(700);
			expect(nearest(picture, 600, 297)).toEqual(BLUE);
			expect(nearest(picture, 10, 10)).toEqual(WHITE);
		}
	});

	it('refuses sizes that would fill the memory before it allocates them', async () => {
		const { readPicture } = support;
		const [png, jpeg] = ['png-rgb.png', 'jpeg-420.jpg'].map(readPicture);
		png.fill(0x7f, 16, 24);
		const frame = jpeg.indexOf('ffc0', 'hex');
		jpeg.fill(0xff, frame + 5, frame + 9);
		const { readPicture: decode } = support.annotation;
		for (const [bytes, reason] of [
			[png, 'it is too large'],
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
		const page = rawPng(200, 100, () => [200, 200, 200]);
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

	/** All pixels of a column alike. */
	function columns(width: number, height: number, grey: (x: number) => number): Buffer {
		return rawPng(width, height, (x) => [grey(x), grey(x), grey(x)]);
	}

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

interface Rectangle {
	left: number;
	top: number;
	width: number;
	height: number;
}

const overlap = (one: Rectangle, other: Rectangle) =>
	one.left < other.left + other.width &&
	other.left < one.left + one.width &&
	one.top < other.top + other.height &&
	other.top < one.top + one.height;

const greyRaster = (width: number, height: number): Raster => ({
	width,
	height,
	data: new Uint8ClampedArray(width * height * 4).fill(128),
});

/** The first and the last of so many for which a test holds. */
function firstAndLast(count: number, test: (index: number) => boolean): [number, number] {
	const found = Array.from({ length: count }, (_, index) => index).filter(test);
	return [found[0], found[found.length - 1]];
}

function square(x: number, y: number, width: number, height: number): Point[] {
	return [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height },
	];
}
