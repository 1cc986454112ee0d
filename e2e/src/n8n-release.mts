/** The n8n versions that the node is run in; each has a folder with its own lockfile. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLocked, isInstalled, npm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { PROJECT } from './project.mts';

export interface N8nRelease {
	major: 1 | 2;
	/** E.g. `2.41.1`. */
	version: string;
	/** Where it is (to be) installed. */
	folder: string;
	/** n8n's command line script. */
	script: string;
}

export function n8nRelease(major: 1 | 2): N8nRelease {
	const folder = join(PROJECT, `e2e/n8n-${major}`);
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		dependencies: { n8n: string };
	};
	const script = join(folder, 'node_modules/n8n/bin/n8n');
	return { major, version: manifest.dependencies.n8n, folder, script };
}

/** Made at the very end of an installation. */
const databaseDriver = ({ folder }: N8nRelease) =>
	join(folder, 'node_modules/sqlite3/build/Release/node_sqlite3.node');

export function isN8nInstalled(release: N8nRelease): boolean {
	return isInstalled(release.folder) && existsSync(databaseDriver(release));
}

/**
 * Installs n8n when it is missing or an installation was interrupted. Its packages' install scripts are
 * not run (a Kafka client would download and compile itself), but sqlite3's, the database's, whatever the
 * user's own npm setting.
 *
 * @throws PlainError when the registry is out of reach
 */
export async function installN8n(release: N8nRelease): Promise<void> {
	const { version, folder } = release;
	if (!isInstalled(folder)) {
		await withProgress(`Installing n8n ${version} (once, 3 to 6 minutes)`, () =>
			installLocked(folder, ['--legacy-peer-deps', '--ignore-scripts']),
		);
	}
	if (!existsSync(databaseDriver(release))) {
		await withProgress("Preparing n8n's database driver (once, up to 2 minutes)", () =>
			npm(folder, ['rebuild', 'sqlite3', '--ignore-scripts=false']),
		);
	}
}
