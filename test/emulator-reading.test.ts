import fc from 'fast-check';

type Ctc = typeof import('../emulator/src/engines/paddle/ctc.mts');
type Boxes = typeof import('../emulator/src/engines/paddle/text-boxes.mts');
type Geometry = typeof import('../emulator/src/engines/paddle/geometry.mts');
type Upright = typeof import('../emulator/src/picture/upright.mts');
type Order = typeof import('../emulator/src/engines/paddle/reading-order.mts');

describe("the engine's reading of columns", () => {
	let ctc: Ctc;
	beforeAll(async () => {
		ctc = await import('../emulator/src/engines/paddle/ctc.mts');
	});

	const alphabet = ['', ...'ab12,合：', ' '];
	/** A column a character: `_` for none, `~` for none where a blank is half seen. */
	const read = (seen: string): string => {
		const columns = [...seen].flatMap((character) =>
			alphabet.map((of) => {
				if (character === '~') return of === '' ? 0.7 : of === ' ' ? 0.2 : 0;
				return of === (character === '_' ? '' : character) ? 0.9 : 0.001;
			}),
		);
		const line = ctc.readColumns(Float32Array.from(columns), alphabet);
		return line.map(({ character }) => character).join('');
	};

	it.each([
		['repetitions once', 'aa_bb', 'ab'],
		['a doubled character twice', 'a_a', 'aa'],
		['one blank where it sees several, none at the ends', ' a _ b ', 'a b'],
		['a blank that it half sees between words', 'a~b', 'a b'],
		['a blank that it half sees between two numbers', '1~2', '1 2'],
		['no half-seen blank within a number', '1,~2', '1,2'],
		['a narrow mark in a line of Latin text', 'a：1', 'a:1'],
		['a wide mark beside Chinese characters', '合：1', '合：1'],
		['a wide mark that stands alone', '：', '：'],
		['no half-seen blank between Chinese characters', '合~合', '合合'],
	])('gives %s', (_case, seen, text) => {
		expect(read(seen)).toBe(text);
	});
});

describe('the engine finds slanted lines', () => {
	let boxes: Boxes;
	let geometry: Geometry;
	beforeAll(async () => {
		boxes = await import('../emulator/src/engines/paddle/text-boxes.mts');
		geometry = await import('../emulator/src/engines/paddle/geometry.mts');
	});

	it('where their cores lie, up to 42 degrees', () => {
		const [width, height] = [240, 240];
		const slanted = fc.record({
			x: fc.integer({ min: 100, max: 140 }),
			y: fc.integer({ min: 100, max: 140 }),
			width: fc.integer({ min: 60, max: 150 }),
			height: fc.integer({ min: 8, max: 20 }),
			// Nearer to 45 degrees, pixels tell no width from a height.
			slant: fc.double({ min: -0.74, max: 0.74, noNaN: true }),
		});
		fc.assert(
			fc.property(slanted, (core) => {
				const [cos, sin] = [Math.cos(core.slant), Math.sin(core.slant)];
				const data = Float32Array.from({ length: width * height }, (_, at) => {
					const [dx, dy] = [(at % width) + 0.5 - core.x, Math.floor(at / width) + 0.5 - core.y];
					const [along, across] = [dx * cos + dy * sin, dy * cos - dx * sin];
					return Math.abs(along) <= core.width / 2 && Math.abs(across) <= core.height / 2 ? 0.9 : 0;
				});

				const [found, ...others] = boxes.findTextBoxes({ data, width, height });

				expect(others).toEqual([]);
				const margin = (1.5 * core.width * core.height) / (core.width + core.height);
				const grown = { ...core, width: core.width + margin, height: core.height + margin };
				const corners = geometry.cornersOf(grown);
				geometry.cornersOf(found).forEach(({ x, y }, at) => {
					expect(Math.hypot(x - corners[at].x, y - corners[at].y)).toBeLessThan(6);
				});
			}),
		);
	});
});

describe('a picture turned upright', () => {
	let upright: Upright;
	beforeAll(async () => {
		upright = await import('../emulator/src/picture/upright.mts');
	});

	it('holds each point of the picture as sent, and gives it back', () => {
		const size = fc.integer({ min: 1, max: 5000 });
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		const angle = fc.double({ min: -180, max: 180, noNaN: true });
		fc.assert(
			fc.property(size, size, angle, share, share, (width, height, degrees, across, down) => {
				const picture = { width, height, angle: degrees };
				const point = { x: across * width, y: down * height };
				const turned = upright.toUpright(point, picture);
				const canvas = upright.uprightSize(picture);

				expect(turned.x).toBeGreaterThanOrEqual(-1e-6);
				expect(turned.y).toBeGreaterThanOrEqual(-1e-6);
				expect(turned.x).toBeLessThanOrEqual(canvas.width + 1e-6);
				expect(turned.y).toBeLessThanOrEqual(canvas.height + 1e-6);
				const back = upright.toOriginal(turned, picture);
				expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(1e-6);
			}),
		);
	});
});

describe('paragraphs', () => {
	let order: Order;
	beforeAll(async () => {
		order = await import('../emulator/src/engines/paddle/reading-order.mts');
	});

	const line = (x: number, y: number, width: number) => ({ box: { x, y, width, height: 20 } });

	it('keep the columns of a page apart', () => {
		const columns = [0, 30, 60, 90].flatMap((y) => [line(0, y, 390), line(420, y + 4, 400)]);
		const lines = order.inReadingOrder([line(200, -60, 300), ...columns]);

		expect(order.numberParagraphs(lines)).toEqual([1, 2, 3, 2, 3, 2, 3, 2, 3]);
	});

	it("are a table's and a form's rows", () => {
		const rows = [0, 30, 60].flatMap((y) => [line(0, y, 60 + y), line(420, y + 4, 80)]);

		expect(order.numberParagraphs(order.inReadingOrder(rows))).toEqual([1, 1, 2, 2, 3, 3]);
	});
});
