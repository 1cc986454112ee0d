/**
 * Renders generated pages, lets the local engine read them and writes what it read, with the tables
 * that are true: test/fixtures/table-pages.jsonl. Needs a font with Chinese characters.
 * `node bench/record-table-pages.mts <file.jsonl> [count] [seed]`
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { createPaddleEngine } from '../emulator/src/engines/paddle.mts';
import { photo, SANS } from './page-picture.mts';
import { Random } from './random.mts';
import { tablePage } from './table-pages.mts';

const [file, count = '40', seed = '77'] = process.argv.slice(2);

const engine = await createPaddleEngine();
const pages: string[] = [];
for (let index = 0; index < Number(count); index++) {
	const random = new Random(Number(seed) * 1_000_003 + index);
	const { kind, head, rows, titles, texts } = tablePage(random);
	const bytes = photo(random, texts, SANS);
	const digest = createHash('sha256').update(bytes).digest('hex');
	const read = await engine.recognize({ bytes, format: 'jpeg', digest });
	if (!('lines' in read)) throw new Error(`${kind} was not read`);
	const lines = read.lines.map(({ text, box, characters }) => ({
		text,
		...box,
		confidence: Math.round(100 * Math.min(1, ...characters.map(({ confidence }) => confidence))),
	}));
	const id = `${kind.replace(/ /g, '-')}-${index}`;
	pages.push(JSON.stringify({ id, head, rows, titles, lines }));
}
await engine.close();
writeFileSync(file, `${pages.join('\n')}\n`);
