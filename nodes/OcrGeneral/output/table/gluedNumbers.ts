import { median } from '../geometry/median';
import { heightOf, WORD_GAP, type PlacedLine } from '../geometry/placedLine';
import { sampleOf } from '../geometry/sample';
import { textWidth } from '../geometry/textWidth';
import type { VisualRow } from '../geometry/visualRows';
import { isMeasured } from './cellKinds';

/* All figures were found on photographed pages. */

/** From so many lines on whose words begin below each other, the numbers before them are a column. */
const LEAST_LINES = 3;
/** So many of them hold words; below each other, the others are numbers that end where those begin. */
const LEAST_WORDS = 2;
/** Words of one column begin closer to each other than this, in heights, as far as the blanks of a line tell. */
const LEVEL = 0.35;

/** The words looked for are among so many behind the number: a unit may stand before them. */
const MOST_BEFORE = 2;

const NUMBER = /^\d+(?:[.,]\d+)*$/u;
/** A number and words, with a blank between them or none. */
const NUMBER_AND_WORDS = /^\d+(?:[.,]\d+)*(?= *\p{L})/u;

/** A number, and where words may begin behind it. */
interface NumberAndWords {
	left: number;
	right: number;
	height: number;
	/** Without any words of its own, one might begin where it ends. */
	words: Beginning[];
}

/** A word and where it begins, in pixels. */
interface Beginning {
	text: string;
	left: number;
}

/**
 * The rows with each line parted that was read over a column of numbers and one of words, where the numbers are set to
 * the right, close to the words: `12 Guided tour` above `1 Room hire`, whose words begin below each other.
 */
export function withoutGluedNumbers(rows: VisualRow[]): VisualRow[] {
	// A part of a long page tells the same as all of it.
	const edge = edgeOf(sampleOf(sampleOf(rows).flatMap(numbersAndWords)));
	if (edge === undefined) return rows;
	const isLevel = (row: VisualRow) => numbersAndWords(row).some((line) => wordAt(line, edge));
	// The row above may hold the headings of both.
	const from = rows.findIndex(isLevel) - 1;
	const to = rows.length - 1 - [...rows].reverse().findIndex(isLevel);
	return rows.map((row, index) =>
		from <= index && index <= to ? row.flatMap((line) => partsAt(line, edge)) : row,
	);
}

function numbersAndWords(row: VisualRow): NumberAndWords[] {
	if (row.length < 2) return [];
	return row.flatMap((line, index) => {
		const { text } = line.line;
		const found = { left: line.left, right: line.right, height: heightOf(line) };
		if (NUMBER_AND_WORDS.test(text)) {
			// A unit stands right behind its number.
			if (!text.includes(' ') && isMeasured(text)) return [];
			return [{ ...found, words: beginnings(line).slice(0, MOST_BEFORE) }];
		}
		if (!NUMBER.test(text)) return [];
		const next = row.at(index + 1);
		if (!next || !isClose(line, next))
			return [{ ...found, words: [{ text: '', left: line.right }] }];
		return [{ ...found, right: next.right, words: [{ text: next.line.text, left: next.left }] }];
	});
}

/** Whether a piece stands behind another as words do that were read apart from their number. */
function isClose(before: PlacedLine, { left, line }: PlacedLine): boolean {
	return left - before.right < WORD_GAP * heightOf(before) && /^\p{L}/u.test(line.text);
}

/** Where the words behind numbers that are set to the right begin, in pixels; undefined where none do. */
function edgeOf(lines: NumberAndWords[]): number | undefined {
	for (const { text, left: edge } of lines.flatMap(({ words }) => words)) {
		if (text === '') continue;
		const level = lines.flatMap((line) => {
			const word = wordAt(line, edge);
			return word ? [{ ...line, word }] : [];
		});
		const different = new Set(level.map(({ word }) => word.text)).size;
		if (level.length < LEAST_LINES || different < LEAST_WORDS) continue;
		const lefts = level.map(({ left }) => left);
		const middles = level.map(({ left, right }) => left + right);
		// In a column that is centered, lines begin as far apart, but their middles stand below each other.
		const isRagged = spread(lefts) > LEVEL * level[0].height && spread(middles) > 2 * spread(lefts);
		if (isRagged) return median(level.map(({ word }) => word.left));
	}
	return undefined;
}

function wordAt({ words, height }: NumberAndWords, edge: number): Beginning | undefined {
	return words.find(({ left }) => Math.abs(left - edge) < LEVEL * height);
}

function spread(values: number[]): number {
	return Math.max(...values) - Math.min(...values);
}

/** Where words may begin behind a blank, or right behind the number at the front. */
function beginnings({
	line: { text },
	left,
	right,
}: PlacedLine): Array<Beginning & { at: number }> {
	const character = (right - left) / textWidth(text);
	const number = NUMBER_AND_WORDS.exec(text)?.[0].length;
	return [...text].flatMap((letter, at) => {
		const begins = at > 0 && letter !== ' ' && (at === number || text[at - 1] === ' ');
		if (!begins) return [];
		return [{ at, text: text.slice(at), left: left + character * textWidth(text.slice(0, at)) }];
	});
}

/** A line in two parts where one of its words begins at the edge. */
function partsAt(placed: PlacedLine, edge: number): PlacedLine[] {
	const { line } = placed;
	const reach = LEVEL * heightOf(placed);
	const word = beginnings(placed).find(({ left }) => Math.abs(left - edge) < 2 * reach);
	if (!word) return [placed];
	const [number, words] = [line.text.slice(0, word.at).trim(), line.text.slice(word.at)];
	// A narrow number keeps some width, whatever is told of where it ends.
	const end = Math.max(edge - reach, (placed.left + word.left) / 2);
	return [
		{ ...placed, line: { ...line, text: number }, right: end },
		{ ...placed, line: { ...line, text: words }, left: Math.max(edge, end) },
	];
}
