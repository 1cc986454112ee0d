/** An n8n user folder (database, community nodes, files) with the packed node installed in it. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodePackage } from './node-package.mts';
import { npm } from './npm.mjs';

export interface UserFolder {
	/** Value of N8N_USER_FOLDER; also the working directory of n8n, so that workflows can say `.n8n-files/menu.png`. */
	path: string;
	/** The folder that "Read/Write Files from Disk" may use, n8n's own default name. */
	files: string;
}

/**
 * Makes the folder, or brings an earlier one up to date: the node is installed as n8n installs community
 * nodes, and again only when its tarball has changed.
 */
export async function prepareUserFolder(path: string, node: NodePackage): Promise<UserFolder> {
	const files = join(path, '.n8n-files');
	const nodes = join(path, '.n8n/nodes');
	await mkdir(files, { recursive: true });
	await mkdir(nodes, { recursive: true });
	const marker = join(nodes, 'node_modules/.tarball-digest');
	if (!existsSync(marker) || (await readFile(marker, 'utf8')) !== node.digest) {
		const manifest = { name: 'installed-nodes', private: true, dependencies: {} };
		await writeFile(join(nodes, 'package.json'), JSON.stringify(manifest));
		await npm(nodes, ['install', '--legacy-peer-deps', '--omit=peer', '--offline', node.tarball]);
		await writeFile(marker, node.digest);
	}
	return { path, files };
}
