/**
 * The node's own code, run from its sources: what the page shows is what the node would give, and tables
 * and invoices are found as the node finds them. The sources import
 * each other without a file ending, as the node's compiler wants it; Node wants one.
 */
import type { ResolveHookSync } from 'node:module';
import { registerHooks } from 'node:module';

import type * as FieldDefinitions from '../../../nodes/OcrGeneral/output/fieldDefinitions.ts';
import type * as Outputs from '../../../nodes/OcrGeneral/output/outputs.ts';
import type { OutputSettings } from '../../../nodes/OcrGeneral/output/settings.ts';
import type * as TableHeader from '../../../nodes/OcrGeneral/output/table/header.ts';
import type * as TableHeadings from '../../../nodes/OcrGeneral/output/table/headings.ts';
import type * as TableLayouts from '../../../nodes/OcrGeneral/output/table/layout.ts';
import type * as CloudAnswer from '../../../nodes/OcrGeneral/tencent/cloud/answer.ts';

export type { PlacedLine } from '../../../nodes/OcrGeneral/output/geometry/placedLine.ts';
export type { OutputSettings };
export type { Recognition } from '../../../nodes/OcrGeneral/vocabulary/recognition.ts';

export interface NodeCode {
	toItems: typeof Outputs.toItems;
	checkFieldDefinitions: typeof FieldDefinitions.checkFieldDefinitions;
	readCloudAnswer: typeof CloudAnswer.readCloudAnswer;
	tableLayouts: typeof TableLayouts.tableLayouts;
	headedGrid: typeof TableHeader.headedGrid;
	headingsOf: typeof TableHeadings.headingsOf;
}

/** The node's defaults. */
export const DEFAULT_SETTINGS: OutputSettings = {
	minConfidence: 0,
	includeWords: false,
	headerRow: 'auto',
	convertNumbers: true,
	dateOrder: 'dayFirst',
	decimalSeparator: 'auto',
	fields: [],
};

let loaded: Promise<NodeCode> | undefined;

/** Loads it once, when it is first needed. */
export function loadNodeCode(): Promise<NodeCode> {
	return (loaded ??= load());
}

async function load(): Promise<NodeCode> {
	try {
		registerHooks({ resolve: resolveBare });
	} catch {
		// Jest takes no hooks, and resolves such imports by itself.
	}
	const node = new URL('../../../nodes/OcrGeneral/', import.meta.url);
	const files = [
		'output/outputs.ts',
		'output/fieldDefinitions.ts',
		'output/table/layout.ts',
		'output/table/header.ts',
		'output/table/headings.ts',
		'tencent/cloud/answer.ts',
	];
	const [outputs, definitions, layout, header, headings, answer] = (await Promise.all(
		files.map(async (file): Promise<unknown> => import(new URL(file, node).href)),
	)) as [
		typeof Outputs,
		typeof FieldDefinitions,
		typeof TableLayouts,
		typeof TableHeader,
		typeof TableHeadings,
		typeof CloudAnswer,
	];
	return {
		toItems: outputs.toItems,
		checkFieldDefinitions: definitions.checkFieldDefinitions,
		tableLayouts: layout.tableLayouts,
		headedGrid: header.headedGrid,
		headingsOf: headings.headingsOf,
		readCloudAnswer: answer.readCloudAnswer,
	};
}

/** Of the node's sources alone: packages import their own files without an ending, too. */
const resolveBare: ResolveHookSync = (specifier, context, nextResolve) => {
	const isNodes = context.parentURL?.endsWith('.ts') === true;
	const bare = isNodes && /^\.{1,2}\//.test(specifier) && !/\.[a-z]+$/.test(specifier);
	return nextResolve(bare ? `${specifier}.ts` : specifier, context);
};
