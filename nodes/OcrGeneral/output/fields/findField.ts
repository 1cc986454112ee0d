import type { FieldDefinition } from '../settings';
import { amountCandidates, type MainRole } from './amounts';
import { candidateOf, choose, MARGIN, type Candidate, type Choice } from './candidate';
import { DATE_LABELS, DATE_NAMES, documentDates } from './dates';
import { CURRENCY_WORD } from '../values/currency';
import { fold } from '../values/fold';
import { Labels } from './label';
import { labelFit } from './labelFit';
import { labelledCandidates } from './labelled';
import { roleOf } from './role';
import type { Search } from './search';
import { DOUBT } from './values';
import { phraseOf, type WordKind } from './words';

/** The value of a field in the rows of a document, or null; never a guess. */
export function findField(search: Search, definition: FieldDefinition): Choice | null {
	const { pick, labels, name, type } = definition;
	if (labels.length > 0) return choose(candidatesOf(search, definition), pick);
	const named = candidatesOf(search, { ...definition, labels: [name] });
	// A label that stands there asks for its own value, not for any.
	if (named.length > 0 || type === 'text' || standsAlone(search, name)) return choose(named, pick);
	return choose(anyValues(search, type), pick);
}

/** Whether a label stands on the picture as it is written, and not as a part of another. */
function standsAlone({ rows }: Search, label: string): boolean {
	const labels = new Labels([label]);
	return rows.some(({ text }) =>
		labels
			.in(text)
			.some(
				({ label: { text: own }, start, end, misread }) =>
					!misread &&
					labelFit(own, text.slice(0, start), '') === 0 &&
					/^ *(?:$|[:\t\d])/.test(text.slice(end)),
			),
	);
}

function candidatesOf(search: Search, definition: FieldDefinition): Candidate[] {
	const role = mainRoleOf(definition);
	// `Total (RM)` beside `Total (USD)` asks for its own.
	const named =
		role !== undefined && definition.labels.some((label) => IN_CURRENCY.test(fold(label)));
	const own = named ? labelledCandidates(search, definition) : [];
	if (own.length > 0) return own;
	if (role !== undefined) return amountCandidates(search.ledger, role);
	if (namesDocumentDate(definition)) return documentDates(search, DATE_LABELS);
	return labelledCandidates(search, definition);
}

/** Whether labels ask for the date of the document, under whatever name. */
function namesDocumentDate({ labels, type, position }: FieldDefinition): boolean {
	return (
		type === 'date' &&
		position === 'auto' &&
		labels.some((label) => DATE_NAMES.includes(fold(label).trim()))
	);
}

const IN_CURRENCY = new RegExp(CURRENCY_WORD.source, 'u');

/** Words beside which a label still is the plain name of an amount: `Total amount`, `GST (RM)`. */
const PLAIN: WordKind[] = ['total', 'sub', 'tax', 'amount', 'filler'];

/** The main amount that a label names in general, so that its other names are meant too. */
function mainRoleOf({ labels, type, position }: FieldDefinition): MainRole | undefined {
	if (type !== 'number' || position !== 'auto') return undefined;
	for (const label of labels) {
		const phrase = phraseOf(fold(label));
		if (phrase.unknown > 0 || phrase.misread || /\d/.test(label)) continue;
		if (phrase.kinds.some((kind) => !PLAIN.includes(kind))) continue;
		const role = roleOf(phrase, { value: 0, doubt: DOUBT.none });
		const named = phrase.kinds.some((kind) => kind !== 'amount' && kind !== 'filler');
		if (named && (role === 'total' || role === 'subtotal' || role === 'tax')) return role;
	}
	return undefined;
}

/** All values of the type, those that look least like something else first. */
function anyValues(search: Search, type: 'number' | 'date'): Candidate[] {
	return search.rows.flatMap((row, rowIndex) =>
		search
			.valuesOf(rowIndex, type)
			.filter(({ doubt }) => doubt < (type === 'date' ? DOUBT.count : DOUBT.rate))
			.map(({ value, doubt, start, end, uncertain }) =>
				candidateOf(value, { row, start, end }, { cost: MARGIN * doubt, doubtful: uncertain }),
			),
	);
}
