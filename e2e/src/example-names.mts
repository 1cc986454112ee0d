/** Which examples there are. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { EXAMPLES } from './project.mts';

/** Names of the example workflows, without extension, in alphabetical order. */
export function exampleNames(): string[] {
	return globSync('*.json', { cwd: EXAMPLES })
		.filter((file) => !file.endsWith('.lines.json'))
		.map((file) => basename(file, '.json'))
		.sort();
}
