/** The workflow that a new user builds first: a file, or none, and our node behind it. */
import { OUR_NODE, readExample } from './example-workflows.mts';
import type { Credential, Workflow } from './n8n-command-line.mts';

/** What n8n calls our node when it is added. */
export const NODE_NAME = 'Tencent Cloud OCR';

export interface Reading {
	credential: Credential;
	/** Within the folder that n8n may use; none for a picture on the web, or forgotten. */
	file?: string;
	/** The field that the file lies in; n8n's default where left out. */
	field?: string;
	/** Of our node, which is left out without them. */
	parameters?: Record<string, unknown>;
}

/** @param id also the workflow's name */
export async function readingWorkflow(
	id: string,
	{ credential, file, field, parameters }: Reading,
): Promise<Workflow> {
	const example = await readExample('menu-to-spreadsheet', credential, '');
	const options = field === undefined ? {} : { dataPropertyName: field };
	const nodes = example.nodes.flatMap((node) => {
		if (node.name === 'Start') return [node];
		if (node.type === OUR_NODE) return parameters ? [{ ...node, name: NODE_NAME, parameters }] : [];
		if (node.name !== 'Read picture' || file === undefined) return [];
		return [{ ...node, parameters: { fileSelector: `.n8n-files/${file}`, options } }];
	});
	const names = nodes.map(({ name }) => name);
	const connections = Object.fromEntries(
		names.slice(0, -1).map((name, index) => {
			const node = names[index + 1] ?? '';
			return [name, { main: [[{ node, type: 'main', index: 0 }]] }];
		}),
	);
	return { ...example, id, name: id, nodes, connections };
}
