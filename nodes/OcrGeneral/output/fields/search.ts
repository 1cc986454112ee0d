import type { FieldType, OutputSettings } from '../settings';
import { dateContext } from '../values/dateContext';
import { numberContext } from '../values/numberContext';
import type { Ledger } from './amounts';
import { cellsIn, type FieldCell, type FieldRow, type Place } from './fieldRow';
import { Labels, lettersOf, type LabelMatch, type Letters } from './label';
import { entriesOf, unreadTotal, type Entry } from './ledger';
import { isCutBefore, lacksMark, markedAmounts, mendedRow } from './mendedRow';
import { Sums } from './sums';
import { valuesIn, type FoundValue, type ValueSettings } from './values';
import { isBare, phraseOf } from './words';

/** A text with its own label: `Drawer: Li`. */
const LABELLED = /^ *\p{L}[\p{L} .]*: ?[^/ ]/u;

/** Between a label and its translation: `护照号/Passport No.`, `日期 Date`. */
const TRANSLATED = /\/|(?<=\p{Script=Han}) ?(?=\p{Script=Latin})/u;

/**
 * Of what nothing on the page repeats, the lines that are read less surely than this share of all are doubtful; on
 * `receipts-read.jsonl`.
 */
const LEAST_SURE = 1 / 3;
/** None is that is read at least so surely, so that a page read well has nothing doubtful. */
const SURE = 95;

