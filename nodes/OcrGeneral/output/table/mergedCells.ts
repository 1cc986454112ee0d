import { columnGrid, type Grid } from '../geometry/columns';
import type { PlacedLine } from '../geometry/placedLine';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { parseAmount } from '../values/amount';
import { isMoney, isValue, periodOf } from './cellKinds';
import { edgesOf } from './edges';
import { wordsOf } from './lineWords';
import { headingParts, isOfWords, partedHeadings, whichMayHead } from './mergedHeadings';
import { covers, partOf, usualColumns, type UsualColumn } from './usualColumns';

/**
 * The rows with each line parted that was read over several cells, such as `2 Tea 3.00`: where it
 * lies over columns that are empty beside it, and its words begin or end as those columns read.
 */
export function withoutMergedCells(rows: VisualRow[], settings: OutputSettings): VisualRow[] {
	const areWords = rows.map(isOfWords);
	const areHeads = whichMayHead(rows, areWords, settings);
	const words = new Map<PlacedLine, PlacedLine[]>();
	const apart = rows.map((row, index) =>
		row.flatMap((line) => {
			if (row.length < 2 || (areWords[index] && !areHeads[index])) return [line];
			const own = areHeads[index] ? untilMiddles(headingParts(line)) : valuesIn(line, settings);
			if (own.length > 1) words.set(line, own);
			return own.length > 1 ? own : [line];
		}),
	);
	const grid = columnGrid(apart);
	const columns = usualColumns(grid, settings);
	return rows.map((row, index) =>
		row.flatMap((line) => {
			const own = words.get(line) ?? [line];
			const cells = grid[index];
			const isFree = (column: number) => cells[column].every((other) => own.includes(other));
			const over = columns.filter((place, column) => covers(line, place) && isFree(column));
			if (own.length > 1 && !areHeads[index]) return partsIn(line, own, cells);
			const headings =
				own.length > 1 ? headingsIn(line, own, index, grid, columns, settings) : null;
			if (headings) return headings;
			// A note alone in its row may begin or end with a number.
			if (over.length < (row.length > 1 ? 2 : columns.length)) return [line];
			return partsOf(line, over, settings);
		}),
	);
}

/** The headings that were read as one, each in its column; null where they may be one. */
function headingsIn(
	line: PlacedLine,
	words: PlacedLine[],
	row: number,
	grid: Grid,
	columns: UsualColumn[],
	settings: OutputSettings,
): PlacedLine[] | null {
	const over = columns.flatMap((place, column) => {
		const cell = grid[row][column];
		const reaches = cell.length > 0 || covers(line, place);
		const below = grid.find((cells, at) => at > row && cells[column].length > 0);
		const isOver = reaches && below && cell.every((other) => words.includes(other));
		return isOver ? [{ column, below: below[column] }] : [];
	});
	const next = grid[row + 1] ?? [];
	const filled = over.filter(({ column }) => next[column]?.length > 0).length;
	if (2 * filled < over.length) return null;
	const below = over.map((place) => place.below);
	const places = over.map(({ column }) => columns[column]);
	const isFirst = places.some(({ firstValue }) => firstValue === row + 1);
	return partedHeadings(line, places, below, isFirst, settings);
}

/** The values that a line holds, if they are no amount together; those of one column may still be one. */
function valuesIn(line: PlacedLine, settings: OutputSettings): PlacedLine[] {
	const { text } = line.line;
	if (!text.includes(' ')) return [line];
	const words = wordsOf(line);
	if (!isValue(words[0].line.text, settings)) return [line];
	// A number, a date or a code, and words that may be of the next column.
	if (!words.every((word) => isValue(word.line.text, settings))) {
		if (isMoney(text, settings)) return [line];
		return untilMiddles(wordsOf(line, /^\S+|(?<=^\S+\s+)\S.*$/gu));
	}
	if (parseAmount(text, settings.decimalSeparator) !== null) return [line];
	return words.every((word) => isWhole(word.line.text, settings)) ? words : untilMiddles(words);
}

/** A number with decimals, or a date: no value goes on behind it. */
function isWhole(text: string, settings: OutputSettings): boolean {
	const period = periodOf(text, settings);
	return DECIMAL.test(text) || (period !== null && period > 1 && !Number.isInteger(period));
}

const DECIMAL = /^\p{Sc}?-?\d[\d.,]*[.,]\d{1,2}\p{Sc}?$/u;

/** Words without gaps: the blanks within a line part columns only where other lines show them. */
function untilMiddles(words: PlacedLine[]): PlacedLine[] {
	return words.map((word, index) => {
		const [before, after] = [words[index - 1] ?? word, words[index + 1] ?? word];
		return {
			...word,
			left: index > 0 ? (before.right + word.left) / 2 : word.left,
			right: index < words.length - 1 ? (word.right + after.left) / 2 : word.right,
		};
	});
}

/** A line parted between the columns that its words stand in. */
function partsIn(line: PlacedLine, words: PlacedLine[], cells: PlacedLine[][]): PlacedLine[] {
	return cells.flatMap((cell) => {
		const own = cell.filter((word) => words.includes(word));
		if (own.length === words.length) return [line];
		if (own.length === 0) return [];
		const text = own.map((word) => word.line.text).join(' ');
		return [partOf(line, text, edgesOf(own))];
	});
}

/** Blanks, and where engines lose them: before the number after words. */
const BETWEEN = /\s+|(?<=\p{Script=Han})(?=\d)/u;

/** The line's words, each set in its column; the line as it is where they do not fit. */
function partsOf(line: PlacedLine, over: UsualColumn[], settings: OutputSettings): PlacedLine[] {
	const words = line.line.text.split(BETWEEN);
	const [first, last] = [[] as PlacedLine[], [] as PlacedLine[]];
	const rest = [...over];
	const take = (word: string | undefined, place: UsualColumn | undefined, into: PlacedLine[]) => {
		if (!word || !place?.isValues || !fits(word, place, settings)) return false;
		into.push(partOf(line, word, place));
		return true;
	};
	while (take(words.at(-1), rest.at(-1), last)) {
		words.pop();
		rest.pop();
	}
	// What is left over was read out of what stands beside them, so that each value keeps its column.
	const isAll = rest.length === 0 && words.length > 0;
	if (isAll)
		last.push(partOf(line, [...words.splice(0), last.pop()?.line.text].join(' '), over[0]));
	while (take(words.at(0), rest.at(0), first)) {
		words.shift();
		rest.shift();
	}
	if (rest.length !== Math.min(1, words.length)) return [line];
	const middle = rest.map((place) => partOf(line, words.join(' '), place));
	return [...first, ...middle, ...last.reverse()];
}

function fits(word: string, place: UsualColumn, settings: OutputSettings): boolean {
	if (place.isMoney) return isMoney(word, settings);
	return /\d/.test(word) && isValue(word, settings);
}
