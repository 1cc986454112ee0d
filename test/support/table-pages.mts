/** How well tables are read: recorded pages that a real engine read, and generated ones. */
import { readFileSync } from 'node:fs';

import { distorted, DISTORTIONS } from '../../bench/distortion.mts';
import { Random } from '../../bench/random.mts';
import {
	scoreReadTable,
	type ReadTableScore,
	type TrueTable,
} from '../../bench/read-table-score.mts';
import { readPage, tablePage } from '../../bench/table-pages.mts';
import { tablePicture } from '../../bench/table-pictures.mts';
import { compareTables } from '../../bench/table-score.mts';
import type { Recognition, TextLine } from '../../nodes/OcrGeneral/vocabulary/recognition.ts';

type Cell = string | number | null;
/** The keys and rows that a page gives. */
type Read = (page: object) => { keys: string[]; rows: Cell[][] };

interface RecordedPage extends TrueTable {
	id: string;
	lines: Array<{ text: string; confidence: number } & TextLine['box']>;
}

/** What is wrong on some pages. */
export interface Faults {
	cells: number;
	rowsTooMany: number;
	headings: number;
	/** Pages with any of these. */
	pages: number;
}

export { DISTORTIONS };

/**
 * Pages of `bench/record-table-pages.mts`: generated, photographed, read by the local service's engine.
 * @param distortion one of DISTORTIONS, which the boxes are given on top
 */
export function recordedPages(read: Read, distortion?: string): Faults {
	return faultsOf(
		recorded().map((page) => {
			const flat = recognitionOf(page);
			const given = distortion ? distorted(flat, DISTORTIONS[distortion]) : flat;
			const { keys, rows } = read(given);
			return scoreReadTable(page, keys, rows);
		}),
	);
}

/** The pages as they were read. */
export function recordedRecognitions(): Recognition[] {
	return recorded().map(recognitionOf);
}

function recognitionOf(page: RecordedPage): Recognition {
	const lines = page.lines.map(({ text, confidence, ...box }) => ({
		text,
		box,
		confidence,
		characters: [],
	}));
	return { source: page.id, angle: null, lines, raw: {} };
}

function recorded(): RecordedPage[] {
	const file = new URL('../fixtures/table-pages.jsonl', import.meta.url);
	const pages = readFileSync(file, 'utf8').trim().split('\n');
	return pages.map((json) => JSON.parse(json) as RecordedPage);
}

export function generatedPages(read: Read, count: number): Faults {
	return faultsOf(
		Array.from({ length: count }, (_, index) => {
			const random = new Random(9_000_011 + index);
			const page = tablePage(random);
			const { keys, rows } = read(readPage(random, page));
			return scoreReadTable(page, keys, rows);
		}),
	);
}

/** Wrong cells of generated menus, invoices and price lists: those lacking and those too many. */
export function generatedTables(read: Read, count: number): number {
	return sum(
		Array.from({ length: count }, (_, index) => {
			const { recognition, truth, hasHeader } = tablePicture(new Random(9_000_011 + index));
			const { keys, rows } = read(recognition);
			const found = (hasHeader || keys[0] !== 'A' ? [keys, ...rows] : rows) as Array<
				Array<string | null>
			>;
			const { right, all } = compareTables(truth, found);
			return all - right;
		}),
	);
}

function faultsOf(scores: ReadTableScore[]): Faults {
	return {
		cells: sum(scores.map(({ cells, cellsRight }) => cells - cellsRight)),
		rowsTooMany: sum(scores.map(({ rowsTooMany }) => rowsTooMany)),
		headings: sum(scores.map(({ headings, headingsRight }) => headings - headingsRight)),
		pages: scores.filter(({ whole }) => !whole).length,
	};
}

function sum(counts: number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}
