import type { IDataObject } from 'n8n-workflow';

import type { RecognizedInvoice } from '../../vocabulary/recognition';
import { listOf } from '../answerBody';
import { finiteNumber, idText } from '../numbers';

/**
 * What was read of one invoice, whatever its kind: kinds with fields of their own name them, the others list what is
 * printed as `{ Name, Value }`, in records where a `Row` numbers them.
 */
export function contentsOf(info: IDataObject): Pick<RecognizedInvoice, 'values' | 'lineItems'> {
	const printed: IDataObject[] = [];
	const lineItems: Array<Record<string, string>> = [];
	for (const list of Object.values(info)) {
		const pairs: IDataObject[] = [];
		for (const entry of listOf(list)) {
			const nested = Object.values(entry).find(Array.isArray);
			if (nested) lineItems.push(...[...byRow(listOf(nested)).values()].map(pairsOf));
			else if ('Value' in entry) pairs.push(entry);
			else lineItems.push(textsOf(entry));
		}
		for (const [row, cells] of byRow(pairs)) {
			if (row < 0) printed.push(...cells);
			else lineItems.push(pairsOf(cells));
		}
	}
	const values = { ...pairsOf(printed), ...textsOf(info) };
	return { values, lineItems: lineItems.filter((record) => Object.keys(record).length > 0) };
}

/** The number of a record, from 0 or 1; -1 for what stands in none. */
export const rowOf = ({ Row }: IDataObject) => finiteNumber(Row, -1);

function byRow(entries: IDataObject[]): Map<number, IDataObject[]> {
	const rows = new Map<number, IDataObject[]>();
	for (const entry of entries) rows.set(rowOf(entry), [...(rows.get(rowOf(entry)) ?? []), entry]);
	return rows;
}

/** What stands in an object as text or number, without what is empty. */
const textsOf = (object: IDataObject): Record<string, string> =>
	Object.fromEntries(
		Object.entries(object).flatMap(([name, value]) => {
			const text = idText(value)?.trim();
			return text ? [[name, text]] : [];
		}),
	);

/** A name that is printed twice, as buyer and seller both have one, is numbered the second time. */
function pairsOf(pairs: IDataObject[]): Record<string, string> {
	const record = new Map<string, string>();
	for (const { Name, Value } of pairs) {
		const text = idText(Value)?.trim();
		if (!text) continue;
		const name = idText(Name)?.trim() ?? '';
		let key = name;
		for (let count = 2; record.has(key) && record.get(key) !== text; count++) {
			key = `${name} ${count}`;
		}
		record.set(key, text);
	}
	return Object.fromEntries(record);
}
