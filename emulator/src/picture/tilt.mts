import type { InkComponent } from './ink.mts';
import { characterHeight } from './text-segments.mts';

const widest = 15;
const step = 0.25;
/** Below this the boxes fit well enough, and the picture is read as it is. */
const smallest = 0.5;

/**
 * How far text is tilted, in degrees, clockwise positive, within ±15; 0 under half a degree or without
 * clear lines. The right angle is the one at which the feet of characters fall on fewest rows.
 */
export function findTilt(components: readonly InkComponent[]): number {
	const height = characterHeight(components);
	const characters = components.filter((component) => {
		const tall = component.bottom - component.top + 1;
		return tall > height / 2 && tall < 2 * height;
	});
	if (characters.length < 8) return 0;
	let best = { angle: 0, score: rowScore(characters, 0, height) };
	for (let angle = -widest; angle <= widest; angle += step) {
		const score = rowScore(characters, angle, height);
		// A clear gain only: short lines score alike over a range of angles.
		if (score > best.score * 1.05) best = { angle, score };
	}
	return Math.abs(best.angle) < smallest ? 0 : best.angle;
}

function rowScore(characters: readonly InkComponent[], degrees: number, height: number): number {
	const radians = (degrees * Math.PI) / 180;
	const rows = new Map<number, number>();
	for (const { left, right, bottom } of characters) {
		const foot = bottom * Math.cos(radians) - ((left + right) / 2) * Math.sin(radians);
		const row = Math.round(foot / (height / 5));
		rows.set(row, (rows.get(row) ?? 0) + 1);
	}
	return [...rows.values()].reduce((sum, count) => sum + count * count, 0);
}
