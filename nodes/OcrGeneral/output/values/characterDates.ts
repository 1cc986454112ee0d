import { dateOf } from './calendar';
import { certainDate, type DateCandidate } from './dateCandidate';
import { readLastDigits } from './lastDigits';

const HAN_DIGITS = '〇一二三四五六七八九';
const YEAR = '[年년]';
const MONTH = '[月월]';
const IN_DIGITS = new RegExp(
	`(\\d{4}|(?<!\\d)\\d{2}) ?${YEAR} ?(\\d{1,2}) ?${MONTH} ?(?=\\d)`,
	'g',
);
/** Eras of Japan and Taiwan, and the year before the first of each. */
const ERAS: Record<string, number> = {
	令和: 2018,
	平成: 1988,
	昭和: 1925,
	大正: 1911,
	民國: 1911,
	民国: 1911,
};
const IN_ERA = new RegExp(
	`(${Object.keys(ERAS).join('|')}) ?(\\d{1,3}|元) ?[年./-] ?(\\d{1,2}) ?[月./-] ?(?=\\d)`,
	'g',
);
/** Zero is also written as a circle, and read as a letter. */
const IN_HAN = new RegExp(
	`([○o0零${HAN_DIGITS}]{4}) ?年 ?([${HAN_DIGITS}十]{1,2}) ?月 ?([${HAN_DIGITS}十]{1,3}) ?[日号]`,
	'g',
);

/** Dates of East Asia: `2026年11月22日`, `二〇二六年十一月二十二日`, `令和7年11月22日`, `民國115/11/22`. */
export function characterDates(text: string): DateCandidate[] {
	if (!/[년\p{Script=Han}]/u.test(text)) return [];
	return [
		...[...text.matchAll(IN_ERA)].flatMap((match) => {
			const [, era, year, month] = match;
			const full = ERAS[era] + (year === '元' ? 1 : Number(year));
			return withDay(text, match, String(full), month);
		}),
		...[...text.matchAll(IN_DIGITS)].flatMap((match) => {
			// The year of an era that is not known.
			if (/\p{Script=Han}$/u.test(text.slice(0, match.index)) && match[1].length === 2) return [];
			return withDay(text, match, match[1], match[2]);
		}),
		...[...text.matchAll(IN_HAN)].flatMap((match) => {
			const [whole, year, month, day] = match;
			const digits = [...year].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join('');
			const value = dateOf(digits, hanNumber(month), hanNumber(day));
			return certainDate(value, match.index, match.index + whole.length);
		}),
	];
}

function withDay(
	text: string,
	match: RegExpExecArray,
	year: string,
	month: string,
): DateCandidate[] {
	const { index } = match;
	const last = readLastDigits(text, index + match[0].length, [2, 1], (day) =>
		dateOf(year, month, day),
	);
	if (!last) return [];
	const mark = /^ ?[日号일]/.exec(text.slice(last.end))?.[0] ?? '';
	return certainDate(last.value, index, last.end + mark.length);
}

/** `二十二` is 22. */
function hanNumber(written: string): string {
	const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
	const ten = written.includes('十') ? Math.max(1, HAN_DIGITS.indexOf(tens)) : 0;
	return String(ten * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones)));
}
