import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import tesseract from 'tesseract.js';
import type { Glyph } from './tesseract-line.mts';

export interface TesseractPool {
	/** Reads a piece of a picture that holds one text line, given as PNG. */
	readLine(piece: Buffer): Promise<Glyph[]>;
	close(): Promise<void>;
}

const languages = ['chi_sim', 'eng'];
const mostWorkers = 4;

/** Starts workers on packaged language data; nothing is fetched. */
export async function startTesseractPool(): Promise<TesseractPool> {
	const folder = await collectLanguageData();
	const scheduler = tesseract.createScheduler();
	try {
		const count = Math.min(mostWorkers, availableParallelism());
		const workers = await Promise.all(Array.from({ length: count }, () => startWorker(folder)));
		for (const worker of workers) scheduler.addWorker(worker);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return {
		async readLine(piece) {
			const options: Partial<tesseract.RecognizeOptions> & Partial<tesseract.WorkerParams> = {
				tessedit_pageseg_mode: tesseract.PSM.SINGLE_LINE,
			};
			const { data } = await scheduler.addJob('recognize', piece, options, { blocks: true });
			return glyphsOf(data);
		},
		close: async () => void (await scheduler.terminate()),
	};
}

function startWorker(langPath: string): Promise<tesseract.Worker> {
	return tesseract.createWorker(languages, tesseract.OEM.LSTM_ONLY, {
		langPath,
		cacheMethod: 'none',
		// Without one, tesseract.js throws where nobody can catch it; the job is rejected all the same.
		errorHandler: () => undefined,
	});
}

/** tesseract.js takes one folder for all languages, and npm has one package for each. */
async function collectLanguageData(): Promise<string> {
	const require = createRequire(import.meta.url);
	const folder = await mkdtemp(path.join(tmpdir(), 'ocr-languages-'));
	for (const language of languages) {
		const manifest = require.resolve(`@tesseract.js-data/${language}/package.json`);
		const file = `${language}.traineddata.gz`;
		await copyFile(path.join(path.dirname(manifest), '4.0.0', file), path.join(folder, file));
	}
	return folder;
}

function glyphsOf({ blocks }: tesseract.Page): Glyph[] {
	const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.lines));
	return lines
		.flatMap(({ words }) => words)
		.flatMap(({ symbols, confidence }) =>
			symbols.map(({ text, bbox, ...symbol }, index) => ({
				text,
				// A symbol's own is above 90 even in nonsense; its word's tells.
				confidence: Math.min(symbol.confidence, confidence),
				bbox,
				beginsWord: index === 0,
			})),
		);
}
