/**
 * `npm run scan`: n8n's own analysis of community packages, as it runs before a node is verified, over the
 * packed tarball and over the sources. Warnings count too.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ESLint, type Linter } from 'eslint';
import { endOnSignals } from './src/end-on-signals.mjs';
import { packNode } from './src/node-package.mts';
import { PROJECT } from './src/project.mts';
import { makeTemporaryFolder, removeTemporaryFolder } from './src/temporary-folder.mjs';

/** The package has no types; what it exports is read off its source (scanner/scanner.mjs). */
interface Scanner {
	SOURCE_FILE_PATTERNS: string[];
	buildScanConfig(): Promise<Linter.Config[]>;
}

const run = promisify(execFile);
const scanner = (await import(
	// A variable, since the module has no declarations to be checked against.
	['@n8n/scan-community-package', 'scanner/scanner.mjs'].join('/')
)) as Scanner;

/** What the scan says of the files in a folder; `disable` comments do not count there. */
async function analyse(folder: string, patterns: string[]): Promise<string> {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await scanner.buildScanConfig(),
	});
	const results = await eslint.lintFiles(patterns);
	if (results.length === 0) throw new Error(`Nothing to scan in ${folder}`);
	const formatter = await eslint.loadFormatter('stylish');
	return await formatter.format(results);
}

endOnSignals();
const folder = makeTemporaryFolder('ocr-node-scan');
try {
	const { tarball } = await packNode(folder);
	await run('tar', ['-xzf', tarball, '-C', folder]);
	const complaints = [
		await analyse(join(folder, 'package'), ['**/*.js', 'package.json']),
		await analyse(PROJECT, scanner.SOURCE_FILE_PATTERNS),
	].filter((text) => text !== '');
	console.log(complaints.join('\n') || `n8n's package scan: nothing to complain of`);
	process.exitCode = complaints.length === 0 ? 0 : 1;
} finally {
	await removeTemporaryFolder(folder);
}
