import { type OutputName, toItems } from '../nodes/OcrGeneral/output/outputs';
import type { OutputSettings } from '../nodes/OcrGeneral/output/settings';
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition';
import { SETTINGS as DEFAULTS } from './support/output-settings';

const SETTINGS: OutputSettings = {
	...DEFAULTS,
	fields: [{ name: 'total', labels: ['Total'], type: 'number', position: 'auto', pick: 'first' }],
};

const polygon = [
	{ x: 200, y: 0 },
	{ x: 240, y: 0 },
	{ x: 240, y: 20 },
	{ x: 200, y: 20 },
];

/** In the service's order, which is not reading order. */
const PAGE: Recognition = {
	source: 'menu.png',
	angle: 0.5,
	sessionId: '1250000000-1',
	lines: [
		{
			text: '38元',
			box: { x: 200, y: 0, width: 40, height: 20 },
			polygon,
			confidence: 91.25,
			characters: [
				{ character: '3', confidence: 90 },
				{ character: '8', confidence: 92.5 },
			],
		},
		{
			text: 'Total',
			box: { x: 0, y: 40, width: 60, height: 20 },
			confidence: 40,
			characters: [],
		},
		{
			text: '面',
			box: { x: 0, y: 2, width: 20, height: 20 },
			confidence: 80,
			characters: [],
		},
	],
	raw: { code: 0, data: { items: [] } },
};

const items = (
	output: OutputName,
	settings: Partial<OutputSettings> = {},
	page: Partial<Recognition> = {},
) => toItems(output, [{ ...PAGE, ...page }], { ...SETTINGS, ...settings });

test('lines keep the service’s order and the design’s keys', () => {
	const found = items('lines', {}, { page: 2 });
	expect(JSON.stringify(found[0])).toBe(
		JSON.stringify({
			text: '38元',
			x: 200,
			y: 0,
			width: 40,
			height: 20,
			confidence: 91.25,
			words: PAGE.lines[0].characters,
			line: 1,
			source: 'menu.png',
			polygon,
			page: 2,
		}),
	);
	expect(found.map(({ text, line, words }) => [text, line, words])).toEqual([
		['38元', 1, PAGE.lines[0].characters],
		['Total', 2, []],
		['面', 3, []],
	]);
	expect(Object.keys(found[1])).not.toContain('polygon');
});

test('words can be left out', () => {
	expect(Object.keys(items('lines', { includeWords: false })[1])).toEqual([
		'text',
		'x',
		'y',
		'width',
		'height',
		'confidence',
		'line',
		'source',
	]);
});

test('items share nothing with the recognition', () => {
	const [item] = items('lines');
	expect(item.polygon).not.toBe(PAGE.lines[0].polygon);
	expect((item.words as unknown[])[0]).not.toBe(PAGE.lines[0].characters[0]);
});

test('rows stand top to bottom, cells left to right', () => {
	expect(JSON.stringify(items('rows', {}, { page: 1 }))).toBe(
		JSON.stringify([
			{
				row: 1,
				text: '面 38元',
				cells: ['面', '38元'],
				x: 0,
				y: 0,
				width: 240,
				height: 22,
				confidence: 85.63,
				source: 'menu.png',
				page: 1,
			},
			{
				row: 2,
				text: 'Total',
				cells: ['Total'],
				x: 0,
				y: 40,
				width: 60,
				height: 20,
				confidence: 40,
				source: 'menu.png',
				page: 1,
			},
		]),
	);
});

test('text is given in visual rows with the id of the answer', () => {
	expect(JSON.stringify(items('text', {}, { page: 1 }))).toBe(
		JSON.stringify([
			{
				text: '面 38元\nTotal',
				lineCount: 3,
				angle: 0.5,
				sessionId: '1250000000-1',
				source: 'menu.png',
				page: 1,
			},
		]),
	);
	expect(Object.keys(items('text', {}, { sessionId: undefined, requestId: 'r' })[0])).toEqual([
		'text',
		'lineCount',
		'angle',
		'requestId',
		'source',
	]);
});

test('raw is the answer as it came', () => {
	expect(items('raw', { minConfidence: 100 })).toEqual([PAGE.raw]);
});

test('lines under the least confidence are dropped before every output but raw', () => {
	const settings = { minConfidence: 80 };
	expect(items('lines', settings).map(({ text, line }) => [text, line])).toEqual([
		['38元', 1],
		['面', 2],
	]);
	expect(items('rows', settings)).toHaveLength(1);
	expect(items('table', settings)).toHaveLength(1);
	expect(items('text', settings)[0]).toMatchObject({ text: '面 38元', lineCount: 2 });
	expect(items('fields', settings)[0]).toEqual({ total: null, source: 'menu.png' });
});

test('a picture without text gives no lines, rows or table, but a text, nulls and the answer', () => {
	const empty = { lines: [] };
	for (const output of ['lines', 'rows', 'table'] as const) {
		expect(items(output, {}, empty)).toEqual([]);
	}
	expect(items('text', {}, empty)[0]).toMatchObject({ text: '', lineCount: 0 });
	expect(items('fields', {}, empty)).toEqual([{ total: null, source: 'menu.png' }]);
	expect(items('raw', {}, empty)).toEqual([PAGE.raw]);
});
