import type { DecimalSeparator } from '../settings';
import { dateCandidates } from './date';
import { decimalMarkOf, isGrouped, type NumberContext } from './digits';
import { fold } from './fold';

/**
 * Numbers with one or more separators, not within a longer one, and no percents: `10.0 %` stands beside `43.636`
 * rupiah.
 */
const SEPARATED = /(?<![\p{L}\d.,:/-])\d+(?:[.,]\d+)+(?![\p{L}\d:/-]|[.,]\d| ?%)/gu;

/**
 * What the numbers of a picture show of their decimal mark: both separators in one, a group that is no
 * three digits long, one that is repeated. Numbers that contradict each other show nothing.
 */
export function numberContext(texts: string[], setting: DecimalSeparator): NumberContext {
	const shows = { '.': 0, ',': 0 };
	const groups = { '.': 0, ',': 0 };
	for (const text of texts) {
		const folded = fold(text);
		const written = [...folded.matchAll(SEPARATED)].map(([number]) => number);
		if (written.length === 0 || dateCandidates(folded).length > 0) continue;
		for (const number of written) {
			const mark = shownMark(number);
			if (mark) shows[mark]++;
			else if (GROUPS.test(number)) groups[number.includes('.') ? '.' : ',']++;
		}
	}
	const marks = (['.', ','] as const).filter((mark) => shows[mark] * OUTNUMBERED > groups[mark]);
	const isShown = marks.length === 1 && shows[marks[0] === '.' ? ',' : '.'] === 0;
	return isShown ? { setting, shown: marks[0] } : { setting };
}

/** `43.636`, of which nobody can say by itself whether it is grouped. */
const GROUPS = /^[1-9]\d{0,2}[.,]\d{3}$/;
/** So many times as many such numbers show that a mark groups: `2.00 items` on a receipt in rupiah. */
const OUTNUMBERED = 3;

function shownMark(written: string): '.' | ',' | undefined {
	const mark = decimalMarkOf(written, { setting: 'auto' });
	if (!isGrouped(written.slice(0, written.lastIndexOf(mark))) || GROUPS.test(written))
		return undefined;
	if (mark === '.' || mark === ',') return mark;
	return written.includes('.') ? ',' : '.';
}
