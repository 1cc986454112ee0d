/** What a test file stands on: the packed node in an n8n of its own, a local service, the pictures. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OcrService, ServiceOptions } from '../../emulator/src/index.mts';
import { stopChildren } from './child-process.mjs';
import { copyExamplePictures } from './example-workflows.mts';
import { localCredential } from './local-credential.mts';
import { startLocalService } from './local-service.mts';
import { N8nCommandLine, type Credential } from './n8n-command-line.mts';
import { n8nRelease, type N8nRelease } from './n8n-release.mts';
import { packNode, type NodePackage } from './node-package.mts';
import { servePictures, type PictureServer } from './picture-server.mts';
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
 */
export async function setStage(serviceOptions: ServiceOptions): Promise<Stage> {
	const { N8N_MAJOR_UNDER_TEST, NODE_PACKAGE_UNDER_TEST } = process.env;
	const folder = await mkdtemp(join(tmpdir(), 'ocr-e2e-'));
	const node =
		NODE_PACKAGE_UNDER_TEST === undefined
			? await packNode(join(folder, 'package'))
			: (JSON.parse(NODE_PACKAGE_UNDER_TEST) as NodePackage);
	const release = n8nRelease(N8N_MAJOR_UNDER_TEST === '1' ? 1 : 2);
	const userFolder = await prepareUserFolder(join(folder, 'user'), node);
	await copyExamplePictures(userFolder);
	const service = await startLocalService(0, serviceOptions);
	const pictures = await servePictures();
	return {
		release,
		n8n: new N8nCommandLine(release, userFolder),
		service,
		pictures,
		credential: localCredential(service.address),
		clear: async () => {
			await stopChildren();
			pictures.close();
			await service.close();
			await rm(folder, { recursive: true, maxRetries: 3 });
		},
	};
}
