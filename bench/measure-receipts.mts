/**
 * The share of receipts whose total and date the definitions of examples/receipt-fields.json find.
 * Run `npm run measure:receipts -- --help` for the data and the way it counts.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition.ts';
import { definitions, outputs } from './output-room.mts';
import { keyAmount, keyDate } from './receipt-keys.mts';

const HELP = `Usage: npm run measure:receipts -- <receipts.jsonl> [--wrong] [--part even|odd]

<receipts.jsonl>  one receipt a line: { "id", "lines": [{ "text", "x", "y", "width", "height" }],
                  "key": { "date", "total" } }
--wrong           also list the receipts that are found wrong or not at all
--part even|odd   only the receipts with an even or odd checksum of their id: build on one part,
                  check on the other

The data: ICDAR 2019 SROIE, 626 training receipts, in the public GitHub repository
zzzDavid/ICDAR-2019-SROIE (MIT; Huang et al., "ICDAR2019 Competition on Scanned Receipt OCR and
Information Extraction"). Its data/box/*.csv hold the boxes as x1,y1,...,x4,y4,text and
data/key/*.json the keys; a line of the file above is one of each, with the boxes' bounds.

How it counts: totals are compared as numbers, to the cent, after RM, $, commas and spaces are taken
off the key; dates as calendar days, day before month, two-digit years in this century. A receipt
whose key is no amount or no date is left out of that column. "wrong" is a value that differs from
the key, "not found" is null. Some keys of the data are wrong; they count as they are.
`;

interface Receipt {
	id: string;
	lines: Array<{ text: string; x: number; y: number; width: number; height: number }>;
	key: { date?: string; total?: string };
}

interface Tally {
	right: number;
	wrong: number;
	missing: number;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		help: { type: 'boolean' },
		wrong: { type: 'boolean' },
		part: { type: 'string' },
	},
});
if (values.help || positionals.length !== 1) {
	console.log(HELP);
	process.exit(values.help ? 0 : 2);
}

const fields = definitions.checkFieldDefinitions(exampleDefinitions());
const total: Tally = { right: 0, wrong: 0, missing: 0 };
const date: Tally = { right: 0, wrong: 0, missing: 0 };
let receipts = 0;
for (const line of readFileSync(positionals[0], 'utf8').split('\n')) {
	if (line.trim() === '') continue;
	const receipt = JSON.parse(line) as Receipt;
	if (values.part && (checksum(receipt.id) % 2 === 0 ? 'even' : 'odd') !== values.part) continue;
	receipts++;
	const [item] = outputs.toItems('fields', [recognitionOf(receipt)], {
		minConfidence: 0,
		includeWords: false,
		headerRow: 'auto',
		convertNumbers: false,
		dateOrder: 'dayFirst',
		decimalSeparator: 'auto',
		fields,
	});
	count(total, receipt, 'total', item.total, keyAmount(receipt.key.total ?? ''));
	count(date, receipt, 'date', item.date, keyDate(receipt.key.date ?? ''));
}
console.log(`${receipts} receipts`);
report('total', total);
report('date', date);

function exampleDefinitions(): unknown {
	const path = new URL('../examples/receipt-fields.json', import.meta.url);
	const workflow = JSON.parse(readFileSync(path, 'utf8')) as {
		nodes: Array<{ parameters: { output?: string; fields?: unknown } }>;
	};
	const node = workflow.nodes.find(({ parameters }) => parameters.output === 'fields');
	if (!node) throw new Error(`No node with output 'fields' in ${path.pathname}`);
	return node.parameters.fields;
}

function recognitionOf(receipt: Receipt): Recognition {
	return {
		source: receipt.id,
		angle: null,
		lines: receipt.lines.map(({ text, ...box }) => ({
			text,
			box,
			confidence: 100,
			characters: [],
		})),
		raw: {},
	};
}

function count(
	tally: Tally,
	receipt: Receipt,
	name: string,
	found: unknown,
	key: string | number | null,
): void {
	if (key === null) return;
	const right = typeof key === 'number' ? Math.abs(Number(found) - key) < 0.005 : found === key;
	if (found === null) tally.missing++;
	else if (right) tally.right++;
	else tally.wrong++;
	if (values.wrong && (found === null || !right)) {
		console.log(`${receipt.id} ${name}: found ${String(found)}, key ${String(key)}`);
	}
}

function report(name: string, { right, wrong, missing }: Tally): void {
	const all = right + wrong + missing;
	const share = (part: number) => `${((100 * part) / all).toFixed(1)} %`;
	console.log(
		`${name}: ${share(right)} right, ${share(wrong)} wrong, ${share(missing)} not found (of ${all})`,
	);
}

function checksum(id: string): number {
	let sum = 0;
	for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
	return sum >>> 1;
}
