/**
 * Renders generated pages, lets the local engine read them and writes what it read, with the tables
 * that are true: test/fixtures/table-pages.jsonl. Needs a font with Chinese characters.
 * `node bench/record-table-pages.mts <file.jsonl> [count] [seed]`
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { createCanvas } from '@napi-rs/canvas';

import { createPaddleEngine } from '../emulator/src/engines/paddle.mts';
import type { PrintedText } from './photograph.mts';
import { Random } from './random.mts';
import { tablePage } from './table-pages.mts';

const [file, count = '40', seed = '77'] = process.argv.slice(2);
const FONTS = '"Liberation Sans", "Noto Sans CJK SC", "Noto Sans CJK JP", sans-serif';

const engine = await createPaddleEngine();
const pages: string[] = [];
for (let index = 0; index < Number(count); index++) {
	const random = new Random(Number(seed) * 1_000_003 + index);
	const { kind, head, rows, titles, texts } = tablePage(random);
	const bytes = photo(random, texts);
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

/** A JPEG of the page: a little tilted, unevenly lit, grainy. */
function photo(random: Random, texts: PrintedText[]): Buffer {
	const margin = 60;
	const width = Math.ceil(Math.max(...texts.map(({ right }) => right)) + margin);
	const height = Math.ceil(Math.max(...texts.map(({ baseline }) => baseline)) + margin);
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	const light = context.createLinearGradient(0, 0, width, height);
	light.addColorStop(0, '#fdfcf8');
	light.addColorStop(1, random.pick(['#fdfcf8', '#e4e0d8', '#cfcac0']));
	context.fillStyle = light;
	context.fillRect(0, 0, width, height);
	context.translate(width / 2, height / 2);
	context.rotate((random.pick([0, 0, random.between(-1.5, 1.5)]) * Math.PI) / 180);
	context.translate(-width / 2, -height / 2);
	context.fillStyle = random.pick(['#111', '#333', '#222244']);
	for (const { text, left, right, baseline, size } of texts) {
		context.font = `${size}px ${FONTS}`;
		const natural = context.measureText(text).width;
		context.save();
		context.translate(left, baseline);
		context.scale((right - left) / Math.max(1, natural), 1);
		context.fillText(text, 0, 0);
		context.restore();
	}
	for (let grain = 0; grain < (width * height) / 400; grain++) {
		context.fillStyle = `rgba(0, 0, 0, ${random.between(0, 0.12)})`;
		context.fillRect(random.whole(0, width), random.whole(0, height), 1, 1);
	}
	return canvas.toBuffer('image/jpeg', 80);
}
