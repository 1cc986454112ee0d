/** What an n8n execution left behind, as `n8n execute` prints it and the REST API gives it. */

/** A file that travels with an item. */
export interface Binary {
	/** Base64 in inline mode, else the mode's name. */
	data: string;
	/** Where it is stored, when it is not inline. */
	id?: string;
	fileName?: string;
	mimeType: string;
}

export interface Item {
	json: Record<string, unknown>;
	binary?: Record<string, Binary>;
	pairedItem?: unknown;
}

export interface NodeError {
	message: string;
	description?: string | null;
}

export interface NodeRun {
	executionStatus: string;
	/** Items by output. */
	data?: { main: Array<Item[] | null> };
	error?: NodeError;
	hints?: Array<{ message: string }>;
	/** Where a person answers, while the node waits for that; n8n 1.x does not say it. */
	metadata?: { resumeFormUrl?: string };
}

export interface RunData {
	resultData: {
		runData: Record<string, NodeRun[]>;
		error?: NodeError;
	};
}

/** The items that a node gave at one of its outputs, over all its runs. */
export function itemsOf({ resultData }: RunData, node: string, output = 0): Item[] {
	const runs = resultData.runData[node];
	if (runs === undefined) throw new Error(`The node "${node}" did not run`);
	return runs.flatMap((run) => run.data?.main[output] ?? []);
}
