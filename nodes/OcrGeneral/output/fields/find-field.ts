import type { FieldDefinition, FieldPick, FieldType } from '../settings';
import { valueBelow } from './below';
import { valueBeside } from './beside';
import type { Candidate } from './candidate';
import type { FieldRow } from './field-row';
import { findLabel, labelOf, lettersOf, type Label, type LabelMatch } from './label';
import { labelFit } from './label-fit';
import { valuesIn, type FoundValue, type ValueSettings } from './values';

/** The value of a field in the rows of a document, or null; never a guess. */
export function findField(
	definition: FieldDefinition,
	rows: FieldRow[],
	settings: ValueSettings,
): string | number | null {
	const candidates =
		definition.labels.length === 0
			? unlabelled(definition.type, rows, settings)
			: labelled(definition, rows, settings);
	return picked(candidates, definition.pick);
}

function unlabelled(type: FieldType, rows: FieldRow[], settings: ValueSettings): Candidate[] {
	if (type === 'text') return [];
	return rows.flatMap(({ text }, order) =>
		valuesIn(text, type, settings).map(({ value, doubt }) => ({
			value,
			doubt,
			fit: 0,
			labelIndex: 0,
			order,
		})),
	);
}

function labelled(
	definition: FieldDefinition,
	rows: FieldRow[],
	settings: ValueSettings,
): Candidate[] {
	const labels = definition.labels.map(labelOf);
	const candidates: Candidate[] = [];
	rows.forEach((row, rowIndex) => {
		const letters = lettersOf(row.text);
		labels.forEach((label: Label, labelIndex) => {
			for (const match of findLabel(label, row.text, letters)) {
				const found = valueOf(definition, rows, rowIndex, match, settings);
				if (!found) continue;
				const between = row.text.slice(match.end, found.below ? undefined : found.start);
				const fit = labelFit(row.text.slice(0, match.start), between, match.misread);
				if (fit === null) continue;
				const { value, doubt } = found;
				candidates.push({ value, doubt, fit, labelIndex, order: rowIndex });
			}
		});
	});
	return candidates;
}

function valueOf(
	{ type, position }: FieldDefinition,
	rows: FieldRow[],
	rowIndex: number,
	match: LabelMatch,
	settings: ValueSettings,
): (FoundValue & { below?: boolean }) | undefined {
	if (position !== 'below') {
		const beside = valueBeside(rows[rowIndex], match, type, position, settings);
		if (beside || position !== 'auto') return beside;
	}
	const below = valueBelow(rows, rowIndex, match, type, position === 'auto', settings);
	return below && { ...below, below: true };
}

/** The best fitting candidates count; `pick` chooses among them. */
function picked(candidates: Candidate[], pick: FieldPick): string | number | null {
	if (candidates.length === 0) return null;
	const fit = Math.min(...candidates.map((candidate) => candidate.fit));
	const fitting = candidates.filter((candidate) => candidate.fit === fit);
	const doubt = Math.min(...fitting.map((candidate) => candidate.doubt));
	const sure = fitting.filter((candidate) => candidate.doubt === doubt);
	if (pick === 'last') return sure[sure.length - 1].value;
	if (pick === 'largest') return sure.reduce(larger).value;
	return sure.reduce(earlierLabel).value;
}

function larger(a: Candidate, b: Candidate): Candidate {
	return b.value > a.value ? b : a;
}

/** Labels are alternatives in the order of the user's preference. */
function earlierLabel(a: Candidate, b: Candidate): Candidate {
	return b.labelIndex < a.labelIndex ? b : a;
}
