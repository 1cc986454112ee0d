/** Imports that are skipped when the same things were imported before: each takes n8n some seconds. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Credential, N8nCommandLine, Workflow } from './n8n-command-line.mts';

/** The address of a local server in a workflow. */
const SERVER = /http:\/\/127\.0\.0\.1:\d+\//;

interface Imports {
	credentials: Credential[];
	workflows: Workflow[];
}

/**
 * Imports what differs from the last time. A workflow that the user has changed since is left alone until
 * the project's own changes; where only its local server has moved to another port, the user's is moved.
 */
export async function importOnce(n8n: N8nCommandLine, wanted: Imports): Promise<void> {
	const { path } = n8n.userFolder;
	const record = join(path, 'imported.json');
	const hasDatabase = existsSync(join(path, '.n8n/database.sqlite'));
	const before: Imports =
		hasDatabase && existsSync(record)
			? (JSON.parse(await readFile(record, 'utf8')) as Imports)
			: { credentials: [], workflows: [] };
	const credentials = wanted.credentials.filter(
		(credential) => !before.credentials.some((known) => isDeepStrictEqual(known, credential)),
	);
	const workflows: Workflow[] = [];
	for (const workflow of wanted.workflows) {
		const known = before.workflows.find(({ id }) => id === workflow.id);
		if (isDeepStrictEqual(known, workflow)) continue;
		const toItsServer = known && move(known, workflow);
		const isOnlyMoved = toItsServer && isDeepStrictEqual(toItsServer(known), workflow);
		workflows.push(isOnlyMoved ? toItsServer(await n8n.exportWorkflow(workflow.id)) : workflow);
	}
	if (credentials.length > 0) await n8n.importCredentials(credentials);
	if (workflows.length > 0) await n8n.importWorkflows(workflows);
	await writeFile(record, JSON.stringify(wanted));
}

/** What leads a workflow from the local server of one to that of another; undefined where one has none. */
function move(from: Workflow, to: Workflow): ((workflow: Workflow) => Workflow) | undefined {
	const [old, now] = [from, to].map((workflow) => SERVER.exec(JSON.stringify(workflow))?.[0]);
	if (old === undefined || now === undefined) return undefined;
	return (workflow) => JSON.parse(JSON.stringify(workflow).replaceAll(old, now)) as Workflow;
}
