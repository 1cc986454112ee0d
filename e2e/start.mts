/**
 * `npm start`: the packed node in a real n8n against the local OCR service. Reads the pictures that are named,
 * else runs the example workflows, shows what came out, and leaves the editor open; with `--exit` it ends
 * instead, with exit code 1 when anything failed.
 */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { runNodeScript, stopChildren } from './src/child-process.mjs';
import { exampleNames } from './src/example-names.mts';
import { copyExamplePictures, readExample } from './src/example-workflows.mts';
import { endEarlierStart } from './src/earlier-start.mts';
import { importOnce } from './src/import-once.mts';
import { localCredential } from './src/local-credential.mts';
import { startLocalService } from './src/local-service.mts';
import { N8nCommandLine } from './src/n8n-command-line.mts';
import { installN8n, isN8nInstalled, n8nRelease, type N8nRelease } from './src/n8n-release.mts';
import { N8nRestClient, type Owner } from './src/n8n-rest-client.mts';
import { startN8n, type N8nServer } from './src/n8n-server.mts';
import { packNode } from './src/node-package.mts';
import { PlainError } from './src/npm.mjs';
import { layOutPicture, ownPictureWorkflow } from './src/own-pictures.mts';
import { findPictureFiles, type PictureFile } from './src/picture-files.mts';
import { servePictures } from './src/picture-server.mts';
import { say, withProgress } from './src/progress.mjs';
import { EXAMPLES, OUTPUT, PROJECT, START_USER_FOLDER } from './src/project.mts';
import { ResultFiles } from './src/result-files.mts';
import { showExample } from './src/show-example.mts';
import { prepareUserFolder } from './src/user-folder.mts';

const PORTS = { n8n: 5678, service: 8787, pictures: 8788 };

/** Invented; it opens nothing but the n8n of this folder, which listens on the loopback address. */
const OWNER: Owner = { email: 'you@example.com', password: 'Read-pictures-1' };

/** Readings that the local service keeps: whoever tries outputs in the editor sends the same pictures again. */
const REMEMBERED = 100;

const usage = `npm start                               the example workflows in a real n8n
npm start -- my-receipt.jpg menu.png    your own pictures
npm start -- --exit                     ends afterwards, instead of leaving the editor open`;

let stopping = false;

/** Ends everything that was started, then this process. */
async function stop(code: number): Promise<never> {
	stopping = true;
	await stopChildren();
	process.exit(code);
}

/** What takes long on the first start goes side by side: while n8n is being installed, a picture is read without it. */
async function prepareN8n(release: N8nRelease, picture: string): Promise<void> {
	const isFirstStart = !isN8nInstalled(release);
	await Promise.all([installN8n(release), isFirstStart && readMeanwhile(picture)]);
}

async function readMeanwhile(picture: string): Promise<void> {
	const { stdout, stderr } = await withProgress('Reading a picture meanwhile', () =>
		runNodeScript(join(PROJECT, 'e2e/read.mts'), [picture]),
	);
	say(`${stdout}${stderr}`);
}

/** @returns the names of the workflows that failed, and the running n8n */
async function run(
	own: PictureFile[],
): Promise<{ failed: string[]; server: N8nServer; page: string }> {
	await endEarlierStart(join(START_USER_FOLDER, 'start.pid'));
	const release = n8nRelease(2);
	await prepareN8n(release, own[0]?.path ?? join(EXAMPLES, 'menu.png'));
	const packageFolder = join(START_USER_FOLDER, 'package');
	const node = await withProgress('Building and packing the node', () => packNode(packageFolder));
	const userFolder = await prepareUserFolder(START_USER_FOLDER, node);
	await copyExamplePictures(userFolder);
	for (const picture of own) await layOutPicture(userFolder, picture);

	const service = await startLocalService(PORTS.service, { remembered: REMEMBERED });
	say(`The local OCR service listens at ${service.address}`);
	const pictures = await servePictures(PORTS.pictures);
	const credential = localCredential(service.address);
	const examples = await Promise.all(
		exampleNames().map((name) => readExample(name, credential, pictures.url)),
	);
	const ownWorkflows = own.map((picture) => ownPictureWorkflow(picture, credential));
	const n8n = new N8nCommandLine(release, userFolder);
	await withProgress('Putting credential and workflows into n8n', () =>
		importOnce(n8n, { credentials: [credential], workflows: [...examples, ...ownWorkflows] }),
	);

	const server = await withProgress(`Starting n8n ${release.version}`, () =>
		startN8n(release, userFolder, PORTS.n8n),
	);
	const editor = await N8nRestClient.signIn(server.url, OWNER);
	const results = new ResultFiles();
	const failed: string[] = [];
	for (const workflow of own.length > 0 ? ownWorkflows : examples) {
		const succeeded = await showExample(editor, workflow, userFolder, results);
		if (!succeeded) failed.push(workflow.name);
	}
	return { failed, server, page: `${service.address}/page/` };
}

/** Only the first reason to stop counts: a terminal, npm and `first-run.mjs` may each send a signal. */
function stopUnlessStopping(code: number): void {
	if (!stopping) void stop(code);
}

process.once('SIGINT', () => void stop(130));
process.on('SIGTERM', () => stopUnlessStopping(143));
process.once('disconnect', () => stopUnlessStopping(1));
try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { exit: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
	});
	if (values.help) {
		console.log(usage);
		await stop(0);
	}
	const { failed, server, page } = await run(await findPictureFiles(positionals));
	console.log(
		failed.length === 0
			? `\nAll pictures were read; spreadsheets and annotated pictures are in ${relative(PROJECT, OUTPUT)}/`
			: `\nFailed: ${failed.join(', ')}`,
	);
	if (values.exit) await stop(failed.length > 0 ? 1 : 0);
	console.log(`
The editor is open at ${server.url}/home/workflows
  e-mail    ${OWNER.email}
  password  ${OWNER.password}
Try other pictures, labels and documents without a workflow at ${page}
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
