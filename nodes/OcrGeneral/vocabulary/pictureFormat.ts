import { alternatives } from './alternatives';

/** Formats that at least one service reads. */
export type PictureFormat = 'jpeg' | 'png' | 'bmp' | 'pdf';

const LABELS: Record<PictureFormat, string> = { jpeg: 'JPEG', png: 'PNG', bmp: 'BMP', pdf: 'PDF' };

/** "JPEG, PNG or BMP" */
export function listFormats(formats: readonly PictureFormat[]): string {
	return alternatives(formats.map((format) => LABELS[format]));
}

/** The MIME type that a format is sent with. */
export function mimeTypeOf(format: PictureFormat): string {
	return format === 'pdf' ? 'application/pdf' : `image/${format}`;
}
