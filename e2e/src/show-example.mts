/** Runs an example workflow and shows the user what came out. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { OUR_NODE, savedFiles } from './example-workflows.mts';
import type { Workflow } from './n8n-command-line.mts';
import type { N8nRestClient } from './n8n-rest-client.mts';
import { withProgress } from './progress.mjs';
import { OUTPUT, PROJECT } from './project.mts';
import { printItems } from './report.mts';
import { itemsOf } from './run-data.mts';
import type { UserFolder } from './user-folder.mts';

/** The name of the Manual Trigger in every example. */
const TRIGGER = 'Start';

/**
 * Runs it, prints the OCR node's items as a table and copies the file that it saves to `output/`.
 *
 * @returns whether it succeeded
 */
export async function showExample(
	n8n: N8nRestClient,
	workflow: Workflow,
	userFolder: UserFolder,
): Promise<boolean> {
	const saved = savedFiles(workflow).map((file) => join(userFolder.path, file));
	await Promise.all(saved.map((file) => rm(file, { force: true })));
	console.log();
	const run = await withProgress(workflow.name, () => n8n.execute(workflow.id, TRIGGER));
	const { error } = run.resultData;
	if (error !== undefined) {
		console.error(`${workflow.name} failed: ${error.message}\n${error.description ?? ''}`);
		return false;
	}
	const items = workflow.nodes
		.filter(({ type }) => type === OUR_NODE)
		.flatMap(({ name }) => itemsOf(run, name));
	if (items.length === 0) {
		console.error(`${workflow.name}: nothing was recognized`);
		return false;
	}
	printItems(items);
	await mkdir(OUTPUT, { recursive: true });
	for (const file of saved) {
		const target = join(OUTPUT, basename(file));
		await copyFile(file, target);
		const kind = target.endsWith('.xlsx') ? 'Spreadsheet' : 'Picture';
		console.log(`${kind}: ${relative(PROJECT, target)}`);
	}
	return true;
}
