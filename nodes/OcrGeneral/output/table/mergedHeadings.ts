import { heightOf, type PlacedLine } from '../geometry/placedLine';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { areValues } from './anchors';
import { isHeading, isValue, periodOf } from './cellKinds';
import { edgesOf } from './edges';
import { wordsOf, type LineWord } from './lineWords';
import { covers, partOf, type UsualColumn } from './usualColumns';

/* All figures were found on photographed pages. */

/** Ends of words that meet their column's ends or middle within so many heights are aligned. */
const ALIGNED = 0.5;

/** Whether each text of a row has a letter, as those of headings have. */
export function isOfWords(row: VisualRow): boolean {
	return row.every(({ line }) => /\p{L}/u.test(line.text));
}

/**
 * Which rows may be the lowest of a header: words right above the first values, or the first row of words.
 * @param areWords see `isOfWords`
 */
export function whichMayHead(
	rows: VisualRow[],
	areWords: boolean[],
	settings: OutputSettings,
): boolean[] {
	const first = areWords.findIndex((are, index) => are && rows[index].length > 1);
	return rows.map((row, index) => {
		const isAbove = index === first || areWords[index + 1] === false;
		return areWords[index] && isAbove && row.every(({ line }) => isHeading(line.text, settings));
	});
}

/** Where a heading may end: at a blank, around each Chinese character, and before a capital: `UnitPrice`. */
const PART = /\p{Script=Han}|\p{Lu}*[^\s\p{Lu}\p{Script=Han}]+|\p{Lu}+/gu;

/** The parts that headings read as one may be made of. */
export function headingParts(line: PlacedLine): LineWord[] {
	return wordsOf(line, PART);
}

/**
 * Headings that were read as one, right over the first record, parted where their columns part; null where they may
 * be one.
 *
 * @param over the columns that they stand over
 * @param below what stands first below them in each
 * @param isFirst whether that is the first value of one of them
 */
export function partedHeadings(
	line: PlacedLine,
	over: UsualColumn[],
	below: PlacedLine[][],
	isFirst: boolean,
	settings: OutputSettings,
): PlacedLine[] | null {
	const words = wordsOf(line);
	if (over.length < 2 || words.some((word) => isValue(word.line.text, settings))) return null;
	const areRecords = over.every(
		({ isValues }, index) =>
			(!isValues || areValues(below[index], settings)) &&
			!below[index].some(({ line }) => periodOf(line.text, settings) !== null),
	);
	const areWords = !over.some(({ isValues }) => isValues);
	if (!areRecords || !(words.length === over.length || isFirst || areWords)) return null;
	const parts = partsOver(line, words, over);
	if (!parts) return null;
	const areAligned = parts.every((part, index) => isAligned(part, over[index]));
	if (areWords && !areAligned) return null;
	return parts.map(({ line: { text } }, index) => partOf(line, text, over[index]));
}

/** A part for each column: the words, if there are as many, or else what ends nearest to where the columns part. */
function partsOver(line: PlacedLine, words: LineWord[], over: UsualColumn[]): PlacedLine[] | null {
	if (words.length === over.length) return words;
	const all = headingParts(line);
	const { text } = line.line;
	const ends = over.slice(1).map(({ left }, index) => {
		const place = (Math.min(over[index].right, left) + left) / 2;
		return nearestEnd(all, place);
	});
	const bounds = [0, ...ends, all.length];
	const parts = over.map((_, index) => all.slice(bounds[index], bounds[index + 1]));
	if (parts.some((part) => part.length === 0)) return null;
	const found = parts.map((part) => {
		const last = part[part.length - 1];
		const own = text.slice(part[0].at, last.at + last.line.text.length);
		return { ...line, ...edgesOf(part), line: { ...line.line, text: own } };
	});
	const areWhole = ends.every((end) => isBlank(text, all[end]));
	const areLong = found.every((part) => part.line.text.length > 1);
	return areWhole || (areLong && over.every((place) => covers(line, place))) ? found : null;
}

/** After how many parts the end lies nearest to a place. */
function nearestEnd(parts: LineWord[], place: number): number {
	const away = parts
		.slice(1)
		.map((part, index) => Math.abs((parts[index].right + part.left) / 2 - place));
	return away.indexOf(Math.min(...away)) + 1;
}

function isBlank(text: string, { at }: LineWord): boolean {
	return text[at - 1] === ' ';
}

function isAligned(part: PlacedLine, { left, right }: UsualColumn): boolean {
	const misses = [
		part.left - left,
		part.right - right,
		(part.left + part.right - left - right) / 2,
	];
	return misses.some((miss) => Math.abs(miss) < ALIGNED * heightOf(part));
}
