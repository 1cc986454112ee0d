import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** An icon's SVG. @param reference as a node's description names it, `file:…` */
export function readIcon(reference: string): string {
	return readFileSync(join(import.meta.dirname, '../../icons', basename(reference)), 'utf8');
}
