import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Account } from '../accounts.mts';
import { decodeBase64 } from '../base64.mts';
import type { GeneralRefusal } from './refusals.mts';
import { refusals } from './refusals.mts';

const digestLength = 20;

export type SignatureVerdict =
	| { accepted: true; account: Account }
	| { accepted: false; refusal: GeneralRefusal };

/**
 * Verifies the `Authorization` header of the General OCR family over its bytes as received
 * (docs/tencent-ocr.md, How the local service checks). Fields may come in any order; times may be fractional.
 *
 * @param now Unix seconds by the service's clock, which alone decides about expiry
 */
export function verifyAppidSignature(
	header: string | undefined,
	accounts: readonly Account[],
	now: number,
): SignatureVerdict {
	if (header === undefined || header === '') return refuse(refusals.signatureMissing);
	const decoded = decodeBase64(header);
	if (!decoded || decoded.length <= digestLength) return refuse(refusals.signatureMalformed);

	const digest = decoded.subarray(0, digestLength);
	const original = decoded.subarray(digestLength);
	const fields = parseOriginal(original.toString('utf8'));
	const appid = fields.get('a');
	const secretId = fields.get('k');
	const expiry = readSeconds(fields.get('e'));
	if (!appid || !secretId || expiry === null || readSeconds(fields.get('t')) === null) {
		return refuse(refusals.signatureMalformed);
	}

	if (!accounts.some((account) => account.appid === appid)) {
		return refuse(refusals.appidUnknown);
	}
	const account = accounts.find((candidate) => candidate.secretId === secretId);
	if (!account) return refuse(refusals.secretIdUnknown);
	if (account.appid !== appid) return refuse(refusals.appidNotOfSecretId);

	const expected = createHmac('sha1', account.secretKey).update(original).digest();
	if (!timingSafeEqual(expected, digest)) return refuse(refusals.signatureWrong);
	// e = 0 marks a single-use signature, which OCR does not take (A3.1).
	if (expiry <= now) return refuse(refusals.signatureExpired);
	return { accepted: true, account };
}

function refuse(refusal: GeneralRefusal): SignatureVerdict {
	return { accepted: false, refusal };
}

function parseOriginal(original: string): Map<string, string> {
	const fields = new Map<string, string>();
	for (const pair of original.split('&')) {
		const separator = pair.indexOf('=');
		if (separator > 0) fields.set(pair.slice(0, separator), pair.slice(separator + 1));
	}
	return fields;
}

function readSeconds(text: string | undefined): number | null {
	return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
