import type { IBinaryData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ImageSource } from '../vocabulary/ImageSource';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { type BinaryField, binaryFields, fieldNamed, matchFields } from './binaryFields';
import { fieldsOfObject, filesOfMap, isAlike, isSameContent } from './binaryObjects';
import { enteredList } from './enteredList';
import { inlineSource } from './inlinePicture';
import { alikeFields, missingField, NO_NAME, NOT_USABLE, nothingMatches } from './noSuchField';

/** What the parameter holds until someone changes it. */
const DEFAULT_NAME = 'data';

const UNREADABLE = failureReason(
	'picture',
	'n8n could not read the file',
	'Its content may have been deleted: run the workflow again from the node that gives it.',
);

interface Found {
	field: BinaryField;
	fromPattern: boolean;
	insteadOfDefault?: boolean;
}

/**
 * One source for each picture that the parameter names; a name that the item has not gives a failure in its place.
 * @param value names and patterns (`attachment_*`) separated by commas, a binary object, or a list of these
 */
export function binarySources(
	context: IExecuteFunctions,
	item: number,
	value: unknown,
): Array<ImageSource | OcrFailure> {
	const wanted = enteredList(value, cutNames).flatMap(filesOfMap);
	if (wanted.length === 0) return [new OcrFailure(NO_NAME)];
	const data = context.getInputData()[item];
	const seen = new Set<IBinaryData>();
	const sources = wanted.flatMap((part): Array<ImageSource | OcrFailure> => {
		const inline = typeof part === 'string' ? inlineSource(item, part) : undefined;
		if (inline) return [inline];
		const found =
			typeof part === 'string' ? fieldsNamed(data, part) : fieldsMeant(data, part, wanted);
		if (found instanceof OcrFailure) return [found];
		return found
			.filter(({ field }) => isNew(seen, field.data))
			.map((one) => toSource(context, item, one));
	});
	return sources.length === 0 ? [nothingMatches(data)] : sources;
}

const cutNames = (text: string) => text.split(/[,，\r\n]+/);

function fieldsNamed(item: INodeExecutionData, name: string): Found[] | OcrFailure {
	if (name.includes('*')) {
		return matchFields(item, name).map((field) => ({ field, fromPattern: true }));
	}
	const field = fieldNamed(item, name);
	if (field) return [{ field, fromPattern: false }];
	const fields = binaryFields(item);
	// A form names a file after its question; whoever left the default alone means no other field.
	return name === DEFAULT_NAME && fields.length === 1
		? [{ field: fields[0], fromPattern: false, insteadOfDefault: true }]
		: missingField(item, name);
}

function fieldsMeant(
	item: INodeExecutionData,
	value: unknown,
	wanted: readonly unknown[],
): Found[] | OcrFailure {
	const fields = fieldsOfObject(item, value);
	if (fields.length === 0) return new OcrFailure(NOT_USABLE);
	const isOneFile = fields.every(
		({ data }) => data === fields[0].data || isSameContent(data, fields[0].data),
	);
	const areAllMeant =
		wanted.filter((other) => isAlike(other, fields[0].data)).length === fields.length;
	if (!isOneFile && !areAllMeant) return alikeFields(fields);
	return (areAllMeant ? fields : fields.slice(0, 1)).map((field) => ({
		field,
		fromPattern: false,
	}));
}

function isNew(seen: Set<IBinaryData>, data: IBinaryData): boolean {
	if (seen.has(data)) return false;
	seen.add(data);
	return true;
}

function toSource(
	context: IExecuteFunctions,
	item: number,
	{ field: { name, handle, data }, fromPattern, insteadOfDefault }: Found,
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
			...(insteadOfDefault ? { insteadOfDefault } : {}),
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
	} catch (thrown) {
		return await Promise.reject(new OcrFailure(UNREADABLE, {}, thrown));
	}
}
