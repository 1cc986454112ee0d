/**
 * `npm run test:e2e`: the packed node in a real n8n 2.x. With `full` (`npm run test:full`) the unit tests
 * first, n8n 1.x too, and what needs more than n8n: a browser, mail servers, a model's stub.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { stopChildren } from './src/child-process.mjs';
import { endOnSignals } from './src/end-on-signals.mjs';
import { JEST } from './src/jest.mjs';
import { installN8n, n8nRelease } from './src/n8n-release.mts';
import { packNode } from './src/node-package.mts';
import { NODE_TEST } from './src/node-test.mjs';
import { PlainError } from './src/npm.mjs';
import { withProgress } from './src/progress.mjs';
import { PROJECT } from './src/project.mts';
import { makeTemporaryFolder, removeTemporaryFolder } from './src/temporary-folder.mjs';

const stopping = new AbortController();
let inForeground: ChildProcess | undefined;

/**
 * Runs Node.js in the foreground.
 *
 * @returns the exit code
 * @throws PlainError when `stop` has ended it, so that nothing further starts
 */
async function foreground(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
	inForeground = spawn(process.execPath, args, {
		cwd: PROJECT,
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	const [code] = (await once(inForeground, 'exit')) as [number | null];
	stopping.signal.throwIfAborted();
	return code ?? 1;
}

/** The test runner ends first: it tells its test files, and says what it was at. */
async function stop(): Promise<void> {
	stopping.abort(new PlainError('Ended by a signal'));
	if (inForeground?.exitCode === null && inForeground.signalCode === null) {
		const ended = once(inForeground, 'exit');
		inForeground.kill('SIGTERM');
		await ended;
	}
	await stopChildren();
}

async function run(): Promise<boolean> {
	const isFull = process.argv[2] === 'full';
	let passed = true;
	if (isFull) passed = (await foreground(JEST)) === 0;
	const folder = makeTemporaryFolder('ocr-node-package');
	try {
		const node = await withProgress('Building and packing the node', () => packNode(folder));
		for (const major of isFull ? ([2, 1] as const) : ([2] as const)) {
			const release = n8nRelease(major);
			await installN8n(release);
			console.log(`\nIn n8n ${release.version}:`);
			const rooms = isFull ? 'e2e/{tests,full}' : 'e2e/tests';
			const files = globSync(`${rooms}/*.test.mts`, { cwd: PROJECT }).sort();
			const code = await foreground([...NODE_TEST, ...files], {
				N8N_MAJOR_UNDER_TEST: String(major),
				NODE_PACKAGE_UNDER_TEST: JSON.stringify(node),
			});
			passed &&= code === 0;
		}
		if (isFull) {
			console.log('\nIn queue mode, and 2,000 pictures under faults:');
			const files = globSync('e2e/{queue,chaos}/*.test.mts', { cwd: PROJECT }).sort();
			const code = await foreground([...NODE_TEST, ...files], {
				NODE_PACKAGE_UNDER_TEST: JSON.stringify(node),
			});
			passed &&= code === 0;
		}
	} finally {
		await removeTemporaryFolder(folder);
	}
	return passed;
}

endOnSignals(stop);
try {
	process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
	console.error(error instanceof PlainError ? error.message : error);
	process.exitCode = 1;
}
