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
}

/**
 * The rows with each line parted that was read over several cells, such as `2 Tea 3.00`: where it
 * lies over columns that are empty beside it, and its words begin or end as those columns read.
 */
export function withoutMergedCells(printed: VisualRow[], settings: OutputSettings): VisualRow[] {
	const rows = partedBelowHeadings(printed, settings);
	const grid = columnGrid(rows);
	const places = placesOf(grid, settings);
	if (!places.some(({ isValues }) => isValues)) return rows;
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
			return (isLowest ? headingsOf(line, over) : null) ?? partsOf(line, over, settings);
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
	const values = line.line.text.trim().split(/\s+/);
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
	const words = line.line.text.trim().split(BETWEEN);
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

/** Headings right over the values of as many columns as they have words. */
function headingsOf(line: PlacedLine, over: ColumnPlace[]): PlacedLine[] | null {
	const words = line.line.text.trim().split(BETWEEN);
	if (words.length !== over.length || /\d/.test(line.line.text)) return null;
	return over.map((place, index) => partOf(line, words[index], place));
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
