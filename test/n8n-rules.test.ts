import { OcrGeneral } from '../nodes/OcrGeneral/OcrGeneral.node';
import codex from '../nodes/OcrGeneral/OcrGeneral.node.json';

/** https://docs.n8n.io/connect/create-nodes/build-your-node/reference/codex-files/#node-categories */
const CATEGORIES = [
	'Analytics',
	'Communication',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'Marketing & Content',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
];
/** Of a node on n8n's canvas, by theme. */
const BACKGROUNDS = { light: '#ffffff', dark: '#2b2b2b' } as const;
/** WCAG 2.2, 1.4.11: graphics. */
const LEAST_CONTRAST = 3;

interface Described {
	name?: string;
	type?: string;
	hint?: string;
	color?: string;
	options?: Described[];
	values?: Described[];
}

const { description } = new OcrGeneral();
const everything = withInner(description.properties as Described[]);

function withInner(properties: Described[]): Described[] {
	return properties.flatMap((property) => [
		property,
		...withInner(property.options ?? []),
		...withInner(property.values ?? []),
	]);
}

/** WCAG's contrast of two colours, `#rrggbb` each: 1 to 21. */
function contrast(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const share = parseInt(colour.slice(start, start + 2), 16) / 255;
		return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("rules of n8n's repository that its published lint has not (docs/n8n-versions.md)", () => {
	it('keeps hints short', () => {
		const hints = everything.flatMap(({ hint = '' }) => (hint.length > 120 ? [hint] : []));
		expect(everything.some(({ hint }) => hint !== undefined)).toBe(true);
		expect(hints).toEqual([]);
	});

	it('has one of the categories that n8n knows, and not its AI category', () => {
		expect(codex.categories.filter((category) => !CATEGORIES.includes(category))).toEqual([]);
		expect(codex).not.toHaveProperty('subcategories');
	});

	it('shows on both themes: every stroke of its icons stands out', async () => {
		const { readIcon } = await import('./support/icons.mts');
		for (const [theme, background] of Object.entries(BACKGROUNDS)) {
			const svg = readIcon((description.icon as Record<string, string>)[theme]);
			const colours = [...svg.matchAll(/(?:stroke|fill)="(#[0-9a-f]{6})"/g)].map(([, hex]) => hex);
			expect(colours.length).toBeGreaterThan(0);
			for (const colour of colours) {
				expect(contrast(colour, background)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
			}
		}
	});

	it('has no JSON parameter, no colour and one credential', () => {
		expect(everything.filter(({ type }) => type === 'json')).toEqual([]);
		expect(description.defaults).not.toHaveProperty('color');
		expect(description.credentials).toHaveLength(1);
	});

	it('asks n8n within `execute` how failures are met', () => {
		expect(String(OcrGeneral.prototype.execute)).toContain('this.continueOnFail()');
	});
});
