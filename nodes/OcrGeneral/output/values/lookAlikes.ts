/** Letters, folded, that engines take digits for. `b` and `g` may be two digits each, so they are none. */
const DIGIT_OF: Record<string, string> = {
	o: '0',
	q: '0',
	d: '0',
	i: '1',
	l: '1',
	'|': '1',
	z: '2',
	s: '5',
};
const D = `[\\d${Object.keys(DIGIT_OF).join('')}]`;

/** Most digits of a text that is mended are digits. */
const MOST_LETTERS = 2;

const DATE = new RegExp(
	`(?<![\\p{L}\\d])${D}{1,4}( ?[-/.] ?)${D}{1,2}\\1(?:${D}{4}|${D}{2})(?![\\p{L}\\d])`,
	'gu',
);

/** A folded text in which letters are digits where only a date can be meant: `18/q1/2018`. Of the same length. */
export function mendDates(folded: string): string {
	return folded.replace(DATE, (written) => {
		const letters = written.match(/[^\d\-/. ]/g)?.length ?? 0;
		return letters > MOST_LETTERS || letters * 2 > written.length - letters
			? written
			: asDigits(written);
	});
}

export function asDigits(written: string): string {
	return [...written].map((character) => DIGIT_OF[character] ?? character).join('');
}
