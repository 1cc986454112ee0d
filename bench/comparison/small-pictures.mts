/**
 * 200 pictures of 1 MB: wall time of the node beside a bare client's, which is the floor, and CPU per picture
 * beyond reading the files.
 */
import { fakePng } from '../../test/support/pictures.mts';
import { sendBare } from './bare-client.mts';
import { anHour, median, milliseconds, printTable, times } from './figures.mts';
import type { Measurement } from './measured-n8n.mts';
import { setBench, workflowId } from './stage.mts';
import { CONTENDERS, ourNode } from './workflows.mts';

const COUNT = 200;
const SIZE = 1_000_000;
const PARALLEL = 50;
/** Milliseconds, and a share of the HTTP Request node's. */
const TARGETS = { wall: 1000, cpu: 0.25 };

export async function compareSmallPictures(pairs: number): Promise<void> {
	const contenders = { 'this node': ourNode({ maxParallelRequests: PARALLEL }), ...CONTENDERS };
	const names = Object.keys(contenders);
	const bench = await setBench(contenders, { small: { count: COUNT, size: SIZE } });
	const measured: Record<string, Measurement[]> = {};
	const pictures = Array.from({ length: COUNT }, (_, index) => fakePng(SIZE, index + 1));
	const bare: number[] = [];
	try {
		await bench.n8n.start();
		// The first run of each loads code and warms the compiler up.
		for (const name of names.filter((name) => name !== 'one after another')) {
			await bench.n8n.measure(workflowId(name, 'small'));
		}
		for (let pair = 0; pair < pairs; pair++) {
			for (const name of pair % 2 === 0 ? names : names.toReversed()) {
				const measurement = await bench.n8n.measure(workflowId(name, 'small'));
				(measured[name] ??= []).push(measurement);
				const { wall, cpu } = measurement;
				console.log(`  ${name}: wall ${milliseconds(wall)}, CPU ${milliseconds(cpu)}`);
			}
			const { address, account } = bench.service;
			bare.push(await sendBare(address, account, pictures, PARALLEL));
		}
	} finally {
		await bench.clear();
	}
	const reading = median(measured.reading.map(({ cpu }) => cpu));
	const wallOf = (name: string) => median(measured[name].map(({ wall }) => wall));
	const cpuOf = (name: string) => (median(measured[name].map(({ cpu }) => cpu)) - reading) / COUNT;
	const rows = names
		.filter((name) => name !== 'reading')
		.map((name) => ({
			'': name,
			'wall time': milliseconds(wallOf(name)),
			'to HTTP Request': times(wallOf(name) / wallOf('HTTP Request')),
			'pictures an hour': anHour(COUNT, wallOf(name)),
			'CPU per picture': milliseconds(cpuOf(name)),
			'to HTTP Request ': times(cpuOf(name) / cpuOf('HTTP Request')),
		}));
	const floor = median(bare);
	rows.unshift({
		'': 'a bare client',
		'wall time': milliseconds(floor),
		'to HTTP Request': times(floor / wallOf('HTTP Request')),
		'pictures an hour': anHour(COUNT, floor),
		'CPU per picture': '',
		'to HTTP Request ': '',
	});
	printTable(
		`${COUNT} pictures of 1 MB, parallelism ${PARALLEL} (aim: ${milliseconds(TARGETS.wall)}, CPU ${times(TARGETS.cpu)})`,
		rows,
	);
}
