import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { type OcrService, readsPdf } from '../tencent/services';
import { listFormats, type PictureFormat } from '../vocabulary/pictureFormat';
import { isCutOff } from './fileFlaw';
import { type FileKind, fileKind } from './fileKind';

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What is larger is not loaded to be shrunk: photos of 50 megapixels are about half of it. */
const LARGEST_SHRUNK = 50_000_000;

/** Bytes of a file that the service takes, or that may become a picture it takes. */
export const mostBytes = ({ maxPictureBytes }: OcrService, canShrink: boolean) =>
	canShrink ? LARGEST_SHRUNK : maxPictureBytes;

/**
 * @param most bytes, where more than the service takes is wanted
 * @throws OcrFailure when a picture of this size would be refused
 */
export function checkSize(size: number, service: OcrService, most = service.maxPictureBytes): void {
	if (size === 0) {
		throw refusal('The picture is empty', 'The file has no content; check the previous node.');
	}
	if (size > most) throw tooLarge(size, service);
}

/** @param flaw why it could not be scaled down, where that was tried: "it is interlaced" */
export function tooLarge(size: number, service: OcrService, flaw?: string): OcrFailure {
	const tried = flaw === undefined ? '' : `It could not be scaled down, since ${flaw}. `;
	return refusal(
		`The picture is too large (${megabytes(size)})`,
		`${tried}This service takes ${service.limitText}. Make the picture smaller, for example with an Edit Image node, or choose another 'Service'.`,
	);
}

/**
 * The picture's format by its bytes.
 * @throws OcrFailure when the service does not read it, or its end is missing
 */
export function checkFormat(bytes: Buffer, service: OcrService): PictureFormat {
	const kind = fileKind(bytes);
	const { format } = kind ?? {};
	if (!format || !service.formats.includes(format)) throw unreadable(kind, service);
	if (isCutOff(bytes, format)) throw refusal('The picture is cut off: its end is missing', RELOAD);
	return format;
}

/** Why a service does not read a file of this kind, and what makes it readable. */
function unreadable(kind: FileKind | undefined, service: OcrService): OcrFailure {
	const wanted = `Send ${listFormats(service.formats)}`;
	if (!kind) return refusal('The file is not a picture', `${wanted}. ${WHICH_FIELD}`);
	const { label, format, isPicture } = kind;
	if (!isPicture) {
		return refusal(
			`The file is not a picture but ${label}`,
			`${wanted}. ${OTHER_REMEDIES[label] ?? WHICH_FIELD}`,
		);
	}
	const remedy = format === 'pdf' ? pdfRemedy(service) : CONVERT;
	return refusal(`This service does not read ${label}`, `${wanted}. ${remedy}`);
}

/** Whether the bytes are of a kind that the service reads. */
export function isReadable(bytes: Buffer, service: OcrService): boolean {
	const format = fileKind(bytes)?.format;
	return format !== undefined && service.formats.includes(format);
}

const WHICH_FIELD = "Check in 'Input Data Field Name(s)' which field holds the picture.";
const CONVERT =
	"An Edit Image node before this one converts many formats: add its option 'Format' and choose PNG.";
const RELOAD = 'Load or send the file again; the transfer before this node broke off.';
const OTHER_REMEDIES: Readonly<Record<string, string>> = {
	'a web page':
		'The link leads to a page that shows the picture, or to a login, and not to the picture file itself.',
	'a picture as base64 text':
		"A Convert to File node before this one ('Move Base64 String to File') makes a file of it.",
	'an encrypted message': 'Decrypt it first.',
};

const pdfRemedy = (service: OcrService) =>
	readsPdf(service) ? '' : "Choose a 'Service' that reads PDF, such as General Basic OCR.";

const refusal = (message: string, remedy: string) =>
	new OcrFailure(failureReason('picture', message, remedy));
