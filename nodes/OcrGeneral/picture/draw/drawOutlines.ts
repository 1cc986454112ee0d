import type { Point } from '../../vocabulary/recognition';
import type { Breath } from '../breath';
import type { Outlines } from '../outlines';
import type { Raster } from '../raster';
import { type Ink, inkFor, WHITE } from './colours';
import { drawLabel, type Label, labelSize } from './label';
import { strokePolygon } from './stroke';

/** One outline ready to be drawn. */
interface Mark {
	corners: Point[];
	ink: Ink;
	label: Label;
}

/** A picture of so many pixels on its longer side is drawn with the smallest digits; twice so many, twice as large. */
const UNIT = 600;
const THINNEST = 1.5;

/**
 * Draws every outline in the colour of its confidence, and beside its beginning the number that the line
 * has in the output `lines` (counting from 1).
 * @param outlines in pixels of the raster
 * @param confidences 0 to 100, one for each outline
 */
export async function drawOutlines(
	raster: Raster,
	outlines: Outlines,
	confidences: readonly number[],
	breath: Breath,
): Promise<void> {
	const unit = Math.max(1, Math.round(Math.max(raster.width, raster.height) / UNIT));
	const marks = outlines.flatMap((corners, index): Mark[] => {
		if (!corners || !touches(corners, raster)) return [];
		const ink = inkFor(confidences[index]);
		return [{ corners, ink, label: { text: `${index + 1}`, colour: ink.colour, scale: unit } }];
	});
	const width = Math.max(THINNEST, unit);
	// First every white edge, so that none lies over a neighbour's line.
	for (const { corners, ink } of marks) {
		const dash = ink.isDashed ? unit * 6 : 0;
		strokePolygon(raster, corners, { colour: WHITE, width: width + 1, dash });
		await breath();
	}
	for (const { corners, ink } of marks) {
		const dash = ink.isDashed ? unit * 6 : 0;
		strokePolygon(raster, corners, { colour: ink.colour, width, dash });
		await breath();
	}
	for (const { corners, label } of marks) {
		const { x, y } = labelPlace(corners, label, raster, unit);
		drawLabel(raster, label, x, y);
		await breath();
	}
}

function touches(corners: readonly Point[], { width, height }: Raster): boolean {
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	return (
		Math.max(...xs) >= 0 &&
		Math.min(...xs) < width &&
		Math.max(...ys) >= 0 &&
		Math.min(...ys) < height
	);
}

/** Before the text begins, in the middle of the line's height; moved inside where the picture ends. */
function labelPlace(corners: readonly Point[], label: Label, raster: Raster, gap: number): Point {
	const { width, height } = labelSize(label);
	const [first, second] = corners;
	const last = corners[corners.length - 1];
	const length = Math.hypot(second.x - first.x, second.y - first.y) || 1;
	const direction = { x: (second.x - first.x) / length, y: (second.y - first.y) / length };
	const away = (Math.abs(direction.x) * width + Math.abs(direction.y) * height) / 2 + gap;
	const middle = {
		x: (first.x + last.x) / 2 - direction.x * away,
		y: (first.y + last.y) / 2 - direction.y * away,
	};
	return {
		x: Math.round(Math.min(Math.max(0, middle.x - width / 2), raster.width - width)),
		y: Math.round(Math.min(Math.max(0, middle.y - height / 2), raster.height - height)),
	};
}
