import type { PictureFormat } from '../vocabulary/pictureFormat';

/** What the bytes of a file say it is. */
export interface FileKind {
	/** As people call it, for messages: "JPEG", or with its article where it is no picture: "a web page". */
	label: string;
	/** Undefined where no service reads it. */
	format?: PictureFormat;
	/** Whether it can be converted into a picture that a service reads. */
	isPicture: boolean;
}

interface Signature extends FileKind {
	matches: (bytes: Buffer) => boolean;
}

/** Bytes looked at where a format has no place of its own for its name. */
const HEAD = 1024;
/** What may stand before a document's first element; a comment ends where it first may, else their endings multiply. */
const PROLOG = '<\\?xml[^>]*>|<!--(?:(?!-->)[^])*-->|\\s';
const SVG = new RegExp(`^(${PROLOG}|<!DOCTYPE svg[^>]*>)*<svg[\\s>]`, 'i');
const WEB_PAGE = new RegExp(`^(${PROLOG})*<(!doctype html|html|head|body)\\b`, 'i');
/** Sizes of the header that follows a BMP's 14 bytes, by version. */
const BMP_HEADERS = new Set([12, 16, 40, 52, 56, 64, 108, 124]);

const at = (offset: number, text: string) => (bytes: Buffer) =>
	bytes.toString('latin1', offset, offset + text.length) === text;

const atAny = (offset: number, texts: string[]) => (bytes: Buffer) =>
	texts.some((text) => at(offset, text)(bytes));

/** The kind of an ISO media file, by its main brand. */
const brand = (names: string[]) => (bytes: Buffer) =>
	at(4, 'ftyp')(bytes) && names.includes(bytes.toString('latin1', 8, 12));

/** Text that begins so, after a byte order mark and blanks. */
const begins = (pattern: RegExp) => (bytes: Buffer) =>
	pattern.test(textHead(bytes).replace(/^\uFEFF?\s*/, ''));

const picture = (label: string, matches: Signature['matches'], format?: PictureFormat) => ({
	label,
	matches,
	isPicture: true,
	...(format ? { format } : {}),
});

const other = (label: string, matches: Signature['matches']) => ({
	label,
	matches,
	isPicture: false,
});

const SIGNATURES: readonly Signature[] = [
	picture('JPEG', at(0, '\xff\xd8\xff'), 'jpeg'),
	picture('PNG', at(0, '\x89PNG\r\n\x1a\n'), 'png'),
	picture('BMP', isBmp, 'bmp'),
	picture('GIF', at(0, 'GIF8')),
	picture('WebP', (bytes) => at(0, 'RIFF')(bytes) && at(8, 'WEBP')(bytes)),
	picture('TIFF', atAny(0, ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'])),
	picture('HEIC', brand(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])),
	picture('AVIF', brand(['avif', 'avis'])),
	picture('JPEG 2000', atAny(0, ['\0\0\0\x0cjP  ', '\xff\x4f\xff\x51'])),
	picture('JPEG XL', atAny(0, ['\0\0\0\x0cJXL ', '\xff\x0a'])),
	picture('Photoshop (PSD)', at(0, '8BPS')),
	picture('ICO', at(0, '\0\0\x01\0')),
	// PDF readers accept a header anywhere within the first 1024 bytes.
	picture('PDF', (bytes) => bytes.toString('latin1', 0, HEAD).includes('%PDF-'), 'pdf'),
	picture('SVG', begins(SVG)),
	other('a web page', begins(WEB_PAGE)),
	other('an XML file', begins(/^<\?xml/)),
	other('a video or sound file', at(4, 'ftyp')),
	other('an Office document or a ZIP archive', at(0, 'PK\x03\x04')),
	other('an old Office document or an Outlook message', at(0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')),
	other('an archive', atAny(0, ['Rar!', '7z\xbc\xaf', '\x1f\x8b'])),
	other('an encrypted message', begins(/^-----BEGIN (PGP MESSAGE|PKCS7|CMS)-----/)),
	other('a calendar entry', begins(/^BEGIN:VCALENDAR/)),
	other('JSON text', begins(/^(\{\s*["}]|\[\s*["[{\]\d-])/)),
	other('a picture as base64 text', begins(/^(data:image\/|\/9j\/|iVBORw0KGgo)/)),
	other('a text file', isText),
];

/** Tells a kind by the file's bytes; names and MIME types lie too often. Undefined where nothing is known. */
export function fileKind(bytes: Buffer): FileKind | undefined {
	return SIGNATURES.find((signature) => signature.matches(bytes));
}

/** A table of car makers begins with `BM`, too. */
function isBmp(bytes: Buffer): boolean {
	return at(0, 'BM')(bytes) && bytes.length >= 18 && BMP_HEADERS.has(bytes.readUInt32LE(14));
}

/** Text of any script holds no control characters but line ends, tabs and form feeds. */
function isText(bytes: Buffer): boolean {
	return (
		bytes.length > 0 &&
		[...textHead(bytes)].every((character) => character >= ' ' || '\t\n\f\r'.includes(character))
	);
}

function textHead(bytes: Buffer): string {
	const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
	return bytes.toString(isUtf16 ? 'utf16le' : 'utf8', 0, HEAD);
}
