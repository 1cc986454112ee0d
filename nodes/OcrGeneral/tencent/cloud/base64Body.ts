import { createHash, type Hash } from 'node:crypto';

import type { RequestMeans } from '../api';

/** A request's body with a picture in it. */
export interface Base64Body {
	body: Buffer;
	/** SHA-256 of the body in hex, where it is known. */
	hash?: string;
}

const HEAD = '{"ImageBase64":"';
/** Whole groups of three bytes, so that no padding falls inside. */
const CHUNK = 3 * 16 * 1024;

const lengthOf = (picture: Buffer) => HEAD.length + Math.ceil(picture.length / 3) * 4;

/** What follows the picture in the JSON. */
const tailOf = (parameters: object) =>
	`",${JSON.stringify(parameters).slice(1)}`.replace(/,}$/, '}');

/** Writes the base64 text straight into the body, by pieces: no copy of it lies in memory as a string. */
export function base64Body(
	picture: Buffer,
	parameters: object,
	allocate: RequestMeans['allocate'],
): Base64Body {
	const tail = tailOf(parameters);
	const body = allocate(lengthOf(picture) + Buffer.byteLength(tail));
	writeStart(body, picture);
	body.write(tail, lengthOf(picture), 'utf8');
	return { body };
}

interface BodyStart {
	bytes: Buffer;
	hash: Hash;
}

const starts = new WeakMap<Buffer, BodyStart>();

/**
 * The same for one of a document's pages, whose requests differ at the end alone: all before it is encoded and hashed
 * once.
 */
export function pageBody(
	document: Buffer,
	parameters: object,
	allocate: RequestMeans['allocate'],
): Base64Body {
	const start = starts.get(document) ?? newStart(document);
	starts.set(document, start);
	const tail = Buffer.from(tailOf(parameters), 'utf8');
	const body = allocate(start.bytes.length + tail.length);
	start.bytes.copy(body);
	tail.copy(body, start.bytes.length);
	return { body, hash: start.hash.copy().update(tail).digest('hex') };
}

function newStart(document: Buffer): BodyStart {
	const bytes = Buffer.allocUnsafeSlow(lengthOf(document));
	writeStart(bytes, document);
	return { bytes, hash: createHash('sha256').update(bytes) };
}

function writeStart(body: Buffer, picture: Buffer): void {
	body.write(HEAD, 0, 'latin1');
	for (let read = 0, written = HEAD.length; read < picture.length; read += CHUNK) {
		written += body.write(picture.toString('base64', read, read + CHUNK), written, 'latin1');
	}
}
