import vectors from './fixtures/signature-vectors.json';
import type { Template, TemplateNode } from './support/templates.mts';

const NOTE = 'n8n-nodes-base.stickyNote';
/** Pixels of a node on the canvas, with its name below it and the button before a trigger. */
const NODE = { left: 60, width: 156, height: 150 };
/** Hosts that a template may name: the project's own, Tencent's, and those that nobody owns. */
const OPEN_HOSTS =
	/^(raw\.githubusercontent\.com|github\.com|(.+\.)?tencentcloudapi\.com|recognition\.image\.myqcloud\.com|(.+\.)?example\.(com|org)|docs\.n8n\.io)$/;
/** Tencent's key ids, tokens of wide-spread services, and any long mixture that no word is. */
const SECRETS = [
	/AKID[0-9A-Za-z]{10,}/,
	/\b(sk-|gh[pousr]_|xox[abp]-|eyJ)[\w-]{10,}/,
	/Bearer \S+/,
	/\b(?=[\w+/]*\d)(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])[\w+/]{24,}/,
];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What nobody else should get, with a word on each. */
function leftovers({ text, workflow }: Template): string[] {
	const found: string[] = [];
	const withCredential = workflow.nodes.filter(({ credentials }) => credentials !== undefined);
	found.push(...withCredential.map(({ name }) => `a credential's id in ${name}`));
	if (Object.keys(workflow.pinData ?? {}).length > 0) found.push('pinned data');
	if (Object.keys(workflow.staticData ?? {}).length > 0) found.push("a trigger's memory");
	const ofInstance = ['instanceId', 'versionId', 'shared', 'ownedBy', 'triggerCount'];
	found.push(...ofInstance.filter((key) => text.includes(`"${key}"`)));
	found.push(...SECRETS.flatMap((secret) => secret.exec(text)?.[0] ?? []));
	for (const [url] of text.matchAll(/https?:\/\/[^\s"\\)>]+/g)) {
		if (!OPEN_HOSTS.test(new URL(url).hostname)) found.push(url);
	}
	for (const [, host] of text.matchAll(/[\w.+-]+@([\w-]+\.[\w.-]+)/g)) {
		if (!OPEN_HOSTS.test(host)) found.push(`an address at ${host}`);
	}
	found.push(...workflow.nodes.filter(({ id }) => !UUID.test(id)).map(({ id }) => `the id ${id}`));
	return found;
}

/** Nodes that a note covers, or that cover it. */
function covered({ workflow }: Template): string[] {
	const isNote = ({ type }: TemplateNode) => type === NOTE;
	const nodes = workflow.nodes.filter((node) => !isNote(node));
	return workflow.nodes.filter(isNote).flatMap(({ position: [left, top], parameters }) => {
		const [right, bottom] = [left + (parameters.width ?? 240), top + (parameters.height ?? 160)];
		return nodes
			.filter(({ position: [x, y] }) => {
				const beside = x - NODE.left >= right || x - NODE.left + NODE.width <= left;
				return !beside && y < bottom && y + NODE.height > top;
			})
			.map(({ name }) => name);
	});
}

let templates: Template[];

beforeAll(async () => {
	const { readTemplates } = await import('./support/templates.mts');
	templates = readTemplates();
});

it('publishes templates without credential, instance, pinned data, secret or private address', () => {
	expect(templates.length).toBeGreaterThan(5);
	expect(templates.map((one) => [one.file, leftovers(one)])).toEqual(
		templates.map(({ file }) => [file, []]),
	);
});

it('places notes beside the nodes, not over them', () => {
	expect(templates.map((one) => [one.file, covered(one)])).toEqual(
		templates.map(({ file }) => [file, []]),
	);
});

it('notices a key, an id and a neighbour in a template', () => {
	// Of Tencent's own worked example.
	const [{ secretId, secretKey }] = vectors.filter(({ kind }) => kind === 'tc3');
	const planted = (more: object): Template => {
		const workflow = { nodes: [], ...more };
		return { file: '', text: JSON.stringify(workflow), workflow };
	};
	const found = [
		{ pinData: { Start: [{}] } },
		{ nodes: [{ id: 'x', name: 'OCR', type: 'x', position: [0, 0], parameters: {} }] },
		{ note: secretId },
		{ note: secretKey },
		{ note: 'https://n8n.my-company.net/webhook/1' },
		{ meta: { instanceId: 'x' } },
	].map((more) => leftovers(planted(more)).length);
	expect(found.every((count) => count > 0)).toBe(true);
});
