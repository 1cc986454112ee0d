/**
 * The share of right cells over generated menus, invoices and price lists, over generated pages as
 * people have them, or over pages that an engine read. Run `npm run measure:tables -- --help`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { outputs } from './output-room.mts';
import { Random } from './random.mts';
import { scoreReadTable, type ReadTableScore, type TrueTable } from './read-table-score.mts';
import { readPage, tablePage } from './table-pages.mts';
import { compareTables } from './table-score.mts';
import { tablePicture, type TablePicture } from './table-pictures.mts';
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition.ts';

const HELP = `Usage: npm run measure:tables -- [<tables-read.jsonl>] [--count 400] [--seed 1] [--wrong 0]

Without a file it generates
- menus, invoices and price lists (Chinese and English; 2 to 8 columns, left, right and centred;
  missing cells, titles, sections, totals, notes; fonts, spacings, tilts up to 15 degrees, jitter of
  up to 3 pixels; rectangles around tilted lines, polygons, or polygons with upright boxes), and
  compares the items of output Table, cell by cell, with what was generated;
- pages as people have them (text and headings that wrap, headings over headings, a second language,
  dot leaders, groups, short bills, a letter's head, page numbers), read with lost blanks.

<tables-read.jsonl>  one page a line: { "id", "head", "rows", "titles", "lines": [{ "text", "x", "y",
          "width", "height", "confidence" }] }; head null: the page has no header, and titles rows of
          text stand above the table
--count   generated tables, and pages
--seed    of the generator
--wrong   how many of the worst to show

How pages count: columns and rows are matched in order to the true ones; a cell is right at a
similarity of 0.75 of its letters and digits; a row that matches no true row is one too many; a page
is whole where every cell and heading is right and no row too many.
`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		help: { type: 'boolean' },
		count: { type: 'string', default: '400' },
		seed: { type: 'string', default: '1' },
		wrong: { type: 'string', default: '0' },
	},
});
if (values.help || positionals.length > 1) {
	console.log(HELP);
	process.exit(values.help ? 0 : 2);
}

if (positionals.length === 1) measurePages(pagesOf(positionals[0]));
else {
	measureTables();
	console.log('\npages as people have them');
	measurePages(
		seeds().map(({ random, seed }) => {
			const page = tablePage(random);
			return { id: String(seed), kind: page.kind, truth: page, read: readPage(random, page) };
		}),
	);
}

function seeds(): Array<{ random: Random; seed: number }> {
	return Array.from({ length: Number(values.count) }, (_, index) => {
		const seed = Number(values.seed) * 1_000_003 + index;
		return { random: new Random(seed), seed };
	});
}

interface Page {
	id: string;
	kind: string;
	truth: TrueTable;
	read: Recognition;
}

interface PageLine extends TrueTable {
	id: string;
	lines: Array<{
		text: string;
		x: number;
		y: number;
		width: number;
		height: number;
		confidence?: number;
	}>;
}

function pagesOf(file: string): Page[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => {
			const page = JSON.parse(line) as PageLine;
			const lines = page.lines.map(({ text, confidence = 99, ...box }) => ({
				text,
				box,
				confidence,
				characters: [],
			}));
			const read = { source: page.id, angle: null, lines, raw: {} };
			return { id: page.id, kind: page.id.replace(/-\d+$/, ''), truth: page, read };
		});
}

function measurePages(pages: Page[]): void {
	const scored = pages.map((page) => {
		const { keys, rows } = tableOf(page.read);
		return { page, keys, rows, score: scoreReadTable(page.truth, keys, rows) };
	});
	for (const kind of new Set(pages.map((page) => page.kind))) {
		reportPages(
			kind,
			scored.flatMap(({ page, score }) => (page.kind === kind ? [score] : [])),
		);
	}
	reportPages(
		'all pages',
		scored.map(({ score }) => score),
	);
	const wrong = scored.filter(({ score }) => !score.whole);
	for (const { page, keys, rows } of wrong.slice(0, Number(values.wrong))) {
		console.log(`\n${page.id}: ${page.kind}\nprinted`);
		show([page.truth.head ?? [], ...page.truth.rows]);
		console.log('found');
		show([keys, ...rows]);
	}
}

function reportPages(name: string, scores: ReadTableScore[]): void {
	const sum = (count: (score: ReadTableScore) => number) =>
		scores.reduce((total, score) => total + count(score), 0);
	const share = (part: number, all: number) =>
		all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`;
	console.log(
		`${name}: cells right ${share(
			sum(({ cellsRight }) => cellsRight),
			sum(({ cells }) => cells),
		)}, rows too many ${share(
			sum(({ rowsTooMany }) => rowsTooMany),
			sum(({ rows }) => rows),
		)}, headings right ${share(
			sum(({ headingsRight }) => headingsRight),
			sum(({ headings }) => headings),
		)}, whole pages ${sum(({ whole }) => Number(whole))} of ${scores.length}`,
	);
}

interface Measured {
	picture: TablePicture;
	seed: number;
	found: Array<Array<string | null>>;
	right: number;
	all: number;
}

function measureTables(): void {
	const measured = seeds().map(({ random, seed }): Measured => {
		const picture = tablePicture(random);
		const found = foundTable(picture);
		return { picture, seed, found, ...compareTables(picture.truth, found) };
	});
	const part = (name: string, isIn: (picture: TablePicture) => boolean) =>
		report(
			name,
			measured.filter(({ picture }) => isIn(picture)),
		);
	report('all tables', measured);
	for (const kind of ['menu', 'invoice', 'price list'] as const) {
		part(kind, (picture) => picture.kind === kind);
	}
	for (const boxes of ['rectangles', 'polygons', 'polygons and upright boxes'] as const) {
		part(boxes, (picture) => picture.boxes === boxes);
	}
	part('not tilted', ({ tilt }) => tilt === 0);
	part('tilted up to 5 degrees', ({ tilt }) => tilt !== 0 && Math.abs(tilt) <= 5);
	part('tilted up to 15 degrees', ({ tilt }) => Math.abs(tilt) > 5);
	measured.sort((a, b) => b.all - b.right - (a.all - a.right));
	for (const { picture, seed, found, right, all } of measured.slice(0, Number(values.wrong))) {
		console.log(
			`\nseed ${seed}: ${picture.kind}, ${picture.boxes}, ${picture.tilt.toFixed(1)} degrees, ${right} of ${all}`,
		);
		console.log('generated');
		show(picture.truth);
		console.log('found');
		show(found);
	}
}

/** Keys first where the table has a header, then the items' values. */
function foundTable({ recognition, hasHeader }: TablePicture): Array<Array<string | null>> {
	const { keys, rows } = tableOf(recognition);
	return hasHeader || keys[0] !== 'A' ? [keys, ...rows] : rows;
}

function tableOf(read: Recognition): { keys: string[]; rows: Array<Array<string | null>> } {
	const items = outputs.toItems('table', [read], {
		minConfidence: 0,
		includeWords: false,
		headerRow: 'auto',
		convertNumbers: false,
		dateOrder: 'dayFirst',
		decimalSeparator: 'auto',
		fields: [],
	});
	return {
		keys: items.length > 0 ? Object.keys(items[0]).filter((key) => key !== 'source') : [],
		rows: items.map(
			({ source: _source, ...cells }) => Object.values(cells) as Array<string | null>,
		),
	};
}

function report(name: string, tables: Measured[]): void {
	const right = tables.reduce((sum, table) => sum + table.right, 0);
	const all = tables.reduce((sum, table) => sum + table.all, 0);
	const perfect = tables.filter((table) => table.right === table.all).length;
	console.log(
		`${name}: ${((100 * right) / all).toFixed(2)} % of ${all} cells right, ${perfect} of ${tables.length} tables without a wrong cell`,
	);
}

function show(rows: Array<Array<string | null>>): void {
	for (const row of rows) console.log('  ', row.map((cell) => cell ?? '·').join(' | '));
}
