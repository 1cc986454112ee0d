import type { SlantedBox } from './geometry.mts';

/** A box this much longer than thick shows which way its text runs. */
const elongated = 1.8;
/** Degrees around the commonest direction that count as the same one. */
const spread = 5;

/**
 * The direction that text runs in, in degrees, clockwise positive, above -90 up to 90: which of both
 * ways along it is read cannot be told from boxes. 0 when no box is long enough to tell.
 */
export function textDirection(boxes: readonly SlantedBox[]): number {
	const directions = boxes.flatMap(({ width, height, slant }) => {
		const [long, thick] = [Math.max(width, height), Math.min(width, height)];
		if (long < elongated * thick) return [];
		const degrees = (slant * 180) / Math.PI + (width >= height ? 0 : 90);
		return [{ degrees, weight: long - thick }];
	});
	const total = (around: number) =>
		directions.reduce((sum, { degrees, weight }) => {
			return Math.abs(between(degrees, around)) <= spread ? sum + weight : sum;
		}, 0);
	let peak = 0;
	let most = 0;
	for (const { degrees } of directions) {
		const weight = total(degrees);
		if (weight > most) [peak, most] = [degrees, weight];
	}
	const offsets = directions
		.map(({ degrees, weight }) => ({ offset: between(degrees, peak), weight }))
		.filter(({ offset }) => Math.abs(offset) <= spread);
	const direction = peak + weightedMedian(offsets);
	return direction > 90 ? direction - 180 : direction <= -90 ? direction + 180 : direction;
}

/** From one direction to another, above -90 up to 90: a direction and its opposite are one. */
function between(degrees: number, from: number): number {
	const difference = degrees - from;
	return difference - 180 * Math.round(difference / 180);
}

function weightedMedian(values: ReadonlyArray<{ offset: number; weight: number }>): number {
	const sorted = [...values].sort((a, b) => a.offset - b.offset);
	let remaining = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
	return sorted.find(({ weight }) => (remaining -= weight) <= 0)?.offset ?? 0;
}
