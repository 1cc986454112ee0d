/**
 * This node beside n8n's HTTP Request node, and beside itself one request after another, in one real n8n:
 * `npm run bench`, or some of its scenarios: `npm run bench -- small large --pairs 3`.
 */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { endOnSignals } from '../e2e/src/end-on-signals.mjs';
import { PlainError } from '../e2e/src/npm.mjs';
import { compareLargePictures, compareManyPictures } from './comparison/large-pictures.mts';
import { measureRateCap } from './comparison/rate-cap.mts';
import { compareSmallPictures } from './comparison/small-pictures.mts';

const SCENARIOS: Record<string, (pairs: number) => Promise<void>> = {
	small: compareSmallPictures,
	large: compareLargePictures,
	many: compareManyPictures,
	cap: measureRateCap,
};

async function run(): Promise<void> {
	const { values, positionals } = parseArgs({
		options: { pairs: { type: 'string', default: '5' } },
		allowPositionals: true,
	});
	const pairs = Number(values.pairs);
	const unknown = positionals.filter((name) => !Object.hasOwn(SCENARIOS, name));
	if (unknown.length > 0 || !Number.isInteger(pairs) || pairs < 1) {
		throw new PlainError(`Scenarios: ${Object.keys(SCENARIOS).join(', ')}; --pairs 5`);
	}
	if (process.platform !== 'linux') throw new PlainError('CPU and memory are read from Linux.');
	const memory = (totalmem() / 2 ** 30).toFixed(0);
	console.log(
		`${availableParallelism()} cores (${cpus()[0]?.model}), ${memory} GB; the machine should have nothing else to do. Service of 200 ms on the same machine.`,
	);
	for (const name of positionals.length > 0 ? positionals : Object.keys(SCENARIOS)) {
		await SCENARIOS[name](pairs);
	}
}

endOnSignals();
try {
	await run();
} catch (error) {
	console.error(error instanceof PlainError ? error.message : error);
	process.exitCode = 1;
}
