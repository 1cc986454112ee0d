/** Chinese multipliers after digits, folded: `1.2万元`, `3千万`. `5千克` and `3百货` are none. */
export const MULTIPLIER = '(?:[百千万萬]?[亿億]|[百千]?[万萬]|[百千](?=[元圆円块]))';

const ZEROS: Record<string, number> = { 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** @param multiplier as `MULTIPLIER` matches it */
export function multiplied(value: number, multiplier: string): number {
	const zeros = [...multiplier].reduce((sum, character) => sum + ZEROS[character], 0);
	// `0.07 * 10_000` is off by a hair.
	return Number((value * 10 ** zeros).toPrecision(15));
}
