/** How well receipts are read: recorded ones that a real engine read. */
import { readFileSync } from 'node:fs';

import type { IDataObject } from 'n8n-workflow';

import { recognitionOf, scoreOf, type Receipt, type Score } from '../../bench/receipt-score.mts';

/** The item of a page; with evidence, as the score wants it. */
type Read = (page: object) => IDataObject;

/** For each field the share of receipts on which it is right, and on which it is wrong. */
export type Shares = Record<string, { right: number; wrong: number }>;

/** Receipts of `bench/record-receipts.mts`: generated, photographed, read by the local service's engine. */
export function recordedReceipts(read: Read, language: 'en' | 'zh', names: string[]): Shares {
	const file = new URL('../fixtures/receipts.jsonl', import.meta.url);
	const receipts = readFileSync(file, 'utf8')
		.trim()
		.split('\n')
		.map((json) => JSON.parse(json) as Receipt)
		.filter(({ id }) => id.startsWith(language));
	const scores = receipts.map((receipt) => {
		const item = read(recognitionOf(receipt));
		return names.flatMap((name) => scoreOf(receipt, name, item));
	});
	return Object.fromEntries(names.map((name) => [name, sharesOf(scores.flat(), name)]));
}

function sharesOf(scores: Score[], name: string): { right: number; wrong: number } {
	const own = scores.filter((score) => score.name === name);
	const share = (outcome: Score['outcome']) =>
		own.filter((score) => score.outcome === outcome).length / own.length;
	return { right: share('right'), wrong: share('wrong') };
}
