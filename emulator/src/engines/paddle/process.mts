import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import path from 'node:path';
import type { PictureProblem } from '../../picture/problem.mts';
import { PictureRefused } from '../../picture/problem.mts';
import type { Picture, RecognizedPage } from '../engine.mts';

export interface ReadRequest {
	id: number;
	picture: Picture;
}

/** What the process says once it can read. */
export const ready = 'ready';

/** One of the three. */
export interface ReadAnswer {
	id: number;
	page?: RecognizedPage;
	problem?: PictureProblem;
	/** What went wrong that is not the picture's fault. */
	failure?: string;
}

export interface ReaderProcess {
	/** @throws PictureRefused */
	read(picture: Picture): Promise<RecognizedPage>;
	/** Ends it whatever it is reading. */
	kill(): Promise<void>;
}

/**
 * Starts a process that reads pictures; one that dies is started anew for the next picture.
 *
 * @throws when it cannot read at all
 */
export async function startReader(): Promise<ReaderProcess> {
	let count = 0;
	let child: ChildProcess | null = null;
	let isStopped = false;
	const waiting = new Map<number, (answer: ReadAnswer) => void>();

	const start = (): ChildProcess => {
		const started = fork(path.join(import.meta.dirname, 'reader.mts'), {
			serialization: 'advanced',
			execArgv: [],
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		});
		started.on('message', (answer: ReadAnswer | typeof ready) => {
			if (answer === ready) return;
			waiting.get(answer.id)?.(answer);
			waiting.delete(answer.id);
		});
		started.once('close', () => {
			if (child === started) child = null;
			for (const [id, answer] of waiting) answer({ id, failure: 'its process ended' });
			waiting.clear();
		});
		return started;
	};
	child = start();
	await untilReady(child);

	return {
		async read(picture) {
			// Else a document's next page would start it anew.
			if (isStopped) throw new Error('The engine is stopped');
			child ??= start();
			const request: ReadRequest = { id: ++count, picture };
			const answered = new Promise<ReadAnswer>((resolve) => waiting.set(request.id, resolve));
			child.send(request);
			const { page, problem, failure } = await answered;
			if (problem) throw new PictureRefused(problem);
			if (!page) throw new Error(`A picture could not be read: ${failure}`);
			return page;
		},
		async kill() {
			isStopped = true;
			const ended = child;
			if (!ended) return;
			const closed = new Promise((resolve) => ended.once('close', resolve));
			ended.kill('SIGKILL');
			await closed;
		},
	};
}

/** Platforms that onnxruntime-node 1.30 has a binary for. */
const platforms = ['darwin/arm64', 'linux/arm64', 'linux/x64', 'win32/arm64', 'win32/x64'];

function untilReady(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		child.once('message', () => resolve());
		child.once('close', () => {
			const platform = `${process.platform}/${process.arch}`;
			reject(
				new Error(
					`The engine paddle cannot read here (${platform}): its runtime has binaries for ` +
						`${platforms.join(', ')}, with glibc on Linux. The engine recorded runs anywhere.`,
				),
			);
		});
	});
}
