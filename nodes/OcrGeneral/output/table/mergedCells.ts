import { columnGrid, type Grid } from '../geometry/columns';
import type { PlacedLine } from '../geometry/placedLine';
import { median } from '../geometry/median';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { areValues, valueColumns } from './anchors';
import { isMoney, isValue, periodOf } from './cellKinds';

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
export function withoutMergedCells(printed: VisualRow[], settings: OutputSettings): VisualRow[] {
	const rows = partedBelowHeadings(printed, settings);
	const grid = columnGrid(rows);
	const places = placesOf(grid, settings);
	return rows.map((row, index) =>
		row.flatMap((line) => {
			const over = places.filter(
				(place, column) =>
					covers(line, place) && grid[index][column].every((other) => other === line),
			);
			// A note alone in its row may begin or end with a number.
			if (over.length < (row.length > 1 ? 2 : places.length)) return [line];
			const isLowest = over.every((place) => {
				const below = grid[index + 1]?.[places.indexOf(place)] ?? [];
				return (
					areValues(below, settings) && !below.some(({ line }) => periodOf(line.text, settings))
				);
			});
			// Titles stand alone, and names over the values of every record.
			const isHeader = row.length > 1 && over.some(({ firstValue }) => firstValue === index + 1);
			return (
				(isLowest ? headingsOf(line, over, isHeader, settings) : null) ??
				partsOf(line, over, settings)
			);
		}),
	);
}

/** From so many words alone on, a row may hold headings. */
const HEADINGS = 3;

/**
 * The rows with lines parted that hold as many values as they reach below headings: `2 29.27` below `数量 | 单价`,
 * where a long price runs up to the quantity in row after row, so that no gap shows two columns.
 */
function partedBelowHeadings(rows: VisualRow[], settings: OutputSettings): VisualRow[] {
	const words = rows.filter((row) => !row.some(({ line }) => /\d/.test(line.text)));
	const headings = words.reduce((most, row) => (row.length > most.length ? row : most), []);
	if (headings.length < HEADINGS) return rows;
	const below = rows.indexOf(headings) + 1;
	return [
		...rows.slice(0, below),
		...rows.slice(below).map((row) => row.flatMap((line) => partsBelow(line, headings, settings))),
	];
}

function partsBelow(line: PlacedLine, headings: VisualRow, settings: OutputSettings): PlacedLine[] {
	const values = line.line.text.split(/\s+/);
	if (values.length < 2 || !values.every((value) => isValue(value, settings))) return [line];
	const over = headings.filter(({ left, right }) => left < line.right && line.left < right);
	if (over.length !== values.length) return [line];
	return over.map((place, index) => partOf(line, values[index], place));
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
	while (take(words.at(0), rest.at(0), first)) {
		words.shift();
		rest.shift();
	}
	if (rest.length !== Math.min(1, words.length)) return [line];
	const middle = rest.map((place) => partOf(line, words.join(' '), place));
	return [...first, ...middle, ...last.reverse()];
}

/**
 * Headings right over the values of several columns, parted at the blanks nearest to where the columns part.
 *
 * @param isHeader whether they are headings for sure; other words are such only if each column gets one
 */
function headingsOf(
	line: PlacedLine,
	over: ColumnPlace[],
	isHeader: boolean,
	settings: OutputSettings,
): PlacedLine[] | null {
	const words = line.line.text.split(BETWEEN);
	if (words.length !== over.length && !isHeader) return null;
	if (words.some((word) => isValue(word, settings))) return null;
	const ends = over.slice(1).map(({ left }, index) => {
		if (words.length === over.length) return index + 1;
		return nearestBlank(line, words, (Math.min(over[index].right, left) + left) / 2);
	});
	const bounds = [0, ...ends, words.length];
	const parts = over.map((_, index) => words.slice(bounds[index], bounds[index + 1]).join(' '));
	if (parts.includes('')) return null;
	return over.map((place, index) => partOf(line, parts[index], place));
}

/** After how many words a line's blank lies nearest to a place; characters are taken to be equally wide. */
function nearestBlank({ left, right }: PlacedLine, words: string[], place: number): number {
	const width = (right - left) / words.join(' ').length;
	let [nearest, least] = [0, Infinity];
	let end = left;
	words.forEach((word, index) => {
		end += width * (word.length + 1);
		const away = Math.abs(end - width / 2 - place);
		if (away < least) [nearest, least] = [index + 1, away];
	});
	return nearest;
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
