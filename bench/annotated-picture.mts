/**
 * What the annotated picture of a photo of 12 megapixels costs, and what it costs to scale it down until it fits
 * a service's limit: time, memory, and how long the event loop is held at a time. Every kind of file in a process of its own, on the built package:
 * `npm run bench:picture` (progressive JPEG needs Debian's jpegtran).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type * as AnnotatedPicture from '../nodes/OcrGeneral/picture/annotatedPicture.ts';
import type * as SmallerPicture from '../nodes/OcrGeneral/picture/smallerPicture.ts';
import type * as BreathModule from '../nodes/OcrGeneral/picture/breath.ts';
import { runNodeScript } from '../e2e/src/child-process.mjs';
import { endOnSignals } from '../e2e/src/end-on-signals.mjs';
import { makeTemporaryFolder, removeTemporaryFolder } from '../e2e/src/temporary-folder.mjs';
import { whiteCanvas } from '../emulator/src/picture/raster.mts';
import { median } from './comparison/figures.mts';
import { Random } from './random.mts';

const WIDTH = 4032;
const HEIGHT = 3024;
const TURNS = 5;
/** Bytes that a scaled picture may have: the smallest limit of a service. */
const LIMIT = 5_200_000;

interface Cost {
	/** Milliseconds: on the clock, and of processor. */
	time: number;
	processor: number;
	/** The longest stretch without giving way, in milliseconds of this thread, and of the clock. */
	stretch: number;
	delay: number;
	/** Megabytes above what the process had before, the file itself included in both. */
	memory: number;
	/** Bytes of the result. */
	size: number;
}

const WORKS = ['annotated', 'scaled down'] as const;
type Work = (typeof WORKS)[number];

const [, script, file, work] = process.argv;
if (file) console.log(JSON.stringify(await measure(readFileSync(file), work as Work)));
else {
	const gulp = fileURLToPath(new URL('../node_modules/gulp/bin/gulp.js', import.meta.url));
	execFileSync(process.execPath, [gulp, 'build']);
	await compare();
}

async function compare(): Promise<void> {
	endOnSignals();
	const folder = makeTemporaryFolder('annotated');
	try {
		const photo = paintPhoto();
		const jpeg = path.join(folder, 'photo.jpg');
		writeFileSync(jpeg, photo.toBuffer('image/jpeg', 85));
		const large = path.join(folder, 'large.jpg');
		writeFileSync(large, photo.toBuffer('image/jpeg', 98));
		const png = path.join(folder, 'photo.png');
		writeFileSync(png, photo.toBuffer('image/png'));
		const env = { ...process.env, NODE_OPTIONS: '--expose-gc' };
		const files = {
			'JPEG, baseline': jpeg,
			'JPEG of better quality': large,
			'JPEG, progressive': progressive(jpeg),
			PNG: png,
		};
		for (const [kind, name] of Object.entries(files)) {
			if (!name) continue;
			const megabytes = (readFileSync(name).length / 1e6).toFixed(1);
			for (const task of WORKS) {
				const { code, stdout, stderr } = await runNodeScript(script, [name, task], { env });
				if (code !== 0) throw new Error(stderr);
				const cost = JSON.parse(stdout) as Cost;
				console.log(
					`${kind} of ${megabytes} MB, ${task}: ${cost.time} ms (${cost.processor} ms of processor), the event loop ` +
						`held for ${cost.stretch} ms of processor at most (${cost.delay} ms on the clock), ${cost.memory} MB more, result ${cost.size} bytes`,
				);
			}
		}
	} finally {
		await removeTemporaryFolder(folder);
	}
}

/** Light and noise as a camera sees them, and a page of text lines. */
function paintPhoto() {
	const canvas = whiteCanvas(WIDTH, HEIGHT);
	const context = canvas.getContext('2d');
	const random = new Random(7);
	context.fillStyle = '#8a6a4a';
	context.fillRect(0, 0, WIDTH, HEIGHT);
	context.fillStyle = '#f4f1e8';
	context.fillRect(300, 200, WIDTH - 600, HEIGHT - 400);
	context.fillStyle = '#222222';
	context.font = '60px sans-serif';
	for (let row = 0; row < 30; row++) {
		context.fillText(
			`${row + 1}  Item ${row * 37}    ${(row * 12.34).toFixed(2)}`,
			420,
			320 + row * 85,
		);
	}
	const image = context.getImageData(0, 0, WIDTH, HEIGHT);
	for (let at = 0; at < image.data.length; at += 4) {
		const noise = random.between(-8, 8) - (at / image.data.length) * 30;
		for (let channel = 0; channel < 3; channel++) image.data[at + channel] += noise;
	}
	context.putImageData(image, 0, 0);
	return canvas;
}

function progressive(jpeg: string): string | undefined {
	const target = jpeg.replace('.jpg', '-progressive.jpg');
	try {
		execFileSync('jpegtran', ['-progressive', '-outfile', target, jpeg]);
		return target;
	} catch {
		return undefined;
	}
}

async function measure(bytes: Buffer, task: Work): Promise<Cost> {
	const load = createRequire(import.meta.url);
	const built = (name: string): unknown => load(`../dist/nodes/OcrGeneral/picture/${name}.js`);
	const { annotatedPicture } = built('annotatedPicture') as typeof AnnotatedPicture;
	const { smallerPicture } = built('smallerPicture') as typeof SmallerPicture;
	const { breathing } = built('breath') as typeof BreathModule;
	const lines = Array.from({ length: 60 }, (_, index) => ({
		text: '',
		box: { x: 400 + (index % 2) * 1500, y: 260 + (index >> 1) * 85, width: 1300, height: 75 },
		confidence: 60 + (index % 40),
		characters: [],
	}));
	const costs: Cost[] = [];
	for (let turn = 0; turn < TURNS; turn++) {
		globalThis.gc?.();
		await sleep(50);
		const before = process.memoryUsage().rss;
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		const [begin, used] = [performance.now(), process.cpuUsage()];
		let most = before;
		let stretch = 0;
		let resumed = process.threadCpuUsage();
		const breath = breathing(Date.now, async () => {
			stretch = Math.max(stretch, milliseconds(process.threadCpuUsage(resumed)));
			most = Math.max(most, process.memoryUsage().rss);
			await sleep(0);
			resumed = process.threadCpuUsage();
		});
		const { jpeg } =
			task === 'annotated'
				? await annotatedPicture({ lines, angle: 0 }, bytes, breath)
				: await smallerPicture(bytes, LIMIT, breath);
		const processor = milliseconds(process.cpuUsage(used));
		delay.disable();
		costs.push({
			time: Math.round(performance.now() - begin),
			processor,
			stretch,
			delay: Math.round(delay.max / 1e6),
			memory: Math.round((most - before) / 1e6),
			size: jpeg.length,
		});
	}
	const middle = (key: keyof Cost) => median(costs.map((cost) => cost[key]));
	return {
		time: middle('time'),
		processor: middle('processor'),
		stretch: middle('stretch'),
		delay: middle('delay'),
		memory: Math.max(...costs.map(({ memory }) => memory)),
		size: costs[0].size,
	};
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
	return Math.round((user + system) / 1000);
}
