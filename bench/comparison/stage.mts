/** What a scenario stands on: the packed node in a real n8n, a service of its own process, pictures. */
import { join } from 'node:path';
import { stopChildren } from '../../e2e/src/child-process.mjs';
import { localCredential } from '../../e2e/src/local-credential.mts';
import { installN8n, n8nRelease } from '../../e2e/src/n8n-release.mts';
import { packNode } from '../../e2e/src/node-package.mts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../../e2e/src/temporary-folder.mjs';
import { prepareUserFolder } from '../../e2e/src/user-folder.mts';
import { startLocalService, type LocalService } from '../../test/support/ocr-service.mts';
import { MeasuredN8n } from './measured-n8n.mts';
import { writePictures } from './picture-files.mts';
import { measuredWorkflow, type Contender } from './workflows.mts';

/** Milliseconds to every answer. */
const LATENCY = 200;

export interface PictureSet {
	count: number;
	/** Bytes of each. */
	size: number;
	/** Different ones; the rest are links to them. */
	distinct?: number;
}

export interface Bench {
	n8n: MeasuredN8n;
	service: LocalService;
	clear(): Promise<void>;
}

/**
 * Prepares n8n with a workflow for each contender, named `<contender>` or `<contender>/<set>`; not started.
 *
 * @param contenders by name
 * @param pictures sets of pictures by name
 * @throws when a part of it cannot be had; the parts before it are cleared away again
 */
export async function setBench(
	contenders: Record<string, Contender>,
	pictures: Record<string, PictureSet>,
): Promise<Bench> {
	const release = n8nRelease(2);
	await installN8n(release);
	await using made = new AsyncDisposableStack();
	const folder = makeTemporaryFolder('ocr-bench');
	made.defer(() => removeTemporaryFolder(folder));
	const userFolder = await prepareUserFolder(
		join(folder, 'user'),
		await packNode(join(folder, 'package')),
	);
	for (const [name, { count, size, distinct }] of Object.entries(pictures)) {
		await writePictures(join(userFolder.files, name), count, size, distinct);
	}
	const service = await startLocalService('--latency', String(LATENCY));
	made.defer(() => service.stop());
	made.defer(stopChildren);
	const credential = localCredential(service.address);
	const n8n = new MeasuredN8n(release, userFolder);
	const workflows = Object.entries(contenders).flatMap(([contender, node]) =>
		Object.keys(pictures).map((set) =>
			measuredWorkflow(workflowId(contender, set), set, node, credential),
		),
	);
	await n8n.install(credential, workflows);
	const all = made.move();
	return {
		n8n,
		service,
		clear: () => all.disposeAsync(),
	};
}

export const workflowId = (contender: string, set: string) =>
	`${contender}-${set}`.replaceAll(' ', '-').toLowerCase();
