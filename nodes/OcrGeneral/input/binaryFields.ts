import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

/** A binary field of one item: the name that users see, and what n8n's helpers take for it. */
export interface BinaryField {
	name: string;
	/** The field's name, or the binary object itself where n8n keeps it in the json. */
	handle: string | IBinaryData;
	data: IBinaryData;
}

/** Where n8n's combined binary mode keeps the files of an item. */
export const COMBINED_KEY = '_files';

/**
 * Whether n8n made this object for a file: one that it stores carries the name of the storage twice, one that it
 * keeps in memory is base64. The metadata of a file elsewhere have an id and a type, too.
 */
export function isBinaryData(value: unknown): value is IBinaryData {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const { mimeType, data, id } = value as Partial<IBinaryData>;
	if (typeof mimeType !== 'string' || typeof data !== 'string') return false;
	if (id) return typeof id === 'string' && id.startsWith(`${data}:`);
	return /^[A-Za-z\d+/]+={0,2}$/.test(data);
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

/** The field of that name, which in the combined mode may have its path before it (`_files.data`, `_files["data"]`). */
export function fieldNamed(item: INodeExecutionData, name: string): BinaryField | undefined {
	const [, path] = /^_files(?:\.|\[)(.+)$/.exec(name) ?? [];
	const plain = path?.replace(/^['"]|['"]?\]$/g, '');
	const fields = binaryFields(item);
	return (
		fields.find((field) => field.name === name) ?? fields.find((field) => field.name === plain)
	);
}

/** The fields whose name, or path with `_files.` before it, fits a pattern in which `*` stands for any text. */
export function matchFields(item: INodeExecutionData, pattern: string): BinaryField[] {
	const [start, ...parts] = pattern.split('*');
	const end = parts.pop() ?? '';
	const fits = (name: string) => {
		let at = start.length;
		const areThere = parts.every((part) => {
			const found = name.indexOf(part, at);
			at = found + part.length;
			return found >= 0;
		});
		return areThere && name.startsWith(start) && name.slice(at).endsWith(end);
	};
	return binaryFields(item).filter(({ name }) => fits(name) || fits(`${COMBINED_KEY}.${name}`));
}
