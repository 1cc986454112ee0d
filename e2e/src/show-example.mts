/** Runs a workflow on example pictures or the user's, and shows what came out. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OUR_NODE } from './example-workflows.mts';
import type { Workflow } from './n8n-command-line.mts';
import type { N8nRestClient } from './n8n-rest-client.mts';
import { say, withProgress } from './progress.mjs';
import { itemsTable } from './report.mts';
import type { ResultFiles } from './result-files.mts';
import { itemsOf, type RunData } from './run-data.mts';
import type { UserFolder } from './user-folder.mts';

/** The name of the Manual Trigger in every example. */
const TRIGGER = 'Start';

/**
 * Runs it, prints the OCR nodes' items as tables and copies the files that it saves to the results.
 *
 * @returns whether it succeeded
 */
export async function showExample(
	n8n: N8nRestClient,
	workflow: Workflow,
	{ path }: UserFolder,
	results: ResultFiles,
): Promise<boolean> {
	say('');
	const run = await withProgress(workflow.name, () => n8n.execute(workflow.id, TRIGGER));
	const { error } = run.resultData;
	if (error !== undefined) {
		say(`${workflow.name} failed: ${error.message}\n${error.description ?? ''}`);
		return false;
	}
	const readings = workflow.nodes
		.filter(({ type }) => type === OUR_NODE)
		.map(({ name, parameters }) => ({ items: itemsOf(run, name), output: parameters.output }));
	if (readings.every(({ items }) => items.length === 0)) {
		say(`${workflow.name}: nothing was recognized`);
		return false;
	}
	for (const { items, output } of readings) {
		if (items.length > 0 && output !== 'image') say(itemsTable(items));
	}
	const asked = Object.values(run.resultData.runData).flat();
	for (const { metadata } of asked) {
		if (metadata?.resumeFormUrl) say(`It waits for a person at ${metadata.resumeFormUrl}`);
	}
	for (const file of savedIn(run, workflow)) {
		const kind = file.endsWith('.xlsx') ? 'Spreadsheet' : 'Annotated picture';
		say(`${kind}: ${await results.save(basename(file), await readFile(join(path, file)))}`);
	}
	return true;
}

/** Paths, relative to n8n's working directory, of the files that the run has written. */
function savedIn(run: RunData, { nodes }: Workflow): string[] {
	return nodes
		.filter(({ name, parameters }) => parameters.operation === 'write' && hasRun(run, name))
		.flatMap(({ name }) => itemsOf(run, name).map(({ json }) => String(json.fileName)));
}

/** A picture without any text gives no table that could be saved. */
const hasRun = ({ resultData }: RunData, node: string) => node in resultData.runData;
