import { CURRENCY_CODES } from '../values/currency';
import { candidateOf, type Candidate } from './candidate';
import type { Search } from './search';

/** Folded marks of one currency alone; `$` stands for several, `¥` for one with what else is on the page. */
const CODE_OF: Record<string, string> = {
	...Object.fromEntries(CURRENCY_CODES.map((code) => [code, code.toUpperCase()])),
	...{
		rm: 'MYR',
		rmb: 'CNY',
		人民币: 'CNY',
		元: 'CNY',
		baht: 'THB',
		euro: 'EUR',
		円: 'JPY',
		ntd: 'TWD',
		nt$: 'TWD',
	},
	...{ us$: 'USD', hk$: 'HKD', s$: 'SGD', '€': 'EUR', '£': 'GBP', '₹': 'INR' },
};
const MARKS = Object.keys(CODE_OF)
	.filter((mark) => CODE_OF[mark].length === 3)
	.map((mark) => mark.replace('$', ' ?\\$'));
/** Beside a number or in brackets; elsewhere `try` and `php` are words. */
const MARK = new RegExp(
	`(?<![a-z])(?:${MARKS.join('|')}|¥)(?=[ \\t:)]*(?:\\$ ?)?[-(]?\\.?\\d)|(?<=\\d ?|\\(|(?:in|currency):? )(?:${MARKS.join('|')})(?![a-z])`,
	'g',
);

/** The currency of a document as an ISO 4217 code, where its marks leave no doubt. */
export function currencyCandidates({ rows }: Search): Candidate[] {
	const chinese = rows.some(({ text }) => /[发计额]/.test(text));
	const japanese = rows.some(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
	const yen = chinese === japanese ? undefined : japanese ? 'JPY' : 'CNY';
	return rows.flatMap((row) =>
		[...row.text.matchAll(MARK)].flatMap(({ 0: mark, index: start }) => {
			const code = mark === '¥' ? yen : CODE_OF[mark.replace(' ', '')];
			return code === undefined
				? []
				: [candidateOf(code, { row, start, end: start + mark.length })];
		}),
	);
}
