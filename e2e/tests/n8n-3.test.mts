/**
 * What can be tried of n8n 3.0, which is published as a Docker image alone: n8n 2.x with the settings that 3.0
 * has by itself, and n8n's own report on what 3.0 breaks (`docs/n8n-versions.md`).
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readTemplates } from '../../test/support/templates.mts';
import { exampleNames } from '../src/example-names.mts';
import { readExample } from '../src/example-workflows.mts';
import { LOOPBACK } from '../src/loopback.mjs';
import type { Workflow } from '../src/n8n-command-line.mts';
import { N8nRestClient } from '../src/n8n-rest-client.mts';
import { startN8n } from '../src/n8n-server.mts';
import { RECORDINGS } from '../src/project.mts';
import { setStage, type Stage } from '../src/stage.mts';

const OWNER = { email: 'a@example.com', password: 'Under-test-1' };
/** n8n refuses its own machine's addresses then, as any that leads into a private network. */
const SSRF_PROTECTION = { N8N_SSRF_PROTECTION_ENABLED: 'true' };

/** What n8n 3.0 breaks, so that a report that looks at nothing is noticed. */
const BROKEN: Workflow = {
	id: 'broken',
	name: 'Broken by n8n 3.0',
	nodes: [
		{
			name: 'Removed',
			type: 'n8n-nodes-base.orbit',
			parameters: {},
			...{ id: 'removed', typeVersion: 1, position: [0, 0] },
		},
	],
	connections: {},
};

interface MigrationReport {
	report: { workflowResults: Array<{ ruleId: string; nbAffectedWorkflows: number }> };
}

void describe('n8n 3.0', { skip: process.env.N8N_MAJOR_UNDER_TEST === '1' }, () => {
	const examples = exampleNames();
	let stage: Stage;
	let editor: N8nRestClient;
	let storage: string;

	before(async () => {
		stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
		const { credential, n8n, pictures, release } = stage;
		storage = join(n8n.userFolder.path, '.n8n/storage');
		await n8n.importCredentials([credential]);
		const workflows = examples.map((name) => readExample(name, credential, pictures.url));
		const others = readTemplates()
			.filter(({ file }) => !examples.includes(basename(file, '.json')))
			.map(({ file, text }) => ({
				...(JSON.parse(text) as Workflow),
				id: basename(file, '.json'),
			}));
		await n8n.importWorkflows([...(await Promise.all(workflows)), ...others, BROKEN]);
		const server = await startN8n(release, n8n.userFolder, 0, {
			...SSRF_PROTECTION,
			N8N_SSRF_ALLOWED_IP_RANGES: `${LOOPBACK}/32`,
			N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
			N8N_STORAGE_PATH: storage,
			N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
			N8N_RUNNERS_TASK_TIMEOUT: '60',
		});
		editor = await N8nRestClient.signIn(server.url, OWNER);
	});

	after(() => stage?.clear());

	it('runs all examples with its settings, and keeps their pictures in its storage', async () => {
		for (const name of examples) {
			const run = await editor.execute(name, 'Start');
			assert.equal(run.resultData.error, undefined, `${name}: ${run.resultData.error?.message}`);
		}
		const kept = await readdir(storage, { recursive: true });
		assert.ok(kept.length > examples.length, 'too few pictures in the storage');
		assert.ok(!existsSync(join(stage.n8n.userFolder.path, '.n8n/binaryData')));
	});

	it("breaks no template, by n8n's own migration report", async (t) => {
		const { report } = await editor.request<MigrationReport>(
			'GET',
			'/rest/breaking-changes/report?version=v3',
		);
		const affected = report.workflowResults.map((rule) => [rule.ruleId, rule.nbAffectedWorkflows]);
		t.diagnostic(JSON.stringify(affected));
		assert.deepEqual(affected, [['removed-nodes-v3', 1]]);
	});

	it('says that n8n allows no requests to an address, and sends nothing', async (t) => {
		const { n8n, service } = stage;
		const { requests } = service.counters.snapshot();
		const run = await n8n.execute('menu-to-spreadsheet', 'filesystem', SSRF_PROTECTION);
		const said = `${run.resultData.error?.message} ${run.resultData.error?.description}`;
		t.diagnostic(said);
		assert.match(said, /n8n does not allow requests to this endpoint/);
		assert.equal(service.counters.snapshot().requests, requests);
	});
});
