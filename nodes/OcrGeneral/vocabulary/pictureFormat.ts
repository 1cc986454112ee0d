/** Formats that at least one service reads. */
export type PictureFormat = 'jpeg' | 'png' | 'bmp' | 'pdf';

const LABELS: Record<PictureFormat, string> = { jpeg: 'JPEG', png: 'PNG', bmp: 'BMP', pdf: 'PDF' };

/** "JPEG, PNG or BMP" */
export function listFormats(formats: readonly PictureFormat[]): string {
	const labels = formats.map((format) => LABELS[format]);
	return `${labels.slice(0, -1).join(', ')} or ${labels[labels.length - 1]}`;
}

/** The MIME type that a format is sent with. */
export function mimeTypeOf(format: PictureFormat): string {
	return format === 'pdf' ? 'application/pdf' : `image/${format}`;
}
