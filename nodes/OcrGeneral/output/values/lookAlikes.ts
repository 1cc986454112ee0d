import { CURRENCY_BEFORE } from './currency';

/** Letters, folded, that engines take digits for. `b` and `g` may be two digits each, so they are none. */
const DIGIT_OF: Record<string, string> = {
	o: '0',
	q: '0',
	d: '0',
	i: '1',
	l: '1',
	'|': '1',
	'!': '1',
	z: '2',
	s: '5',
};
const D = `[\\d${Object.keys(DIGIT_OF).join('')}]`;

const DATE = new RegExp(
	`(?<!\\d|(?!\\p{Script=Han})\\p{L})(?:${D}+( ?[-/.] ?)${D}+\\1${D}+(?![\\p{L}\\d])|${D}+ ?年 ?${D}+ ?月 ?${D}+(?= ?[日号]))`,
	'gu',
);

/** A folded text in which letters are digits where only a date can be meant: `18/q1/2018`. Of the same length. */
export function mendDates(folded: string): string {
	return folded.replace(DATE, (written) => {
		const [letters, digits] = [/[a-z|!]/g, /\d/g].map((kind) => written.match(kind)?.length ?? 0);
		return letters < digits ? asDigits(written) : written;
	});
}

function asDigits(written: string): string {
	return [...written].map((character) => DIGIT_OF[character] ?? character).join('');
}

const AMOUNT = new RegExp(
	`(?<![\\p{L}\\p{N}.,'])((?:${CURRENCY_BEFORE} ?)?)(${D}+(?:[.,']${D}{3})*[.,]${D}{2})(?![\\p{N}oq|!]|[.,]\\d|(?!\\p{Script=Han})\\p{L}{3})`,
	'gu',
);

/** How engines misread `¥` before an amount with cents: `Y756.63`. */
const YEN = /(?<![\p{L}\p{N}])[y羊](?= ?\d[\d,]*\.\d\d(?!\d))/gu;

/** A decimal mark that was read as a dot of another height: `16·05`. */
const HIGH_DOT = /(?<=(?<![\d.,·])\d{1,5})[·•](?=\d\d(?![\d.,·•]))/g;

/**
 * A folded text in which letters are digits where only an amount with cents can be meant: `1s.90`, `q.0o`.
 * Of the same length. A first `s` may be `$`, a first `z` no digit at all, and a last `l` liters, unless money
 * stands before.
 */
export function mendAmounts(folded: string): string {
	return folded
		.replace(YEN, '¥')
		.replace(HIGH_DOT, '.')
		.replace(AMOUNT, (whole, currency: string, digits: string) => {
			const integer = digits.split(/[.,']/)[0];
			const readable =
				/\d/.test(digits) &&
				(/\d/.test(integer) || /^[oqdil|]$/.test(integer)) &&
				(currency !== '' || !/^[sz]|\.\dl$/.test(digits));
			return readable ? currency + asDigits(digits) : whole;
		});
}
