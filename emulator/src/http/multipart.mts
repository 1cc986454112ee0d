import { Busboy } from '@fastify/busboy';

/** A `multipart/form-data` body: text parts by name, file parts (those with a filename) by name. */
export interface MultipartForm {
	fields: Map<string, string>;
	files: Map<string, Buffer>;
}

/** OCR takes four fields; more parts than these are no honest request. */
const limits = { parts: 20, fieldSize: 64 * 1024, headerPairs: 20, headerSize: 8 * 1024 };

/**
 * Parses a multipart body. A stray `;` after a part's name, as in Tencent's own sample, is tolerated.
 *
 * @throws when the boundary is missing or the body is no complete multipart
 */
export function parseMultipart(contentType: string, body: Buffer): Promise<MultipartForm> {
	return new Promise((resolve, reject) => {
		const form: MultipartForm = { fields: new Map(), files: new Map() };
		const parser = new Busboy({ headers: { 'content-type': contentType }, limits });
		parser.on('field', (name, value) => form.fields.set(name, value));
		parser.on('file', (name, stream, filename) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('error', reject);
			stream.on('end', () => {
				if (filename !== undefined) form.files.set(name, Buffer.concat(chunks));
			});
		});
		parser.on('partsLimit', () => reject(new Error('Too many parts')));
		parser.on('error', reject);
		parser.on('finish', () => resolve(form));
		parser.end(body);
	});
}
