import type { toItems } from '../nodes/OcrGeneral/output/outputs.ts';
import type { checkFieldDefinitions } from '../nodes/OcrGeneral/output/fieldDefinitions.ts';

/** The compiled output room: the code that is shipped is the code that is measured. */
export const outputs = (await import(
	new URL('../dist/nodes/OcrGeneral/output/outputs.js', import.meta.url).href
)) as { toItems: typeof toItems };
export const definitions = (await import(
	new URL('../dist/nodes/OcrGeneral/output/fieldDefinitions.js', import.meta.url).href
)) as { checkFieldDefinitions: typeof checkFieldDefinitions };
