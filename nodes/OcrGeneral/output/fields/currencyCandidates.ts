import { candidateOf, type Candidate } from './candidate';
import type { Search } from './search';

/** Marks that stand for one currency alone, folded; `$` does not, `¥` does with what else is on the page. */
const MARKS: Array<[mark: RegExp, code: string]> = [
	[/(?<![a-z])(?:rm|myr)(?![a-z])/, 'MYR'],
	[/us ?\$|(?<![a-z])usd(?![a-z])/, 'USD'],
	[/hk ?\$|(?<![a-z])hkd(?![a-z])/, 'HKD'],
	[/nt ?\$|(?<![a-z])(?:twd|ntd)(?![a-z])/, 'TWD'],
	[/(?<![a-z])s\$|(?<![a-z])sgd(?![a-z])/, 'SGD'],
	[/(?<![a-z])(?:cny|rmb)(?![a-z])|人民币|\d元/, 'CNY'],
	[/(?<![a-z])jpy(?![a-z])|\d円/, 'JPY'],
	[/€|(?<![a-z])eur(?![a-z])/, 'EUR'],
	[/£|(?<![a-z])gbp(?![a-z])/, 'GBP'],
	[/₹|(?<![a-z])inr(?![a-z])/, 'INR'],
	[
		/(?<![a-z])(aud|cad|nzd|chf|sek|nok|dkk|pln|czk|huf|try|brl|mxn|zar|aed|sar|krw|thb|vnd|php|idr)(?![a-z])/,
		'',
	],
];
const YEN_OR_YUAN = /¥/;

/** The currency of a document as an ISO 4217 code, where its marks leave no doubt. */
export function currencyCandidates({ rows }: Search): Candidate[] {
	const chinese = rows.some(({ text }) => /[发票税总计额]/.test(text));
	const japanese = rows.some(({ text }) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
	return rows.flatMap((row) => {
		const found = MARKS.flatMap(([mark, code]) => {
			const match = mark.exec(row.text);
			return match ? [{ match, code: code || match[0].toUpperCase() }] : [];
		});
		const yen = YEN_OR_YUAN.exec(row.text);
		if (yen && chinese !== japanese) found.push({ match: yen, code: japanese ? 'JPY' : 'CNY' });
		return found.map(({ match, code }) =>
			candidateOf(code, { row, start: match.index, end: match.index + match[0].length }),
		);
	});
}
