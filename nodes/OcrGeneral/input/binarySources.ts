import type { IBinaryData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import {
	type BinaryField,
	findField,
	isBinaryData,
	matchFields,
	binaryFields,
} from './binaryFields';
import type { ImageSource } from '../vocabulary/ImageSource';

const LABEL = "'Input Data Field Name(s)'";
const EMPTY = failureReason(
	'picture',
	`${LABEL} is empty`,
	'Enter the name of the field that holds the picture, such as data.',
);
const NOT_USABLE = failureReason(
	'picture',
	`${LABEL} is neither a name nor a file`,
	"Enter the field's name, or an expression such as {{ $('Node').item.binary.data }}.",
);

const UNREADABLE = failureReason(
	'picture',
	'n8n could not read the file',
	'Its content may be deleted: run the workflow from the node that gives it.',
);

/**
 * One source for each picture that the parameter names; a name that the item has not gives a failure in its place.
 * @param value names and patterns (`attachment_*`) separated by commas, a binary object, or a list of these
 */
export function binarySources(
	context: IExecuteFunctions,
	item: number,
	value: unknown,
): Array<ImageSource | OcrFailure> {
	const data = context.getInputData()[item];
	const wanted = Array.isArray(value)
		? value
		: typeof value === 'string'
			? value.split(/[,，]/)
			: [value];
	const named = wanted
		.map((part: unknown) => (typeof part === 'string' ? part.trim() : part))
		.filter((part) => part !== '' && part !== undefined && part !== null);
	if (named.length === 0) return [new OcrFailure(EMPTY)];
	const seen = new Set<IBinaryData>();
	return named
		.flatMap((part) => fieldsFor(data, part))
		.filter((found) => found instanceof OcrFailure || isNew(seen, found.field.data))
		.map((found) =>
			found instanceof OcrFailure ? found : toSource(context, item, found.field, found.fromPattern),
		);
}

interface Found {
	field: BinaryField;
	fromPattern: boolean;
}

function fieldsFor(item: INodeExecutionData, wanted: unknown): Array<Found | OcrFailure> {
	if (typeof wanted !== 'string') {
		const field = fieldOfObject(item, wanted);
		return [field ? { field, fromPattern: false } : new OcrFailure(NOT_USABLE)];
	}
	if (wanted.includes('*')) {
		return matchFields(item, wanted).map((field) => ({ field, fromPattern: true }));
	}
	const field = findField(item, wanted);
	return [field ? { field, fromPattern: false } : missingField(item, wanted)];
}

/** `{{ $binary.data }}` loses the content on its way through n8n; name, type and size still tell which file it is. */
function fieldOfObject(item: INodeExecutionData, value: unknown): BinaryField | undefined {
	if (isBinaryData(value)) {
		return { name: value.fileName ?? 'file', handle: value, data: value };
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const { fileName, mimeType, fileSize } = value as Partial<IBinaryData>;
	const alike = binaryFields(item).filter(
		({ data }) =>
			mimeType !== undefined &&
			data.mimeType === mimeType &&
			data.fileName === fileName &&
			data.fileSize === fileSize,
	);
	return alike.length === 1 ? alike[0] : undefined;
}

function missingField(item: INodeExecutionData, name: string): OcrFailure {
	const names = binaryFields(item).map((field) => field.name);
	const has =
		names.length === 0
			? 'The item has no binary field at all: the previous node must give the file.'
			: `The item has: ${names.join(', ')}.`;
	const reason = failureReason(
		'picture',
		`The item does not have the field named in ${LABEL}`,
		`${has} Change ${LABEL} accordingly.`,
	);
	return new OcrFailure(reason).about(name);
}

function isNew(seen: Set<IBinaryData>, data: IBinaryData): boolean {
	if (seen.has(data)) return false;
	seen.add(data);
	return true;
}

function toSource(
	context: IExecuteFunctions,
	item: number,
	{ name, handle, data }: BinaryField,
	fromPattern: boolean,
): ImageSource {
	const { bytes } = data as { bytes?: unknown };
	return {
		item,
		source: data.fileName || name,
		content: {
			kind: 'binary',
			fileName: data.fileName ?? '',
			mimeType: data.mimeType,
			...(typeof bytes === 'number' ? { size: bytes } : {}),
			fromPattern,
			read: async () => await readBinary(context, item, handle),
		},
	};
}

async function readBinary(
	context: IExecuteFunctions,
	item: number,
	handle: string | IBinaryData,
): Promise<Buffer> {
	try {
		return await context.helpers.getBinaryDataBuffer(item, handle);
	} catch {
		return await Promise.reject(new OcrFailure(UNREADABLE));
	}
}
