import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import type { Choice } from './fields/candidate';
import { DOCUMENT_FIELDS, DOCUMENT_LABELS } from './fields/documents';
import { evidenceOf } from './fields/evidence';
import { fieldRows } from './fields/fieldRow';
import { findField } from './fields/findField';
import { Labels } from './fields/label';
import { Search } from './fields/search';
import type { FieldDefinition, OutputSettings } from './settings';

/** One item for all pages: the named fields in order, null where one is not found. */
export function toFieldItems(pages: Recognition[], settings: OutputSettings): IDataObject[] {
	if (pages.length === 0) return [];
	const item: IDataObject = {};
	const evidence: IDataObject = {};
	for (const [name, choice] of findFields(pages, settings)) {
		item[name] = choice?.candidate.value ?? null;
		evidence[name] = choice && evidenceOf(choice, pages);
	}
	if (settings.includeEvidence) item.evidence = evidence;
	item.source = pages[0].source;
	return [item];
}

/**
 * Those of the named fields whose label stands on the picture, for a hint: beside it is what could not be read.
 *
 * @param names fields that were not found
 */
export function labelledFields(
	pages: Recognition[],
	{ document = 'custom', fields }: OutputSettings,
	names: string[],
): string[] {
	const rows = fieldRows(pages);
	const labelsOf = (name: string): readonly string[] => {
		if (document !== 'custom') return DOCUMENT_FIELDS[document][name]?.labels ?? [];
		return fields.filter((definition) => definition.name === name).flatMap(ownLabels);
	};
	return names.filter((name) => {
		const labels = new Labels(labelsOf(name));
		return rows.some(({ text }) => labels.in(text).length > 0);
	});
}

/** A field whose labels were left empty has its name as label. */
function ownLabels({ name, labels }: FieldDefinition): string[] {
	return labels.length > 0 ? labels : [name];
}

/** Each field's name with what was found for it. */
function findFields(
	pages: Recognition[],
	settings: OutputSettings,
): Array<[name: string, choice: Choice | null]> {
	const { document = 'custom', fields } = settings;
	const rows = fieldRows(pages);
	if (document === 'custom') {
		const search = new Search(rows, fields.flatMap(ownLabels), DOCUMENT_LABELS, settings);
		return fields.map((definition) => [definition.name, findField(search, definition)]);
	}
	const search = new Search(rows, DOCUMENT_LABELS, [], settings);
	return Object.entries(DOCUMENT_FIELDS[document]).map(([name, { find }]) => [name, find(search)]);
}
