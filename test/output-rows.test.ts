import fc from 'fast-check';

import { toItems } from '../nodes/OcrGeneral/output/outputs';
import { sampleOf } from '../nodes/OcrGeneral/output/geometry/sample';
import { groupRows, visualRows } from '../nodes/OcrGeneral/output/geometry/visualRows';
import type { BoundingBox, TextLine } from '../nodes/OcrGeneral/vocabulary/recognition';
import { limit } from './support/limit';
import { SETTINGS } from './support/output-settings';

const textLine = (text: string, box: BoundingBox, more: Partial<TextLine> = {}): TextLine => ({
	text,
	box,
	confidence: 99,
	characters: [],
	...more,
});

const textsOf = (lines: TextLine[], angle: number | null = null) =>
	visualRows({ lines, angle }).map((row) => row.map(({ line }) => line.text));

interface Point {
	x: number;
	y: number;
}

/** A line of text as it is printed: left end, baseline, size. */
interface Printed {
	text: string;
	left: number;
	bottom: number;
	width: number;
	height: number;
}

function cornersOf({ left, bottom, width, height }: Printed, degrees: number): Point[] {
	const [cos, sin] = [Math.cos, Math.sin].map((turn) => turn((degrees * Math.PI) / 180));
	const corners = [
		[left, bottom - height],
		[left + width, bottom - height],
		[left + width, bottom],
		[left, bottom],
	];
	return corners.map(([x, y]) => ({ x: x * cos - y * sin + 900, y: x * sin + y * cos + 900 }));
}