/** What the search for fields knows: the document's rows, all labels, and values read once. */
export class Search {
	readonly rows: FieldRow[];
	readonly settings: ValueSettings;
	readonly #labels: Labels;
	readonly #headings: Labels;
	/** Whether the labels are a user's own; among those that documents know are words of names: `from`, `due`. */
	readonly isOwn: boolean;
	readonly #values = {
		number: new Map<number, FoundValue[]>(),
		date: new Map<number, FoundValue[]>(),
	};
	readonly #letters = new Map<number, Letters>();
	readonly #matches = new Map<number, LabelMatch[]>();
	readonly #chained = new Map<number, number[]>();
	readonly #bare = new Map<number, boolean>();
	/** What stands on the picture with two decimals. */
	readonly #marked: Set<string>;
	readonly #faint: number;
	#ledger: Ledger | undefined;

	/**
	 * @param labels of all fields that are looked for
	 * @param headings others that documents have, and no value is: of several words
	 */
	constructor(
		rows: FieldRow[],
		labels: string[],
		headings: string[],
		settings: Pick<OutputSettings, 'dateOrder' | 'decimalSeparator' | 'document'>,
	) {
		this.rows = rows;
		this.#headings = new Labels(headings.filter((heading) => heading.includes(' ')));
		this.isOwn = (settings.document ?? 'custom') === 'custom';
		const texts = rows.flatMap(({ cells }) => cells.map(({ placed }) => placed.line.text));
		this.settings = {
			dateOrder: dateContext(texts, settings.dateOrder),
			decimalSeparator: numberContext(texts, settings.decimalSeparator),
		};
		this.#labels = new Labels(labels);
		this.#marked = markedAmounts(rows);
		const confidences = rows.flatMap(({ cells }) =>
			cells.map(({ placed }) => placed.line.confidence),
		);
		confidences.sort((a, b) => a - b);
		this.#faint = Math.min(SURE, confidences[Math.floor(LEAST_SURE * confidences.length)] ?? 0);
	}

	/** The amounts of the document with what they are. */
	get ledger(): Ledger {
		return (this.#ledger ??= ledgerOf(entriesOf(this), unreadTotal(this)));
	}

	/** Whether a place is among those of which the service is least sure. */
	isFaint(place: Place): boolean {
		return cellsIn(place).some(({ placed }) => placed.line.confidence < this.#faint);
	}

	/** The numbers or dates of a row, left to right. */
	valuesOf(rowIndex: number, type: Exclude<FieldType, 'text'>): FoundValue[] {
		const { text } = this.rows[rowIndex];
		return once(this.#values[type], rowIndex, () => {
			const values = valuesIn(mendedRow(text, this.#marked), type, this.settings);
			return values.map((value) => ({
				...value,
				uncertain:
					value.uncertain ||
					lacksMark(text.slice(value.start, value.end)) ||
					isCutBefore(this.rows[rowIndex], value.start),
			}));
		});
	}

	/** Whether a row holds amounts alone. */
	isBare(rowIndex: number): boolean {
		return once(this.#bare, rowIndex, () =>
			isBare(phraseOf(this.rows[rowIndex].text.replace(/\d/g, ' '))),
		);
	}

	/** The letters of a row, in which labels are looked for. */
	lettersOf(rowIndex: number): Letters {
		return once(this.#letters, rowIndex, () => lettersOf(this.rows[rowIndex].text));
	}

	/** Where labels stand in a row as they are written. */
	#labelsOf(rowIndex: number): LabelMatch[] {
		return once(this.#matches, rowIndex, () =>
			this.#labels
				.in(this.rows[rowIndex].text, this.lettersOf(rowIndex))
				.filter(({ misread }) => !misread),
		);
	}

	/**
	 * Where labels begin in a row that end the value before them, left to right: those with a mark, and those in a
	 * chain.
	 */
	labelStarts(rowIndex: number): number[] {
		const { text } = this.rows[rowIndex];
		const chained = this.chainedLabels(rowIndex);
		return this.#labelsOf(rowIndex)
			.filter(({ start, end }) => hasMark(text, end) || chained.includes(start))
			.map(({ start }) => start);
	}

	/** Whether a label begins at a place of a row. */
	beginsLabel(rowIndex: number, place: number): boolean {
		return this.#labelsOf(rowIndex).some(({ start }) => start === place);
	}

	/** Where labels begin that follow another and its value, no mark beside any: `性别男民族汉`, `Sex M Age 34`. */
	chainedLabels(rowIndex: number): number[] {
		if (!this.isOwn) return [];
		return once(this.#chained, rowIndex, () =>
			this.rows[rowIndex].cells.flatMap((cell) =>
				chainIn(this.rows[rowIndex].text, cell, this.#labelsOf(rowIndex)),
			),
		);
	}

	/**
	 * Whether a text that stands apart is a label and so no value: one of the user's, one that documents have, words
	 * with a colon, or a label with its value. What else is in brackets belongs to the label before it: `（小写）`.
	 */
	isLabel(folded: string): boolean {
		if (/^ *\(.*\) *$/.test(folded)) return this.#labels.has(folded);
		if (/^ *\p{L}[^:]*: *$/u.test(folded) || LABELLED.test(folded)) return true;
		return folded
			.split(TRANSLATED)
			.some((text) => this.#labels.has(text) || this.#headings.has(text));
	}

	/** Whether what looks like one label misread is another as it is: `Invoice No` is no `Invoice to`. */
	isOtherLabel(rowIndex: number, { start, end }: LabelMatch): boolean {
		return this.#labelsOf(rowIndex).some((other) => other.start === start && other.end >= end);
	}
}

/** See `Search.chainedLabels`; the first stands at the beginning of a cell. */
function chainIn(text: string, cell: FieldCell, labels: LabelMatch[]): number[] {
	const starts: number[] = [];
	let before: LabelMatch | undefined;
	for (const match of labels) {
		const { start, end } = match;
		if (start < cell.start || end > cell.end) continue;
		if (match.label.letters === before?.label.letters) continue;
		const between = text.slice(before?.end ?? cell.start, start);
		if (hasMark(text, end) || MARK.test(between) || (!before && between !== '')) break;
		if (before && !/[\p{L}\d]/u.test(between)) continue;
		if (before) starts.push(start);
		before = match;
	}
	return starts;
}

/** What parts a label from its value. */
const MARK = /[:#=]/;

/** `性别:`, `CSH#`. */
function hasMark(text: string, labelEnd: number): boolean {
	return MARK.test(text.slice(labelEnd - 1, labelEnd + 1));
}

function ledgerOf(entries: Entry[], unread: number): Ledger {
	return { entries, sums: new Sums(entries), unread };
}

/** What was made for a key before, or is made now. */
function once<V>(made: Map<number, V>, key: number, make: () => V): V {
	const value = made.get(key) ?? make();
	made.set(key, value);
	return value;
}
