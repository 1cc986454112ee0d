import { findInk } from '../picture/ink.mts';
import { drawPage } from '../picture/pdf.mts';
import { PictureRefused } from '../picture/problem.mts';
import type { Canvas } from '../picture/raster.mts';
import { decodePicture, toGray, turnUpright, whiteCanvas } from '../picture/raster.mts';
import type { TextSegment } from '../picture/text-segments.mts';
import { findTextSegments } from '../picture/text-segments.mts';
import { findTilt } from '../picture/tilt.mts';
import type { Engine, Picture, RecognizedLine } from './engine.mts';
import { composeLine } from './tesseract-line.mts';
import type { TesseractPool } from './tesseract-pool.mts';
import { startTesseractPool } from './tesseract-pool.mts';

/** Pixels around a piece of text: tesseract reads worse what touches the edge. */
const margin = 10;

/**
 * Real recognition of Chinese (simplified) and English: the picture is turned upright, cut into text
 * segments, and tesseract reads each as one line.
 */
export async function createTesseractEngine(): Promise<Engine> {
	const pool = await startTesseractPool();
	return {
		async recognize(picture) {
			const original = await open(picture);
			const ink = findInk(toGray(original));
			const angle = findTilt(ink);
			const upright = angle === 0 ? original : turnUpright(original, angle);
			const rows = findTextSegments(angle === 0 ? ink : findInk(toGray(upright)));
			const lines = await Promise.all(
				rows.flatMap((row, index) =>
					// Invented: paragraphs are rows here; how Tencent finds them is not published.
					row.map((segment) => readSegment(pool, upright, segment, index + 1)),
				),
			);
			const found = lines.filter((line) => line !== null);
			if (found.length === 0) throw new PictureRefused('noText');
			return { width: original.width, height: original.height, angle, lines: found };
		},
		close: () => pool.close(),
	};
}

function open({ bytes, format, page }: Picture): Promise<Canvas> {
	return page === undefined ? decodePicture(bytes, format) : drawPage(bytes, page);
}

async function readSegment(
	pool: TesseractPool,
	canvas: Canvas,
	segment: TextSegment,
	paragraph: number,
): Promise<RecognizedLine | null> {
	const { left, top, right, bottom } = segment;
	const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
	const origin = { x: left - margin, y: top - margin };
	const piece = whiteCanvas(box.width + 2 * margin, box.height + 2 * margin);
	piece.getContext('2d').drawImage(canvas, -origin.x, -origin.y);
	const glyphs = await pool.readLine(piece.toBuffer('image/png'));
	const line = composeLine(glyphs, box, origin);
	return line && { ...line, paragraph };
}
