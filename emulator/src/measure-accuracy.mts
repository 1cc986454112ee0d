import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { createPaddleEngine } from './engines/paddle.mts';
import { sniffFormat } from './picture/format.mts';

/**
 * Prints, for each picture that has its text beside it (`<name>.lines.json`, an array of lines), the
 * share of characters that the paddle engine reads right: each expected line is paired with the
 * nearest unused line read; wrong, missing and needless characters of the pair count as errors.
 * Needless lines are printed apart. Run: `node src/measure-accuracy.mts [folder]`
 */
const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../examples');
const verbose = process.argv.includes('--verbose');
const engine = await createPaddleEngine();
let worst = 100;
for (const file of globSync('**/*.lines.json', { cwd: folder }).sort()) {
	const expected = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as string[];
	const bytes = readFileSync(path.join(folder, file.replace('.lines.json', '.png')));
	const digest = createHash('sha256').update(bytes).digest('hex');
	const started = performance.now();
	const page = await engine.recognize({ bytes, digest, format: sniffFormat(bytes) });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	if ('body' in page) continue;
	const read = page.lines.map(({ text }) => text);
	const { share, wrong, needless } = compare(expected, read);
	worst = Math.min(worst, share);
	const name = file.replace('.lines.json', '');
	const summary = `${expected.length} lines, ${needless.length} needless, ${seconds} s`;
	console.log(`${name}: ${share.toFixed(1)} % of characters right (${summary})`);
	if (verbose)
		for (const line of [...wrong, ...needless.map((text) => `+ ${text}`)]) console.log(line);
}
await engine.close();
console.log(`worst: ${worst.toFixed(1)} %`);

function compare(expected: string[], read: string[]) {
	const pairs = expected
		.flatMap((wanted) => read.map((text, at) => ({ wanted, at, errors: distance(wanted, text) })))
		.sort((a, b) => a.errors - b.errors);
	const unread = [...expected];
	const unused = new Set(read.keys());
	const wrong: string[] = [];
	let errors = 0;
	for (const pair of pairs) {
		const position = unread.indexOf(pair.wanted);
		if (position < 0 || !unused.has(pair.at) || pair.errors >= [...pair.wanted].length) continue;
		unread.splice(position, 1);
		unused.delete(pair.at);
		errors += pair.errors;
		if (pair.errors > 0) wrong.push(`  ${pair.wanted}  was read as  ${read[pair.at]}`);
	}
	for (const line of unread) {
		errors += [...line].length;
		wrong.push(`  ${line}  was not read`);
	}
	const total = expected.reduce((sum, line) => sum + [...line].length, 0);
	const share = 100 * (1 - errors / total);
	return { share, wrong, needless: [...unused].map((at) => read[at]) };
}

/** Levenshtein distance in characters. */
function distance(a: string, b: string): number {
	const [from, to] = [[...a], [...b]];
	let row = Array.from({ length: to.length + 1 }, (_, at) => at);
	for (const [i, character] of from.entries()) {
		const next = [i + 1];
		for (const [j, other] of to.entries()) {
			next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (character === other ? 0 : 1)));
		}
		row = next;
	}
	return row[to.length];
}
