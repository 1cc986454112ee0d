/** The documents that users read, taken apart. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { exampleNames } from '../../e2e/src/example-names.mts';

const PROJECT = join(import.meta.dirname, '../..');
const PAGES = '{*,docs/**/*,emulator/*,test/fixtures/answers/*}.md';

export interface Page {
	/** From the top of the project. */
	file: string;
	/** Without code. */
	text: string;
	/** What stands in parentheses behind brackets, with pictures. */
	links: string[];
	/** Names by which its headings can be linked to, as GitHub makes them. */
	anchors: string[];
}

export const readPages = (): Page[] => globSync(PAGES, { cwd: PROJECT }).sort().map(readPage);

export function readPage(file: string): Page {
	const text = readFileSync(join(PROJECT, file), 'utf8').replace(/^```[^]*?^```/gm, '');
	const links = [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link]) => link);
	const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
	return { file, text, links, anchors: headings.map(anchorOf) };
}

const anchorOf = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\- ]/gu, '')
		.replaceAll(' ', '-');

/** Links of a page into this project that lead nowhere. */
export function deadLinks({ file, links }: Page): string[] {
	return links
		.filter((link) => !/^[a-z]+:/.test(link))
		.filter((link) => {
			const [path, anchor] = link.split('#');
			const target = path === '' ? file : relative(PROJECT, join(PROJECT, dirname(file), path));
			if (target.startsWith('..') || !existsSync(join(PROJECT, target))) return true;
			return anchor !== undefined && !readPage(target).anchors.includes(decodeURI(anchor));
		});
}

/** Pictures of the documents, from the top of the project. */
export const readPictures = (): string[] => globSync('docs/images/**/*.png', { cwd: PROJECT });

/** What a page shows or leads to, from the top of the project. */
export const targetsOf = ({ file, links }: Page): string[] =>
	links.map((link) => relative(PROJECT, join(PROJECT, dirname(file), link.split('#')[0])));

/** The items that a page shows. */
export const shownItems = (file: string): object[] =>
	[...readFileSync(join(PROJECT, file), 'utf8').matchAll(/^```json\n([^]*?)^```/gm)].map(
		([, json]) => JSON.parse(json) as object,
	);

/** The items that the examples give. */
export const exampleItems = (): object[] =>
	globSync('e2e/golden/*.json', { cwd: PROJECT }).flatMap(
		(file) => JSON.parse(readFileSync(join(PROJECT, file), 'utf8')) as object[],
	);

/** Workflows that the tests run in a real n8n, from the top of the project. */
export const testedWorkflows = (): string[] =>
	exampleNames().map((name) => `examples/${name}.json`);

/** Names in the first column of the page's table of options; one row may hold two. */
export function tableOfOptions({ text }: Page): string[] {
	const [, rows = ''] = /^\| (?:option|选项) .*\n.*\n((?:\|.*\n)+)/m.exec(text) ?? [];
	return [...rows.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) =>
		cell.split(/[,、]/).map((name) => name.replace(/\*\*|（.*）/g, '').trim()),
	);
}

/** Names in backticks in the first column of the table of development dependencies. */
export function explainedDependencies(): string[] {
	const [, table = ''] = readPage('CONTRIBUTING.md').text.split(
		'## Why each development dependency',
	);
	const cells = [...table.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell]) => cell);
	return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
}
