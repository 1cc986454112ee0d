import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
/** Example workflows, wherever they stand; n8n's own installations and ours are none. */
const TEMPLATES = '{examples,docs}/**/*.json';

/** The parts of an exported workflow that are looked at. */
export interface Template {
	/** From the top of the project. */
	file: string;
	/** As published. */
	text: string;
	workflow: {
		nodes: TemplateNode[];
		pinData?: object;
		staticData?: object | null;
		meta?: object;
	};
}

export interface TemplateNode {
	id: string;
	name: string;
	type: string;
	/** Pixels of the canvas. */
	position: [number, number];
	credentials?: object;
	parameters: { width?: number; height?: number };
}

/** All workflows that users are offered to import. */
export function readTemplates(): Template[] {
	return globSync(TEMPLATES, { cwd: PROJECT })
		.map((file) => {
			const text = readFileSync(join(PROJECT, file), 'utf8');
			return { file, text, workflow: JSON.parse(text) as Template['workflow'] };
		})
		.filter(({ workflow }) => Array.isArray(workflow.nodes));
}
