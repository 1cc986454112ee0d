/**
 * `npm start`: the packed node in a real n8n against the local OCR service. Runs the example workflows,
 * shows what they gave, and leaves the editor open; with `--exit` it ends instead, with exit code 1 when
 * anything failed.
 */
import { join, relative } from 'node:path';
import { stopChildren } from './src/child-process.mjs';
import { copyExamplePictures, exampleNames, readExample } from './src/example-workflows.mts';
import { endEarlierStart } from './src/earlier-start.mts';
import { importOnce } from './src/import-once.mts';
import { localCredential } from './src/local-credential.mts';
import { startLocalService } from './src/local-service.mts';
import { N8nCommandLine } from './src/n8n-command-line.mts';
import { installN8n, n8nRelease } from './src/n8n-release.mts';
import { N8nRestClient, type Owner } from './src/n8n-rest-client.mts';
import { startN8n, type N8nServer } from './src/n8n-server.mts';
import { packNode } from './src/node-package.mts';
import { PlainError } from './src/npm.mjs';
import { servePictures } from './src/picture-server.mts';
import { withProgress } from './src/progress.mjs';
import { OUTPUT, PROJECT, START_USER_FOLDER } from './src/project.mts';
import { showExample } from './src/show-example.mts';
import { prepareUserFolder } from './src/user-folder.mts';

const PORTS = { n8n: 5678, service: 8787, pictures: 8788 };

/** Invented; it opens nothing but the n8n of this folder, which listens on the loopback address. */
const OWNER: Owner = { email: 'you@example.com', password: 'Read-pictures-1' };

const leaveOpen = !process.argv.includes('--exit');
let stopping = false;

/** Ends everything that was started, then this process. */
async function stop(code: number): Promise<never> {
	stopping = true;
	await stopChildren();
	process.exit(code);
}

/** @returns the names of the examples that failed, and the running n8n */
async function run(): Promise<{ failed: string[]; server: N8nServer }> {
	await endEarlierStart(join(START_USER_FOLDER, 'start.pid'));
	const release = n8nRelease(2);
	await installN8n(release);
	const packageFolder = join(START_USER_FOLDER, 'package');
	const node = await withProgress('Building and packing the node', () => packNode(packageFolder));
	const userFolder = await prepareUserFolder(START_USER_FOLDER, node);
	await copyExamplePictures(userFolder);

	const service = await startLocalService(PORTS.service);
	console.log(`The local OCR service listens at ${service.address}`);
	const pictures = await servePictures(PORTS.pictures);
	const credential = localCredential(service.address);
	const names = exampleNames();
	const workflows = await Promise.all(
		names.map((name) => readExample(name, credential, pictures.url)),
	);
	const n8n = new N8nCommandLine(release, userFolder);
	await withProgress('Putting credential and example workflows into n8n', () =>
		importOnce(n8n, { credentials: [credential], workflows }),
	);

	const server = await withProgress(`Starting n8n ${release.version}`, () =>
		startN8n(release, userFolder, PORTS.n8n),
	);
	const editor = await N8nRestClient.signIn(server.url, OWNER);
	const failed: string[] = [];
	for (const workflow of workflows) {
		if (!(await showExample(editor, workflow, userFolder))) failed.push(workflow.name);
	}
	return { failed, server };
}

/** Only the first reason to stop counts: a terminal, npm and `first-run.mjs` may each send a signal. */
function stopUnlessStopping(code: number): void {
	if (!stopping) void stop(code);
}

process.once('SIGINT', () => void stop(130));
process.on('SIGTERM', () => stopUnlessStopping(143));
process.once('disconnect', () => stopUnlessStopping(1));
try {
	const { failed, server } = await run();
	console.log(
		failed.length === 0
			? `\nAll examples ran; the spreadsheets and the annotated menu are in ${relative(PROJECT, OUTPUT)}/`
			: `\nFailed: ${failed.join(', ')}`,
	);
	if (!leaveOpen) await stop(failed.length > 0 ? 1 : 0);
	console.log(`
The editor is open at ${server.url}/home/workflows
  e-mail    ${OWNER.email}
  password  ${OWNER.password}
Ctrl-C ends n8n and the local OCR service.`);
	process.removeAllListeners('SIGINT').once('SIGINT', () => void stop(0));
	const lastWords = await server.ended;
	if (!stopping) throw new PlainError(`n8n has ended by itself:\n${lastWords}`);
} catch (error) {
	if (!stopping) {
		console.error(error instanceof PlainError ? error.message : error);
		await stop(1);
	}
}
