/**
 * How long boxes take to become rows, and how the time grows: `npm run bench:rows`. With cost n log n,
 * the last column stays about the same. Processor time is shown too, since other work on the machine
 * does not change it as much.
 */
import type { TextLine } from '../nodes/OcrGeneral/vocabulary/recognition.ts';
import { median } from './comparison/figures.mts';
import { geometry } from './output-room.mts';
import { Random } from './random.mts';

const SIZES = [1_000, 10_000, 100_000];
const REPEATS = 5;

type Layout = (index: number, count: number, random: Random) => { x: number; y: number };

const LAYOUTS: Record<string, Layout> = {
	'rows of eight': (index, _, random) => ({
		x: (index % 8) * 200 + random.between(0, 20),
		y: Math.floor(index / 8) * 30 + random.between(-2, 2),
	}),
	'tilted by five degrees': (index, _, random) => {
		const x = (index % 8) * 200 + random.between(0, 20);
		return { x, y: Math.floor(index / 8) * 30 + x * 0.0875 };
	},
	scattered: (_, count, random) => {
		const side = Math.sqrt(count) * 60;
		return { x: random.between(0, side), y: random.between(0, side) };
	},
	'one line': (index, _, random) => ({ x: index * 90, y: random.between(0, 4) }),
	'one place': () => ({ x: 10, y: 10 }),
};

for (const [name, layout] of Object.entries(LAYOUTS)) {
	console.log(name);
	for (const count of SIZES) {
		const lines = linesOf(count, layout);
		const runs = Array.from({ length: REPEATS }, () => {
			const start = performance.now();
			const before = process.cpuUsage();
			geometry.visualRows({ lines, angle: null });
			const { user, system } = process.cpuUsage(before);
			return { wall: performance.now() - start, processor: (user + system) / 1000 };
		});
		const wall = median(runs.map((run) => run.wall));
		const processor = median(runs.map((run) => run.processor));
		const perStep = (1e6 * processor) / (count * Math.log2(count));
		const rows = geometry.visualRows({ lines, angle: null }).length;
		console.log(
			`  ${String(count).padStart(6)} boxes: ${wall.toFixed(0).padStart(5)} ms, ${processor.toFixed(0).padStart(5)} ms of processor, ${rows} rows, ${perStep.toFixed(0)} ns per n log n`,
		);
	}
}

function linesOf(count: number, layout: Layout): TextLine[] {
	const random = new Random(count);
	const lines = Array.from({ length: count }, (_, index): TextLine => {
		const { x, y } = layout(index, count, random);
		const box = { x, y, width: random.between(40, 80), height: random.between(18, 22) };
		return { text: String(index), box, confidence: 99, characters: [] };
	});
	return random.shuffle(lines);
}
