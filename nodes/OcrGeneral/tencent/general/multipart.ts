/** The file part of a form. */
export interface FilePart {
	name: string;
	fileName: string;
	contentType: string;
	bytes: Buffer;
}

/** A form ready to send. */
export interface MultipartBody {
	contentType: string;
	body: Buffer;
}

const CRLF = '\r\n';

/** As browsers escape names: a quote or a line break would end the header (WHATWG HTML, multipart/form-data). */
const escapeName = (name: string) =>
	name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');

/** Folders in a name say nothing to the service. */
const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1);

/**
 * Joins text fields and one file into one Buffer, so that n8n sends it untouched with its length known.
 * The same bytes as the form-data package gives for the same boundary.
 * @param boundary must not occur in the file; take a random one
 * @param allocate gives memory of that many bytes
 */
export function multipartBody(
	fields: Record<string, string>,
	file: FilePart,
	boundary: string,
	allocate: (size: number) => Buffer = Buffer.allocUnsafe,
): MultipartBody {
	const textParts = Object.entries(fields).map(
		([name, value]) =>
			`--${boundary}${CRLF}` +
			`Content-Disposition: form-data; name="${escapeName(name)}"${CRLF}${CRLF}${value}${CRLF}`,
	);
	const head =
		textParts.join('') +
		`--${boundary}${CRLF}` +
		`Content-Disposition: form-data; name="${escapeName(file.name)}"; ` +
		`filename="${escapeName(baseName(file.fileName))}"${CRLF}` +
		`Content-Type: ${file.contentType}${CRLF}${CRLF}`;
	const tail = `${CRLF}--${boundary}--${CRLF}`;
	const headLength = Buffer.byteLength(head, 'utf8');
	const body = allocate(headLength + file.bytes.length + tail.length);
	body.write(head, 'utf8');
	file.bytes.copy(body, headLength);
	body.write(tail, headLength + file.bytes.length, 'latin1');
	return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}
