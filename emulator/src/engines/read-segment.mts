import type { Canvas } from '../picture/raster.mts';
import { whiteCanvas } from '../picture/raster.mts';
import type { TextSegment } from '../picture/text-segments.mts';
import type { Box, RecognizedLine } from './engine.mts';
import type { Glyph } from './tesseract-line.mts';
import { composeLine } from './tesseract-line.mts';
import type { TesseractPool } from './tesseract-pool.mts';

/** Pixels around a piece of text: tesseract reads worse what touches the edge. */
const margin = 10;
/** How much of it is copied; the rest is plain paper, so that a table's rules are not read as `|`. */
const surroundings = 3;
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
	const { x, y, width, height } = cut(canvas, box);
	const context = piece.getContext('2d');
	context.fillStyle = paperColour(canvas, { x, y, width, height });
	context.fillRect(0, 0, piece.width, piece.height);
	context.imageSmoothingQuality = 'high';
	context.scale(scale, scale);
	context.drawImage(canvas, x, y, width, height, x - origin.x, y - origin.y, width, height);
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

/** A line's box with a little around it, as far as the picture goes. */
function cut(canvas: Canvas, box: Box): Box {
	const x = Math.max(0, box.x - surroundings);
	const y = Math.max(0, box.y - surroundings);
	return {
		x,
		y,
		width: Math.min(canvas.width, box.x + box.width + surroundings) - x,
		height: Math.min(canvas.height, box.y + box.height + surroundings) - y,
	};
}

/** The usual colour along the edge of a piece: the median of each channel. */
function paperColour(canvas: Canvas, { x, y, width, height }: Box): string {
	const context = canvas.getContext('2d');
	const edges = [
		context.getImageData(x, y, width, 1),
		context.getImageData(x, y + height - 1, width, 1),
	].map(({ data }) => data);
	const median = (channel: number): number => {
		const values = edges.flatMap((data) => [...data.filter((_, at) => at % 4 === channel)]);
		return values.sort((a, b) => a - b)[values.length >> 1] ?? 255;
	};
	return `rgb(${median(0)}, ${median(1)}, ${median(2)})`;
}
