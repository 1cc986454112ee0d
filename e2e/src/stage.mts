/** What a test file stands on: the packed node in an n8n of its own, a local service, the pictures. */
import { join } from 'node:path';
import type { OcrService, ServiceOptions } from '../../emulator/src/index.mts';
import { stopChildren } from './child-process.mjs';
import { endOnSignals } from './end-on-signals.mjs';
import { copyExamplePictures } from './example-workflows.mts';
import { localCredential } from './local-credential.mts';
import { startLocalService } from './local-service.mts';
import { N8nCommandLine, type Credential } from './n8n-command-line.mts';
import { n8nRelease, type N8nRelease } from './n8n-release.mts';
import { packNode, type NodePackage } from './node-package.mts';
import { servePictures, type PictureServer } from './picture-server.mts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.mjs';
import { prepareUserFolder } from './user-folder.mts';

export interface Stage {
	release: N8nRelease;
	n8n: N8nCommandLine;
	service: OcrService;
	pictures: PictureServer;
	credential: Credential;
	/** Stops and removes all of it. */
	clear(): Promise<void>;
}

/**
 * `run-tests.mts` says by the environment which n8n is meant and where the packed node lies; a test file
 * run by hand takes n8n 2.x and packs the node itself.
 *
 * @param serviceOptions those of the local service
 * @throws when a part of it cannot be had; the parts before it are cleared away again
 */
export async function setStage(serviceOptions: ServiceOptions): Promise<Stage> {
	const { N8N_MAJOR_UNDER_TEST, NODE_PACKAGE_UNDER_TEST } = process.env;
	endOnSignals();
	await using made = new AsyncDisposableStack();
	const folder = makeTemporaryFolder('ocr-e2e');
	made.defer(() => removeTemporaryFolder(folder));
	const node =
		NODE_PACKAGE_UNDER_TEST === undefined
			? await packNode(join(folder, 'package'))
			: (JSON.parse(NODE_PACKAGE_UNDER_TEST) as NodePackage);
	const release = n8nRelease(N8N_MAJOR_UNDER_TEST === '1' ? 1 : 2);
	const userFolder = await prepareUserFolder(join(folder, 'user'), node);
	await copyExamplePictures(userFolder);
	const service = await startLocalService(0, serviceOptions);
	made.defer(() => service.close());
	const pictures = await servePictures();
	made.defer(() => pictures.close());
	made.defer(stopChildren);
	const all = made.move();
	return {
		release,
		n8n: new N8nCommandLine(release, userFolder),
		service,
		pictures,
		credential: localCredential(service.address),
		clear: () => all.disposeAsync(),
	};
}
