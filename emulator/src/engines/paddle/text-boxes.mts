import type { Point } from '../../picture/upright.mts';
import type { SlantedBox } from './geometry.mts';
import { leastBox } from './geometry.mts';

/** For each pixel how sure the network is, 0 to 1, that the core of a text line lies there. */
export interface TextMap {
	data: Float32Array;
	width: number;
	height: number;
}

/** From here on a pixel belongs to the core of a line. */
const coreThreshold = 0.3;
/** A core's mean at least: less is texture. */
const leastMean = 0.6;
/** Pixels that a core is thick at least. */
const leastThickness = 3;
/** The cores are shrunk lines: what the outline was drawn in by, as a share of area by perimeter (Liao et al., DB, 2019). */
const growth = 1.8;

/** Finds the connected cores of a map and gives the slanted boxes of their lines. */
export function findTextBoxes(map: TextMap): SlantedBox[] {
	const boxes: SlantedBox[] = [];
	for (const core of findCores(map)) {
		if (core.mean < leastMean) continue;
		const box = leastBox(core.outline);
		if (Math.min(box.width, box.height) < leastThickness) continue;
		const margin = (growth * box.width * box.height) / (box.width + box.height);
		boxes.push({ ...box, width: box.width + margin, height: box.height + margin });
	}
	return boxes;
}

interface Core {
	/** Of its pixels' sureness. */
	mean: number;
	/** Points whose hull it has. */
	outline: Point[];
}

function* findCores({ data, width, height }: TextMap): Generator<Core> {
	const seen = new Uint8Array(data.length);
	const stack: number[] = [];
	const left = new Int32Array(height);
	const right = new Int32Array(height);
	for (let start = 0; start < data.length; start++) {
		if (seen[start] || data[start] < coreThreshold) continue;
		let sum = 0;
		let count = 0;
		const top = Math.floor(start / width);
		let bottom = top - 1;
		stack.push(start);
		seen[start] = 1;
		for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
			const y = Math.floor(at / width);
			const x = at - y * width;
			sum += data[at];
			count++;
			while (bottom < y) [left[++bottom], right[bottom]] = [width, 0];
			left[y] = Math.min(left[y], x);
			right[y] = Math.max(right[y], x + 1);
			for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
				for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
					const next = ny * width + nx;
					if (seen[next] || data[next] < coreThreshold) continue;
					seen[next] = 1;
					stack.push(next);
				}
			}
		}
		yield { mean: sum / count, outline: outline(left, right, top, bottom) };
	}
}

function outline(left: Int32Array, right: Int32Array, top: number, bottom: number): Point[] {
	const points: Point[] = [];
	for (let y = top; y <= bottom; y++) {
		for (const x of [left[y], right[y]]) points.push({ x, y }, { x, y: y + 1 });
	}
	return points;
}
