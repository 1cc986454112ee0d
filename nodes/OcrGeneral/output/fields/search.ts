import type { FieldDefinition, FieldType, OutputSettings } from '../settings';
import { dateContext } from '../values/dateContext';
import { numberContext } from '../values/numberContext';
import { cellAt, type FieldCell, type FieldRow } from './fieldRow';
import { labelOf, lettersOf, type LabelMatch } from './label';
import { valuesIn, type FoundValue, type ValueSettings } from './values';

/** What the search for fields knows: the document's rows, all labels, and values read once. */
export class Search {
	readonly rows: FieldRow[];
	readonly settings: ValueSettings;
	readonly #labels: Set<string>;
	readonly #values = new Map<string, FoundValue[]>();

	constructor(
		rows: FieldRow[],
		definitions: FieldDefinition[],
		settings: Pick<OutputSettings, 'dateOrder' | 'decimalSeparator'>,
	) {
		this.rows = rows;
		const texts = rows.flatMap(({ cells }) => cells.map(({ placed }) => placed.line.text));
		this.settings = {
			dateOrder: dateContext(texts, settings.dateOrder),
			decimalSeparator: numberContext(texts, settings.decimalSeparator),
		};
		this.#labels = new Set(
			definitions.flatMap(({ labels }) => labels.map((label) => labelOf(label).letters)),
		);
	}

	/** The numbers or dates of a row, left to right. */
	valuesOf(rowIndex: number, type: Exclude<FieldType, 'text'>): FoundValue[] {
		const key = `${rowIndex} ${type}`;
		const known = this.#values.get(key);
		if (known) return known;
		const values = valuesIn(this.rows[rowIndex].text, type, this.settings);
		this.#values.set(key, values);
		return values;
	}

	/**
	 * Whether a text that stands apart is a label and so no value: one of the user's, or words with a
	 * colon. What is in brackets belongs to the label before it: `（小写）`.
	 */
	isLabel(folded: string): boolean {
		if (/^ *\(.*\) *$/.test(folded)) return false;
		return /^ *\p{L}[^:]*: *$/u.test(folded) || this.#labels.has(lettersOf(folded).letters);
	}

	/** The cell in which a label ends. */
	cellOf(rowIndex: number, match: LabelMatch): FieldCell | undefined {
		return cellAt(this.rows[rowIndex], match.end - 1);
	}
}
