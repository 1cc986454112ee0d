/** A real n8n in which workflows are run and measured. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'flatted';
import type { Credential, Workflow } from '../../e2e/src/n8n-command-line.mts';
import { N8nCommandLine } from '../../e2e/src/n8n-command-line.mts';
import type { N8nRelease } from '../../e2e/src/n8n-release.mts';
import { N8nRestClient } from '../../e2e/src/n8n-rest-client.mts';
import { startN8n, type N8nServer } from '../../e2e/src/n8n-server.mts';
import { itemsOf, type NodeRun, type RunData } from '../../e2e/src/run-data.mts';
import type { UserFolder } from '../../e2e/src/user-folder.mts';
import { cpuTime, forgetPeak, peakMemory } from './process-usage.mts';
import { OCR, READ, START } from './workflows.mts';

/** Growing by half each time, so that asking costs n8n nothing that shows; what is measured is in n8n's record. */
const FIRST_POLL_MS = 500;
const LONGEST_POLL_MS = 5000;
const OWNER = { email: 'bench@example.com', password: 'Only4Measurements' };

/** What one execution took. */
export interface Measurement {
	/** Milliseconds that the OCR node ran, by the execution's own record; 0 where there is none. */
	wall: number;
	/** Milliseconds of CPU of the whole n8n process. */
	cpu: number;
	/** Bytes that the n8n process held at its highest. */
	peak: number;
}

export class MeasuredN8n {
	readonly #release: N8nRelease;
	readonly #userFolder: UserFolder;
	#server: N8nServer | undefined;
	#client: N8nRestClient | undefined;

	constructor(release: N8nRelease, userFolder: UserFolder) {
		this.#release = release;
		this.#userFolder = userFolder;
	}

	/** Puts workflows in; n8n must not run. */
	async install(credential: Credential, workflows: Workflow[]): Promise<void> {
		const commandLine = new N8nCommandLine(this.#release, this.#userFolder);
		await commandLine.importCredentials([credential]);
		await commandLine.importWorkflows(workflows);
	}

	async start(): Promise<void> {
		this.#server = await startN8n(this.#release, this.#userFolder, 0, {
			N8N_LOG_LEVEL: 'error',
		});
		this.#client = await N8nRestClient.signIn(this.#server.url, OWNER);
	}

	async stop(): Promise<void> {
		await this.#server?.stop();
	}

	/**
	 * Runs a workflow to its end, and removes the files that the execution leaves behind.
	 *
	 * @throws when it failed (a picture that fails ends it), or read no pictures at all
	 */
	async measure(workflowId: string): Promise<Measurement> {
		if (!this.#server || !this.#client) throw new Error('n8n is not running');
		const { pid } = this.#server;
		forgetPeak(pid);
		const cpuBefore = cpuTime(pid);
		const run = await this.#run(this.#client, workflowId);
		const cpu = cpuTime(pid) - cpuBefore;
		const peak = peakMemory(pid);
		if (run.resultData.error) throw new Error(`${workflowId}: ${run.resultData.error.message}`);
		if (itemsOf(run, READ).length === 0) throw new Error(`${workflowId} has read no pictures`);
		await rm(join(this.#userFolder.path, '.n8n/storage/workflows'), {
			recursive: true,
			force: true,
		});
		const node = run.resultData.runData[OCR]?.[0] as
			| (NodeRun & { executionTime: number })
			| undefined;
		return { wall: node?.executionTime ?? 0, cpu, peak };
	}

	async #run(client: N8nRestClient, workflowId: string): Promise<RunData> {
		const { executionId } = await client.request<{ executionId: string }>(
			'POST',
			`/rest/workflows/${workflowId}/run`,
			{ triggerToStartFrom: { name: START } },
		);
		for (let wait = FIRST_POLL_MS; ; wait = Math.min(wait * 1.5, LONGEST_POLL_MS)) {
			await pause(wait);
			const { stoppedAt, data } = await client.request<{ stoppedAt: string | null; data: string }>(
				'GET',
				`/rest/executions/${executionId}`,
			);
			if (stoppedAt !== null) return parse(data) as RunData;
		}
	}
}
