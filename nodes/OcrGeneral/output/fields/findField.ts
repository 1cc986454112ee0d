import type { FieldDefinition, FieldType } from '../settings';
import { parseAmount } from '../values/amount';
import { valueBelow } from './below';
import { valueBeside, type PlacedValue } from './beside';
import { findLabel, labelOf, lettersOf, type LabelMatch } from './label';
import { labelFit } from './labelFit';
import { pickValue, type Candidate } from './pick';
import type { Search } from './search';
import { DOUBT } from './values';

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
			.filter(({ doubt }) => doubt < DOUBT.rate)
			.map(({ value, doubt }) => ({
				value,
				size: value,
				fit: 0,
				misfit: 0,
				doubt,
				labelIndex: 0,
				misread: false,
			})),
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
		const matches = labels.flatMap((label, labelIndex) =>
			findLabel(label, text, letters).map((match) => ({ label, labelIndex, match })),
		);
		matches.sort((a, b) => a.match.start - b.match.start);
		for (const { label, labelIndex, match } of matches) {
			const found = valueOf(search, definition, rowIndex, match);
			if (!found || (found.doubt >= DOUBT.rate && !namesRate(label.text))) continue;
			const before = text.slice(0, match.start);
			const between = text.slice(match.end, found.until);
			const fit = labelFit(label.text, before, between, match.misread);
			if (fit === null) continue;
			const { value, doubt, misfit } = found;
			const size = definition.type === 'text' ? sizeOf(String(value), search) : value;
			candidates.push({ value, size, doubt, fit, misfit, labelIndex, misread: match.misread });
		}
	});
	return candidates;
}

/** Of an amount that is wanted as text, so that `10.00` is larger than `9.00`. */
function sizeOf(text: string, { settings }: Search): string | number {
	return parseAmount(text, settings.decimalSeparator) ?? text;
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
