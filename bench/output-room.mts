/**
 * The output room's sources, run as they are. The node's sources import each other without a file
 * ending, as its compiler wants it; Node wants one.
 */
import { registerHooks } from 'node:module';

import type { checkFieldDefinitions } from '../nodes/OcrGeneral/output/fieldDefinitions.ts';
import type { visualRows } from '../nodes/OcrGeneral/output/geometry/visualRows.ts';
import type { toItems } from '../nodes/OcrGeneral/output/outputs.ts';

registerHooks({
	resolve(specifier, context, nextResolve) {
		const bare = /^\.{1,2}\//.test(specifier) && !/\.[a-z]+$/.test(specifier);
		return nextResolve(bare ? `${specifier}.ts` : specifier, context);
	},
});

const room = new URL('../nodes/OcrGeneral/output/', import.meta.url);
const load = async (file: string): Promise<unknown> => import(new URL(file, room).href);

export const outputs = (await load('outputs.ts')) as { toItems: typeof toItems };
export const definitions = (await load('fieldDefinitions.ts')) as {
	checkFieldDefinitions: typeof checkFieldDefinitions;
};
export const geometry = (await load('geometry/visualRows.ts')) as { visualRows: typeof visualRows };
