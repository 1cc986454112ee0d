import type { FieldDefinition } from '../settings';
import { parseAmount } from '../values/amount';
import { valueBelow } from './below';
import { valueBeside, type PlacedLabel, type PlacedValue } from './beside';
import { candidateOf, COST, type Candidate } from './candidate';
import { cellsIn } from './fieldRow';
import { Labels } from './label';
import { withoutCounts } from './counts';
import { isLonger, labelFit } from './labelFit';
import type { Search } from './search';
import { DOUBT } from './values';
import { phraseOf, RATE, WORD } from './words';

/** What is looked for beside or below labels. */
type Labelled = Pick<FieldDefinition, 'labels' | 'type' | 'position'>;

/** Whether a percentage can be meant; a total is none. */
function namesRate(label: string): boolean {
	return /%|rate|percent|率/.test(label) || phraseOf(label).kinds.includes('discount');
}

/** The values that stand beside or below one of the labels, in reading order. */
export function labelledCandidates(search: Search, wanted: Labelled): Candidate[] {
	const labels = new Labels(wanted.labels);
	const candidates: Candidate[] = [];
	search.rows.forEach((row, rowIndex) => {
		for (const match of labels.in(row.text, search.lettersOf(rowIndex))) {
			const [cell] = cellsIn({ row, start: match.end - 1, end: match.end });
			const { label } = match;
			const placed = { match, row, rowIndex, cell };
			if (match.misread && search.isOtherLabel(rowIndex, match)) continue;
			if (wanted.type === 'text' && isLongerLabel(search, placed)) continue;
			const found = valueOf(search, wanted, placed);
			if (!found || (found.doubt >= DOUBT.rate && !namesRate(label.text))) continue;
			const isChained = search.chainedLabels(rowIndex).includes(match.start);
			const before = isChained ? '' : row.text.slice(0, match.start);
			const between = wanted.type === 'text' ? '' : row.text.slice(match.end, found.until);
			const fit = labelFit(label.text, before, between);
			if (fit === null) continue;
			// Digits before the value's cell may be the value, misread.
			const passed =
				found.start >= cell.end && /\d.*\t/.test(withoutCounts(between).replace(RATE, ' '));
			const isOther = found.doubt > DOUBT.none && phraseOf(between).unknown >= WORD;
			const { value } = found;
			const first = { row: found.row, start: found.start, end: found.end };
			const printed = [first, ...(found.below ?? [])];
			candidates.push(
				candidateOf(value, printed, {
					size: wanted.type === 'text' ? sizeOf(String(value), search) : value,
					cost: fit + found.misfit + COST.slight * found.doubt + (match.misread ? COST.slight : 0),
					label: { row, start: match.start, end: match.end },
					labelIndex: label.index,
					doubtful: match.misread || found.uncertain || passed || isOther,
				}),
			);
		}
	});
	return candidates;
}

/** Whether what stands behind a label in its cell, up to the next label, makes it another one. */
function isLongerLabel(
	search: Search,
	{ match, row: { text }, rowIndex, cell }: PlacedLabel,
): boolean {
	const next = search.labelStarts(rowIndex).find((place) => place >= match.end);
	const end = next ?? cell.end;
	return isLonger(text.slice(match.start, match.end), text.slice(match.end, end));
}

/** Of an amount that is wanted as text, so that `10.00` is larger than `9.00`. */
function sizeOf(text: string, { settings }: Search): string | number {
	return parseAmount(text, settings.decimalSeparator) ?? text;
}

function valueOf(
	search: Search,
	{ type, position }: Labelled,
	label: PlacedLabel,
): PlacedValue | undefined {
	if (position === 'below') return valueBelow(search, label, type, false);
	const beside = valueBeside(search, label, type, position);
	if (beside || position !== 'auto') return beside;
	return valueBelow(search, label, type, true);
}
