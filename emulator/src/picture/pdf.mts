import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PictureRefused } from './problem.mts';
import type { DrawnPicture } from './raster.mts';
import { maxPixels, requireDrawable, scaleToFit, whiteCanvas } from './raster.mts';

const dotsPerInch = 200;
const pointsPerInch = 72;
const packageFolder = path.dirname(
	createRequire(import.meta.url).resolve('pdfjs-dist/package.json'),
);

/** @throws PictureRefused `undecodable` when the document is damaged or encrypted */
export function countPages(bytes: Buffer): Promise<number> {
	return withDocument(bytes, (document) => Promise.resolve(document.numPages));
}

/**
 * Draws one page (counting from 1) at 200 dots per inch, which is invented: Tencent publishes none.
 *
 * @param mostPixels of the canvas: larger pages are drawn smaller
 * @throws PictureRefused `undecodable`, `dimensionsTooLarge`
 */
export function drawPage(
	bytes: Buffer,
	page: number,
	mostPixels = maxPixels,
): Promise<DrawnPicture> {
	return withDocument(bytes, async (document) => {
		const source = await document.getPage(page);
		const whole = source.getViewport({ scale: dotsPerInch / pointsPerInch });
		const [width, height] = [Math.ceil(whole.width), Math.ceil(whole.height)];
		requireDrawable(width, height);
		const scale = scaleToFit(width, height, mostPixels);
		const canvas = whiteCanvas(Math.round(width * scale), Math.round(height * scale));
		const canvasContext = canvas.getContext('2d');
		const viewport = source.getViewport({ scale: (scale * dotsPerInch) / pointsPerInch });
		await source.render({ canvas: null, canvasContext, viewport }).promise;
		return { canvas, width, height };
	});
}

async function withDocument<Result>(
	bytes: Buffer,
	use: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
	// Loaded late: most services never see a PDF, and start without it.
	const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const loading = getDocument({
		// pdf.js keeps the bytes it is given, so it gets a copy.
		data: new Uint8Array(bytes),
		cMapUrl: `${packageFolder}/cmaps/`,
		standardFontDataUrl: `${packageFolder}/standard_fonts/`,
		wasmUrl: `${packageFolder}/wasm/`,
		iccUrl: `${packageFolder}/iccs/`,
		verbosity: VerbosityLevel.ERRORS,
	});
	try {
		return await use(await loading.promise);
	} catch (error) {
		if (error instanceof PictureRefused) throw error;
		throw new PictureRefused('undecodable', String(error));
	} finally {
		await loading.destroy();
	}
}
