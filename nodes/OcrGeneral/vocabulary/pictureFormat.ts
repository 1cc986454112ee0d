/** Formats that at least one service reads. */
export type PictureFormat = 'jpeg' | 'png' | 'bmp' | 'pdf';

/** What the first bytes of a file say it is. */
export interface SniffedFormat {
	/** As people call it, for messages. */
	label: string;
	/** Undefined where no service reads it. */
	format?: PictureFormat;
}

interface Signature extends SniffedFormat {
	matches: (bytes: Buffer) => boolean;
}

const at = (offset: number, text: string) => (bytes: Buffer) =>
	bytes.toString('latin1', offset, offset + text.length) === text;

const brand = (names: string[]) => (bytes: Buffer) =>
	at(4, 'ftyp')(bytes) && names.includes(bytes.toString('latin1', 8, 12));

/** PDF readers accept a header anywhere within the first 1024 bytes. */
const pdfHeader = (bytes: Buffer) => bytes.toString('latin1', 0, 1024).includes('%PDF-');

const SIGNATURES: readonly Signature[] = [
	{ label: 'JPEG', format: 'jpeg', matches: at(0, '\xff\xd8\xff') },
	{ label: 'PNG', format: 'png', matches: at(0, '\x89PNG\r\n\x1a\n') },
	{ label: 'BMP', format: 'bmp', matches: at(0, 'BM') },
	{ label: 'GIF', matches: at(0, 'GIF8') },
	{ label: 'WebP', matches: (bytes) => at(0, 'RIFF')(bytes) && at(8, 'WEBP')(bytes) },
	{ label: 'TIFF', matches: (bytes) => at(0, 'II*\0')(bytes) || at(0, 'MM\0*')(bytes) },
	{ label: 'HEIC', matches: brand(['heic', 'heix', 'hevc', 'mif1', 'msf1']) },
	{ label: 'AVIF', matches: brand(['avif', 'avis']) },
	{ label: 'PDF', format: 'pdf', matches: pdfHeader },
	{
		label: 'SVG',
		matches: (bytes) => /^\s*(<\?xml[^>]*>\s*)?<svg/.test(bytes.toString('latin1', 0, 256)),
	},
];

/** Tells a format by the file's first bytes; names and MIME types lie too often. */
export function sniffFormat(bytes: Buffer): SniffedFormat | undefined {
	return SIGNATURES.find((signature) => signature.matches(bytes));
}

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
