import type { Point } from '../../picture/upright.mts';
import type { SlantedBox } from './geometry.mts';
import { boxAlong, leastBox } from './geometry.mts';
import { textDirection } from './orientation.mts';

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
const growth = 1.5;

/** How far the outline of a core may be off at its ends, in pixels: too little to tell the slant of a short one. */
const outlineNoise = 3;

/**
 * Finds the connected cores of a map and gives the slanted boxes of their lines. A box that may as well
 * run as the other text does is taken to do so.
 */
export function findTextBoxes(map: TextMap): SlantedBox[] {
	const cores = [...findCores(map)]
		.filter(({ mean }) => mean >= leastMean)
		.map(({ outline }) => ({ outline, box: leastBox(outline) }))
		.filter(({ box }) => Math.min(box.width, box.height) >= leastThickness);
	const direction = (textDirection(cores.map(({ box }) => box)) * Math.PI) / 180;
	return cores.map(({ outline, box: found }) => {
		const straight = boxAlong(outline, direction);
		const off = Math.abs(found.slant - straight.slant) * Math.max(found.width, found.height);
		const box = off <= outlineNoise ? straight : found;
		const margin = (growth * box.width * box.height) / (box.width + box.height);
		return { ...box, width: box.width + margin, height: box.height + margin };
	});
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
