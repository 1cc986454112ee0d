/** Imports that are skipped when the same things were imported before: each takes n8n some seconds. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Credential, N8nCommandLine, Workflow } from './n8n-command-line.mts';

interface Imports {
	credentials: Credential[];
	workflows: Workflow[];
}

/** Imports what differs from the last time; a workflow that the user has changed since is left alone. */
export async function importOnce(n8n: N8nCommandLine, wanted: Imports): Promise<void> {
	const { path } = n8n.userFolder;
	const record = join(path, 'imported.json');
	const hasDatabase = existsSync(join(path, '.n8n/database.sqlite'));
	const before: Imports =
		hasDatabase && existsSync(record)
			? (JSON.parse(await readFile(record, 'utf8')) as Imports)
			: { credentials: [], workflows: [] };
	const isNew = (thing: Credential | Workflow) =>
		![...before.credentials, ...before.workflows].some((known) => isDeepStrictEqual(known, thing));
	const credentials = wanted.credentials.filter(isNew);
	const workflows = wanted.workflows.filter(isNew);
	if (credentials.length > 0) await n8n.importCredentials(credentials);
	if (workflows.length > 0) await n8n.importWorkflows(workflows);
	await writeFile(record, JSON.stringify(wanted));
}
