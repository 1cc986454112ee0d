import { dateOf } from './calendar';
import { certainDate, type DateCandidate } from './dateCandidate';

/**
 * After an own word of four letters, such as `date`, or a Chinese one, eight digits may be a date; else they are an
 * identifier's.
 */
const BEFORE = '(?<![\\d.,\\-/_#])(?<![a-z](?<!\\p{L}{4}))';
const YEAR_FIRST = new RegExp(
	`${BEFORE}((?:19|20)\\d{2})(\\d{2})(\\d{2})(?![\\d.,a-z_])(?![-/](?!\\d{4,6}(?!\\d)))`,
	'gu',
);
/** So many numbers read as one of these that a time must follow. */
const YEAR_LAST = new RegExp(
	`${BEFORE}(\\d{2})(\\d{2})((?:19|20)\\d{2})(?= \\d{1,2}:\\d{2})`,
	'gu',
);

/** Eight digits that may be a date: `20261122`, `22112026 13:11:54`. */
export function compactDates(text: string): DateCandidate[] {
	const found = (match: RegExpExecArray, [year, month, day]: string[]): DateCandidate[] =>
		certainDate(dateOf(year, month, day), match.index, match.index + match[0].length, {
			compact: true,
		});
	return [
		...[...text.matchAll(YEAR_FIRST)].flatMap((match) => found(match, match.slice(1))),
		...[...text.matchAll(YEAR_LAST)].flatMap((match) => found(match, match.slice(1).reverse())),
	];
}
