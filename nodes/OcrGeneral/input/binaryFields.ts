import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

/** A binary field of one item: the name that users see, and what n8n's helpers take for it. */
export interface BinaryField {
	name: string;
	/** The field's name, or the binary object itself where n8n keeps it in the json. */
	handle: string | IBinaryData;
	data: IBinaryData;
}

/** Where n8n's combined binary mode keeps the files of an item. */
const COMBINED_KEY = '_files';

export function isBinaryData(value: unknown): value is IBinaryData {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const { mimeType, data, id } = value as Partial<IBinaryData>;
	return typeof mimeType === 'string' && (typeof data === 'string' || typeof id === 'string');
}

/** The binary fields of an item, in its order; those of the combined mode count by their plain name. */
export function binaryFields(item: INodeExecutionData): BinaryField[] {
	const separate = Object.entries(item.binary ?? {}).map(
		([name, data]): BinaryField => ({ name, handle: name, data }),
	);
	const files = item.json?.[COMBINED_KEY];
	if (typeof files !== 'object' || files === null) return separate;
	const combined = Object.entries(files).flatMap(([name, data]): BinaryField[] =>
		isBinaryData(data) ? [{ name, handle: data, data }] : [],
	);
	return [...separate, ...combined];
}

/** The field of that name, or of that path into the item's json (`_files.data`, `pictures[0]`). */
export function findField(item: INodeExecutionData, name: string): BinaryField | undefined {
	const field = binaryFields(item).find((candidate) => candidate.name === name);
	if (field) return field;
	const data = valueAt(item.json, name);
	return isBinaryData(data) ? { name, handle: data, data } : undefined;
}

/** The fields whose name, or path with `_files.` before it, fits a pattern in which `*` stands for any text. */
export function matchFields(item: INodeExecutionData, pattern: string): BinaryField[] {
	const quoted = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	const expression = new RegExp(`^${quoted.join('.*')}$`);
	return binaryFields(item).filter(
		({ name }) => expression.test(name) || expression.test(`${COMBINED_KEY}.${name}`),
	);
}

function valueAt(json: unknown, path: string): unknown {
	const keys = path.replace(/\[['"]?([^\]'"]+)['"]?\]/g, '.$1').split('.');
	return keys.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, key)
				? (value as Record<string, unknown>)[key]
				: undefined,
		json,
	);
}
