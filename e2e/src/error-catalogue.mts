/** Every refusal that Tencent documents: a picture for each, and workflows that meet them in a real n8n. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fakePng } from '../../test/support/pictures.mts';
import { OUR_NODE } from './example-workflows.mts';
import type { Credential, Workflow, WorkflowNode } from './n8n-command-line.mts';
import type { Stage } from './stage.mts';

const START = 'Start';
const READ = 'Read pictures';
const ONE_BY_ONE = 'One by one';

/** The name of our node in these workflows. */
export const OCR = 'OCR';

/** The refusals of one service. */
export interface Catalogue {
	service: 'general' | 'GeneralBasicOCR';
	codes: ReadonlyArray<number | string>;
}

/** As the installed node lists them; without those that say that a picture holds no text, which is no failure. */
export function readCatalogues({ n8n }: Stage): Catalogue[] {
	const installed = join(n8n.userFolder.path, '.n8n/nodes/node_modules/n8n-nodes-tencent-ocr');
	const load = createRequire(import.meta.url);
	const codesOf = <T,>(api: 'general' | 'cloud') => {
		const file = join(installed, `dist/nodes/OcrGeneral/tencent/codes/${api}Codes.js`);
		const exported = load(file) as Record<string, ReadonlyArray<{ code: T }>>;
		return [...new Set(exported[`${api.toUpperCase()}_CODES`].map(({ code }) => code))];
	};
	return [
		{ service: 'general', codes: codesOf<number>('general').filter((code) => code !== -9021) },
		{
			service: 'GeneralBasicOCR',
			codes: codesOf<string>('cloud').filter((code) => !code.endsWith('.ImageNoText')),
		},
	];
}

/** Writes a picture for each code where workflows can read it, and lets the service refuse it so. */
export async function layOut({ n8n, service: ocr }: Stage, catalogues: Catalogue[]): Promise<void> {
	let seed = 0;
	for (const { service, codes } of catalogues) {
		await mkdir(join(n8n.userFolder.files, service));
		for (const code of codes) {
			const bytes = fakePng(100, ++seed);
			await writeFile(join(n8n.userFolder.files, service, `${code}.png`), bytes);
			const digest = createHash('sha256').update(bytes).digest('hex');
			ocr.recordings.set(digest, { verbatim: refusal(code) });
		}
	}
}

/** One execution over all codes that goes on at every failure, and for each code one that stops at it. */
export function catalogueWorkflows(credential: Credential, catalogues: Catalogue[]): Workflow[] {
	return catalogues.flatMap(({ service, codes }) => [
		workflow(allOf(service), [
			readNode(`${service}/*.png`),
			// An execution of the node sends nothing more once the account is refused.
			{
				name: ONE_BY_ONE,
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { batchSize: 1 },
			},
			ocrNode(service, credential, 'continueErrorOutput'),
		]),
		...codes.map((code) =>
			workflow(oneOf(service, code), [
				readNode(`${service}/${code}.png`),
				ocrNode(service, credential, 'stopWorkflow'),
			]),
		),
	]);
}

/** Ids of the workflows. */
export const allOf = (service: string) => `all-${service}`;
export const oneOf = (service: string, code: number | string) => `${service}-${code}`;

type PlacedNode = WorkflowNode & { typeVersion: number; onError?: string };

const readNode = (files: string): PlacedNode => ({
	name: READ,
	type: 'n8n-nodes-base.readWriteFile',
	typeVersion: 1,
	parameters: { fileSelector: `.n8n-files/${files}`, options: {} },
});

const ocrNode = (service: string, { id, name, type }: Credential, onError: string): PlacedNode => ({
	name: OCR,
	type: OUR_NODE,
	typeVersion: 1,
	parameters: { service, options: { maxRetries: 0 } },
	credentials: { [type]: { id, name } },
	onError,
});

/** A chain of nodes behind a manual trigger; a loop is fed by the end of the chain. */
function workflow(id: string, chain: PlacedNode[]): Workflow {
	const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
	const names = [START, ...chain.map(({ name }) => name)];
	const connections: Workflow['connections'] = {};
	names.slice(0, -1).forEach((name, index) => {
		const next = to(names[index + 1]);
		connections[name] = { main: name === ONE_BY_ONE ? [[], next] : [next] };
	});
	if (names.includes(ONE_BY_ONE)) connections[OCR] = { main: [to(ONE_BY_ONE), to(ONE_BY_ONE)] };
	const trigger: PlacedNode = {
		name: START,
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
	};
	const nodes = [trigger, ...chain].map((node, index) => ({
		...node,
		id: `${id}-${index}`,
		position: [220 * index, 0],
	}));
	return { id, name: id, nodes, connections, settings: {} };
}

function refusal(code: number | string) {
	const body =
		typeof code === 'number'
			? { code, message: 'as Tencent put it', data: { session_id: '18434863665597573793' } }
			: {
					Response: {
						Error: { Code: code, Message: 'as Tencent put it' },
						RequestId: 'f1b1c6f6-8a2b-4a1d-9d9b-000000000000',
					},
				};
	const status = typeof code === 'number' ? 400 : 200;
	return { status, contentType: 'application/json', body: JSON.stringify(body) };
}
