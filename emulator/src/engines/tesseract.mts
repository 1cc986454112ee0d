import { drawPage } from '../picture/pdf.mts';
import { PictureRefused } from '../picture/problem.mts';
import type { Canvas } from '../picture/raster.mts';
import { decodePicture } from '../picture/raster.mts';
import type { Engine, Picture, RecognizedLine } from './engine.mts';
import type { Layout, QuarterTurn } from './layout.mts';
import { layOut } from './layout.mts';
import { readSegment } from './read-segment.mts';
import type { TesseractPool } from './tesseract-pool.mts';
import { startTesseractPool } from './tesseract-pool.mts';

/** Mean confidence that upright text reaches with room to spare, and turned text never (measured). */
const convincing = 0.75;
/** Segments that are read to try a turn. */
const sampleSize = 6;
const turns: QuarterTurn[] = [90, -90, 180];

/**
 * Real recognition of Chinese (simplified) and English: the picture is turned upright, cut into text
 * segments, and tesseract reads each as one line. A picture that reads badly is tried at quarter turns.
 */
export async function createTesseractEngine(): Promise<Engine> {
	const pool = await startTesseractPool();
	return {
		async recognize(picture) {
			const original = await open(picture);
			let layout = layOut(original, 0);
			let lines = await read(pool, layout);
			let best = meanConfidence(lines);
			if (lines.length > 0 && best < convincing) {
				for (const turn of turns) {
					const turned = layOut(original, turn);
					const confidence = meanConfidence(await read(pool, widest(turned)));
					if (confidence > Math.max(best, convincing)) [layout, best] = [turned, confidence];
				}
				lines = await read(pool, layout);
			}
			if (lines.length === 0) throw new PictureRefused('noText');
			const { width, height } = original;
			return { width, height, angle: layout.angle, lines };
		},
		close: () => pool.close(),
	};
}

function open({ bytes, format, page }: Picture): Promise<Canvas> {
	return page === undefined ? decodePicture(bytes, format) : drawPage(bytes, page);
}

async function read(pool: TesseractPool, { upright, rows }: Layout): Promise<RecognizedLine[]> {
	const lines = await Promise.all(
		rows.flatMap((row, index) =>
			// Invented: paragraphs are rows here; how Tencent finds them is not published.
			row.map((segment) => readSegment(pool, upright, segment, index + 1)),
		),
	);
	return lines.filter((line) => line !== null);
}

/** The segments that tell most about whether a layout is upright. */
function widest(layout: Layout): Layout {
	const segments = layout.rows.flat().sort((a, b) => b.right - b.left - (a.right - a.left));
	return { ...layout, rows: [segments.slice(0, sampleSize)] };
}

function meanConfidence(lines: readonly RecognizedLine[]): number {
	const characters = lines.flatMap((line) => line.characters);
	const sum = characters.reduce((total, { confidence }) => total + confidence, 0);
	return sum / Math.max(1, characters.length);
}
