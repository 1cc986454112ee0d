import type { Canvas } from '../picture/raster.mts';
import { whiteCanvas } from '../picture/raster.mts';
import type { TextSegment } from '../picture/text-segments.mts';
import type { RecognizedLine } from './engine.mts';
import type { Glyph } from './tesseract-line.mts';
import { composeLine } from './tesseract-line.mts';
import type { TesseractPool } from './tesseract-pool.mts';

/** Pixels around a piece of text: tesseract reads worse what touches the edge. */
const margin = 10;
/** Lines of these heights in pixels are read best (measured); others are scaled to `readable`. */
const comfortable = { least: 22, most: 60 };
const readable = 32;

/** Lets tesseract read one text segment of an upright picture; null when it finds nothing in it. */
export async function readSegment(
	pool: TesseractPool,
	canvas: Canvas,
	segment: TextSegment,
	paragraph: number,
): Promise<RecognizedLine | null> {
	const { left, top, right, bottom } = segment;
	const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
	const origin = { x: left - margin, y: top - margin };
	const fits = box.height >= comfortable.least && box.height <= comfortable.most;
	const scale = fits ? 1 : readable / box.height;
	const piece = whiteCanvas(
		Math.ceil((box.width + 2 * margin) * scale),
		Math.ceil((box.height + 2 * margin) * scale),
	);
	const context = piece.getContext('2d');
	context.imageSmoothingQuality = 'high';
	context.scale(scale, scale);
	context.drawImage(canvas, -origin.x, -origin.y);
	const glyphs = await pool.readLine(piece.toBuffer('image/png'));
	const line = composeLine(glyphs.map(unscale(scale)), box, origin);
	return line && { ...line, paragraph };
}

/** Brings a glyph's box back from the scaled piece to pixels of the picture. */
function unscale(scale: number): (glyph: Glyph) => Glyph {
	const back = (value: number): number => Math.round(value / scale);
	return (glyph) => {
		const { x0, y0, x1, y1 } = glyph.bbox;
		return { ...glyph, bbox: { x0: back(x0), y0: back(y0), x1: back(x1), y1: back(y1) } };
	};
}
