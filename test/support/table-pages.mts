/** How well tables are read: recorded pages that a real engine read, and generated ones. */
import { readFileSync } from 'node:fs';

import { Random } from '../../bench/random.mts';
import {
	scoreReadTable,
	type ReadTableScore,
	type TrueTable,
} from '../../bench/read-table-score.mts';
import { readPage, tablePage } from '../../bench/table-pages.mts';
import { tablePicture } from '../../bench/table-pictures.mts';
import { compareTables } from '../../bench/table-score.mts';

type Cell = string | number | null;
/** The keys and rows that a page gives. */
type Read = (page: object) => { keys: string[]; rows: Cell[][] };

interface RecordedPage extends TrueTable {
	id: string;
	lines: Array<{ text: string; confidence: number }>;
}

/** Shares of the cells, rows and headings that are true, and of the pages that are whole. */
export interface Shares {
	cellsRight: number;
	rowsTooMany: number;
	headingsRight: number;
	whole: number;
}

/** Pages of `bench/record-table-pages.mts`: generated, photographed, read by the local service's engine. */
export function recordedPages(read: Read): Shares {
	const file = new URL('../fixtures/table-pages.jsonl', import.meta.url);
	const pages = readFileSync(file, 'utf8').trim().split('\n');
	return sharesOf(
		pages.map((json) => {
			const page = JSON.parse(json) as RecordedPage;
			const lines = page.lines.map(({ text, confidence, ...box }) => ({
				text,
				box,
				confidence,
				characters: [],
			}));
			const { keys, rows } = read({ source: page.id, angle: null, lines, raw: {} });
			return scoreReadTable(page, keys, rows);
		}),
	);
}

export function generatedPages(read: Read, count: number): Shares {
	return sharesOf(
		Array.from({ length: count }, (_, index) => {
			const random = new Random(9_000_011 + index);
			const page = tablePage(random);
			const { keys, rows } = read(readPage(random, page));
			return scoreReadTable(page, keys, rows);
		}),
	);
}

/** The share of right cells of generated menus, invoices and price lists. */
export function generatedTables(read: Read, count: number): number {
	let right = 0;
	let all = 0;
	for (let index = 0; index < count; index++) {
		const { recognition, truth, hasHeader } = tablePicture(new Random(9_000_011 + index));
		const { keys, rows } = read(recognition);
		const found = (hasHeader || keys[0] !== 'A' ? [keys, ...rows] : rows) as Array<
			Array<string | null>
		>;
		const score = compareTables(truth, found);
		right += score.right;
		all += score.all;
	}
	return right / all;
}

function sharesOf(scores: ReadTableScore[]): Shares {
	const sum = (count: (score: ReadTableScore) => number) =>
		scores.reduce((total, score) => total + count(score), 0);
	return {
		cellsRight: sum((score) => score.cellsRight) / sum((score) => score.cells),
		rowsTooMany: sum((score) => score.rowsTooMany) / sum((score) => score.rows),
		headingsRight: sum((score) => score.headingsRight) / sum((score) => score.headings),
		whole: sum((score) => Number(score.whole)) / scores.length,
	};
}
