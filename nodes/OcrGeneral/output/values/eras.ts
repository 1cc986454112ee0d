/** The year before the first of each era that dates are printed in, in Japan and Taiwan. */
const YEAR_BEFORE = new Map([
	['令和', 2018],
	['平成', 1988],
	['昭和', 1925],
	['民国', 1911],
	['民國', 1911],
]);

export const ERA = `(?:${[...YEAR_BEFORE.keys()].join('|')})`;

/** `令和`, `7` is 2025; `元` is an era's first year. */
export function yearOfEra(era: string, year: string): number {
	return (YEAR_BEFORE.get(era) ?? NaN) + (year === '元' ? 1 : Number(year));
}
