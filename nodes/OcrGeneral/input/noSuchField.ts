import type { INodeExecutionData } from 'n8n-workflow';

import { isHttpUrl } from '../vocabulary/httpUrl';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { type BinaryField, binaryFields } from './binaryFields';
import { shortened, shownUrl } from './shownUrl';

const LABEL = "'Input Data Field Name(s)'";
/** A name as long as this is text that was meant to be the picture itself. */
const LONGEST_NAME = 200;

export const NO_NAME = failureReason(
	'picture',
	`${LABEL} is empty`,
	'Enter the name of the field that holds the picture, such as data.',
);

export const NOT_USABLE = failureReason(
	'picture',
	`${LABEL} is neither a name nor a file`,
	"Enter the field's name, or an expression such as {{ $('Node').item.binary.data }}.",
);

const NO_FILE = failureReason(
	'picture',
	'No picture arrives',
	"Put a node that gives a file before this one, such as an e-mail trigger that downloads attachments, a form, or HTTP Request. For pictures on the web set 'Input Type' to Image URL.",
);

const NOT_READABLE = 'Nothing arrives that this service can read';
/** An e-mail without a picture is a failure like any other, so that no invoice is lost unseen. */
const LET_PASS =
	"Where such items are to be expected, set 'On Error' in this node's settings to 'Continue (using error output)': they leave there, and all others are read.";

export function missingField(item: INodeExecutionData, name: string): OcrFailure {
	const fields = binaryFields(item);
	if (fields.length === 0) return new OcrFailure(NO_FILE);
	const reason = failureReason(
		'picture',
		`The item does not have the field named in ${LABEL}`,
		`The item has: ${namesOf(fields)}. Change ${LABEL} accordingly; * takes every file.${wayOut(name)}`,
	);
	return new OcrFailure(reason).about(shortened(shownUrl(name)));
}

/** Where a pattern, or several, fit no field of the item. */
export function nothingMatches(item: INodeExecutionData): OcrFailure {
	const fields = binaryFields(item);
	if (fields.length === 0) return unreadableItem('The item has no file at all.');
	return unreadableItem(
		`No field matches the pattern in ${LABEL}; the item has: ${namesOf(fields)}.`,
	);
}

/** @param what the item holds instead, as a sentence */
export const unreadableItem = (what: string) =>
	new OcrFailure(failureReason('picture', NOT_READABLE, `${what} ${LET_PASS}`));

export const alikeFields = (fields: readonly BinaryField[]) =>
	new OcrFailure(
		failureReason(
			'picture',
			`The expression in ${LABEL} fits several files`,
			`They have the same name, type and size: ${namesOf(fields)}. Enter the name of the field instead.`,
		),
	);

const namesOf = (fields: readonly BinaryField[]) => fields.map(({ name }) => name).join(', ');

function wayOut(name: string): string {
	if (isHttpUrl(name)) return " To read a picture by its URL, set 'Input Type' to Image URL.";
	if (name.length < LONGEST_NAME) return '';
	return " If this text is a file as base64, a Convert to File node ('Move Base64 String to File') makes one of it.";
}
