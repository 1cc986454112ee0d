import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

import { type BinaryField, binaryFields, isBinaryData } from './binaryFields';

type Description = Partial<IBinaryData>;

/** The objects of several files under their names, as `{{ $binary }}` gives them; anything else as it is. */
export function filesOfMap(value: unknown): unknown[] {
	if (typeof value !== 'object' || value === null || isDescription(value)) return [value];
	const files = Object.values(value);
	return files.length > 0 && files.every(isDescription) ? files : [value];
}

/**
 * The files that an object from an expression may mean. `{{ $binary.data }}` loses the content on its way through
 * n8n; id, name, type and size still tell which of the item's files it is, if not always which one alone.
 */
export function fieldsOfObject(item: INodeExecutionData, value: unknown): BinaryField[] {
	if (!isDescription(value)) return [];
	if (isBinaryData(value)) return [{ name: value.fileName ?? 'file', handle: value, data: value }];
	return binaryFields(item).filter(({ data }) => isAlike(value, data));
}

/** Whether all that the object says is true of the file. */
export function isAlike(value: unknown, file: IBinaryData): boolean {
	if (!isDescription(value)) return false;
	const { id, mimeType, fileName, fileSize } = value;
	if (id || file.id) return id === file.id;
	return mimeType === file.mimeType && fileName === file.fileName && fileSize === file.fileSize;
}

/** Whether both hold the same bytes, as far as n8n has them at hand. */
export const isSameContent = (one: IBinaryData, other: IBinaryData) =>
	!one.id && !other.id && one.data === other.data;

const isDescription = (value: unknown): value is Description =>
	typeof value === 'object' && value !== null && 'mimeType' in value;
