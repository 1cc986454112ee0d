import type { INodeProperties } from 'n8n-workflow';

import { nodeProperties } from '../nodes/OcrGeneral/parameters/form';
import { devDependencies } from '../package.json';
import type { Page } from './support/pages.mts';

let documents: typeof import('./support/pages.mts');
let pages: Page[];
let guides: Page[];

beforeAll(async () => {
	documents = await import('./support/pages.mts');
	pages = documents.readPages();
	guides = pages.filter(({ file }) => file.startsWith('docs/guides/'));
});

it('leads nowhere that does not exist, heading by heading', () => {
	expect(pages.length).toBeGreaterThan(10);
	expect(pages.map((page) => [page.file, documents.deadLinks(page)])).toEqual(
		pages.map(({ file }) => [file, []]),
	);
});

it('notices a file and a heading that are missing', () => {
	const links = ['nowhere.md', 'README.md#nothing', 'README.md#the-credential', '../x'];
	const page = { file: 'README.md', text: '', links, anchors: [] };
	expect(documents.deadLinks(page)).toEqual(['nowhere.md', 'README.md#nothing', '../x']);
});

it('shows every picture somewhere', () => {
	const shown = new Set(pages.flatMap(documents.targetsOf));
	expect(documents.readPictures().filter((picture) => !shown.has(picture))).toEqual([]);
});

it('has in each guide a picture, three steps, and a workflow that the tests run', () => {
	const tested = documents.testedWorkflows();
	expect(guides.length).toBeGreaterThanOrEqual(9);
	for (const guide of guides) {
		const targets = documents.targetsOf(guide);
		const has = {
			guide: guide.file,
			picture: targets.some((target) => target.startsWith('docs/images/guides/')),
			workflow: targets.some((target) => tested.includes(target)),
			steps: guide.text.match(/^\d\. /gm)?.length,
		};
		expect(has).toEqual({ guide: guide.file, picture: true, workflow: true, steps: 3 });
	}
});

it('names every option of the form in both READMEs, and no other', () => {
	const options = nodeProperties.find(({ name }) => name === 'options')
		?.options as INodeProperties[];
	const labels = [...new Set(options.map(({ displayName }) => displayName))];
	for (const file of ['README.md', 'docs/README.zh-CN.md']) {
		const named = documents.tableOfOptions(documents.readPage(file));
		expect([file, named.sort()]).toEqual([file, labels.sort()]);
	}
});

it('says the same in both READMEs, as far as can be counted', () => {
	const [english, chinese] = ['README.md', 'docs/README.zh-CN.md'].map(documents.readPage);
	const shape = (page: Page) => ({
		headings: page.anchors.length,
		rows: page.text.match(/^\|/gm)?.length,
		points: page.text.match(/^- /gm)?.length,
		pictures: documents.targetsOf(page).filter((target) => target.endsWith('.png')),
	});
	expect(shape(chinese)).toEqual(shape(english));
});

it('shows items that the examples give, but for where the picture is and the words', () => {
	const items = documents.exampleItems();
	for (const file of ['README.md', 'docs/README.zh-CN.md']) {
		const shown = documents.shownItems(file);
		expect([file, shown.length]).toEqual([file, 4]);
		for (const item of shown) {
			const own = Object.entries(item).filter(([key]) => key !== 'source' && key !== 'words');
			expect(items).toContainEqual(expect.objectContaining(Object.fromEntries(own)));
		}
	}
});

it('has a README that npm can show: pictures in Markdown, whose addresses npm completes', () => {
	expect(documents.readPage('README.md').text).not.toMatch(/<(img|picture|source)\b/);
});

it('gives a reason for each development dependency', () => {
	expect(documents.explainedDependencies().sort()).toEqual(Object.keys(devDependencies).sort());
});
