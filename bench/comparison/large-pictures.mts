/** 300 and 1,000 pictures of 5 MB: memory of n8n at its highest, beyond that of reading the files alone. */
import { anHour, median, megabytes, milliseconds, printTable } from './figures.mts';
import type { Measurement } from './measured-n8n.mts';
import { setBench, workflowId } from './stage.mts';
import { CONTENDERS, ourNode, type Contender } from './workflows.mts';

const SIZE = 5_000_000;
const AIM = 'aim: this node at most 80 MB over reading alone';

/** Default parallelism. */
export async function compareLargePictures(pairs: number): Promise<void> {
	await compareMemory({ 'this node': ourNode({}), ...CONTENDERS }, 300, pairs);
}

/** Whether memory grows with the number of pictures. */
export async function compareManyPictures(pairs: number): Promise<void> {
	const contenders = { 'this node': ourNode({}), reading: CONTENDERS.reading };
	await compareMemory(contenders, 1000, pairs);
}

/** Every run in an n8n just started: a process hardly gives back memory that it once took. */
async function compareMemory(
	contenders: Record<string, Contender>,
	count: number,
	pairs: number,
): Promise<void> {
	const names = Object.keys(contenders);
	const warmUp = { count: 5, size: SIZE };
	const large = { count, size: SIZE, distinct: 300 };
	const bench = await setBench(contenders, { large, 'warm-up': warmUp });
	const measured: Record<string, Measurement[]> = {};
	try {
		for (let pair = 0; pair < pairs; pair++) {
			for (const name of pair % 2 === 0 ? names : names.toReversed()) {
				await bench.n8n.start();
				await bench.n8n.measure(workflowId(name, 'warm-up'));
				const measurement = await bench.n8n.measure(workflowId(name, 'large'));
				await bench.n8n.stop();
				(measured[name] ??= []).push(measurement);
				const { wall, peak } = measurement;
				console.log(`  ${name}: peak ${megabytes(peak)}, wall ${milliseconds(wall)}`);
			}
		}
	} finally {
		await bench.clear();
	}
	const of = (name: string, key: 'peak' | 'cpu' | 'wall') =>
		median(measured[name].map((measurement) => measurement[key]));
	const rows = names.map((name) => ({
		'': name,
		'memory at its highest': megabytes(of(name, 'peak')),
		'over reading alone': megabytes(of(name, 'peak') - of('reading', 'peak')),
		'CPU per picture': milliseconds((of(name, 'cpu') - of('reading', 'cpu')) / count),
		'wall time': milliseconds(of(name, 'wall')),
		'pictures an hour': anHour(count, of(name, 'wall')),
	}));
	printTable(`${count} pictures of 5 MB, default parallelism (${AIM})`, rows);
}
