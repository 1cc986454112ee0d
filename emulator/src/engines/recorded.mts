import { readdir, readFile } from 'node:fs/promises';
import { validateHeaderValue } from 'node:http';
import path from 'node:path';
import type { PictureProblem } from '../picture/problem.mts';
import { PictureRefused, pictureProblems } from '../picture/problem.mts';
import type {
	Box,
	Engine,
	Picture,
	RecognizedCharacter,
	RecognizedLine,
	RecognizedPage,
	VerbatimAnswer,
} from './engine.mts';

export interface RecordedLine {
	text: string;
	box: Box;
	/** 0 to 1, of every character; 0.99 when left out. */
	confidence?: number;
	/** Confidence 0 to 1 of each character of `text`, spaces included. */
	confidences?: number[];
	/** Counts from 1; the line's own number when left out. */
	paragraph?: number;
}

/** What is answered for one picture: lines, a refusal, or a body as it stands. */
export type Recording =
	| { lines: RecordedLine[]; angle?: number; width?: number; height?: number }
	| { problem: PictureProblem }
	| { verbatim: VerbatimAnswer };

/** Recordings by SHA-256 of the picture (hex), or `<digest>-<page>` for one page of a document. */
export type Recordings = Map<string, Recording>;

const key = /^[0-9a-f]{64}(?:-[1-9]\d*)?$/;
const defaultConfidence = 0.99;

/**
 * Answers by the digest of the picture and never reads it, so any bytes with a picture's first bytes
 * will do. A picture without a recording gets two lines: `图片` and the first 16 digits of its digest
 * (with `-<page>` for a document), so that every picture has a text of its own.
 */
export function createRecordedEngine(recordings: Recordings): Engine {
	return {
		recognize(picture) {
			const recording =
				recordings.get(`${picture.digest}-${picture.page}`) ?? recordings.get(picture.digest);
			return Promise.resolve(recording ? play(recording) : unknownPicture(picture));
		},
		close: () => Promise.resolve(),
	};
}

/**
 * Checks a recording from outside.
 *
 * @throws with what is wrong with it
 */
export function parseRecording(digest: string, value: unknown): Recording {
	if (!key.test(digest)) throw new Error(`${digest} is no SHA-256 in hex`);
	const { lines, problem, verbatim } = (value ?? {}) as Record<string, unknown>;
	if (problem !== undefined && !pictureProblems.some((known) => known === problem)) {
		throw new Error(`The problem of ${digest} is none of ${pictureProblems.join(', ')}`);
	}
	if (verbatim !== undefined) requireSendable(digest, verbatim);
	if (problem === undefined && verbatim === undefined && !Array.isArray(lines)) {
		throw new Error(`The recording of ${digest} has no lines, problem or verbatim`);
	}
	return value as Recording;
}

/** What would fail only when it is asked for, is refused here. */
function requireSendable(digest: string, verbatim: unknown): void {
	const { status, contentType, body } = (verbatim ?? {}) as Record<string, unknown>;
	if (!Number.isInteger(status) || Number(status) < 200 || Number(status) > 599) {
		throw new Error(`The verbatim answer of ${digest} has no status within 200 to 599`);
	}
	if (typeof contentType !== 'string' || typeof body !== 'string') {
		throw new Error(`The verbatim answer of ${digest} has no contentType or body`);
	}
	validateHeaderValue('contentType', contentType);
}

/** Reads a folder of `<digest>.json` files; other files in it are left alone. */
export async function readRecordings(folder: string): Promise<Recordings> {
	const recordings: Recordings = new Map();
	for (const file of await readdir(folder)) {
		const digest = path.basename(file, '.json');
		if (!file.endsWith('.json') || !key.test(digest)) continue;
		const content: unknown = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
		recordings.set(digest, parseRecording(digest, content));
	}
	return recordings;
}

function play(recording: Recording): RecognizedPage | VerbatimAnswer {
	if ('problem' in recording) throw new PictureRefused(recording.problem);
	if ('verbatim' in recording) return recording.verbatim;
	const { lines, angle = 0, width = 1000, height = 1500 } = recording;
	return { angle, width, height, lines: lines.map(playLine) };
}

function playLine(line: RecordedLine, index: number): RecognizedLine {
	const characters = [...line.text];
	return {
		text: line.text,
		box: line.box,
		paragraph: line.paragraph ?? index + 1,
		characters: characters.map(
			(character, position): RecognizedCharacter => ({
				character,
				confidence: line.confidences?.[position] ?? line.confidence ?? defaultConfidence,
				box: slice(line.box, position, characters.length),
			}),
		),
	};
}

/** Characters of a recording share its line's box evenly: nobody recorded theirs. */
function slice(box: Box, position: number, count: number): Box {
	const left = Math.round((box.width * position) / count);
	const right = Math.round((box.width * (position + 1)) / count);
	return { x: box.x + left, y: box.y, width: right - left, height: box.height };
}

function unknownPicture({ digest, page }: Picture): RecognizedPage | VerbatimAnswer {
	const name = page === undefined ? digest.slice(0, 16) : `${digest.slice(0, 16)}-${page}`;
	return play({
		lines: [
			{ text: '图片', box: { x: 40, y: 40, width: 64, height: 32 } },
			{ text: name, box: { x: 40, y: 100, width: 320, height: 32 } },
		],
	});
}
