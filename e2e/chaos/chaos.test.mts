/**
 * `npm run test:chaos`: 2,000 pictures, of which some can never be read, at a service that spoils three
 * answers of ten. Nothing is lost, nothing comes twice, nothing is paid for twice.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { CounterSnapshot } from '../../emulator/src/index.mts';
import setUp from '../../test/support/global-setup.mjs';
import type { InputItem, NodeRun } from '../../test/support/n8n-execution.mts';
import { startLocalService, type LocalService } from '../../test/support/ocr-service.mts';
import { fakePng } from '../../test/support/pictures.mts';

const COUNT = 2000;
const FAULTS =
	'seed=2026,reset=0.06,html5xx=0.06,internal213=0.05,throttle=0.02:3,slow=0.02:400,cutoff=0.05,lost=0.04';
/** Every nth picture is one that no service reads; the others that fail had bad luck four times. */
const PERMANENT = { gif: 101, empty: 103, undecodable: 97, recognitionFailed: 89, noText: 83 };

type Kind = keyof typeof PERMANENT | 'readable';

interface ChaosPicture {
	fileName: string;
	kind: Kind;
	bytes: Buffer;
	/** SHA-256 in hex, by which the service counts. */
	digest: string;
}

let service: LocalService;
let pictures: ChaosPicture[];
let run: NodeRun;
let counters: CounterSnapshot;
let seconds: number;

function makePicture(index: number): ChaosPicture {
	const found = Object.entries(PERMANENT).find(([, every]) => index % every === every - 1);
	const kind = (found?.[0] ?? 'readable') as Kind;
	const bytes =
		kind === 'empty'
			? Buffer.alloc(0)
			: kind === 'gif'
				? Buffer.from(`GIF89a ${index}`)
				: fakePng(2000 + (index % 50) * 400, index + 1);
	const digest = createHash('sha256').update(bytes).digest('hex');
	return { fileName: `picture-${index}.png`, kind, bytes, digest };
}

before(async () => {
	await setUp();
	// n8n-core's folder and the compiled node are looked for at import.
	const { runNode } = await import('../../test/support/n8n-execution.mts');
	service = await startLocalService('--latency', '20', '--faults', FAULTS);
	pictures = Array.from({ length: COUNT }, (_, index) => makePicture(index));
	for (const { kind, bytes } of pictures) {
		if (kind === 'undecodable' || kind === 'recognitionFailed' || kind === 'noText') {
			await service.record(bytes, { problem: kind });
		}
	}
	const inputs = pictures.map(
		({ bytes, fileName }): InputItem => ({ files: { data: { bytes, fileName } } }),
	);
	const { account, address } = service;
	const startedAt = performance.now();
	run = await runNode(inputs, {
		parameters: { output: 'text', options: { maxParallelRequests: 50 } },
		credential: { ...account, endpoint: address, cloudApiEndpoint: address },
		node: { onError: 'continueErrorOutput' },
	});
	seconds = (performance.now() - startedAt) / 1000;
	counters = await service.counters();
});

after(() => service?.stop());

/** The input item that an output item names as its origin. */
function origin({ pairedItem }: NodeRun['items'][number]): number {
	assert(typeof pairedItem === 'object' && !Array.isArray(pairedItem));
	return pairedItem.item;
}

it('spoils three answers of ten', (t) => {
	const { requests, faults, throttled } = counters;
	const spoilt = Object.values(faults).reduce((sum, count) => sum + count, 0);
	t.diagnostic(`${requests} requests in ${seconds.toFixed(0)} s, faults ${JSON.stringify(faults)}`);
	t.diagnostic(run.hints.join(' '));
	assert.ok(spoilt / requests > 0.25, `${spoilt} of ${requests}`);
	assert.ok(throttled > 0);
});

it('gives for each picture its own text or exactly one error item, in input order', (t) => {
	assert.equal(run.error, undefined);
	const { items, errorItems } = run;
	assert.deepEqual(
		[...items, ...errorItems].map(origin).sort((a, b) => a - b),
		pictures.map((_, index) => index),
	);
	for (const results of [items, errorItems]) {
		const origins = results.map(origin);
		assert.deepEqual(
			origins,
			origins.toSorted((a, b) => a - b),
		);
	}
	for (const item of items) {
		const { kind, digest, fileName } = pictures[origin(item)];
		assert.equal(item.json.source, fileName);
		if (kind === 'noText') assert.equal(item.json.text, '');
		else assert.match(item.json.text as string, new RegExp(digest.slice(0, 16)), fileName);
	}
	const unlucky = errorItems.filter((item) => pictures[origin(item)].kind === 'readable');
	t.diagnostic(`${items.length} read, ${errorItems.length} failed, ${unlucky.length} by bad luck`);
	// 0.06 + 0.06 + 0.05 + 0.05 + 0.04 are retried: four times in a row for one picture of 220.
	assert.ok(unlucky.length < COUNT / 100);
	for (const item of errorItems) {
		const { kind, fileName } = pictures[origin(item)];
		assert.notEqual(kind, 'noText');
		assert.equal((item.json.error as { source: string }).source, fileName);
	}
});

it('pays once for each picture that was read, but where the answer was lost on its way', (t) => {
	const { recognizedByPicture, answersLostByPicture, answersLost, recognized } = counters;
	const read = new Set(
		run.items.map((item) => pictures[origin(item)]).filter(({ kind }) => kind === 'readable'),
	);
	for (const picture of pictures) {
		const { digest, fileName } = picture;
		const paid = (recognizedByPicture[digest] ?? 0) - (answersLostByPicture[digest] ?? 0);
		assert.equal(paid, read.has(picture) ? 1 : 0, fileName);
	}
	t.diagnostic(
		`${recognized} recognitions, of which ${answersLost} answers were lost on their way`,
	);
	assert.equal(recognized - answersLost, read.size);
});
