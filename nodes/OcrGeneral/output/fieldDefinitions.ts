import { INTEGER_LIKE, RESERVED_KEYS } from './itemKeys';
import type { FieldDefinition, FieldPick, FieldPosition, FieldType } from './settings';

/** A definition that cannot be used; the message names it and says what to do. */
export class FieldDefinitionError extends Error {
	override name = 'FieldDefinitionError';
}

const TYPES: FieldType[] = ['text', 'number', 'date'];
const POSITIONS: FieldPosition[] = ['auto', 'sameLine', 'right', 'below'];
const PICKS: FieldPick[] = ['first', 'last', 'largest'];
/** `、` belongs to a label: `地址、电话`. */
const SEPARATORS = /[,，|\n\r]/;
/** Stands beside the fields with the option Include Evidence. */
const EVIDENCE = 'evidence';

/**
 * The definitions in the parameter Fields, `{ field: [{ name, labels, type, position, pick }] }`.
 *
 * @throws FieldDefinitionError where a definition cannot be used
 */
export function checkFieldDefinitions(parameter: unknown): FieldDefinition[] {
	const listed = isRecord(parameter) ? parameter.field : undefined;
	const definitions = (Array.isArray(listed) ? listed : []).map(checkDefinition);
	if (definitions.length === 0) {
		throw new FieldDefinitionError("'Fields' is empty: add a field, or choose another 'Document'");
	}
	const seen = new Set<string>();
	for (const { name } of definitions) {
		if (seen.has(name)) {
			throw new FieldDefinitionError(
				`The field name '${name}' is used twice in 'Fields': give each field its own name`,
			);
		}
		seen.add(name);
	}
	return definitions;
}

function checkDefinition(value: unknown, index: number): FieldDefinition {
	const given = isRecord(value) ? value : {};
	const name = String(given.name ?? '').trim();
	if (name === '') {
		throw new FieldDefinitionError(
			`Field ${index + 1} in 'Fields' has no name: enter the name that its value gets in the output`,
		);
	}
	if (RESERVED_KEYS.includes(name) || name === EVIDENCE) {
		throw new FieldDefinitionError(
			`The field name '${name}' in 'Fields' is reserved: choose another name`,
		);
	}
	if (INTEGER_LIKE.test(name)) {
		throw new FieldDefinitionError(
			`The field name '${name}' in 'Fields' is a bare number: put a letter or an underscore before it`,
		);
	}
	return {
		name,
		labels: labelsOf(given.labels),
		type: oneOf(TYPES, given.type, `'Value Type' of the field '${name}'`),
		position: oneOf(POSITIONS, given.position, `'Value Position' of the field '${name}'`),
		pick: oneOf(PICKS, given.pick, `'Which Value' of the field '${name}'`),
	};
}

/** Alternatives as text with separators, or as a list from an expression. */
function labelsOf(labels: unknown): string[] {
	const written = Array.isArray(labels)
		? labels.map((label) => String(label ?? ''))
		: String(labels ?? '').split(SEPARATORS);
	return written.map((label) => label.trim()).filter((label) => label !== '');
}

/** The first option is the default. */
function oneOf<T extends string>(options: T[], value: unknown, what: string): T {
	if (value === undefined || value === null || value === '') return options[0];
	const known = options.find((option) => option === value);
	if (known !== undefined) return known;
	throw new FieldDefinitionError(
		`${what} is '${String(value)}': choose one of ${options.join(', ')}`,
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