function boundsOf(corners: Point[]): BoundingBox {
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Rows of a name and two amounts, whose lengths differ. */
const MENU: Printed[] = Array.from({ length: 9 }, (_, row) => [
	{
		text: `${row}a`,
		left: 40,
		bottom: 100 + 44 * row,
		width: 120 + ((row * 67) % 210),
		height: 24,
	},
	{ text: `${row}b`, left: 520 + ((row * 31) % 50), bottom: 100 + 44 * row, width: 60, height: 22 },
	{ text: `${row}c`, left: 760, bottom: 100 + 44 * row, width: 90, height: 24 },
]).flat();
const MENU_ROWS = Array.from({ length: 9 }, (_, row) => [`${row}a`, `${row}b`, `${row}c`]);

const TILTS = [-30, -20, -15, -8, -2.5, 0, 4, 11, 15, 20, 30];

test.each(TILTS)('rows are found from rectangles around lines tilted by %d degrees', (tilt) => {
	const lines = MENU.map((printed) => textLine(printed.text, boundsOf(cornersOf(printed, tilt))));
	expect(textsOf(lines)).toEqual(MENU_ROWS);
});

test.each(TILTS)('rows are found from polygons tilted by %d degrees', (tilt) => {
	const lines = MENU.map((printed) => {
		const polygon = cornersOf(printed, tilt);
		return textLine(printed.text, boundsOf(polygon), { polygon });
	});
	expect(textsOf(lines, tilt)).toEqual(MENU_ROWS);
	expect(textsOf(lines)).toEqual(MENU_ROWS);
});

type Photograph = (point: Point) => Point;

/** Grown to the right by a share at its end, about the middle of the menu. */
const fromTheSide =
	(nearer: number): Photograph =>
	({ x, y }) => {
		const scale = 1 + (nearer * (x - 1350)) / 450;
		return { x: 1350 + (x - 1350) * scale, y: 1200 + (y - 1200) * scale };
	};

/** Both ends lower than the middle, by pixels. */
const curled =
	(lower: number): Photograph =>
	({ x, y }) => ({ x, y: y + lower * ((x - 1350) / 450) ** 2 });

test.each<[string, number, Photograph]>([
	['from its left', 0, fromTheSide(-0.08)],
	['from its right', 0, fromTheSide(0.08)],
	['from far on its left, tilted', -4, fromTheSide(-0.2)],
	['from far on its right, tilted', 3, fromTheSide(0.2)],
	['on paper that curls up', 0, curled(-40)],
	['on paper that curls down, tilted', 5, curled(40)],
	['on paper that curls, from its right', -2, (point) => fromTheSide(0.05)(curled(25)(point))],
])('rows of a menu photographed %s are found', (_, tilt, photograph) => {
	const corners = MENU.map((printed) => cornersOf(printed, tilt).map(photograph));
	const rectangles = MENU.map(({ text }, index) => textLine(text, boundsOf(corners[index])));
	const polygons = rectangles.map((line, index) => ({ ...line, polygon: corners[index] }));
	expect(textsOf(polygons)).toEqual(MENU_ROWS);
	expect(textsOf(rectangles)).toEqual(MENU_ROWS);
});

test.each([90, 180, 270, -90])(
	'polygons of a picture turned by %d degrees are turned by the service’s angle',
	(turn) => {
		const lines = MENU.map((printed) => {
			const polygon = cornersOf(printed, turn);
			return textLine(printed.text, boundsOf(polygon), { polygon });
		});
		expect(textsOf(lines, turn)).toEqual(MENU_ROWS);
	},
);

test('a polygon that is a mere point tells nothing of how the paper curls', () => {
	const lines = MENU.map((printed) => {
		const polygon = cornersOf(printed, 0).map(curled(-40));
		return textLine(printed.text, boundsOf(polygon), { polygon });
	});
	const polygon = [0, 1, 2, 3].map(() => ({ x: 1350, y: 2000 }));
	lines.push(textLine('.', boundsOf(polygon), { polygon }));
	expect(textsOf(lines)).toEqual([...MENU_ROWS, ['.']]);
});

test('polygons that are mere points stand in rows', () => {
	const lines = MENU.map(({ text, left, bottom }) => {
		const point = { x: left, y: bottom };
		return textLine(text, { ...point, width: 0, height: 0 }, { polygon: [point, point, point] });
	});
	expect(textsOf(lines)).toEqual(MENU_ROWS);
});

test('edges near 45 degrees are turned to the quarter that the service’s angle tells', () => {
	for (const [tilt, angle] of [
		[44, 46],
		[46, 44],
		[-44, -46],
	]) {
		const lines = MENU.map((printed) => {
			const polygon = cornersOf(printed, tilt);
			return textLine(printed.text, boundsOf(polygon), { polygon });
		});
		expect(textsOf(lines, angle)).toEqual(MENU_ROWS);
	}
});

test('upright boxes that a service gives for a turned picture serve the rows', () => {
	const lines = MENU.map((printed) => {
		const polygon = cornersOf(printed, 90);
		const uprightBox = boundsOf(cornersOf(printed, 0));
		return textLine(printed.text, boundsOf(polygon), { polygon, uprightBox });
	});
	expect(textsOf(lines)).toEqual(MENU_ROWS);
});

test.each([90, 180, -90, 100, -75, 165])(
	'upright boxes tell which end of one row or column is its first, turned by %d degrees',
	(turn) => {
		const turned = (printed: Printed) => {
			const polygon = cornersOf(printed, turn);
			const uprightBox = boundsOf(cornersOf(printed, 0));
			return textLine(printed.text, boundsOf(polygon), { polygon, uprightBox });
		};
		expect(textsOf(MENU.slice(0, 3).map(turned))).toEqual(MENU_ROWS.slice(0, 1));
		const column = MENU.filter(({ left }) => left === 40);
		expect(textsOf(column.map(turned))).toEqual(column.map(({ text }) => [text]));
		const atEnd = [
			{ text: 'long', left: 0, bottom: 20, width: 400, height: 20 },
			{ text: 'last', left: 300, bottom: 50, width: 100, height: 20 },
		];
		expect(textsOf(atEnd.map(turned))).toEqual([['long'], ['last']]);
		const atFoot = [
			{ text: 'high', left: 0, bottom: 100, width: 120, height: 100 },
			{ text: 'low', left: 0, bottom: 125, width: 60, height: 20 },
		];
		expect(textsOf(atFoot.map(turned))).toEqual([['high'], ['low']]);
		const atHead = [
			{ text: 'low', left: 0, bottom: 20, width: 60, height: 20 },
			{ text: 'high', left: 0, bottom: 125, width: 120, height: 100 },
		];
		expect(textsOf(atHead.map(turned))).toEqual([['low'], ['high']]);
	},
);

test.each([0, null])(
	'single digits are higher than wide, and not turned for that (%s)',
	(angle) => {
		const lines = ['12', '34', '56'].flatMap((digits, row) =>
			[...digits].map((text, column) => {
				const printed = { text, left: 100 * column, bottom: 60 * row, width: 12, height: 24 };
				const polygon = cornersOf(printed, 0);
				return textLine(text, boundsOf(polygon), { polygon });
			}),
		);
		expect(textsOf(lines, angle)).toEqual([
			['1', '2'],
			['3', '4'],
			['5', '6'],
		]);
	},
);

test('upright boxes that only bound tilted polygons are no frame of their own', () => {
	const lines = MENU.map((printed) => {
		const polygon = cornersOf(printed, 30);
		const bounds = boundsOf(polygon);
		return textLine(printed.text, bounds, { polygon, uprightBox: bounds });
	});
	expect(textsOf(lines, 30)).toEqual(MENU_ROWS);
	expect(textsOf(lines)).toEqual(MENU_ROWS);
});

test.each([
	[90, 0],
	[90, 1],
	[180, 0],
	[-90, 0],
])(
	'text runs as the first edge of its polygons, where the service tells no angle (%d, from corner %d)',
	(turn, first) => {
		const lines = MENU.map((printed) => {
			const corners = cornersOf(printed, turn);
			const polygon = [...corners.slice(first), ...corners.slice(0, first)];
			return textLine(printed.text, boundsOf(polygon), { polygon });
		});
		expect(textsOf(lines)).toEqual(MENU_ROWS);
	},
);

test('on bent paper boxes are higher than their text, and the middle of a line counts', () => {
	const line = (text: string, x: number, center: number, width: number, height: number) => {
		const polygon = cornersOf({ text, left: x, bottom: center + height / 2, width, height }, 0);
		return textLine(text, boundsOf(polygon), { polygon });
	};
	expect(
		textsOf([
			line('electricity', 158, 723, 440, 103),
			line('871.79', 2020, 706, 239, 47),
			line('water', 156, 765, 220, 91),
			line('108.40', 2017, 754, 248, 41),
			line('531.64', 2017, 799, 231, 44),
		]),
	).toEqual([['electricity', '871.79'], ['water', '108.40'], ['531.64']]);
});

test('a box that a service measures from its far corner is the same box', () => {
	const boxes = [
		{ x: 60, y: 10, width: 40, height: 20 },
		{ x: 100, y: 30, width: -40, height: -20 },
	];
	const [near, far] = boxes.map((box) => {
		const page = { source: 's', angle: null, lines: [textLine('Tea', box)], raw: {} };
		return toItems('rows', [page], SETTINGS)[0];
	});
	expect(far).toEqual(near);
});

test('where a service tells no places, each line is a row, in its order', () => {
	const nowhere = { x: 0, y: 0, width: 0, height: 0 };
	const texts = ['second', 'first', 'third'];
	expect(textsOf(texts.map((text) => textLine(text, nowhere)))).toEqual(
		texts.map((text) => [text]),
	);
});

test('where some lines have places, they stand in rows by them', () => {
	const lines = ['below', 'above'].map((text, index) =>
		textLine(text, { x: 0, y: 80 - 40 * index, width: 100, height: 20 }),
	);
	expect(textsOf(lines)).toEqual([['above'], ['below']]);
	const nowhere = textLine('nowhere', { x: 0, y: 0, width: 0, height: 0 });
	expect(textsOf([...lines, nowhere])).toEqual([['nowhere'], ['above'], ['below']]);
});

describe('text in reading order', () => {
	const paragraph = (number: number, x: number, y: number, texts: string[]) =>
		texts.map((text, index) =>
			textLine(
				text,
				{ x, y: y + 30 * index, width: 10 * text.length, height: 20 },
				{ paragraph: number },
			),
		);
	const textOf = (lines: TextLine[]) =>
		toItems('text', [{ source: 's', angle: null, lines, raw: {} }], SETTINGS)[0].text;
	const left = [
		'The wetting balance test is a',
		'method used by some of them',
		'to test what is sold.',
	];
	const right = [
		'Solderability tests of alloys',
		'had been carried out before',
		'by the same method.',
	];

	test('goes column by column where paragraphs show a page set in columns', () => {
		const title = paragraph(1, 0, 0, [`${'On the '.repeat(8)}wetting of alloys`]);
		const lines = [...title, ...paragraph(2, 0, 60, left), ...paragraph(3, 400, 64, right)];
		expect(textOf(lines)).toBe([title[0].text, ...left, ...right].join('\n'));
	});

	test('goes down both columns above what stands across them, and then below it', () => {
		const across = paragraph(3, 0, 180, [`${'On the '.repeat(8)}wetting of alloys`]);
		const lines = [
			...paragraph(1, 0, 0, left),
			...paragraph(2, 400, 4, right),
			...across,
			...paragraph(4, 0, 240, left),
			...paragraph(5, 400, 244, right),
		];
		expect(textOf(lines)).toBe([...left, ...right, across[0].text, ...left, ...right].join('\n'));
	});

	test('goes down columns of two lines each, wherever on the page they stand', () => {
		const lines = [
			...paragraph(1, 1000, 0, left.slice(0, 2)),
			...paragraph(2, 1400, 0, right.slice(0, 2)),
		];
		expect(textOf(lines)).toBe([...left.slice(0, 2), ...right.slice(0, 2)].join('\n'));
	});

	test.each([
		['left', left.slice(0, 2), [...right, ...right]],
		['right', [...left, ...left], right.slice(0, 2)],
	])(
		'goes column by column where the paragraph on the %s is the shorter one',
		(_, first, second) => {
			const lines = [...paragraph(1, 0, 600, first), ...paragraph(2, 400, 600, second)];
			expect(textOf(lines)).toBe([...first, ...second].join('\n'));
		},
	);

	test('goes row by row where paragraphs stand beside each other by no more than half their height', () => {
		const [high, low] = [left.slice(0, 2), right.slice(0, 2)];
		const lines = [...paragraph(1, 0, 0, high), ...paragraph(2, 400, 30, low)].map((line) => {
			const { x: left, y, width } = line.box;
			const polygon = cornersOf({ text: '', left, bottom: y + 30, width, height: 30 }, 0);
			return { ...line, polygon };
		});
		expect(textOf(lines)).toBe(`${high[0]}\n${high[1]} ${low[0]}\n${low[1]}`);
	});

	test('is set in columns where paragraphs are as wide as prose and stand beside each other', () => {
		const isInColumns = (lines: TextLine[]) => textOf(lines) === [...left, ...right].join('\n');
		const wide = (width: number) =>
			[...paragraph(1, 0, 0, left), ...paragraph(2, 400, 0, right)].map((line) => ({
				...line,
				box: { ...line.box, width: 20 * width },
			}));
		expect(limit(5, 12, (width) => isInColumns(wide(width)))).toBeCloseTo(8, 2);
		const many = [left, left, left, left].flat();
		const lower = (share: number) => [
			...paragraph(1, 0, 0, many),
			...paragraph(2, 400, 350 * (1 - share), many),
		];
		expect(
			limit(0.3, 0.9, (share) => textOf(lower(share)) === [...many, ...many].join('\n')),
		).toBeCloseTo(0.528, 2);
	});

	test('goes column by column where at least half of the lines are prose', () => {
		const others = (count: number) =>
			Array.from({ length: Math.floor(count) }, (_, row) =>
				textLine(`Tea ${row}`, { x: 0, y: 200 + 40 * row, width: 60, height: 20 }),
			);
		const isInColumns = (count: number) =>
			String(
				textOf([...paragraph(1, 0, 0, left), ...paragraph(2, 400, 0, right), ...others(count)]),
			).startsWith(left.join('\n'));
		expect(limit(0, 20, isInColumns)).toBeCloseTo(7, 2);
	});

	test('goes row by row through cells, whatever paragraphs the service makes of them', () => {
		const tests = paragraph(1, 0, 0, ['AFP in serum', 'CEA in serum']);
		const cells = [...tests, ...paragraph(2, 200, 0, ['1.9 ng per ml', '14.9 ng per ml'])];
		expect(textOf(cells)).toBe('AFP in serum 1.9 ng per ml\nCEA in serum 14.9 ng per ml');
	});

	test('goes row by row through a table of sentences, each a paragraph of its own', () => {
		const cells = left.flatMap((text, row) => [
			...paragraph(2 * row, 0, 40 * row, [text]),
			...paragraph(2 * row + 1, 400, 40 * row, [right[row]]),
		]);
		expect(textOf(cells)).toBe(left.map((text, row) => `${text} ${right[row]}`).join('\n'));
	});

	test('goes row by row through a form with two addresses beside each other', () => {
		const items = ['Tea', 'Soup', 'Salad', 'Water', 'Bread', 'Cake', 'Rice'];
		const lines = [
			...paragraph(1, 0, 0, left),
			...paragraph(2, 400, 0, right),
			...paragraph(3, 0, 200, items),
			...paragraph(
				4,
				600,
				200,
				items.map((_, index) => `${index}.00`),
			),
		];
		expect(textOf(lines)).toContain('Tea 0.00');
	});
});

test('a price in a larger font stands on the same line as its dish', () => {
	const row = (texts: string[], bottom: number) =>
		texts.map((text, index) => {
			const height = index === 1 ? 60 : 20;
			return textLine(text, { x: 300 * index, y: bottom - height, width: 100, height });
		});
	const rows = [
		['Noodles', '38', 'large'],
		['Rice', '12', 'small'],
	];
	expect(textsOf(rows.flatMap((texts, index) => row(texts, 130 + 80 * index)))).toEqual(rows);
});

test('a text is held against so many neighbours of a row, lest long rows take long', () => {
	const placed = (text: string, left: number, top: number, width: number) => ({
		line: textLine(text, { x: left, y: top, width, height: 20 }),
		left,
		right: left + width,
		top,
		bottom: top + 20,
	});
	const isApart = (count: number) =>
		groupRows([
			placed('Ink for the large printer', 0, 0, 500),
			...Array.from({ length: Math.floor(count) }, (_, index) =>
				placed(`${index}`, 20 * index + 9, 0, 9),
			),
			placed('below', 400, 9, 60),
		]).length > 1;
	expect(limit(0, 9, isApart)).toBeCloseTo(3, 2);
});

test('columns of different line spacing share only the rows that meet', () => {
	const column = (name: string, x: number, pitch: number) =>
		Array.from({ length: 4 }, (_, index) =>
			textLine(`${name}${index}`, { x, y: 100 + pitch * index, width: 80, height: 20 }),
		);
	expect(textsOf([...column('l', 0, 30), ...column('r', 300, 45)])).toEqual([
		['l0', 'r0'],
		['l1'],
		['r1'],
		['l2'],
		['l3', 'r2'],
		['r3'],
	]);
});

const number = fc.oneof(
	fc.integer({ min: -50, max: 900 }),
	fc.constantFrom(NaN, Infinity, -Infinity, 0, -3, 1e300),
);
const anyLine = fc
	.record({ x: number, y: number, width: number, height: number })
	.chain((box) =>
		fc.constantFrom('', '7', 'total', '__proto__').map((text) => textLine(text, box)),
	);

test('every line stands in exactly one row, whatever its box', () => {
	fc.assert(
		fc.property(fc.array(anyLine, { maxLength: 60 }), (lines) => {
			const found = visualRows({ lines, angle: null }).flatMap((row) =>
				row.map(({ line }) => line),
			);
			expect(found).toHaveLength(lines.length);
			expect(new Set(found)).toEqual(new Set(lines));
		}),
	);
});

test('rows do not depend on the order of the lines', () => {
	// Without any place, the order is all that is known.
	const placed = textLine('placed', { x: 7, y: 7, width: 40, height: 20 });
	const shuffled = fc
		.array(anyLine, { maxLength: 40 })
		.map((lines) => [...lines, placed])
		.chain((lines) =>
			fc.tuple(
				fc.constant(lines),
				fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
			),
		);
	fc.assert(
		fc.property(shuffled, ([lines, other]) => {
			expect(textsOf(other)).toEqual(textsOf(lines));
		}),
	);
});

test('lines at one place stand in the order of their texts', () => {
	const place = { x: 5, y: 5, width: 40, height: 20 };
	const lines = ['b', 'c', 'a', 'd'].map((text) => textLine(text, place));
	expect(textsOf(lines)).toEqual([['a', 'b', 'c', 'd']]);
});

test('lines at one place and lines on one line are one row', () => {
	const place = { x: 5, y: 5, width: 40, height: 20 };
	const many = Array.from({ length: 10_000 }, (_, index) => textLine(String(index), place));
	expect(visualRows({ lines: many, angle: null })).toHaveLength(1);
	const line = Array.from({ length: 2_000 }, (_, index) =>
		textLine(String(index), { ...place, x: 60 * index, y: 5 + (index % 4) }),
	);
	expect(textsOf([...line].reverse())).toEqual([line.map(({ text }) => text)]);
});

test('of a long page five runs of neighbours are looked at, from its first line to its last', () => {
	const lines = Array.from({ length: 1000 }, (_, index) => index);
	const runs = [0, 241, 482, 723, 964].map((start) => lines.slice(start, start + 36));
	expect(sampleOf(lines)).toEqual(runs.flat());
	expect(sampleOf(lines.slice(0, 180))).toHaveLength(180);
	expect(sampleOf(lines.slice(0, 181))).toHaveLength(180);
});

test('no lines are no rows', () => {
	expect(visualRows({ lines: [], angle: null })).toEqual([]);
});
