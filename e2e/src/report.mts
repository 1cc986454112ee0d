/** What `npm start` and `npm run read` print about a run. */
import stringWidth from 'string-width';
import type { Item } from './run-data.mts';

const MOST_ROWS = 120;
const WIDEST_CELL = 60;
/** Where a line or row lies is seen better in the annotated picture. */
const PLACES = new Set(['x', 'y', 'width', 'height']);

/**
 * Items as a table in plain text: their keys as header, one row an item. Lists and objects inside an item
 * are left out.
 *
 * @param without keys to leave out
 */
export function itemsTable(
	items: ReadonlyArray<Pick<Item, 'json'>>,
	without: string[] = [],
): string {
	const shown = items.slice(0, MOST_ROWS).map(({ json }) => json);
	const keys = [...new Set(shown.flatMap((json) => Object.keys(json)))].filter(
		(key) =>
			!PLACES.has(key) && !without.includes(key) && shown.every((json) => isPlain(json[key])),
	);
	const cells = [keys, ...shown.map((json) => keys.map((key) => cellText(json[key])))];
	const widths = keys.map((_, column) =>
		Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))),
	);
	const isNumber = keys.map((key) =>
		shown.every((json) => typeof json[key] === 'number' || json[key] === null),
	);
	const lines = cells.map((row) =>
		row.map((text, column) => pad(text, widths[column] ?? 0, isNumber[column] ?? false)).join('  '),
	);
	lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
	if (items.length > MOST_ROWS) lines.push(`… and ${items.length - MOST_ROWS} more`);
	return lines.map((line) => line.trimEnd()).join('\n');
}

const isPlain = (value: unknown) => typeof value !== 'object' || value === null;

function cellText(value: unknown): string {
	const text = String((value as string | number | boolean | null | undefined) ?? '').replace(
		/\s+/g,
		' ',
	);
	if (stringWidth(text) <= WIDEST_CELL) return text;
	let short = '';
	for (const character of text) {
		if (stringWidth(short) >= WIDEST_CELL - 2) break;
		short += character;
	}
	return `${short}…`;
}

/** A Chinese character is two columns wide. */
function pad(text: string, width: number, toTheRight: boolean): string {
	const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
	return toTheRight ? blanks + text : text + blanks;
}
