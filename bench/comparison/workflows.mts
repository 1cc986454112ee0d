/** The workflows that are measured side by side: the same files, read, and given to one node or none. */
import { OUR_NODE } from '../../e2e/src/example-workflows.mts';
import type { Credential, Workflow, WorkflowNode } from '../../e2e/src/n8n-command-line.mts';

export const START = 'Start';
export const READ = 'Read';
export const OCR = 'OCR';

/** What follows the reading of the files. */
export type Contender = (credential: Credential) => WorkflowNode | undefined;

const readingAlone: Contender = () => undefined;

/** @param options those of the node */
export const ourNode =
	(options: Record<string, unknown>): Contender =>
	({ id, name, type }) => ({
		...placed(OCR, OUR_NODE, 1, 2),
		parameters: { options },
		credentials: { [type]: { id, name } },
	});

/** The way without this node: n8n's HTTP Request, signed by the same credential. */
const httpRequest: Contender = ({ id, name, type, data }) => ({
	...placed(OCR, 'n8n-nodes-base.httpRequest', 4.2, 2),
	parameters: {
		method: 'POST',
		url: `${data.endpoint}/ocr/general`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: type,
		sendBody: true,
		contentType: 'multipart-form-data',
		bodyParameters: {
			parameters: [
				{ parameterType: 'formData', name: 'appid', value: data.appid },
				{ parameterType: 'formBinaryData', name: 'image', inputDataFieldName: 'data' },
			],
		},
		options: {},
	},
	credentials: { [type]: { id, name } },
});

export const CONTENDERS = {
	reading: readingAlone,
	'HTTP Request': httpRequest,
	'one after another': ourNode({ maxParallelRequests: 1 }),
} satisfies Record<string, Contender>;

/** @param folder in n8n's file folder, whose pictures are read */
export function measuredWorkflow(
	id: string,
	folder: string,
	contender: Contender,
	credential: Credential,
): Workflow {
	const read = {
		...placed(READ, 'n8n-nodes-base.readWriteFile', 1, 1),
		parameters: { fileSelector: `.n8n-files/${folder}/*.png`, options: {} },
	};
	const ocr = contender(credential);
	return {
		id,
		name: id,
		nodes: [placed(START, 'n8n-nodes-base.manualTrigger', 1, 0), read, ...(ocr ? [ocr] : [])],
		connections: { [START]: leadsTo(READ), ...(ocr ? { [READ]: leadsTo(OCR) } : {}) },
		settings: {},
	};
}

const leadsTo = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });

function placed(name: string, type: string, typeVersion: number, column: number) {
	const position = [220 * column, 0];
	return { id: name, name, type, typeVersion, position, parameters: {} };
}
