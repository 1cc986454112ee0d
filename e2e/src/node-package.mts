/** Our node as users get it: built, and packed by `npm pack`. */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNodeScript } from './child-process.mjs';
import { npm, PlainError } from './npm.mjs';
import { PROJECT } from './project.mts';

export interface NodePackage {
	/** Path of the tarball. */
	tarball: string;
	/** SHA-256 of the tarball; npm packs the same files into the same bytes. */
	digest: string;
}

/** Builds the node and packs it into `folder`. */
export async function packNode(folder: string): Promise<NodePackage> {
	const gulp = join(PROJECT, 'node_modules/gulp/bin/gulp.js');
	const build = await runNodeScript(gulp, ['build'], { cwd: PROJECT });
	if (build.code !== 0) {
		throw new PlainError(`The node does not build:\n${build.stdout}${build.stderr}`);
	}
	await mkdir(folder, { recursive: true });
	const packed = await npm(PROJECT, ['pack', '--json', '--pack-destination', folder]);
	const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
	const tarball = join(folder, filename);
	const digest = createHash('sha256')
		.update(await readFile(tarball))
		.digest('hex');
	return { tarball, digest };
}
