/** The example workflows where n8n keeps binary data in its database: the same golden items. */
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { assertPaired, golden, runExample } from '../src/example-run.mts';
import { exampleNames } from '../src/example-names.mts';
import { readExample } from '../src/example-workflows.mts';
import { GOLDEN, RECORDINGS } from '../src/project.mts';
import { setStage, type Stage } from '../src/stage.mts';

let stage: Stage;
const examples = exampleNames();

before(async () => {
	stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
	const { credential, n8n, pictures } = stage;
	await n8n.importCredentials([credential]);
	await n8n.importWorkflows(
		await Promise.all(examples.map((name) => readExample(name, credential, pictures.url))),
	);
});

after(() => stage?.clear());

for (const name of examples) {
	it(`${name}: golden items with binary data in the database`, async (t) => {
		const run = await runExample(stage, name, name, 'database');
		t.assert.fileSnapshot(golden(stage, run.output), join(GOLDEN, `${name}.json`));
		assertPaired(run);
	});
}
