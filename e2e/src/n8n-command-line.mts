/** n8n's own command line: imports, and runs of a workflow. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNodeScript, type Finished } from './child-process.mjs';
import { n8nEnvironment, type BinaryDataMode } from './n8n-environment.mts';
import type { N8nRelease } from './n8n-release.mts';
import type { RunData } from './run-data.mts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.mjs';
import type { UserFolder } from './user-folder.mts';

/** A credential in the form of `n8n import:credentials`, its data not encrypted. */
export interface Credential {
	id: string;
	name: string;
	type: string;
	data: Record<string, string>;
}

/** The parts of a workflow file that matter here. */
export interface Workflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, { main: Array<Array<{ node: string }>> }>;
	settings?: Record<string, unknown>;
}

export interface WorkflowNode {
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
}

export class N8nCommandLine {
	readonly release: N8nRelease;
	readonly userFolder: UserFolder;

	constructor(release: N8nRelease, userFolder: UserFolder) {
		this.release = release;
		this.userFolder = userFolder;
	}

	async importCredentials(
		credentials: Array<Omit<Credential, 'data'> & { data: object }>,
	): Promise<void> {
		await this.#import('credentials', credentials);
	}

	/** Workflows of the same id are overwritten. */
	async importWorkflows(workflows: Workflow[]): Promise<void> {
		await this.#import('workflow', workflows);
	}

	/** A workflow as n8n has it now, with the user's changes. */
	async exportWorkflow(id: string): Promise<Workflow> {
		return await withTemporaryFile('workflow.json', async (file) => {
			await this.#succeed(['export:workflow', `--id=${id}`, `--output=${file}`]);
			const [workflow] = JSON.parse(await readFile(file, 'utf8')) as [Workflow];
			return workflow;
		});
	}

	/** Lets the workflow's triggers start it, from n8n's next start on. */
	async publish(id: string): Promise<void> {
		const command =
			this.release.major === 1
				? ['update:workflow', `--id=${id}`, '--active=true']
				: ['publish:workflow', `--id=${id}`];
		await this.#succeed(command);
	}

	/**
	 * Runs a workflow that begins with a Manual Trigger.
	 *
	 * @param settings further environment variables
	 * @returns the run, also of a workflow that failed (`resultData.error`)
	 * @throws when n8n printed no run at all
	 */
	async execute(
		id: string,
		binaryDataMode: BinaryDataMode = 'default',
		settings: Record<string, string> = {},
	): Promise<RunData> {
		const { stdout, stderr } = await this.#run(['execute', `--id=${id}`, '--rawOutput'], {
			N8N_DEFAULT_BINARY_DATA_MODE: binaryDataMode,
			...settings,
		});
		// n8n logs to stdout too; the run is the one text between braces that stand alone on a line.
		const run = /^\{$[^]*?^\}$/m.exec(stdout);
		if (run === null) throw new Error(`n8n ran nothing for ${id}:\n${stdout}${stderr}`);
		return (JSON.parse(run[0]) as { data: RunData }).data;
	}

	async #import(what: 'credentials' | 'workflow', content: unknown): Promise<void> {
		await withTemporaryFile(`${what}.json`, async (file) => {
			await writeFile(file, JSON.stringify(content), { mode: 0o600 });
			await this.#succeed([`import:${what}`, `--input=${file}`]);
		});
	}

	/** @throws with what n8n printed, when it fails */
	async #succeed(args: string[]): Promise<void> {
		const { code, stdout, stderr } = await this.#run(args);
		if (code !== 0) throw new Error(`n8n ${args.join(' ')} failed:\n${stdout}${stderr}`);
	}

	async #run(args: string[], settings: Record<string, string> = {}): Promise<Finished> {
		return await runNodeScript(this.release.script, args, {
			cwd: this.userFolder.path,
			env: await n8nEnvironment(this.userFolder, settings),
		});
	}
}

async function withTemporaryFile<T>(name: string, use: (file: string) => Promise<T>): Promise<T> {
	const folder = makeTemporaryFolder('n8n-command');
	try {
		return await use(join(folder, name));
	} finally {
		await removeTemporaryFolder(folder);
	}
}
