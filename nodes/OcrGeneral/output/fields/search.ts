import type { FieldType, OutputSettings } from '../settings';
import { dateContext } from '../values/dateContext';
import { numberContext } from '../values/numberContext';
import type { Ledger } from './amounts';
import type { Place } from './candidate';
import { cellAt, cellsIn, type FieldCell, type FieldRow } from './fieldRow';
import { findLabel, labelOf, lettersOf, type Label, type LabelMatch, type Letters } from './label';
import { entriesOf } from './ledger';
import { Sums } from './sums';
import { valuesIn, type FoundValue, type ValueSettings } from './values';

/** A text with its own label: `Drawer: Li`. */
const LABELLED = /^ *\p{L}[\p{L} .]{0,30}: ?[^/ ]/u;

/** Of what nothing on the page repeats, the lines that are read less surely than this share of all are doubtful; on `receipts-read.jsonl`. */
const LEAST_SURE = 1 / 3;
/** None is that is read at least so surely, so that a page read well has nothing doubtful. */
const SURE = 95;

/** What the search for fields knows: the document's rows, all labels, and values read once. */
export class Search {
	readonly rows: FieldRow[];
	readonly settings: ValueSettings;
	readonly #labels: Label[];
	readonly #values = new Map<string, FoundValue[]>();
	readonly #letters = new Map<number, Letters>();
	readonly #labelStarts = new Map<number, number[]>();
	readonly #faint: number;
	#ledger: Ledger | undefined;

	/** @param labels of all fields that are looked for */
	constructor(
		rows: FieldRow[],
		labels: string[],
		settings: Pick<OutputSettings, 'dateOrder' | 'decimalSeparator'>,
	) {
		this.rows = rows;
		const texts = rows.flatMap(({ cells }) => cells.map(({ placed }) => placed.line.text));
		this.settings = {
			dateOrder: dateContext(texts, settings.dateOrder),
			decimalSeparator: numberContext(texts, settings.decimalSeparator),
		};
		this.#labels = labels.map(labelOf);
		const confidences = rows.flatMap(({ cells }) =>
			cells.map(({ placed }) => placed.line.confidence),
		);
		confidences.sort((a, b) => a - b);
		this.#faint = Math.min(SURE, confidences[Math.floor(LEAST_SURE * confidences.length)] ?? 0);
	}

	/** The amounts of the document with what they are. */
	get ledger(): Ledger {
		if (this.#ledger) return this.#ledger;
		const entries = entriesOf(this);
		this.#ledger = { entries, sums: new Sums(entries) };
		return this.#ledger;
	}

	/** Whether a place is among those of which the service is least sure. */
	isFaint({ row, start, end }: Place): boolean {
		return cellsIn(row, start, end).some(({ placed }) => placed.line.confidence < this.#faint);
	}

	/** The numbers or dates of a row, left to right. */
	valuesOf(rowIndex: number, type: Exclude<FieldType, 'text'>): FoundValue[] {
		return once(this.#values, `${rowIndex} ${type}`, () =>
			valuesIn(this.rows[rowIndex].text, type, this.settings),
		);
	}

	/** The letters of a row, in which labels are looked for. */
	lettersOf(rowIndex: number): Letters {
		return once(this.#letters, rowIndex, () => lettersOf(this.rows[rowIndex].text));
	}

	/** Where labels with a mark after them begin in a row, left to right: `性别:`, `CSH#`. */
	labelStarts(rowIndex: number): number[] {
		return once(this.#labelStarts, rowIndex, () => {
			const { text } = this.rows[rowIndex];
			if (!/[:#=]/.test(text)) return [];
			const starts = this.#labels.flatMap((label) =>
				findLabel(label, text, this.lettersOf(rowIndex))
					.filter(({ end, misread }) => !misread && /^.?[:#=]/.test(text.slice(end - 1)))
					.map(({ start }) => start),
			);
			return starts.sort((a, b) => a - b);
		});
	}

	/**
	 * Whether a text that stands apart is a label and so no value: one of the user's, words with a
	 * colon, or a label with its value. What is in brackets belongs to the label before it: `（小写）`.
	 */
	isLabel(folded: string): boolean {
		if (/^ *\(.*\) *$/.test(folded)) return false;
		if (/^ *\p{L}[^:]*: *$/u.test(folded) || LABELLED.test(folded)) return true;
		const { letters } = lettersOf(folded);
		return this.#labels.some((label) => label.letters !== '' && label.letters === letters);
	}

	/** Whether what looks like one label misread is another as it is: `Invoice No` is no `Invoice to`. */
	isOtherLabel(rowIndex: number, { start, end }: LabelMatch): boolean {
		const { text } = this.rows[rowIndex];
		return this.#labels.some((label) =>
			findLabel(label, text, this.lettersOf(rowIndex)).some(
				(other) => !other.misread && other.start === start && other.end >= end,
			),
		);
	}

	/** The cell in which a label ends. */
	cellOf(rowIndex: number, match: LabelMatch): FieldCell | undefined {
		return cellAt(this.rows[rowIndex], match.end - 1);
	}
}

/** What was made for a key before, or is made now. */
function once<K, V>(made: Map<K, V>, key: K, make: () => V): V {
	const known = made.get(key);
	if (known !== undefined) return known;
	const value = make();
	made.set(key, value);
	return value;
}
