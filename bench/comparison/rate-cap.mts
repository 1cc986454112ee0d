/** 300 pictures at a service that takes 20 requests a second: share of that rate, and share refused. */
import { median, milliseconds, percent, printTable } from './figures.mts';
import { setBench, workflowId } from './stage.mts';
import { ourNode } from './workflows.mts';

const COUNT = 300;
const SIZE = 100_000;
const CAP = 20;

/** Of what the service would have taken, and of the requests that it refused. */
interface Share {
	wall: number;
	cap: number;
	throttled: number;
}

export async function measureRateCap(runs: number): Promise<void> {
	const contenders = {
		'requestsPerSecond 20': ourNode({ requestsPerSecond: CAP }),
		defaults: ourNode({}),
		'parallelism 50': ourNode({ maxParallelRequests: 50 }),
	};
	const bench = await setBench(contenders, { capped: { count: COUNT, size: SIZE } });
	const rows: Array<Record<string, string>> = [];
	try {
		await bench.n8n.start();
		for (const qpsMode of ['bucket', 'second'] as const) {
			for (const name of Object.keys(contenders)) {
				const shares: Share[] = [];
				for (let run = 0; run < runs; run++) {
					await bench.service.change({ qps: CAP, qpsMode });
					await bench.service.resetCounters();
					const { wall } = await bench.n8n.measure(workflowId(name, 'capped'));
					const { requests, recognizedByPicture, throttled } = await bench.service.counters();
					const lost = COUNT - Object.keys(recognizedByPicture).length;
					if (lost > 0) throw new Error(`${name}: the service never read ${lost} pictures`);
					shares.push({
						wall,
						cap: COUNT / (CAP * (wall / 1000)),
						throttled: throttled / requests,
					});
					console.log(`  ${qpsMode}, ${name}: ${milliseconds(wall)}, ${throttled} throttled`);
				}
				const of = (key: keyof Share) => median(shares.map((share) => share[key]));
				rows.push({
					'service counts': qpsMode === 'bucket' ? 'token bucket' : 'calendar seconds',
					node: name,
					'wall time': milliseconds(of('wall')),
					'of the cap': percent(of('cap')),
					throttled: percent(of('throttled')),
				});
			}
		}
	} finally {
		await bench.clear();
	}
	printTable(
		`${COUNT} pictures, the service takes ${CAP} a second (aim: with requestsPerSecond 97 %, under 1 % throttled; with defaults 85 %)`,
		rows,
	);
}
