import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Account } from '../accounts.mts';
import type { CloudCode } from './refusals.mts';

/** A request as it came, as far as TC3-HMAC-SHA256 signs it. */
export interface SignedRequest {
	method: string;
	path: string;
	/** Without the question mark. */
	query: string;
	/** By lower-case name. */
	headers: ReadonlyMap<string, string>;
	/** SHA-256 of the body as sent, hex. */
	hashedPayload: string;
}

export type Tc3Verdict =
	| { accepted: true; account: Account }
	| { accepted: false; code: CloudCode };

/** Seconds that a timestamp may be off the service's clock. */
const tolerance = 300;
const authorization =
	/^TC3-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{4}-\d\d-\d\d)\/([^/,\s]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Verifies a TC3-HMAC-SHA256 signature (docs/tencent-ocr.md, Signature of Cloud API 3.0). Date and service are taken from the
 * Credential, since Tencent's Node client signs the first label of whatever endpoint it is given (A8).
 *
 * @param now Unix seconds by the service's clock
 */
export function verifyTc3(
	request: SignedRequest,
	accounts: readonly Account[],
	now: number,
): Tc3Verdict {
	const { headers } = request;
	const parts = authorization.exec(headers.get('authorization') ?? '');
	if (!parts) return refuse('AuthFailure.InvalidAuthorization');
	const [, secretId, date, service, signedHeaders, signature] = parts;
	const timestamp = Number(headers.get('x-tc-timestamp'));
	if (!(Math.abs(now - timestamp) <= tolerance)) return refuse('AuthFailure.SignatureExpire');
	const account = accounts.find((candidate) => candidate.secretId === secretId);
	if (!account) return refuse('AuthFailure.SecretIdNotFound');

	const names = signedHeaders.split(';');
	const isUtcDate = date === new Date(timestamp * 1000).toISOString().slice(0, 10);
	if (!isUtcDate || !names.includes('content-type') || !names.includes('host')) {
		return refuse('AuthFailure.SignatureFailure');
	}
	const scope = `${date}/${service}/tc3_request`;
	const key = signingKey(account.secretKey, date, service);
	const fits = hostsAsSigned(headers.get('host') ?? '').some((host) => {
		const canonical = canonicalRequest(request, names, host);
		const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`;
		return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
	});
	if (!fits) return refuse('AuthFailure.SignatureFailure');
	const token = headers.get('x-tc-token') ?? '';
	if (token !== (account.sessionToken ?? '')) return refuse('AuthFailure.TokenFailure');
	return { accepted: true, account };
}

function refuse(code: CloudCode): Tc3Verdict {
	return { accepted: false, code };
}

/** Tencent's Node client sends the port and signs the host without it (A8). */
function hostsAsSigned(host: string): string[] {
	return [host, host.replace(/:\d+$/, '')];
}

function canonicalRequest(request: SignedRequest, names: string[], host: string): string {
	const { method, path, query, headers, hashedPayload } = request;
	const lines = names.map((name) => {
		const value = name === 'host' ? host : (headers.get(name) ?? '');
		return `${name}:${value.trim().toLowerCase()}\n`;
	});
	return [method, path, query, lines.join(''), names.join(';'), hashedPayload].join('\n');
}

function signingKey(secretKey: string, date: string, service: string): Buffer {
	return hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request');
}

function hmac(key: string | Buffer, text: string): Buffer {
	return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
