/** Receipts with their keys, and whether a found value is the key's. */
import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition.ts';
import { keyAmount, keyDate } from './receipt-keys.mts';

export interface Receipt {
	id: string;
	lines: Array<{
		text: string;
		x: number;
		y: number;
		width: number;
		height: number;
		confidence?: number;
	}>;
	key: { company?: string; date?: string; total?: string };
}

export interface Score {
	id: string;
	name: string;
	found: unknown;
	key: string | number;
	outcome: 'right' | 'wrong' | 'missing';
	sure: boolean;
}

export function recognitionOf(receipt: Receipt): Recognition {
	return {
		source: receipt.id,
		angle: null,
		lines: receipt.lines.map(({ text, confidence = 100, ...box }) => ({
			text,
			box,
			confidence,
			characters: [],
		})),
		raw: {},
	};
}

/** The score of one field of an item with evidence; none where the key has no such value. */
export function scoreOf(receipt: Receipt, name: string, item: IDataObject): Score[] {
	const key = KEYS[name](receipt);
	if (key === null) return [];
	const found = item[name];
	const evidence = (item.evidence as Record<string, { sure: boolean } | null>)[name];
	const outcome = found === null ? 'missing' : isSame(found, key) ? 'right' : 'wrong';
	return [{ id: receipt.id, name, found, key, outcome, sure: evidence?.sure ?? false }];
}

const KEYS: Record<string, (receipt: Receipt) => string | number | null> = {
	total: ({ key }) => keyAmount(key.total ?? ''),
	date: ({ key }) => keyDate(key.date ?? ''),
	merchant: ({ key }) => key.company ?? null,
};

function isSame(found: unknown, key: string | number): boolean {
	if (typeof key === 'number') return Math.abs(Number(found) - key) < 0.005;
	if (found === key) return true;
	return !/^\d{4}-/.test(key) && similarity(plain(String(found)), plain(key)) >= SIMILAR;
}

/** From this share of equal characters on, two names are the same. */
const SIMILAR = 0.75;

function plain(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The share of the longer text that is in both, in order: 1 where they are equal. */
function similarity(a: string, b: string): number {
	let row = new Array<number>(b.length + 1).fill(0);
	for (const character of a) {
		const next = [0];
		for (let index = 0; index < b.length; index++) {
			next.push(character === b[index] ? row[index] + 1 : Math.max(row[index + 1], next[index]));
		}
		row = next;
	}
	return row[b.length] / Math.max(a.length, b.length, 1);
}
