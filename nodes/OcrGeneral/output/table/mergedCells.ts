import { columnGrid, type Grid } from '../geometry/columns';
import { heightOf, type PlacedLine } from '../geometry/placedLine';
import { median } from '../geometry/median';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { parseAmount } from '../values/amount';
import { areValues, valueColumns } from './anchors';
import { isHeading, isMoney, isValue, periodOf } from './cellKinds';
import { edgesOf, type Edges } from './edges';
import { wordsOf } from './lineWords';

/** Between which edges the texts of a column usually stand, and what they are. */
interface ColumnPlace {
	left: number;
	right: number;
	isValues: boolean;
	isMoney: boolean;
	/** The first row with a value there; -1 where there is none. */
	firstValue: number;
}

/**
 * The rows with each line parted that was read over several cells, such as `2 Tea 3.00`: where it
 * lies over columns that are empty beside it, and its words begin or end as those columns read.
 */
export function withoutMergedCells(rows: VisualRow[], settings: OutputSettings): VisualRow[] {
	const areHeads = whichMayHead(rows, settings);
	const words = new Map<PlacedLine, PlacedLine[]>();
	const apart = rows.map((row, index) =>
		row.flatMap((line) => {
			if (row.length < 2 || !line.line.text.includes(' ')) return [line];
			const own = wordsOf(line);
			const areValues = areSeveral(own, settings);
			if (!areValues && !areHeads[index]) return [line];
			const areApart = areValues && own.every((word) => isWhole(word.line.text, settings));
			const parts = areApart ? own : untilMiddles(own);
			words.set(line, parts);
			return parts;
		}),
	);
	const grid = columnGrid(apart);
	const places = placesOf(grid, settings);
	return rows.map((row, index) =>
		row.flatMap((line) => {
			const own = words.get(line) ?? [line];
			const cells = grid[index];
			const isFree = (column: number) => cells[column].every((other) => own.includes(other));
			const over = places.filter((place, column) => covers(line, place) && isFree(column));
			if (own.length > 1) {
				if (!areHeads[index]) return partsIn(line, own, cells);
				const reached = places.flatMap((place, column) => {
					const reaches = over.includes(place) || cells[column].length > 0;
					return reaches && isFree(column) ? [column] : [];
				});
				const heads = headingsOf(line, reached, index, grid, places, settings);
				if (heads) return heads;
			}
			// A note alone in its row may begin or end with a number.
			if (over.length < (row.length > 1 ? 2 : places.length)) return [line];
			return partsOf(line, over, settings);
		}),
	);
}

/** Which rows may be the lowest of a header: words right above the first values, or the first row of words. */
function whichMayHead(rows: VisualRow[], settings: OutputSettings): boolean[] {
	const areWords = rows.map((row) => row.every(({ line }) => /\p{L}/u.test(line.text)));
	const first = areWords.findIndex((are, index) => are && rows[index].length > 1);
	return rows.map((row, index) => {
		const isAbove = index === first || areWords[index + 1] === false;
		return areWords[index] && isAbove && row.every(({ line }) => isHeading(line.text, settings));
	});
}

