/** Printed texts as a service would read them in a photo: tilted, jittered, a little curved. */
import type { Recognition, TextLine } from '../nodes/OcrGeneral/vocabulary/recognition.ts';
import type { Random } from './random.mts';

/** Which places the service tells: rectangles around tilted lines, polygons, or both of the newer API. */
export type BoxKind = 'rectangles' | 'polygons' | 'polygons and upright boxes';

/** A text before the picture is tilted: pixels. */
export interface PrintedText {
	text: string;
	left: number;
	right: number;
	baseline: number;
	size: number;
}

/** @param degrees clockwise */
export function photograph(
	random: Random,
	texts: PrintedText[],
	boxes: BoxKind,
	degrees: number,
): Recognition {
	const jitter = random.pick([0, 1, 2, 3]);
	const shake = () => random.between(-jitter, jitter);
	const turn = rotation(degrees);
	// Some detectors draw tight boxes, some leave a margin; paper is often a little curved.
	const margin = random.pick([0, 0, 0.05, 0.12]);
	const curve = random.pick([0, 0, 0.3]) * texts[0].size;
	const rightmost = Math.max(...texts.map(({ right }) => right));
	const torn = random.chance(0.2) ? 0.15 : 0;
	const pieces = texts.flatMap((text) => (random.chance(torn) ? tear(text) : [text]));
	const lines = pieces.map((text): TextLine => {
		// Tight boxes follow the glyphs: descenders reach below the baseline, capitals stand high.
		const bend = curve * ((text.left + text.right) / 2 / rightmost) ** 2;
		const cjk = /[\u2e80-\uffef]/.test(text.text);
		const top =
			text.baseline -
			text.size * (cjk ? 0.88 : /[A-Zbdfhkl0-9$€¥￥]/.test(text.text) ? 0.75 : 0.55) -
			text.size * margin +
			bend +
			shake();
		const bottom =
			text.baseline +
			text.size * (cjk ? 0.12 : /[gjpqy,()]/.test(text.text) ? 0.22 : 0.02) +
			text.size * margin +
			bend +
			shake();
		const left = text.left - text.size * margin + shake();
		const right = text.right + text.size * margin + shake();
		const corners = [
			[left, top],
			[right, top],
			[right, bottom],
			[left, bottom],
		].map(([x, y]) => turn(x, y));
		const bounds = boundsOf(corners);
		return {
			text: text.text,
			box: bounds,
			...(boxes === 'rectangles'
				? {}
				: { polygon: corners.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })) }),
			...(boxes === 'polygons and upright boxes'
				? {
						uprightBox: boundsOf([
							{ x: left, y: top },
							{ x: right, y: bottom },
						]),
					}
				: {}),
			confidence: 99,
			characters: [],
		};
	});
	return { source: 'table.png', angle: boxes === 'rectangles' ? null : degrees, lines, raw: {} };
}

/** Two lines where a detector sees a gap between words. */
function tear(text: PrintedText): PrintedText[] {
	const words = text.text.split(' ');
	if (words.length < 2) return [text];
	const [first, ...rest] = words;
	const width = (text.right - text.left) / text.text.length;
	const split = text.left + width * first.length;
	return [
		{ ...text, text: first, right: split },
		{ ...text, text: rest.join(' '), left: split + width },
	];
}

/** About the origin and then into the first quadrant, as a tilted photo is. */
function rotation(degrees: number): (x: number, y: number) => { x: number; y: number } {
	const radians = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
	return (x, y) => ({ x: x * cos - y * sin + 600, y: x * sin + y * cos + 600 });
}

function boundsOf(corners: Array<{ x: number; y: number }>) {
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	const x = Math.round(Math.min(...xs));
	const y = Math.round(Math.min(...ys));
	return { x, y, width: Math.round(Math.max(...xs)) - x, height: Math.round(Math.max(...ys)) - y };
}
