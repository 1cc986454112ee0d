import { heightOf } from '../geometry/placedLine';
import type { FieldType } from '../settings';
import { withoutDays } from '../values/date';
import type { PlacedLabel, PlacedValue } from './beside';
import { COST } from './candidate';
import { cellInColumn, extentOf, type FieldCell, type FieldRow } from './fieldRow';
import { HEADINGS, headingsBeside, headingsIn } from './headings';
import { hasWords } from './labelFit';
import type { Search } from './search';
import { withLinesBelow } from './textBlock';
import { textFrom } from './textValue';
import { valuesIn, type FoundValue } from './values';

/** Farthest gap below a label, in its heights; found on scanned forms. */
const REACH = 3;

/**
 * The value under a label. `auto`: the cell below holds nothing but the value and is no label itself,
 * and a label above a column of values is taken last.
 */
export function valueBelow(
	search: Search,
	label: PlacedLabel,
	type: FieldType,
	auto: boolean,
): PlacedValue | undefined {
	const { match, row, rowIndex, cell } = label;
	if (auto && type === 'text' && headingsIn(search, rowIndex) === 'either') return undefined;
	// `Deposit: N/A` says itself that there is none.
	if (auto && type !== 'text' && /: *[^ :]/.test(row.text.slice(match.end, cell.end)))
		return undefined;
	const [first, second] = cellsBelow(search.rows, label);
	if (!first) return undefined;
	const line = valueOf(search, first, type, auto);
	if (!line) return undefined;
	const whole = type === 'text' ? withLinesBelow(search, label, first, line) : line;
	// Below one of several headings each line may be a value of its own.
	const found = row.texts.length < HEADINGS ? whole : line;
	// Below a label alone a label and its value may begin.
	const isPair = auto && type === 'text' && row.cells.length === 1 && first.row.cells.length > 1;
	const [beside] = row.cells.slice(row.cells.indexOf(cell) + 1);
	const isHeading =
		auto &&
		type === 'text' &&
		beside &&
		headingsBeside(search, rowIndex, cell, beside) === 'headings';
	const uncertain = whole.uncertain || isPair || isHeading;
	const placed = { ...found, row: first.row, until: cell.end, uncertain };
	const column = type !== 'text' && second && valueOf(search, second, type, auto);
	if (column) return { ...placed, misfit: COST.other };
	return { ...placed, misfit: row.cells.length > 1 ? COST.shared : COST.slight };
}

interface Under {
	row: FieldRow;
	rowIndex: number;
	cell: FieldCell;
}

/** The cells under a label as far as it reaches, the nearest first. */
function cellsBelow(rows: FieldRow[], { rowIndex, cell, match }: PlacedLabel): Under[] {
	const label = extentOf(cell, match);
	const lowest = cell.placed.bottom + REACH * heightOf(cell.placed);
	const found: Under[] = [];
	for (let index = rowIndex + 1; index < rows.length; index++) {
		const row = rows[index];
		if (row.pageIndex !== rows[rowIndex].pageIndex) break;
		if (row.cells[0].placed.top > lowest) break;
		const under = cellInColumn(row, label);
		if (under) found.push({ row, rowIndex: index, cell: under });
	}
	return found;
}

function valueOf(
	search: Search,
	{ row, rowIndex, cell }: Under,
	type: FieldType,
	auto: boolean,
): FoundValue | undefined {
	const text = row.text.slice(cell.start, cell.end);
	if (type === 'text') {
		// `Number | : 123` is a label with its value, too.
		const isLabel = search.isLabel(text) || /^[\t ]*:/.test(row.text.slice(cell.end));
		return auto && isLabel ? undefined : textFrom(search, rowIndex, cell, cell.start);
	}
	const found = valuesIn(text, type, search.settings).at(0);
	if (!found) return undefined;
	const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
	if (auto && hasWords(type === 'date' ? withoutDays(rest) : rest)) return undefined;
	return { ...found, start: found.start + cell.start, end: found.end + cell.start };
}
