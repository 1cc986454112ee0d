/** The workflows of `examples/`, made ready to run in an n8n of ours. */
import { globSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Credential, Workflow } from './n8n-command-line.mts';
import { EXAMPLES } from './project.mts';
import type { UserFolder } from './user-folder.mts';

/** The type of our node in a workflow. */
export const OUR_NODE = 'n8n-nodes-tencent-ocr.ocrGeneral';

/** The address of this project's pictures in the examples that take an image URL. */
export const PUBLISHED_PICTURES =
	'https://raw.githubusercontent.com/n8n-nodes-tencent-ocr/n8n-nodes-tencent-ocr/main/examples/';

/** Lays the example pictures where the example workflows look for them. */
export async function copyExamplePictures({ files }: UserFolder): Promise<void> {
	for (const picture of globSync('{*,email/*,review/*}.{png,pdf}', { cwd: EXAMPLES })) {
		await copyFile(join(EXAMPLES, picture), join(files, basename(picture)));
	}
	for (const picture of globSync('invoices/*.png', { cwd: EXAMPLES })) {
		await mkdir(dirname(join(files, picture)), { recursive: true });
		await copyFile(join(EXAMPLES, picture), join(files, picture));
	}
}

/**
 * An example as a user has it after importing it and choosing a credential.
 *
 * @param pictures where the pictures of the URL examples are served, with a slash at the end
 */
export async function readExample(
	name: string,
	credential: Credential,
	pictures: string,
): Promise<Workflow> {
	const text = await readFile(join(EXAMPLES, `${name}.json`), 'utf8');
	const workflow = JSON.parse(text.replaceAll(PUBLISHED_PICTURES, pictures)) as Workflow;
	return {
		...workflow,
		id: name,
		nodes: workflow.nodes.map((node) =>
			node.type === OUR_NODE
				? {
						...node,
						credentials: { [credential.type]: { id: credential.id, name: credential.name } },
					}
				: node,
		),
	};
}

/** A file that a workflow writes. */
export interface SavedFile {
	/** Relative to n8n's working directory. */
	path: string;
	/** The nodes that give the items which it is made of, and at which output. */
	madeFrom: Array<{ node: string; output: number }>;
}

export function savedFiles({ nodes, connections }: Workflow): SavedFile[] {
	return nodes.flatMap(({ type, name, parameters: { fileName } }) => {
		const saves = type === 'n8n-nodes-base.readWriteFile' && typeof fileName === 'string';
		if (!saves) return [];
		const madeFrom = sourcesOf(name, connections).flatMap(({ node }) =>
			sourcesOf(node, connections),
		);
		return [{ path: fileName, madeFrom }];
	});
}

/** The outputs that lead to a node. */
export function sourcesOf(
	target: string,
	connections: Workflow['connections'],
): SavedFile['madeFrom'] {
	return Object.entries(connections).flatMap(([node, { main }]) =>
		main.flatMap((targets, output) =>
			targets.some((one) => one.node === target) ? [{ node, output }] : [],
		),
	);
}

/** Whether it stops in its midst until a person has answered. */
export const asksPerson = ({ nodes }: Workflow): boolean =>
	nodes.some(({ type }) => type === 'n8n-nodes-base.wait');
