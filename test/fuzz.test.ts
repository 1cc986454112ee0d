import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { type OutputName, toItems } from '../nodes/OcrGeneral/output/outputs';
import type { OutputSettings } from '../nodes/OcrGeneral/output/settings';
import { readCloudAnswer } from '../nodes/OcrGeneral/tencent/cloud/answer';
import type { OcrAnswer } from '../nodes/OcrGeneral/tencent/api';
import { readGeneralAnswer } from '../nodes/OcrGeneral/tencent/general/answer';
import type { AnswerContents } from '../nodes/OcrGeneral/tencent/services';
import { OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';
import G1 from './fixtures/answers/G1.json';
import G4 from './fixtures/answers/G4.json';
import I1 from './fixtures/answers/I1.json';
import L1 from './fixtures/answers/L1.json';
import T1 from './fixtures/answers/T1.json';

const RUNS = 10_000;

const cloud = (answers: AnswerContents) => (answer: OcrAnswer) =>
	readCloudAnswer(answer, { answers });
const BASES = {
	L1: { original: L1, read: readGeneralAnswer },
	G1: { original: G1, read: cloud('lines') },
	G4: { original: G4, read: cloud('lines') },
	T1: { original: T1, read: cloud('tables') },
	I1: { original: I1, read: cloud('invoices') },
};

const nastyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.constantFrom(
		...['__proto__', 'constructor', 'prototype', 'error', 'source', 'toString', '\u0000', '2024'],
		...['合计', 'Total: 12.50', '2026年11月22日', '１２３', '99999999999999999999', '-0', '1e999'],
	),
);
const nastyNumber = fc.oneof(
	fc.double(),
	fc.integer(),
	fc.constantFrom(-0, -1, 1e308, -1e308, Number.MAX_SAFE_INTEGER, 0.5, 100, 101),
);
const nastyValue = fc.oneof(
	nastyText,
	nastyNumber,
	fc.constantFrom(null, true, [], {}, '', undefined),
);

/** @throws for anything but a failure that names the picture */
function assertNamed(thrown: unknown): void {
	if (!(thrown instanceof OcrFailure)) throw new Error(`not a failure: ${String(thrown)}`);
	if (!thrown.about('a.png').description.includes('a.png')) throw new Error('no picture is named');
}

/** A recorded answer with a few of its values, keys or lines replaced, at places that `seeds` choose. */
function mutated(answer: unknown, seeds: number[], values: unknown[]): unknown {
	let changed = JSON.parse(JSON.stringify(answer)) as unknown;
	seeds.forEach((seed, index) => {
		const places: Array<{ holder: Record<string, unknown>; key: string }> = [];
		const visit = (value: unknown) => {
			if (typeof value !== 'object' || value === null) return;
			for (const [key, inner] of Object.entries(value)) {
				places.push({ holder: value as Record<string, unknown>, key });
				visit(inner);
			}
		};
		visit(changed);
		if (places.length === 0) return;
		const { holder, key } = places[seed % places.length];
		const value = structuredClone(values[index % values.length]);
		if (seed % 5 === 0) delete holder[key];
		// A number as key of an array would make it that long.
		else if (seed % 7 === 0 && !Array.isArray(holder))
			Object.defineProperty(holder, String(value), {
				value,
				enumerable: true,
				configurable: true,
				writable: true,
			});
		else holder[key] = value;
		if (seed % 97 === 0) changed = value;
	});
	// JSON has neither holes nor undefined.
	return JSON.parse(JSON.stringify(changed ?? null));
}

/** Whether JSON keeps all of it: it drops undefined and makes null of a number that is not finite. */
function survivesJson(value: unknown): boolean {
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value === 'object' && value !== null)
		return Object.values(value).every((inner) => survivesJson(inner));
	return value !== undefined;
}

const settings: fc.Arbitrary<OutputSettings> = fc.record({
	minConfidence: fc.constantFrom(0, 50, 100),
	includeWords: fc.boolean(),
	headerRow: fc.constantFrom('auto', 'first', 'none'),
	convertNumbers: fc.boolean(),
	dateOrder: fc.constantFrom('dayFirst', 'monthFirst', 'yearFirst'),
	decimalSeparator: fc.constantFrom('auto', 'dot', 'comma'),
	fields: fc.array(
		fc.record({
			name: fc.constantFrom('total', 'date', '合计'),
			labels: fc.array(
				nastyText.filter((text) => text.trim() !== ''),
				{ maxLength: 3 },
			),
			type: fc.constantFrom('text', 'number', 'date'),
			position: fc.constantFrom('auto', 'sameLine', 'right', 'below'),
			pick: fc.constantFrom('first', 'last', 'largest'),
		}),
		{ maxLength: 3 },
	),
	document: fc.constantFrom('custom', 'receipt', 'invoice', 'vatInvoice'),
	includeEvidence: fc.boolean(),
});

const cases = {
	base: fc.constantFrom('L1', 'G1', 'G4', 'T1', 'I1'),
	seeds: fc.array(fc.nat(), { maxLength: 6 }),
	values: fc.array(nastyValue, { minLength: 1, maxLength: 6 }),
	settings,
};

describe('malformed answers', () => {
	const outputs: OutputName[] = ['lines', 'rows', 'table', 'fields', 'text', 'raw'];

	it.each(outputs)('%s: gives items or a failure, never anything else', (output) => {
		fc.assert(
			fc.property(fc.record(cases), ({ base, seeds, values, settings: chosen }) => {
				const { original, read } = BASES[base];
				const body = mutated(original, seeds, values);
				let reading;
				try {
					reading = read({ status: 200, headers: {}, body });
				} catch (thrown) {
					assertNamed(thrown);
					return;
				}
				const items = toItems(output, [{ ...reading, source: 'a.png' }], chosen);
				// Plain checks: ten thousand times an expectation of Jest's would take minutes.
				const isSound = (item: IDataObject) =>
					item.source === 'a.png' && !Object.hasOwn(item, 'error') && survivesJson(item);
				if (output !== 'raw' && !items.every(isSound)) throw new Error(JSON.stringify(items));
				if (Object.keys(Object.prototype).length > 0) throw new Error('the prototype is polluted');
			}),
			{ numRuns: RUNS },
		);
	});

	it('reads any text as an answer without harm', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
				fc.nat(599),
				(body, status) => {
					for (const { read } of Object.values(BASES)) {
						try {
							read({ status, headers: { date: body }, body });
						} catch (thrown) {
							assertNamed(thrown);
						}
					}
				},
			),
			{ numRuns: RUNS },
		);
	});
});
