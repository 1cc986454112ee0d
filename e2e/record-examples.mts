/**
 * Records what the local service's paddle engine reads in the example pictures, one file a picture or a page
 * of a PDF named by its SHA-256, for the engine `recorded` that the tests use.
 *
 * Run after pictures or engine have changed: `node_modules/.bin/node e2e/record-examples.mts`
 */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../emulator/src/engines/engine.mts';
import { createPaddleEngine } from '../emulator/src/engines/paddle.mts';
import type { RecordedLine } from '../emulator/src/index.mts';
import { sniffFormat } from '../emulator/src/picture/format.mts';
import { countPages } from '../emulator/src/picture/pdf.mts';
import { EXAMPLES, RECORDINGS } from './src/project.mts';

/** More decimals would only make the files long. */
const rounded = (confidence: number) => Number(confidence.toFixed(4));

await rm(RECORDINGS, { recursive: true, force: true });
await mkdir(RECORDINGS);
const engine = await createPaddleEngine();
for (const picture of globSync('**/*.{png,pdf}', { cwd: EXAMPLES }).sort()) {
	const bytes = await readFile(join(EXAMPLES, picture));
	const digest = createHash('sha256').update(bytes).digest('hex');
	const format = sniffFormat(bytes);
	const count = format === 'pdf' ? await countPages(bytes) : 0;
	if (count === 0) await record(picture, digest, { bytes, digest, format });
	for (let page = 1; page <= count; page++) {
		await record(`${picture}, page ${page}`, `${digest}-${page}`, { bytes, digest, format, page });
	}
}
await engine.close();

async function record(picture: string, name: string, asked: Picture): Promise<void> {
	const page = await engine.recognize(asked);
	if (!('lines' in page)) throw new Error(`${picture}: the engine gave no lines`);
	const lines = page.lines.map(
		({ text, box, characters, paragraph }): RecordedLine => ({
			text,
			box,
			confidences: characters.map(({ confidence }) => rounded(confidence)),
			paragraph,
		}),
	);
	const { width, height, angle } = page;
	const recording = { picture, width, height, angle, lines };
	await writeFile(join(RECORDINGS, `${name}.json`), `${JSON.stringify(recording)}\n`);
	console.log(`${picture}: ${lines.length} lines`);
}
