/** The packed node in real n8n servers; the plans below say what is run in which. */
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

interface Step {
	title: string;
	/** The n8n that the files take; undefined where they choose for themselves. */
	n8n?: 1 | 2;
	/** A pattern, from the top of the project. */
	files: string;
}

const within = (n8n: 1 | 2) => `In n8n ${n8nRelease(n8n).version}`;

/** What is run by `npm run test:e2e`, `test:smoke` and `test:full`; the last after the unit tests. */
const PLANS: Record<string, Step[]> = {
	e2e: [{ title: within(2), n8n: 2, files: 'e2e/tests/*.test.mts' }],
	smoke: [
		{ title: `${within(1)}, the examples`, n8n: 1, files: 'e2e/tests/examples.test.mts' },
		{ title: `${within(2)}, traces of the key`, n8n: 2, files: 'e2e/full/secrecy.test.mts' },
	],
	full: [
		{ title: within(2), n8n: 2, files: 'e2e/{tests,full}/*.test.mts' },
		{ title: within(1), n8n: 1, files: 'e2e/{tests,full}/*.test.mts' },
		{
			title: 'In queue mode, and 2,000 pictures under faults',
			files: 'e2e/{queue,chaos}/*.test.mts',
		},
	],
};

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

async function run(steps: Step[]): Promise<boolean> {
	let passed = true;
	const folder = makeTemporaryFolder('ocr-node-package');
	try {
		const node = await withProgress('Building and packing the node', () => packNode(folder));
		for (const { title, n8n, files } of steps) {
			if (n8n !== undefined) await installN8n(n8nRelease(n8n));
			console.log(`\n${title}:`);
			const code = await foreground([...NODE_TEST, ...globSync(files, { cwd: PROJECT }).sort()], {
				...(n8n === undefined ? {} : { N8N_MAJOR_UNDER_TEST: String(n8n) }),
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
	const name = process.argv[2] ?? '';
	const unitTestsPassed =
		name !== 'full' ||
		(await foreground(JEST, { PROPERTY_SEED: String(Date.now() % 2 ** 31) })) === 0;
	const passed = await run(PLANS[name] ?? []);
	process.exitCode = unitTestsPassed && passed ? 0 : 1;
} catch (error) {
	console.error(error instanceof PlainError ? error.message : error);
	process.exitCode = 1;
}
