/** n8n's internal REST API, as its editor uses it, with a session of the instance's owner. */
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'flatted';
import { PlainError } from './npm.mjs';
import type { RunData } from './run-data.mts';

const POLL_MS = 100;
/** Some ten times what the longest example takes on a slow machine. */
const ENDED_WITHIN_MS = 300_000;

export interface Owner {
	email: string;
	password: string;
}

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

export class N8nRestClient {
	readonly #url: string;
	#cookie = '';

	private constructor(url: string) {
		this.#url = url;
	}

	/** Signs in; on a fresh instance the owner's account is set up first. */
	static async signIn(url: string, { email, password }: Owner): Promise<N8nRestClient> {
		const client = new N8nRestClient(url);
		const settings = await client.request<{ userManagement: { showSetupOnFirstLoad?: boolean } }>(
			'GET',
			'/rest/settings',
		);
		if (settings.userManagement.showSetupOnFirstLoad === true) {
			const names = { firstName: 'Example', lastName: 'Owner' };
			await client.request('POST', '/rest/owner/setup', { email, password, ...names });
		} else {
			await client.request('POST', '/rest/login', { emailOrLdapLoginId: email, password });
		}
		return client;
	}

	/** Saves a credential. @returns its id */
	async createCredential(
		name: string,
		type: string,
		data: Record<string, string>,
	): Promise<string> {
		const body = { name, type, data };
		return (await this.request<{ id: string }>('POST', '/rest/credentials', body)).id;
	}

	/** What the Test button of a saved credential's form does, with its fields as edited. */
	async testCredential(
		id: string,
		type: string,
		data: Record<string, string>,
	): Promise<CredentialTestResult> {
		const credentials = { id, name: 'Under test', type, data };
		return await this.request('POST', '/rest/credentials/test', { credentials });
	}

	/**
	 * What the editor's "Execute workflow" does, from one of the workflow's triggers.
	 *
	 * @returns the execution's id
	 */
	async start(id: string, trigger: string): Promise<string> {
		// n8n 1.x runs what it is sent, 2.x what it has stored.
		const workflowData = await this.request('GET', `/rest/workflows/${id}`);
		const { executionId } = await this.request<{ executionId: string }>(
			'POST',
			`/rest/workflows/${id}/run`,
			{ workflowData, triggerToStartFrom: { name: trigger } },
		);
		return executionId;
	}

	/** An execution as it stands; without `run` until n8n has stored one. */
	async execution(id: string): Promise<{ status: string; run?: RunData }> {
		const { status, stoppedAt, data } = await this.request<{
			status: string;
			stoppedAt: string | null;
			data: string;
		}>('GET', `/rest/executions/${id}`);
		// n8n 1.x notes the end before it stores the run.
		const run = stoppedAt === null ? undefined : (parse(data) as RunData | undefined);
		return { status, ...(run?.resultData === undefined ? {} : { run }) };
	}

	/**
	 * As `start`.
	 *
	 * @returns the run once it has ended or waits, also one that failed (`resultData.error`)
	 * @throws PlainError when it has not ended within five minutes
	 */
	async execute(id: string, trigger: string): Promise<RunData> {
		const executionId = await this.start(id, trigger);
		const deadline = Date.now() + ENDED_WITHIN_MS;
		while (Date.now() < deadline) {
			const { run } = await this.execution(executionId);
			if (run !== undefined) return run;
			await pause(POLL_MS);
		}
		throw new PlainError(
			`The workflow ${id} has not ended within ${ENDED_WITHIN_MS / 60_000} minutes; start again.`,
		);
	}

	/**
	 * One request; answers carry their content under `data`.
	 *
	 * @throws when n8n refuses, with its status and words
	 */
	async request<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.#url}${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: this.#cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok)
			throw new Error(`n8n answered ${method} ${path} with ${response.status}: ${text}`);
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
		if (cookies.length > 0) this.#cookie = cookies.join('; ');
		return (JSON.parse(text) as { data: T }).data;
	}
}
