import type { BoundingBox, TextLine } from '../../vocabulary/recognition';
import { soundBox } from './placedLine';

/** A line with its box made sound; see `soundBox`. */
export interface BoxedLine extends BoundingBox {
	line: TextLine;
}

/**
 * The lines in an order that depends on nothing but the lines themselves, so that no result depends
 * on the order in which a service lists them. Not reading order.
 */
export function inCanonicalOrder(lines: TextLine[]): BoxedLine[] {
	return lines
		.map((line): BoxedLine => {
			const { x, y, width, height } = soundBox(line.box);
			return { line, x, y, width, height };
		})
		.sort(
			(a, b) =>
				a.y - b.y ||
				a.x - b.x ||
				a.width - b.width ||
				a.height - b.height ||
				Number(a.line.text > b.line.text) - Number(a.line.text < b.line.text),
		);
}
