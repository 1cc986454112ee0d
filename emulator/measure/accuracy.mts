/**
 * How well and how fast the engine `paddle` reads: the example pictures, or photographs of one's own with
 * the words on them.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cpuTime, peakMemory } from '../../bench/comparison/process-usage.mts';
import type { Engine, Picture, RecognizedLine } from '../src/engines/engine.mts';
import { createPaddleEngine } from '../src/engines/paddle.mts';
import { sniffFormat } from '../src/picture/format.mts';
import type { PlacedText, Score } from './score.mts';
import { addScore, emptyScore, scoreLines, scorePlaced } from './score.mts';

const HELP = `Usage: npm run measure:accuracy -w tencent-ocr-emulator -- [options]

--folder FOLDER   pictures, <name>.png or .jpg, each with its lines beside it as <name>.lines.json, an
                  array of strings (the example pictures when left out)
--words FILE      or one file for all of the folder: a JSON object a line, { id, lines: [{ text, x, y,
                  width, height }] }, whose pictures are <id>.jpg in the folder
--count N         pictures at most, evenly chosen (60)
--repeat N        reads the pictures N times over, to see memory grow (1)
--verbose         shows each mistake
`;

const { values } = parseArgs({
	options: {
		help: { type: 'boolean' },
		folder: { type: 'string', default: path.join(import.meta.dirname, '../../examples') },
		words: { type: 'string' },
		count: { type: 'string', default: '60' },
		repeat: { type: 'string', default: '1' },
		verbose: { type: 'boolean', default: false },
	},
});

interface Sample {
	name: string;
	file: string;
	score(read: readonly RecognizedLine[]): Score;
}

if (values.help) process.stdout.write(HELP);
else await measure(chosen(values.words ? placedSamples(values.words) : lineSamples()));

async function measure(samples: Sample[]): Promise<void> {
	const engine = await createPaddleEngine();
	const pids = [process.pid, ...childrenOf(process.pid)];
	const used = (): number => pids.reduce((sum, pid) => sum + cpuTime(pid), 0) / 1000;
	const before = { cpu: used(), at: performance.now() };
	const total = emptyScore();
	const repeat = Number(values.repeat);
	for (let round = 1; round <= repeat; round++) {
		for (const sample of samples) {
			const page = await engine.recognize(open(sample.file));
			if ('body' in page || round > 1) continue;
			const score = sample.score(page.lines);
			addScore(total, score);
			console.log(
				`${sample.name}: ${percent(score.characters - score.wrong, score.characters)} right`,
			);
			if (!values.verbose) continue;
			for (const [truth, read] of score.mistakes) console.log(`  ${truth}  was read as  ${read}`);
		}
		if (repeat > 1) console.log(`after ${round * samples.length} pictures: ${memory(pids)}`);
	}
	const count = samples.length * repeat;
	const [wall, cpu] = [(performance.now() - before.at) / 1000, used() - before.cpu];
	const { characters, wrong, inWholeLines, needless, blanks, wrongBlanks } = total;
	console.log(`
characters right:    ${percent(characters - wrong, characters)} of ${characters}
in lines read whole: ${percent(inWholeLines, characters)}
needless:            ${percent(needless, characters)}
blanks right:        ${percent(blanks - wrongBlanks, blanks)} of ${blanks}
a picture:           ${(wall / count).toFixed(2)} s, ${(cpu / count).toFixed(2)} s of CPU
memory at most:      ${memory(pids)}
two at once:         ${(await pairsPerMinute(engine, samples)).toFixed(0)} pictures a minute`);
	await engine.close();
}

async function pairsPerMinute(engine: Engine, samples: readonly Sample[]): Promise<number> {
	const left = [...samples];
	const started = performance.now();
	const readOn = async (): Promise<void> => {
		for (let next = left.pop(); next; next = left.pop()) await engine.recognize(open(next.file));
	};
	await Promise.all([readOn(), readOn()]);
	return (samples.length * 60_000) / (performance.now() - started);
}

function open(file: string): Picture {
	const bytes = readFileSync(file);
	const digest = createHash('sha256').update(bytes).digest('hex');
	return { bytes, digest, format: sniffFormat(bytes) };
}

function lineSamples(): Sample[] {
	return globSync('**/*.lines.json', { cwd: values.folder })
		.sort()
		.map((file) => {
			const name = file.replace('.lines.json', '');
			const truth = JSON.parse(readFileSync(path.join(values.folder, file), 'utf8')) as string[];
			const base = path.join(values.folder, name);
			return {
				name,
				file: existsSync(`${base}.png`) ? `${base}.png` : `${base}.jpg`,
				score: (read) =>
					scoreLines(
						truth,
						read.map(({ text }) => text),
					),
			};
		});
}

function placedSamples(words: string): Sample[] {
	return readFileSync(words, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { id: string; lines: PlacedText[] })
		.map(({ id, lines }) => ({
			name: id,
			file: path.join(values.folder, `${id}.jpg`),
			score: (read: readonly RecognizedLine[]) => scorePlaced(lines, read.map(placed)),
		}))
		.filter(({ file }) => existsSync(file));
}

/** A line's upright place in the picture as sent; a sloped one is as high as its text. */
function placed({ text, box, corners }: RecognizedLine): PlacedText {
	if (!corners) return { text, ...box };
	const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
	const x = Math.min(...xs);
	const y = (Math.min(...ys) + Math.max(...ys) - box.height) / 2;
	return { text, x, y, width: Math.max(...xs) - x, height: box.height };
}

function chosen(samples: readonly Sample[]): Sample[] {
	const step = Math.max(1, Math.ceil(samples.length / Number(values.count)));
	return samples.filter((_, index) => index % step === 0);
}

/** Ids of the processes that a process has started (proc_pid_task(5)). */
function childrenOf(pid: number): number[] {
	return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
}

function memory(pids: readonly number[]): string {
	const bytes = pids.reduce((sum, pid) => sum + peakMemory(pid), 0);
	return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}

function percent(part: number, whole: number): string {
	return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
}
