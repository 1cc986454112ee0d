/** Every example workflow with n8n's other ways to keep binary data gives the items of `../tests/examples.test.mts`. */
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { exampleNames } from '../src/example-names.mts';
import { assertPaired, golden, runExample, setExampleStage } from '../src/example-run.mts';
import { GOLDEN } from '../src/project.mts';
import type { Stage } from '../src/stage.mts';

let stage: Stage;

before(async () => {
	stage = await setExampleStage();
});

after(() => stage?.clear());

for (const name of exampleNames()) {
	const file = join(GOLDEN, `${name}.json`);

	it(`${name}: inline`, async (t) => {
		const run = await runExample(stage, name, name, 'default');
		t.assert.fileSnapshot(golden(stage, run.output), file);
		assertPaired(run);
	});

	it(`${name}: combined`, async (t) => {
		if (stage.release.major === 1) return t.skip('n8n 1.x has no such mode');
		if (name === 'email-attachments') return t.skip("n8n's Aggregate node loses the files there");
		const run = await runExample(stage, `${name}-combined`, name, 'filesystem');
		t.assert.fileSnapshot(golden(stage, run.output), file);
	});
}
