/** Programs of Debian that the full tests need: a browser, a mail server, fonts. */
import { spawnSync } from 'node:child_process';
import { PlainError } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { runProgram } from './program.mts';

/**
 * Installs those that are missing.
 *
 * @param services what Debian starts by itself after the installation; it is ended again
 * @throws PlainError naming them, when this is no Debian or the user may not install
 */
export async function installDebianPackages(
	packages: string[],
	services: string[] = [],
): Promise<void> {
	const missing = packages.filter((name) => !isInstalled(name));
	if (missing.length === 0) return;
	const command = `apt-get install ${missing.join(' ')}`;
	if (process.getuid?.() !== 0) {
		throw new PlainError(`The full tests need Debian's ${missing.join(', ')}. As root: ${command}`);
	}
	await withProgress(`Installing Debian's ${missing.join(', ')}`, async () => {
		await aptGet('update', '-qq');
		await aptGet('install', '-qq', '--yes', '--no-install-recommends', ...missing);
		for (const service of services) {
			// Nothing was started where there is no systemd, such as in a container.
			await runProgram('systemctl', ['disable', '--now', service]).catch(() => undefined);
		}
	});
}

function isInstalled(name: string): boolean {
	const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name]);
	return status === 0 && String(stdout) === 'installed';
}

async function aptGet(...args: string[]): Promise<void> {
	await runProgram('apt-get', args, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
}
