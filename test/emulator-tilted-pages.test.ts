import type { Canvas } from '../emulator/src/picture/raster.mts';
import type { Model, Models } from '../emulator/src/engines/paddle/models.mts';

type ReadPage = (typeof import('../emulator/src/engines/paddle/read-page.mts'))['readPage'];
type Raster = typeof import('../emulator/src/picture/raster.mts');
type Upright = typeof import('../emulator/src/picture/upright.mts');

/** Bars that stand for lines of text; the red end is where they begin. */
const bars = [
	{ x: 60, y: 60, width: 400, height: 20 },
	{ x: 60, y: 120, width: 300, height: 20 },
	{ x: 60, y: 180, width: 360, height: 20 },
	{ x: 480, y: 240, width: 120, height: 20 },
];
const redShare = 0.3;

/** Sees text wherever little blue is. */
const detection: Model = {
	run: (input, [, , height, width]) => {
		const data = new Float32Array(width * height);
		for (let at = 0; at < data.length; at++) if (input[at] < 0) data[at] = 0.9;
		return Promise.resolve({ data, shape: [1, 1, height, width] });
	},
};

/** Reads one `A` in each line, less surely where it does not begin with red, and hardly where nothing stands. */
const recognition: Model = {
	run: (input, [batch, , height, width]) => {
		const [columns, classes] = [width / 8, 2];
		const data = new Float32Array(batch * columns * classes);
		const plane = height * width;
		for (let line = 0; line < batch; line++) {
			const blue = input.subarray(line * 3 * plane, line * 3 * plane + plane);
			const red = input.subarray(line * 3 * plane + 2 * plane, (line + 1) * 3 * plane);
			const isText = (at: number) => blue[at] < 0;
			const middleOfText = middleOf(blue, width, isText);
			const middleOfRed = middleOf(blue, width, (at) => isText(at) && red[at] > 0);
			const isUpright = middleOfRed < middleOfText - 8;
			const sureness = middleOfText === 0 ? 0.3 : isUpright ? 0.99 : 0.6;
			for (let column = 0; column < columns; column++) data[2 * (line * columns + column)] = 1;
			const middle = line * columns + Math.floor(middleOfText / 8);
			data.set([0, sureness], 2 * middle);
		}
		return Promise.resolve({ data, shape: [batch, columns, classes] });
	},
};

function middleOf(plane: Float32Array, width: number, counts: (at: number) => boolean): number {
	let [sum, count] = [0, 0];
	for (let at = 0; at < plane.length; at++) {
		if (!counts(at)) continue;
		sum += at % width;
		count++;
	}
	return sum / Math.max(1, count);
}

describe('the engine reads a page', () => {
	let raster: Raster;
	let upright: Upright;
	let readPage: ReadPage;
	const models: Models = { detection, recognition, alphabet: ['', 'A'] };
	beforeAll(async () => {
		raster = await import('../emulator/src/picture/raster.mts');
		upright = await import('../emulator/src/picture/upright.mts');
		({ readPage } = await import('../emulator/src/engines/paddle/read-page.mts'));
	});

	const page = (): Canvas => {
		const canvas = raster.whiteCanvas(660, 320);
		const context = canvas.getContext('2d');
		for (const { x, y, width, height } of bars) {
			context.fillStyle = '#000000';
			context.fillRect(x, y, width, height);
			context.fillStyle = '#ff0000';
			context.fillRect(x, y, width * redShare, height);
		}
		return canvas;
	};

	it.each([0, 10, -20, 35, -44, 75, 90, -90, 150, 180])(
		'turned clockwise by %s degrees, and says where its lines lie',
		async (degrees) => {
			const straight = page();
			const canvas = raster.turnUpright(straight, -degrees);
			const { width, height } = canvas;
			const read = await readPage(models, { canvas, width, height });

			expect(Math.abs(read.angle - degrees)).toBeLessThan(0.5);
			expect(read.lines).toHaveLength(bars.length);
			// The straight page is the turned one, turned upright, with a margin.
			const whole = upright.uprightSize({ width, height, angle: degrees });
			const left = (whole.width - straight.width) / 2;
			const top = (whole.height - straight.height) / 2;
			for (const [index, bar] of bars.entries()) {
				const { corners } = read.lines[index];
				if (!corners) throw new Error('a line without its corners');
				const [begins, , ends] = corners;
				const middle = { x: (begins.x + ends.x) / 2, y: (begins.y + ends.y) / 2 };
				const found = upright.toUpright(middle, { width, height, angle: degrees });
				expect(Math.abs(found.x - left - bar.x - bar.width / 2)).toBeLessThan(3);
				expect(Math.abs(found.y - top - bar.y - bar.height / 2)).toBeLessThan(3);
				expect(upright.toUpright(begins, { width, height, angle: degrees }).x).toBeLessThan(
					left + bar.x + bar.width * redShare,
				);
			}
		},
	);

	it('that was drawn smaller, and gives places in the picture itself', async () => {
		const canvas = page();
		const read = await readPage(models, { canvas, width: 6600, height: 3200 });

		expect(read).toMatchObject({ width: 6600, height: 3200 });
		const [{ box }] = read.lines;
		expect(Math.abs(box.x + box.width / 2 - 10 * (bars[0].x + bars[0].width / 2))).toBeLessThan(30);
	});

	const found = (sureness: (at: number) => number): Model => ({
		run: (_input, [, , height, width]) =>
			Promise.resolve({
				data: Float32Array.from({ length: width * height }, (_, at) => sureness(at)),
				shape: [1, 1, height, width],
			}),
	});
	it.each([
		['blank', found(() => 0)],
		['of noise', found((at) => ((at * 7919) % 97) / 130)],
		['of a texture that no character is seen in', found(() => 0.9)],
	])('that is %s, as one without text', async (_case, nothing) => {
		const canvas = raster.whiteCanvas(160, 96);
		const reading = readPage({ ...models, detection: nothing }, { canvas, width: 160, height: 96 });

		await expect(reading).rejects.toMatchObject({ problem: 'noText' });
	});
});
