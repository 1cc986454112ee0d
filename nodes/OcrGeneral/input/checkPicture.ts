import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { type OcrService, readsPdf } from '../tencent/services';
import { listFormats, sniffFormat, type PictureFormat } from '../vocabulary/pictureFormat';

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** @throws OcrFailure when a picture of this size would be refused */
export function checkSize(size: number, service: OcrService): void {
	if (size === 0) {
		throw refusal('The picture is empty', 'The file has no content; check the previous node.');
	}
	if (size > service.maxPictureBytes) {
		throw refusal(
			`The picture is too large (${megabytes(size)})`,
			`This service takes ${service.limitText}. Make the picture smaller, or choose another 'Service'.`,
		);
	}
}

/**
 * The picture's format by its bytes.
 * @throws OcrFailure when the service does not read it
 */
export function checkFormat(bytes: Buffer, service: OcrService): PictureFormat {
	const sniffed = sniffFormat(bytes);
	if (sniffed?.format && service.formats.includes(sniffed.format)) return sniffed.format;
	const formats = listFormats(service.formats);
	throw refusal(
		sniffed ? `This service does not read ${sniffed.label}` : 'The file is not a picture',
		`Send ${formats}${sniffed ? '; convert the file first' : ' and check which field holds the picture'}.${pdfRemedy(sniffed?.format)}`,
	);
}

/** Whether the bytes are a picture that the service reads. */
export function isReadable(bytes: Buffer, service: OcrService): boolean {
	const format = sniffFormat(bytes)?.format;
	return format !== undefined && service.formats.includes(format);
}

/** Whether a file of this type is worth a look at its bytes; mail programs send pictures as octet-stream too. */
export function mayBePicture(mimeType: string, service: OcrService): boolean {
	if (mimeType === 'application/pdf') return readsPdf(service);
	return /^image\/|^application\/octet-stream$|^$/.test(mimeType);
}

const pdfRemedy = (format?: PictureFormat) =>
	format === 'pdf' ? " Or choose a 'Service' that reads PDF, such as General Basic OCR." : '';

const refusal = (message: string, remedy: string) =>
	new OcrFailure(failureReason('picture', message, remedy));
