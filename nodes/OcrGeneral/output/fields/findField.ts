import type { FieldDefinition, FieldPick, FieldType } from '../settings';
import { valueBelow } from './below';
import { valueBeside } from './beside';
import type { Candidate } from './candidate';
import { cellAt, type FieldRow } from './fieldRow';
import { findLabel, labelOf, lettersOf, type Label, type LabelMatch } from './label';
import { FIT, labelFit } from './labelFit';
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
			misfit: 0,
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
				const before = row.text.slice(0, match.start);
				const between = row.text.slice(match.end, found.until);
				const fit = labelFit(label.text, before, between, match.misread);
				if (fit === null) continue;
				const { value, doubt, misfit } = found;
				candidates.push({ value, doubt, fit, misfit, labelIndex, order: rowIndex });
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
): Placed | undefined {
	const row = rows[rowIndex];
	if (position !== 'below') {
		const beside = valueBeside(row, match, type, position, settings);
		if (beside) return { ...beside, until: beside.start, misfit: beside.several ? FIT.several : 0 };
		if (position !== 'auto') return undefined;
	}
	const auto = position === 'auto';
	const below = valueBelow(rows, rowIndex, match, type, auto, settings);
	const until = cellAt(row, match.end - 1)?.end ?? row.text.length;
	const misfit = !auto ? 0 : below?.column ? FIT.column : row.cells.length > 1 ? FIT.header : 0.5;
	return below && { ...below, until, misfit };
}

/** A value, where the words between it and its label end, and how far its place is from the label's. */
type Placed = FoundValue & { until: number; misfit: number };

/**
 * `first` takes the best fitting label, then the user's order of alternatives, then reading order;
 * `last` and `largest` choose among all values but those of lesser fit by a misread or a part.
 */
function picked(candidates: Candidate[], pick: FieldPick): string | number | null {
	if (candidates.length === 0) return null;
	const fitting = pick === 'largest' ? plausible(candidates) : best(candidates);
	const doubt = Math.min(...fitting.map((candidate) => candidate.doubt));
	const sure = fitting.filter((candidate) => candidate.doubt === doubt);
	if (pick === 'last') return sure[sure.length - 1].value;
	if (pick === 'largest') return sure.reduce(larger).value;
	return sure.reduce(earlierLabel).value;
}

function best(candidates: Candidate[]): Candidate[] {
	const least = Math.min(...candidates.map(({ fit, misfit }) => fit + misfit));
	return candidates.filter(({ fit, misfit }) => fit + misfit === least);
}

function plausible(candidates: Candidate[]): Candidate[] {
	const least = Math.min(...candidates.map(({ misfit }) => misfit));
	const placed = candidates.filter(({ misfit }) => misfit === least);
	const whole = placed.filter(({ fit }) => fit < FIT.part);
	return whole.length > 0 ? whole : placed;
}

function larger(a: Candidate, b: Candidate): Candidate {
	return b.value > a.value ? b : a;
}

/** Labels are alternatives in the order of the user's preference. */
function earlierLabel(a: Candidate, b: Candidate): Candidate {
	return b.labelIndex < a.labelIndex ? b : a;
}
