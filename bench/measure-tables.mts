/**
 * The share of right cells over generated menus, invoices and price lists.
 * `npm run measure:tables -- [--count 400] [--seed 1] [--wrong 3]`
 */
import { parseArgs } from 'node:util';

import { outputs } from './output-room.mts';
import { Random } from './random.mts';
import { compareTables } from './table-score.mts';
import { tablePicture, type TablePicture } from './table-pictures.mts';

const HELP = `Usage: npm run measure:tables -- [--count 400] [--seed 1] [--wrong 0]

Generates menus, invoices and price lists (Chinese and English; 2 to 8 columns, left, right and
centred; missing cells, titles, sections, totals, notes; fonts, spacings, tilts up to 15 degrees,
jitter of up to 3 pixels; rectangles around tilted lines, polygons, or polygons with upright boxes)
and compares the items of output Table, cell by cell, with what was generated.

--count   tables
--seed    of the generator
--wrong   how many of the worst tables to show
`;

const { values } = parseArgs({
	options: {
		help: { type: 'boolean' },
		count: { type: 'string', default: '400' },
		seed: { type: 'string', default: '1' },
		wrong: { type: 'string', default: '0' },
	},
});
if (values.help) {
	console.log(HELP);
	process.exit(0);
}

interface Measured {
	picture: TablePicture;
	seed: number;
	found: Array<Array<string | null>>;
	right: number;
	all: number;
}

const measured: Measured[] = [];
for (let index = 0; index < Number(values.count); index++) {
	const seed = Number(values.seed) * 1_000_003 + index;
	const picture = tablePicture(new Random(seed));
	const found = foundTable(picture);
	measured.push({ picture, seed, found, ...compareTables(picture.truth, found) });
}

report('all tables', measured);
for (const kind of ['menu', 'invoice', 'price list'] as const) {
	report(
		kind,
		measured.filter(({ picture }) => picture.kind === kind),
	);
}
for (const boxes of ['rectangles', 'polygons', 'polygons and upright boxes'] as const) {
	report(
		boxes,
		measured.filter(({ picture }) => picture.boxes === boxes),
	);
}
report(
	'not tilted',
	measured.filter(({ picture }) => picture.tilt === 0),
);
report(
	'tilted up to 5 degrees',
	measured.filter(({ picture: { tilt } }) => tilt !== 0 && Math.abs(tilt) <= 5),
);
report(
	'tilted up to 15 degrees',
	measured.filter(({ picture: { tilt } }) => Math.abs(tilt) > 5),
);
measured.sort((a, b) => b.all - b.right - (a.all - a.right));
for (const { picture, seed, found, right, all } of measured.slice(0, Number(values.wrong))) {
	console.log(
		`\nseed ${seed}: ${picture.kind}, ${picture.boxes}, ${picture.tilt.toFixed(1)} degrees, ${right} of ${all}`,
	);
	console.log('generated');
	show(picture.truth);
	console.log('found');
	show(found);
}

/** Keys first where the table has a header, then the items' values. */
function foundTable({ recognition, hasHeader }: TablePicture): Array<Array<string | null>> {
	const items = outputs.toItems('table', [recognition], {
		minConfidence: 0,
		includeWords: false,
		headerRow: 'auto',
		convertNumbers: false,
		dateOrder: 'dayFirst',
		decimalSeparator: 'auto',
		fields: [],
	});
	const rows = items.map(
		({ source: _source, ...cells }) => Object.values(cells) as Array<string | null>,
	);
	const keys = items.length > 0 ? Object.keys(items[0]).filter((key) => key !== 'source') : [];
	return hasHeader || keys[0] !== 'A' ? [keys, ...rows] : rows;
}

function report(name: string, tables: Measured[]): void {
	const right = tables.reduce((sum, table) => sum + table.right, 0);
	const all = tables.reduce((sum, table) => sum + table.all, 0);
	const perfect = tables.filter((table) => table.right === table.all).length;
	console.log(
		`${name}: ${((100 * right) / all).toFixed(2)} % of ${all} cells right, ${perfect} of ${tables.length} tables without a wrong cell`,
	);
}

function show(rows: Array<Array<string | null>>): void {
	for (const row of rows) console.log('  ', row.map((cell) => cell ?? '·').join(' | '));
}
