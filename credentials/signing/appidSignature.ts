import { createHmac } from 'node:crypto';

/** What an appid signature is made of (docs/tencent-ocr.md, Signature of General OCR). Times are Unix seconds. */
export interface AppidSignatureFields {
	appid: string;
	secretId: string;
	secretKey: string;
	/** Optional since the page calls it historical; left out of the text when undefined. */
	bucket?: string;
	/** Now. */
	issuedAt: number;
	/** Must lie after `issuedAt`, at most three months ahead. */
	expiresAt: number;
	/** Unsigned decimal integer of at most ten digits. */
	nonce: number;
}

/** The text that is signed, in the field order of the page: `a[,b],k,e,t,r,u,f`; `f` empty makes it multi-use. */
export function appidOriginal(fields: AppidSignatureFields): string {
	const bucket = fields.bucket === undefined ? '' : `&b=${fields.bucket}`;
	return (
		`a=${fields.appid}${bucket}&k=${fields.secretId}` +
		`&e=${fields.expiresAt}&t=${fields.issuedAt}&r=${fields.nonce}&u=0&f=`
	);
}

/**
 * Base64 of the raw HMAC-SHA1 digest followed by the text itself. Whatever the text's field order,
 * the service recomputes the digest over it as received.
 */
export function signAppidOriginal(original: string, secretKey: string): string {
	const digest = createHmac('sha1', secretKey).update(original, 'utf8').digest();
	return Buffer.concat([digest, Buffer.from(original, 'utf8')]).toString('base64');
}

/** The Authorization value of one General OCR request: the bare signature, no scheme before it. */
export function appidAuthorization(fields: AppidSignatureFields): string {
	return signAppidOriginal(appidOriginal(fields), fields.secretKey);
}
