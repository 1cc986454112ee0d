/** Builds the node where its sources have changed since the last time. */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import build from '../../test/support/build.mjs';
import { PROJECT } from './project.mts';

const SOURCES = '{nodes,credentials,icons,bundling}/**/*';
const BUILT = 'dist/nodes/OcrGeneral/OcrGeneral.node.js';

export async function buildWhereStale(): Promise<void> {
	const changed = (file: string) =>
		statSync(join(PROJECT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
	const built = changed(BUILT);
	if (globSync(SOURCES, { cwd: PROJECT }).some((file) => changed(file) >= built)) await build();
}
