import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypes,
	IRun,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

// n8n-core reads its settings when it is loaded; the machine's own n8n, if it has one, is none of ours.
for (const name of Object.keys(process.env)) {
	if (name.startsWith('N8N_')) delete process.env[name];
}
// One for each test file: they run at the same time. It goes with the temp folder of global-setup.mjs.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'n8n-core-'));
process.env.N8N_ENCRYPTION_KEY = 'for-tests-only';
process.env.N8N_LOG_LEVEL = 'silent';

const require = createRequire(import.meta.url);
const core = require('n8n-core') as typeof import('n8n-core');
// The container that n8n-core itself uses; another copy may lie at the top of node_modules.
const { Container } = createRequire(require.resolve('n8n-core'))(
	'@n8n/di',
) as typeof import('@n8n/di');
const { Workflow, createRunExecutionData } =
	require('n8n-workflow') as typeof import('n8n-workflow');
const { OcrGeneral, TencentCloudOcrApi } = require('../../index.js') as {
	OcrGeneral: new () => INodeType;
	TencentCloudOcrApi: new () => ICredentialType;
};

const BASE_URL = 'http://127.0.0.1/';
const CREDENTIAL_TYPE = 'tencentCloudOcrApi';

/** One input item; files go into n8n's binary data, stored as the mode says. */
export interface InputItem {
	json?: IDataObject;
	files?: Record<string, { bytes: Buffer; fileName?: string; mimeType?: string }>;
}

export interface NodeRun {
	/** Items of the success output, and of the error output where there is one. */
	items: INodeExecutionData[];
	errorItems: INodeExecutionData[];
	hints: string[];
	/** What the node threw. */
	error?: {
		message: string;
		description?: string | null;
		httpCode?: string | null;
		context?: IDataObject;
	};
}

export interface NodeSettings {
	parameters: INodeParameters;
	credential: ICredentialDataDecryptedObject;
	node?: Partial<INode>;
	binaryMode?: 'separate' | 'combined';
	/** What n8n throws instead of giving the credential. */
	credentialError?: Error;
	/** Stops the execution when it is aborted. */
	signal?: AbortSignal;
}

const startNode: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['input'],
		version: 1,
		description: 'Gives the test its items',
		defaults: {},
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
};

const nodeTypes: INodeTypes = {
	getByName: () => ocrNode,
	getByNameAndVersion: (type) => (type === 'test.start' ? startNode : ocrNode),
	getKnownTypes: () => ({}),
};

const ocrNode = new OcrGeneral();
const credentialType = new TencentCloudOcrApi();
let binaryData: Promise<InstanceType<typeof core.BinaryDataService>> | undefined;

/** n8n's binary data, kept in files as n8n 2.x does by default. */
async function openBinaryData() {
	const service = Container.get(core.BinaryDataService);
	await service.init();
	return service;
}

/** Runs the built node once inside n8n-core: its HTTP helper, credential authentication, binary data. */
export async function runNode(inputs: InputItem[], settings: NodeSettings): Promise<NodeRun> {
	const items = await Promise.all(inputs.map((input) => toItem(input, settings)));
	const node: INode = {
		id: 'ocr',
		name: 'OCR',
		type: 'n8n-nodes-tencent-ocr.ocrGeneral',
		typeVersion: 1,
		position: [0, 0],
		parameters: settings.parameters,
		credentials: { [CREDENTIAL_TYPE]: { id: '1', name: 'Test' } },
		...settings.node,
	};
	const start: INode = {
		...node,
		id: 'start',
		name: 'Start',
		type: 'test.start',
		parameters: {},
		credentials: undefined,
	};
	const workflow = new Workflow({
		id: 'test',
		nodes: [start, node],
		connections: { Start: { main: [[{ node: 'OCR', type: 'main', index: 0 }]] } },
		active: false,
		nodeTypes,
		settings: { binaryMode: settings.binaryMode ?? 'separate' },
	});
	const execution = new core.WorkflowExecute(
		additionalData(settings),
		'manual',
		createRunExecutionData({
			// n8n looks the input of failed items up in the run of the node before.
			resultData: {
				runData: {
					Start: [
						{
							startTime: 0,
							executionIndex: 0,
							executionTime: 0,
							source: [],
							data: { main: [items] },
						},
					],
				},
			},
			executionData: {
				nodeExecutionStack: [
					{ node, data: { main: [items] }, source: { main: [{ previousNode: 'Start' }] } },
				],
			},
		}),
	);
	const running = execution.processRunExecutionData(workflow);
	settings.signal?.addEventListener('abort', () => running.cancel());
	return nodeRun(await running);
}

function nodeRun(run: IRun): NodeRun {
	const task = run.data.resultData.runData.OCR?.[0];
	if (!task) throw run.data.resultData.error ?? new Error('the node did not run');
	const [items = [], errorItems = []] = task.data?.main ?? [];
	return {
		items: items ?? [],
		errorItems: errorItems ?? [],
		hints: (task.hints ?? []).map(({ message }) => message),
		...(task.error ? { error: task.error as NodeRun['error'] } : {}),
	};
}

/** The bytes of an item's binary field. */
export async function readBinary(item: INodeExecutionData, field = 'data'): Promise<Buffer> {
	const service = await (binaryData ??= openBinaryData());
	if (!item.binary) throw new Error('the item has no binary data');
	return await service.getAsBuffer(item.binary[field]);
}

async function toItem(
	{ json = {}, files = {} }: InputItem,
	{ binaryMode }: NodeSettings,
): Promise<INodeExecutionData> {
	const service = await (binaryData ??= openBinaryData());
	const entries = await Promise.all(
		Object.entries(files).map(async ([name, { bytes, fileName, mimeType = 'image/png' }]) => {
			const data = { data: '', mimeType, ...(fileName === undefined ? {} : { fileName }) };
			const location = { type: 'execution', workflowId: 'test', executionId: '1' } as const;
			return [name, await service.store(location, bytes, data)] as const;
		}),
	);
	const stored = Object.fromEntries(entries);
	if (entries.length === 0) return { json };
	return binaryMode === 'combined'
		? { json: { ...json, _files: stored as never } }
		: { json, binary: stored };
}

function additionalData({
	credential,
	credentialError,
}: NodeSettings): IWorkflowExecuteAdditionalData {
	const credentialsHelper = {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		preAuthentication: () => Promise.resolve(undefined),
		getDecrypted: () =>
			credentialError ? Promise.reject(credentialError) : Promise.resolve({ ...credential }),
		getCredentialsProperties: () => credentialType.properties,
		authenticate: async (
			credentials: ICredentialDataDecryptedObject,
			_type: string,
			options: IHttpRequestOptions,
		) => {
			if (typeof credentialType.authenticate !== 'function') throw new Error('no authenticate');
			return await credentialType.authenticate(credentials, options);
		},
	};
	return {
		credentialsHelper,
		executionId: '1',
		currentNodeExecutionIndex: 0,
		variables: {},
		hooks: new core.ExecutionLifecycleHooks('manual', '1', {
			id: 'test',
			name: 'Test',
			active: false,
			nodes: [],
			connections: {},
			createdAt: new Date(0),
			updatedAt: new Date(0),
			isArchived: false,
			activeVersionId: null,
		} as never),
		restApiUrl: BASE_URL,
		instanceBaseUrl: BASE_URL,
		webhookWaitingBaseUrl: BASE_URL,
		formWaitingBaseUrl: BASE_URL,
	} as unknown as IWorkflowExecuteAdditionalData;
}
