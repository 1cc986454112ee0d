import { centerX, heightOf, type PlacedLine } from './placedLine';
import { median } from './slopeOfHeights';

/**
 * By how much text grows from the middle of a page to its right end, as a share, from the heights of
 * its lines; 0 where too few lines tell. Only lines of one script are compared: Chinese characters
 * fill their line, digits do not.
 *
 * @param reach half the page's width, pixels
 */
export function growthOfHeights(lines: PlacedLine[], reach: number): number {
	const growths: number[] = [];
	const measured = lines.map((line) => ({
		x: centerX(line),
		height: Math.log(heightOf(line)),
		han: /\p{Script=Han}/u.test(line.line.text),
	}));
	for (let one = 0; one < measured.length; one++) {
		for (let other = one + 1; other < measured.length; other++) {
			const [a, b] = [measured[one], measured[other]];
			if (a.han !== b.han || Math.abs(a.x - b.x) < reach / 2) continue;
			growths.push(((b.height - a.height) / (b.x - a.x)) * reach);
		}
	}
	return growths.length < LEAST_PAIRS ? 0 : median(growths);
}

const LEAST_PAIRS = 10;
