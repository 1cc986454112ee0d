import { endOnSignals } from '../../e2e/src/end-on-signals.mjs';
import { makeTemporaryFolder } from '../../e2e/src/temporary-folder.mjs';
import build from './build.mjs';

/**
 * Jest's global set-up, and the chaos test's: the compiled node, and a temp folder for this process and those
 * that it starts. Jest's workers cannot tidy up at their end, and n8n-core keeps every picture in a file.
 */
export default async function globalSetup() {
	endOnSignals();
	process.env.TMPDIR = makeTemporaryFolder('ocr-unit-tests');
	await build();
}
