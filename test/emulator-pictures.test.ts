import type { Engine } from '../emulator/src/engines/engine.mts';
import type { PictureFormat } from '../emulator/src/picture/format.mts';

type Raster = typeof import('../emulator/src/picture/raster.mts');
type Pdf = typeof import('../emulator/src/picture/pdf.mts');
type Annotation = typeof import('./support/annotation.mts');
type Pictures = typeof import('./support/pictures.mts');

describe('the local service opens a picture', () => {
	let raster: Raster;
	let pdf: Pdf;
	let annotation: Annotation;
	const fixture = (name: string) => annotation.readPicture(name);
	let pictures: Pictures;
	let writePdf: (typeof import('./support/pdf.mts'))['writePdf'];
	beforeAll(async () => {
		raster = await import('../emulator/src/picture/raster.mts');
		pdf = await import('../emulator/src/picture/pdf.mts');
		annotation = await import('./support/annotation.mts');
		pictures = await import('./support/pictures.mts');
		({ writePdf } = await import('./support/pdf.mts'));
	});

	const grey = (width: number, height: number) =>
		pictures.rawPng(width, height, () => [128, 128, 128]);

	it('of one pixel', async () => {
		const { canvas, ...size } = await raster.decodePicture(grey(1, 1), 'png');

		expect(size).toEqual({ width: 1, height: 1 });
		expect(canvas.width).toBe(1);
	});

	it('drawn smaller where it has too many pixels, its own size beside it', async () => {
		const { canvas, ...size } = await raster.decodePicture(grey(800, 200), 'png', 40_000);

		expect(size).toEqual({ width: 800, height: 200 });
		expect([canvas.width, canvas.height]).toEqual([400, 100]);
		expect([...canvas.getContext('2d').getImageData(200, 50, 1, 1).data]).toEqual([
			128, 128, 128, 255,
		]);
	});

	it('that is a page, drawn smaller where it is too large', async () => {
		const page = writePdf('Text');
		const whole = await pdf.drawPage(page, 1, 50_000_000);
		const { canvas, width, height } = await pdf.drawPage(page, 1, 1_000_000);

		expect([width, height]).toEqual([whole.canvas.width, whole.canvas.height]);
		expect(canvas.width * canvas.height).toBeLessThan(1_001_000);
		expect(Math.abs(canvas.width / canvas.height - width / height)).toBeLessThan(0.001);
	});

	it.each([
		...[1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => `jpeg-orientation-${orientation}.jpg`),
		'jpeg-cmyk.jpg',
		'png-rgb-alpha.png',
	])('%s as other decoders show it', async (name) => {
		const { width, height, rgb } = annotation.readExpected()[name];
		const format = name.startsWith('png') ? 'png' : 'jpeg';
		const { canvas, ...size } = await raster.decodePicture(fixture(name), format);
		const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);

		expect(size).toEqual({ width, height });
		const seen = annotation.difference({ width, height, data }, Buffer.from(rgb, 'base64'));
		expect(seen).toBeLessThan(8);
	});

	const headerOf = (width: number, height: number) => {
		const png = grey(1, 1);
		png.writeUInt32BE(width, 16);
		png.writeUInt32BE(height, 20);
		return png;
	};
	/** A camera puts a small JPEG, whole in itself, before the picture. */
	const withThumbnail = (jpeg: Buffer) => {
		const thumbnail = fixture('jpeg-grey.jpg');
		const head = Buffer.from([0xff, 0xe1, 0, 0]);
		head.writeUInt16BE(thumbnail.length + 2, 2);
		return Buffer.concat([jpeg.subarray(0, 2), head, thumbnail, jpeg.subarray(2)]);
	};

	it('whose thumbnail is a JPEG, too', async () => {
		const whole = withThumbnail(fixture('jpeg-420.jpg'));

		expect(await raster.decodePicture(whole, 'jpeg')).toMatchObject({ width: 19, height: 13 });
	});

	it.each<[string, () => Buffer, PictureFormat, string]>([
		[
			'a JPEG that is cut off',
			() => fixture('jpeg-420.jpg').subarray(0, -20),
			'jpeg',
			'undecodable',
		],
		[
			'a JPEG that is cut off behind its thumbnail',
			() => withThumbnail(fixture('jpeg-420.jpg')).subarray(0, -20),
			'jpeg',
			'undecodable',
		],
		['a PNG that is cut off', () => grey(100, 100).subarray(0, -20), 'png', 'undecodable'],
		[
			'a JPEG that ends in its header',
			() => fixture('jpeg-420.jpg').subarray(0, 8),
			'jpeg',
			'undecodable',
		],
		['12,000 x 12,000 pixels', () => headerOf(12_000, 12_000), 'png', 'dimensionsTooLarge'],
	])('never: %s', async (_case, bytes, format, problem) => {
		await expect(raster.decodePicture(bytes(), format)).rejects.toMatchObject({ problem });
	});
});

describe('the engine', () => {
	let engine: Engine | undefined;
	afterEach(() => engine?.close());

	it('ends what it is reading when it is stopped, and reads no more', async () => {
		const { createPaddleEngine } = await import('../emulator/src/engines/paddle.mts');
		const { readExample } = await import('./support/pictures.mts');
		const picture = {
			bytes: await readExample('menu.png'),
			format: 'png',
			digest: 'menu',
		} as const;
		engine = await createPaddleEngine();
		const ended = expect(engine.recognize(picture)).rejects.toThrow('its process ended');
		await engine.close();

		await ended;
		await expect(engine.recognize(picture)).rejects.toThrow('The engine is stopped');
	});
});
