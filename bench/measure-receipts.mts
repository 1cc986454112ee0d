/**
 * How well output Fields reads receipts: with a document, with `Total` and `Date` as the only labels,
 * and how far its evidence can be trusted.
 * Run `npm run measure:receipts -- --help` for the data and the way it counts.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { OutputSettings } from '../nodes/OcrGeneral/output/settings.ts';
import { definitions, outputs } from './output-room.mts';
import { recognitionOf, scoreOf, type Receipt, type Score } from './receipt-score.mts';

const HELP = `Usage: npm run measure:receipts -- <receipts.jsonl> [--wrong] [--part even|odd]

<receipts.jsonl>  one receipt a line: { "id", "lines": [{ "text", "x", "y", "width", "height",
                  "confidence"? }], "key": { "date", "total", "company" } }
--wrong           also list the values that are wrong or not found
--part even|odd   only the receipts with an even or odd checksum of their id: build on one part,
                  check on the other

The data: ICDAR 2019 SROIE, 626 training receipts, in the public GitHub repository
zzzDavid/ICDAR-2019-SROIE (MIT; Huang et al., "ICDAR2019 Competition on Scanned Receipt OCR and
Information Extraction"). Its data/box/*.csv hold the boxes as x1,y1,...,x4,y4,text and
data/key/*.json the keys; a line of the file above is one of each, with the boxes' bounds.

How it counts: totals are compared as numbers, to the cent, after RM, $, commas and spaces are taken
off the key; dates as calendar days, day before month, two-digit years in this century; merchants by
their letters and digits, three of four the same. A receipt whose key is no amount or no date is left
out of that line. "wrong" is a value that differs from the key, "not found" is null; "wrong and sure"
is what no workflow could have sent to a person. Some keys of the data are wrong; they count as they
are.
`;

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

const receipts = readFileSync(positionals[0], 'utf8')
	.split('\n')
	.filter((line) => line.trim() !== '')
	.map((line) => JSON.parse(line) as Receipt)
	.filter(({ id }) => !values.part || (checksum(id) % 2 === 0 ? 'even' : 'odd') === values.part);
console.log(`${receipts.length} receipts`);
measure('document receipt', { document: 'receipt' }, ['total', 'date', 'merchant']);
measure(
	'labels Total and Date alone',
	{
		fields: definitions.checkFieldDefinitions({
			field: [
				{ name: 'total', labels: 'Total', type: 'number' },
				{ name: 'date', labels: 'Date', type: 'date' },
			],
		}),
	},
	['total', 'date'],
);

function measure(title: string, settings: Partial<OutputSettings>, names: string[]): void {
	const scores = receipts.flatMap((receipt) => {
		const [item] = outputs.toItems('fields', [recognitionOf(receipt)], {
			minConfidence: 0,
			includeWords: false,
			headerRow: 'auto',
			convertNumbers: false,
			dateOrder: 'dayFirst',
			decimalSeparator: 'auto',
			fields: [],
			includeEvidence: true,
			...settings,
		});
		return names.flatMap((name) => scoreOf(receipt, name, item));
	});
	console.log(`\n${title}`);
	for (const name of names)
		report(
			name,
			scores.filter((score) => score.name === name),
		);
	if (!values.wrong) return;
	for (const { id, name, found, key, outcome, sure } of scores) {
		if (outcome === 'right') continue;
		console.log(
			`  ${id} ${name}: found ${String(found)}, key ${String(key)}${sure ? '' : ', unsure'}`,
		);
	}
}

function report(name: string, scores: Score[]): void {
	const of = (outcome: Score['outcome']) => scores.filter((score) => score.outcome === outcome);
	const [right, wrong] = [of('right'), of('wrong')];
	const share = (part: number, whole: number) =>
		`${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
	const unsure = (part: Score[]) => part.filter(({ sure }) => !sure).length;
	const sureAndWrong = wrong.length - unsure(wrong);
	console.log(
		`${name}: ${share(right.length, scores.length)} right, ${share(wrong.length, scores.length)} wrong, ` +
			`${share(of('missing').length, scores.length)} not found (of ${scores.length}); ` +
			`unsure: ${unsure(wrong)} of ${wrong.length} wrong, ${share(unsure(right), right.length)} of the right; ` +
			`wrong and sure ${share(sureAndWrong, scores.length)}`,
	);
}

function checksum(id: string): number {
	let sum = 0;
	for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
	return sum >>> 1;
}
