import type { TextLine } from '../../recognition';
import { soundBox } from './placedLine';

/**
 * The lines in an order that depends on nothing but the lines themselves, so that no result depends
 * on the order in which a service lists them. Not reading order.
 */
export function inCanonicalOrder(lines: TextLine[]): TextLine[] {
	return lines
		.map((line) => ({ line, box: soundBox(line.box) }))
		.sort(
			(a, b) =>
				a.box.y - b.box.y ||
				a.box.x - b.box.x ||
				a.box.width - b.box.width ||
				a.box.height - b.box.height ||
				compareText(a.line.text, b.line.text) ||
				a.line.confidence - b.line.confidence,
		)
		.map(({ line }) => line);
}

function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
