import { createHash, createHmac } from 'node:crypto';

const ALGORITHM = 'TC3-HMAC-SHA256';
const TERMINATOR = 'tc3_request';

/** One request to sign by TC3-HMAC-SHA256 (https://cloud.tencent.com/document/api/213/30654). */
export interface Tc3Request {
	method: string;
	/** Path as sent, `/` for Cloud API 3.0. */
	path: string;
	/** Query string as sent, without the question mark; empty for POST. */
	query: string;
	/** Headers to sign, at least content-type and host, with their values as sent. */
	signedHeaders: Record<string, string>;
	/** The very bytes that are sent. */
	body: string | Buffer;
	/** SHA-256 of the body in hex, where it is known already. */
	bodyHash?: string;
	/** Product in the credential scope, `ocr`. */
	service: string;
	/** Unix seconds, the value of X-TC-Timestamp. */
	timestamp: number;
}

export interface Tc3Key {
	secretId: string;
	secretKey: string;
}

const sha256Hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

const hmacSha256 = (key: string | Buffer, text: string) =>
	createHmac('sha256', key).update(text, 'utf8').digest();

/** The UTC date of a timestamp, `YYYY-MM-DD`; a local date would fail for hours each day in China. */
function tc3Date(timestamp: number): string {
	return new Date(timestamp * 1000).toISOString().slice(0, 10);
}

/** Header names in lower case, sorted, joined with semicolons. */
function tc3SignedHeaderNames(headers: Record<string, string>): string {
	return sortedHeaders(headers)
		.map(([name]) => name)
		.join(';');
}

/** Step 1: method, path, query, headers (names and values in lower case), their names, hash of the body. */
export function tc3CanonicalRequest(request: Tc3Request): string {
	const canonicalHeaders = sortedHeaders(request.signedHeaders)
		.map(([name, value]) => `${name}:${value.trim().toLowerCase()}\n`)
		.join('');
	return [
		request.method,
		request.path,
		request.query,
		canonicalHeaders,
		tc3SignedHeaderNames(request.signedHeaders),
		request.bodyHash ?? sha256Hex(request.body),
	].join('\n');
}

export function tc3CredentialScope(request: Tc3Request): string {
	return `${tc3Date(request.timestamp)}/${request.service}/${TERMINATOR}`;
}

/** Step 2. */
export function tc3StringToSign(request: Tc3Request): string {
	return [
		ALGORITHM,
		String(request.timestamp),
		tc3CredentialScope(request),
		sha256Hex(tc3CanonicalRequest(request)),
	].join('\n');
}

/** Step 3, first half: the key of one day and one product. */
export function tc3SigningKey(secretKey: string, date: string, service: string): Buffer {
	return hmacSha256(hmacSha256(hmacSha256(`TC3${secretKey}`, date), service), TERMINATOR);
}

/** Step 3, second half: the signature in hex. */
export function tc3Signature(request: Tc3Request, secretKey: string): string {
	const signingKey = tc3SigningKey(secretKey, tc3Date(request.timestamp), request.service);
	return createHmac('sha256', signingKey).update(tc3StringToSign(request), 'utf8').digest('hex');
}

/** Step 4: the Authorization value. */
export function tc3Authorization(request: Tc3Request, key: Tc3Key): string {
	return (
		`${ALGORITHM} Credential=${key.secretId}/${tc3CredentialScope(request)}, ` +
		`SignedHeaders=${tc3SignedHeaderNames(request.signedHeaders)}, ` +
		`Signature=${tc3Signature(request, key.secretKey)}`
	);
}

function sortedHeaders(headers: Record<string, string>): Array<[string, string]> {
	return Object.entries(headers)
		.map(([name, value]): [string, string] => [name.toLowerCase(), value])
		.sort(([a], [b]) => (a < b ? -1 : 1));
}
