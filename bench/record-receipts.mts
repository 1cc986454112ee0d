/**
 * Prints and photographs generated receipts, lets the local engine read them and writes what it read,
 * with what is true: test/fixtures/receipts.jsonl. Needs a font with Chinese characters.
 * `node bench/record-receipts.mts <file.jsonl> [count] [seed]`
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { createPaddleEngine } from '../emulator/src/engines/paddle.mts';
import { MONO, photo, SANS } from './page-picture.mts';
import { Random } from './random.mts';
import { chineseReceipt } from './receipt-chinese.mts';
import { isoDay, money } from './receipt-content.mts';
import { englishReceipt } from './receipt-english.mts';
import { setReceipt } from './receipt-layout.mts';
import type { Receipt } from './receipt-score.mts';

const [file, count = '40', seed = '77'] = process.argv.slice(2);

const engine = await createPaddleEngine();
const receipts: string[] = [];
for (let index = 0; index < Number(count); index++) {
	const random = new Random(Number(seed) * 1_000_003 + index);
	const [language, receiptOf] =
		index % 2 === 0 ? (['en', englishReceipt] as const) : (['zh', chineseReceipt] as const);
	const { lines, merchant, day, total } = receiptOf(random);
	const size = random.between(11, 22);
	const texts = setReceipt(lines, {
		size,
		narrow: 0.55,
		leading: random.between(1.25, 1.6),
		width: random.between(20, 26),
	});
	const sag = random.pick([0, 0, random.between(0, 0.6) * size]);
	const bytes = photo(random, texts, random.pick([MONO, SANS]), sag);
	const digest = createHash('sha256').update(bytes).digest('hex');
	const read = await engine.recognize({ bytes, format: 'jpeg', digest });
	if (!('lines' in read)) throw new Error(`Receipt ${index} was not read`);
	const receipt: Receipt = {
		id: `${language}-${index}`,
		lines: read.lines.map(({ text, box, characters }) => ({
			text,
			...box,
			confidence: Math.round(100 * Math.min(1, ...characters.map(({ confidence }) => confidence))),
		})),
		key: { company: merchant, date: isoDay(day), total: money(total) },
	};
	receipts.push(JSON.stringify(receipt));
}
await engine.close();
writeFileSync(file, `${receipts.join('\n')}\n`);
