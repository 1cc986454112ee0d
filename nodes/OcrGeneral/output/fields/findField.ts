import type { FieldDefinition, FieldType } from '../settings';
import { valueBelow } from './below';
import { valueBeside, type PlacedValue } from './beside';
import { findLabel, labelOf, lettersOf, type LabelMatch } from './label';
import { labelFit } from './labelFit';
import { pickValue, type Candidate } from './pick';
import type { Search } from './search';
import { RATE_DOUBT } from './values';

/** The value of a field in the rows of a document, or null; never a guess. */
export function findField(search: Search, definition: FieldDefinition): string | number | null {
	const { labels, type, pick } = definition;
	const candidates = labels.length === 0 ? unlabelled(search, type) : labelled(search, definition);
	return pickValue(candidates, pick);
}

function unlabelled(search: Search, type: FieldType): Candidate[] {
	if (type === 'text') return [];
	return search.rows.flatMap((_, rowIndex) =>
		search
			.valuesOf(rowIndex, type)
			.filter(({ doubt }) => doubt < RATE_DOUBT)
			.map(({ value, doubt }) => ({ value, doubt, fit: 0, misfit: 0, labelIndex: 0 })),
	);
}

/** Whether a percentage can be meant; a total is none. */
function namesRate(label: string): boolean {
	return /%|rate|percent|tax|vat|gst|sst|disc|税|率|折/.test(label);
}

function labelled(search: Search, definition: FieldDefinition): Candidate[] {
	const labels = definition.labels.map(labelOf);
	const candidates: Candidate[] = [];
	search.rows.forEach(({ text }, rowIndex) => {
		const letters = lettersOf(text);
		labels.forEach((label, labelIndex) => {
			for (const match of findLabel(label, text, letters)) {
				const found = valueOf(search, definition, rowIndex, match);
				if (!found || (found.doubt >= RATE_DOUBT && !namesRate(label.text))) continue;
				const before = text.slice(0, match.start);
				const between = text.slice(match.end, found.until);
				const fit = labelFit(label.text, before, between, match.misread);
				if (fit === null) continue;
				const { value, doubt, misfit } = found;
				candidates.push({ value, doubt, fit, misfit, labelIndex });
			}
		});
	});
	return candidates;
}

function valueOf(
	search: Search,
	{ type, position }: FieldDefinition,
	rowIndex: number,
	match: LabelMatch,
): PlacedValue | undefined {
	if (position === 'below') return valueBelow(search, rowIndex, match, type, false);
	const beside = valueBeside(search, rowIndex, match, type, position);
	if (beside || position !== 'auto') return beside;
	return valueBelow(search, rowIndex, match, type, true);
}
