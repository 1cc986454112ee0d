import { placeUpright } from '../nodes/OcrGeneral/output/geometry/upright';
import type { PlacedLine } from '../nodes/OcrGeneral/output/geometry/placedLine';
import type { Recognition, TextLine } from '../nodes/OcrGeneral/vocabulary/recognition';

let pages: Recognition[];
let distortion: typeof import('../bench/distortion.mts');
beforeAll(async () => {
	const { recordedRecognitions } = await import('./support/table-pages.mts');
	pages = recordedRecognitions();
	distortion = await import('../bench/distortion.mts');
});

type Sides = [left: number, right: number, top: number, bottom: number];

const sidesOf = ({ left, right, top, bottom }: PlacedLine): Sides => [left, right, top, bottom];
const sidesOnPage = ({ box: { x, y, width, height } }: TextLine): Sides => [
	x,
	x + width,
	y,
	y + height,
];

/**
 * How far the sides of a page's lines are put from where they lie on the flat page, wherever that
 * is in the picture; the mean over all lines, in their heights.
 */
function misplacement(page: Recognition, look: import('../bench/distortion.mts').Distortion) {
	const seen = distortion.distorted(page, look);
	const flat = new Map(seen.lines.map((line, index) => [line, page.lines[index]]));
	const found = placeUpright(seen).map((placed) => {
		const line = flat.get(placed.line) ?? placed.line;
		const truth = sidesOnPage(line);
		return { away: sidesOf(placed).map((side, index) => side - truth[index]), line };
	});
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const shift = [0, 2].map((side) =>
		mean(found.flatMap(({ away }) => [away[side], away[side + 1]])),
	);
	return mean(
		found.map(({ away, line }) =>
			mean(away.map((value, side) => Math.abs(value - shift[side >> 1]) / line.box.height)),
		),
	);
}

/** The first lines of each page. */
const strips = (count: number) =>
	pages.map((page) => ({ ...page, lines: page.lines.slice(0, count) }));

/** All pages below each other. */
function scroll(): Recognition[] {
	let below = 0;
	const lines = pages.flatMap((page) => {
		const top = below;
		below += Math.max(...page.lines.map(({ box }) => box.y + box.height));
		return page.lines.map((line) => ({ ...line, box: { ...line.box, y: line.box.y + top } }));
	});
	return [{ ...pages[0], lines }];
}

type Look = () => import('../bench/distortion.mts').Distortion;

// What the code reaches: each change of the search shows here, and a lower figure is better.
test.each<[string, () => Recognition[], Look, number]>([
	['pages, flat', () => pages, () => distortion.tilted(0), 0.01677],
	['pages tilted by half a degree', () => pages, () => distortion.tilted(0.5), 0.01638],
	['pages tilted by -12 degrees', () => pages, () => distortion.tilted(-12), 0.01987],
	['pages tilted by 28 degrees', () => pages, () => distortion.tilted(28), 0.06936],
	['pages tilted by 31.9 degrees', () => pages, () => distortion.tilted(31.9), 0.09003],
	['pages tilted by more than text is', () => pages, () => distortion.tilted(34), 0.21535],
	['polygons tilted by -17 degrees', () => pages, () => distortion.tilted(-17, true), 0.00882],
	['polygons turned by 90 degrees', () => pages, () => distortion.tilted(90, true), 0.00882],
	[
		'polygons seen from the right',
		() => pages,
		() => ({ ...distortion.fromTheSide(0.06), hasPolygons: true }),
		0.14697,
	],
	['pages seen a little from the right', () => pages, () => distortion.fromTheSide(0.02), 0.06153],
	['pages seen from the right', () => pages, () => distortion.fromTheSide(0.06), 0.1487],
	['pages seen far from the left', () => pages, () => distortion.fromTheSide(-0.15), 0.34305],
	['pages of bent paper', () => pages, () => distortion.DISTORTIONS['on bent paper'], 0.04007],
	['pages taken by hand', () => pages, () => distortion.DISTORTIONS['by hand'], 0.25045],
	[
		'polygons taken by hand',
		() => pages,
		() => distortion.DISTORTIONS['by hand, polygons'],
		0.25199,
	],
	[
		'the first five lines, tilted by 4 degrees',
		() => strips(5),
		() => distortion.tilted(4),
		0.01957,
	],
	[
		'the first six lines, seen from the right',
		() => strips(6),
		() => distortion.fromTheSide(0.06),
		0.13845,
	],
	[
		'the first twelve lines, tilted by -20 degrees',
		() => strips(12),
		() => distortion.tilted(-20),
		0.03925,
	],
	[
		'the first twelve lines, seen from the left',
		() => strips(12),
		() => distortion.fromTheSide(-0.1),
		0.22595,
	],
	['a long page, tilted by 2 degrees', () => scroll(), () => distortion.tilted(2), 0.08538],
])('lines are put where they lie on the page: %s', (_, given, look, reached) => {
	const found = given().map((page) => misplacement(page, look()));
	expect(found.reduce((sum, value) => sum + value, 0) / found.length).toBeCloseTo(reached, 5);
});