/** Whether words are values of several columns: those of one are no amount together. */
function areSeveral(words: PlacedLine[], settings: OutputSettings): boolean {
	const texts = words.map(({ line }) => line.text);
	return (
		texts.every((text) => isValue(text, settings)) &&
		parseAmount(texts.join(' '), settings.decimalSeparator) === null
	);
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

function placesOf(grid: Grid, settings: OutputSettings): ColumnPlace[] {
	return valueColumns(grid, settings).map((isValues, column) => {
		const lines = grid.flatMap((row) => row[column]);
		const priced = lines.filter(({ line }) => isMoney(line.text, settings)).length;
		return {
			left: median(lines.map(({ left }) => left)),
			right: median(lines.map(({ right }) => right)),
			isValues,
			isMoney: 2 * priced > lines.length,
			firstValue: grid.findIndex((row) => areValues(row[column], settings)),
		};
	});
}

/** Whether a line reaches over the middle of what usually stands in a column. */
function covers({ left, right }: PlacedLine, place: ColumnPlace): boolean {
	const middle = (place.left + place.right) / 2;
	return left < middle && middle < right;
}

/** Blanks, and where engines lose them: before the number after words. */
const BETWEEN = /\s+|(?<=\p{Script=Han})(?=\d)/u;

/** The line's words, each set in its column; the line as it is where they do not fit. */
function partsOf(line: PlacedLine, over: ColumnPlace[], settings: OutputSettings): PlacedLine[] {
	const words = line.line.text.split(BETWEEN);
	const [first, last] = [[] as PlacedLine[], [] as PlacedLine[]];
	const rest = [...over];
	const take = (word: string | undefined, place: ColumnPlace | undefined, into: PlacedLine[]) => {
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

/**
 * Headings right over the first record, parted at the blanks nearest to where their columns part.
 *
 * @param reached the columns that they stand over
 */
function headingsOf(
	line: PlacedLine,
	reached: number[],
	row: number,
	grid: Grid,
	places: ColumnPlace[],
	settings: OutputSettings,
): PlacedLine[] | null {
	if (reached.length < 2) return null;
	const words = wordsOf(line);
	if (words.some((word) => isValue(word.line.text, settings))) return null;
	const over = reached.map((column) => places[column]);
	const below = reached.map((column) => grid[row + 1]?.[column] ?? []);
	if (
		below.some(
			(lines) =>
				lines.length === 0 || lines.some(({ line }) => periodOf(line.text, settings) !== null),
		)
	)
		return null;
	if (!over.every(({ isValues }, index) => !isValues || areValues(below[index], settings)))
		return null;
	const areAsMany = words.length === over.length;
	const isFirst = over.some(({ firstValue }) => firstValue === row + 1);
	const areWords = !over.some(({ isValues }) => isValues);
	if (!areAsMany && !isFirst && !areWords) return null;
	const ends = over
		.slice(1)
		.map(({ left }, index) =>
			areAsMany ? index + 1 : nearestBlank(words, (Math.min(over[index].right, left) + left) / 2),
		);
	const bounds = [0, ...ends, words.length];
	const parts = over.map((_, index) => words.slice(bounds[index], bounds[index + 1]));
	if (parts.some((part) => part.length === 0)) return null;
	const areAligned = parts.every((part, index) =>
		isAligned(edgesOf(part), over[index], heightOf(line)),
	);
	if (areWords && !areAligned) return null;
	return parts.map((part, index) =>
		partOf(line, part.map((word) => word.line.text).join(' '), over[index]),
	);
}

/** Ends of words that meet their column's ends or middle within so many heights are aligned. */
const ALIGNED = 0.5;

function isAligned({ left, right }: Edges, place: ColumnPlace, height: number): boolean {
	const misses = [
		left - place.left,
		right - place.right,
		(left + right - place.left - place.right) / 2,
	];
	return misses.some((miss) => Math.abs(miss) < ALIGNED * height);
}

/** After how many words the blank lies nearest to a place. */
function nearestBlank(words: PlacedLine[], place: number): number {
	const blanks = words.slice(1).map(({ left }, index) => (words[index].right + left) / 2);
	const away = blanks.map((blank) => Math.abs(blank - place));
	return away.indexOf(Math.min(...away)) + 1;
}

function fits(word: string, place: ColumnPlace, settings: OutputSettings): boolean {
	if (place.isMoney) return isMoney(word, settings);
	return /\d/.test(word) && isValue(word, settings);
}

function partOf(
	placed: PlacedLine,
	text: string,
	{ left, right }: Pick<PlacedLine, 'left' | 'right'>,
): PlacedLine {
	return { ...placed, line: { ...placed.line, text }, apart: true, left, right };
}
