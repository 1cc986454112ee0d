import type { FieldPosition, FieldType } from '../settings';
import { COST } from './candidate';
import { namesCount, withoutCounted } from './counts';
import { extentOf, FAR, type FieldCell, type FieldRow, type Place } from './fieldRow';
import { headingsBeside, headingsIn } from './headings';
import type { LabelMatch } from './label';
import { hasWords, isTranslation } from './labelFit';
import type { Search } from './search';
import { firstLineBeside, withLinesBelow } from './textBlock';
import { textFrom, type TextValue } from './textValue';
import { DOUBT, type FoundValue } from './values';

/** A label where it stands. */
export interface PlacedLabel {
	match: LabelMatch;
	row: FieldRow;
	rowIndex: number;
	/** In which it ends. */
	cell: FieldCell;
}

/** A value with what its place beside or below the label tells. */
export interface PlacedValue extends FoundValue {
	row: FieldRow;
	/** Where the words between the label and it end, in the label's row. */
	until: number;
	/** How far it is from where a label's value stands; see `COST`. */
	misfit: number;
	/** The lines in which a text goes on. */
	below?: Place[];
}

/** The value to the right of a label in its row: in the label's own line or in a later cell. */
export function valueBeside(
	search: Search,
	label: PlacedLabel,
	type: FieldType,
	position: Exclude<FieldPosition, 'below'>,
): PlacedValue | undefined {
	const { match, row, rowIndex, cell } = label;
	const ownLine = position !== 'right';
	const otherCells = position !== 'sameLine';
	if (type === 'text') {
		const own = ownLine ? textFrom(search, rowIndex, cell, match.end) : undefined;
		if (own) {
			const line = { ...cell, placed: { ...cell.placed, ...extentOf(cell, own) } };
			const whole = withLinesBelow(search, label, { rowIndex, cell: line }, own);
			return placed(whole, row, match.end);
		}
		const after = otherCells ? textAfter(search, label) : undefined;
		if (!after) return undefined;
		// More words of the label may make it another one: `Invoice Date:` for `Invoice`.
		const rest = row.text.slice(match.end, cell.end).replace(/\([^)]*\)/g, '');
		const followed = /\p{L}/u.test(rest) && !isTranslation(rest, match.label.text);
		return placed({ ...after, followed }, after.row, cell.end);
	}
	const found = numberBeside(search, label, type, { ownLine, otherCells });
	return found && { ...found, row };
}

function placed(found: TextValue, row: FieldRow, until: number): PlacedValue {
	const { followed, uncertain } = found;
	return {
		...found,
		row,
		until,
		uncertain: uncertain || followed,
		misfit: followed ? COST.words : 0,
	};
}

type BesideLabel = Omit<PlacedValue, 'row'>;

function numberBeside(
	search: Search,
	{ match, row: { text }, rowIndex, cell }: PlacedLabel,
	type: Exclude<FieldType, 'text'>,
	{ ownLine, otherCells }: { ownLine: boolean; otherCells: boolean },
): BesideLabel | undefined {
	const values = search.valuesOf(rowIndex, type);
	// A currency may belong to the label: `Total USD 95.20`.
	const after = values.filter(
		({ start, end }) =>
			start >= match.end ||
			(start > match.start && end > match.end && !/\d/.test(text.slice(start, match.end))),
	);
	const own = after.filter(({ start }) => ownLine && start < cell.end);
	const found = surest(beforeNextLabel(search, rowIndex, own));
	// A rate or a count belongs to the label: `GST @6%  0.54`, `Total (3 items)  38.00`.
	const doubtful = namesCount(text.slice(match.start, match.end)) ? DOUBT.rate : DOUBT.count;
	if (found && found.doubt < doubtful) return found;
	const others = after.filter(({ start }) => otherCells && start >= cell.end);
	const other = surest(beforeNextWords(text, others));
	if (!other || crossesLabel(search, text.slice(cell.end, other.start))) return found;
	return other;
}

/** The nearest of those with the least doubt; a number before it may be a count, one after it may not. */
function surest(values: FoundValue[]): BesideLabel | undefined {
	const [first, ...others] = values;
	if (!first) return undefined;
	const found = others.reduce((best, value) => (value.doubt < best.doubt ? value : best), first);
	const several = values.some(
		({ start, value, doubt }) =>
			start > found.start && doubt < DOUBT.count && value !== found.value,
	);
	return { ...found, until: found.start, misfit: several ? COST.shared : 0 };
}

function beforeNextLabel(search: Search, rowIndex: number, values: FoundValue[]): FoundValue[] {
	const [first] = values;
	const next = first && search.labelStarts(rowIndex).find((place) => place > first.start);
	return next === undefined ? values : values.filter(({ start }) => start < next);
}

/** The values up to where words follow one: those are another label's. */
function beforeNextWords(text: string, values: FoundValue[]): FoundValue[] {
	const end = values.findIndex(
		({ start }, index) =>
			index > 0 && hasWords(withoutCounted(text.slice(values[index - 1].end, start))),
	);
	return end < 0 ? values : values.slice(0, end);
}

/** Whether another label stands between a label's cell and a value. */
function crossesLabel(search: Search, between: string): boolean {
	return between.split(FAR).some((text) => hasWords(text) && search.isLabel(text));
}

/** A text that stands apart from its label, and its row, which may be one above. */
interface TextAfter extends TextValue {
	row: FieldRow;
}

function textAfter(search: Search, label: PlacedLabel): TextAfter | undefined {
	const { row, rowIndex, cell } = label;
	if (headingsIn(search, rowIndex) !== 'none') return undefined;
	const next = row.cells
		.slice(row.cells.indexOf(cell) + 1)
		.find((one) => textFrom(search, rowIndex, one, one.start));
	if (next && beginsWithLabel(search, rowIndex, next)) return undefined;
	const headings = next ? headingsBeside(search, rowIndex, cell, next) : 'none';
	if (headings === 'headings') return undefined;
	const first = firstLineBeside(search, label, next && { rowIndex, cell: next });
	const found = first && textFrom(search, first.rowIndex, first.cell, first.cell.start);
	if (!found) return undefined;
	const whole = withLinesBelow(search, label, first, found);
	const uncertain = whole.uncertain || headings === 'either';
	return { ...whole, row: search.rows[first.rowIndex], uncertain };
}

/** Whether a cell is a label, alone or with its value: `Invoice no F2026.0219`. */
function beginsWithLabel(search: Search, rowIndex: number, { start, end }: FieldCell): boolean {
	const text = search.rows[rowIndex].text.slice(start, end);
	if (search.isLabel(text)) return true;
	return !search.isOwn && /\d/.test(text) && search.beginsLabel(rowIndex, start);
}
