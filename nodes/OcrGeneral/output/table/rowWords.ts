import type { PlacedLine } from '../geometry/placedLine';
import { textsOf } from '../geometry/texts';
import type { VisualRow } from '../geometry/visualRows';
import type { OutputSettings } from '../settings';
import { fold } from '../values/fold';
import { endsAsLabel, endsInMoney, isHeading, isLabel, lastNumber, periodOf } from './cellKinds';

/** At least two texts apart from each other, none with its value beside it. */
export function isApart(row: VisualRow): boolean {
	return textsOf(row).length > 1 && !isLabelled(row);
}

function isLabelled(row: VisualRow): boolean {
	const labels = row.map(({ line }) => endsAsLabel(line.text));
	return labels.some((label, index) => label && labels[index + 1] === false);
}

/** Which rows may be headings: all words or times, or counted, or numbers that the rows around tell to be such. */
export function whichAreHeadings(rows: VisualRow[], settings: OutputSettings): boolean[] {
	return rows.map((row, index) => {
		const counted = countedIn(row);
		const periods = row.map(({ line }) => periodOf(line.text, settings));
		const words = row.map(({ line }) => isHeading(line.text, settings));
		// A record may be a name and losses: `(12) | (34)`.
		const above = words.lastIndexOf(true) > 0 ? (rows[index - 1] ?? []) : [];
		const below = rows[index + 1] ?? [];
		return (
			row.every(
				(placed, at) =>
					counted[at] ||
					periods[at] !== null ||
					words[at] ||
					isHeadingBetween(placed, above, below, settings),
			) && areInOrder(periods)
		);
	});
}

/** The points that can be had, below what they are given for: `Quiz 1` over `(20)`. */
const POINTS = /^\(\d{1,3}\)$/;
/** A train or a line, above its times. */
const LINE = /^\d{1,5}$/;

/** Whether a number is a heading by what stands right above or below it. */
function isHeadingBetween(
	{ line: { text }, left, right }: PlacedLine,
	above: VisualRow,
	below: VisualRow,
	settings: OutputSettings,
): boolean {
	const textsIn = (row: VisualRow) =>
		row.flatMap(({ line, ...other }) =>
			other.left < right && left < other.right ? [line.text] : [],
		);
	const number = fold(text).trim();
	if (POINTS.test(number)) return textsIn(above).some((words) => isHeading(words, settings));
	if (!LINE.test(number)) return false;
	return textsIn(below).some((time) => (periodOf(time, settings) ?? 1) < 1);
}

/** Lessons and days are counted up to that; a record is `1 | 2 | 3` now and then. */
const COUNTED = 4;

/** Which texts are the numbers from 1 on, each beside the one before. */
function countedIn(row: VisualRow): boolean[] {
	const texts = row.map(({ line }) => line.text);
	const first = texts.indexOf('1');
	const counted = texts.map((text, index) => first >= 0 && text === String(index - first + 1));
	return counted.filter(Boolean).length < COUNTED ? texts.map(() => false) : counted;
}

/** So many hours in a row are no opening hours. */
const HOURS = 3;

/** Whether times among headings may be such, too: years may be prices, and a date the value of a label. */
function areInOrder(periods: Array<number | null>): boolean {
	// Nothing names the row as records are named.
	if (periods[0] !== null) return true;
	const [first, ...others] = periods.flatMap((period, index) => (period === null ? [] : [index]));
	const found = periods.filter((period) => period !== null);
	const steps = found.slice(1).map((period, index) => period - found[index]);
	if (found.every(Number.isInteger) && steps.every((step) => Math.abs(step) === 1)) return true;
	// A date and its hour, or opening hours.
	const hours = found.filter((period) => period < 1).length;
	if (hours > 0 && hours < HOURS) return false;
	const isRun = others.every((index, position) => index === first + position + 1);
	const follow = steps.every((step) => step > 0) || steps.every((step) => step < 0);
	return isRun && follow && steps.length > Number(Number.isInteger(found[0]));
}

/** Something with its price; above a header there is none. */
export function isPriced(row: VisualRow, settings: OutputSettings): boolean {
	const texts = row.map(({ line }) => line.text);
	if (texts.some(isLabel) || texts.join(' ').split(/\s+/).length < 2) return false;
	return texts.some((text) => endsInMoney(text, settings));
}

/** Whether each price of a row is found in these rows, too. */
export function isPaidIn(rows: VisualRow[], row: VisualRow, settings: OutputSettings): boolean {
	const digits = ({ line }: PlacedLine) => lastNumber(line.text).replace(/\D/g, '');
	const paid = new Set(rows.flat().map(digits));
	return row
		.filter(({ line }) => endsInMoney(line.text, settings))
		.every((placed) => paid.has(digits(placed)));
}
