/** A workflow for each picture that the user has named: its lines, its table, its boxes. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { OUR_NODE } from './example-workflows.mts';
import type { Credential, Workflow, WorkflowNode } from './n8n-command-line.mts';
import type { PictureFile } from './picture-files.mts';
import type { UserFolder } from './user-folder.mts';

/** Lays the picture where its workflow reads it, alone in a folder: its name may look like a pattern. */
export async function layOutPicture({ path }: UserFolder, picture: PictureFile): Promise<void> {
	const folder = join(path, folderOf(picture), 'picture');
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await copyFile(picture.path, join(folder, picture.name));
}

/** The workflow as a user has it after importing it and choosing the credential. */
export function ownPictureWorkflow(picture: PictureFile, credential: Credential): Workflow {
	const stem = picture.name.slice(0, picture.name.length - extname(picture.name).length);
	const ocr = (name: string, output: string, row: number) =>
		placed([440, row * 200], {
			name,
			type: OUR_NODE,
			// With the App ID of the credential, the automatic service would take no PDF.
			parameters: { service: 'GeneralAccurateOCR', output, options: { pdfPages: 'all' } },
			credentials: { [credential.type]: { id: credential.id, name: credential.name } },
		});
	const file = (name: string, parameters: object, position: [number, number]) =>
		placed(position, {
			name,
			type: 'n8n-nodes-base.readWriteFile',
			parameters: { ...parameters, options: {} },
		});
	const folder = folderOf(picture);
	const nodes = [
		placed([0, 200], { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} }),
		file('Read picture', { fileSelector: `${folder}/picture/*` }, [220, 200]),
		ocr('Lines', 'lines', 0),
		ocr('Table', 'table', 1),
		ocr('Annotated picture', 'image', 2),
		placed([660, 200], {
			name: 'Convert to spreadsheet',
			type: 'n8n-nodes-base.convertToFile',
			typeVersion: 1.1,
			parameters: { operation: 'xlsx', options: { fileName: `${stem}.xlsx` } },
		}),
		// The file's own name, since a document gives a picture for each page.
		file('Save spreadsheet', saveIn(folder), [880, 200]),
		file('Save picture', saveIn(folder), [660, 400]),
	];
	const to = (...names: string[]) => ({
		main: [names.map((node) => ({ node, type: 'main', index: 0 }))],
	});
	const connections = {
		Start: to('Read picture'),
		'Read picture': to('Lines', 'Table', 'Annotated picture'),
		Table: to('Convert to spreadsheet'),
		'Convert to spreadsheet': to('Save spreadsheet'),
		'Annotated picture': to('Save picture'),
	};
	const settings = { executionOrder: 'v1' };
	return { id: idOf(picture), name: picture.name, nodes, connections, settings };
}

const saveIn = (folder: string) => ({
	operation: 'write',
	fileName: `=${folder}/{{ $binary.data.fileName }}`,
});

function placed(position: [number, number], node: WorkflowNode & { typeVersion?: number }) {
	return { typeVersion: 1, ...node, id: node.name, position };
}

/** Within the folder that n8n may use; relative to n8n's working directory. */
const folderOf = (picture: PictureFile) => `.n8n-files/yours/${idOf(picture)}`;

/** The same at every start, so that the user's changes of the workflow are kept. */
function idOf({ path }: PictureFile): string {
	return `own-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
}
