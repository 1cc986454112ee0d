import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

import { appidAuthorization } from './appidSignature';
import { HeaderEditor } from './HeaderEditor';
import { isData, isGet, type RequestOptions, signableBody, signableUrl } from './signableRequest';
import { tc3Authorization } from './tc3Signature';

export type { RequestOptions } from './signableRequest';

/** Carries the clock's offset from the node to the signer, in milliseconds; never sent. */
export const CLOCK_OFFSET_HEADER = 'x-clock-offset';

/** Carries the SHA-256 of the body in hex to the signer, where the node knows it already; never sent. */
export const BODY_HASH_HEADER = 'x-body-sha256';

const FORM = 'application/x-www-form-urlencoded';

/** Cloud API 3.0's version of the OCR actions (X-TC-Version). */
export const OCR_API_VERSION = '2018-11-19';

/** Long enough for a large upload on a clock that is minutes off; the service allows three months. */
const SIGNATURE_LIFETIME_SECONDS = 3600;

/** What signing takes from outside. */
export interface SigningMoment {
	/** Unix milliseconds. */
	now: number;
	/** Integer, 0 to 4294967295. */
	nonce: number;
}

/**
 * Signs a request in place: Cloud API 3.0's way when it carries X-TC-Action, else by appid.
 * An earlier signature is overwritten, since n8n may call this twice for one request.
 * @throws UserError when a credential field that the signature needs is empty, or the request cannot be signed
 */
export function authenticateRequest(
	credentials: ICredentialDataDecryptedObject,
	options: RequestOptions,
	moment: SigningMoment,
): void {
	const headers = new HeaderEditor((options.headers ??= {}));
	const now = moment.now + Number(headers.take(CLOCK_OFFSET_HEADER) ?? 0);
	const seconds = Math.floor(now / 1000);
	const bodyHash = headers.take(BODY_HASH_HEADER);
	if (headers.get('x-tc-action')) {
		signCloudApi(credentials, options, headers, seconds, bodyHash);
	} else {
		headers.take('x-tc-action');
		headers.take('x-tc-version');
		signGeneralOcr(credentials, options, headers, seconds, moment.nonce);
	}
}

function signGeneralOcr(
	credentials: ICredentialDataDecryptedObject,
	options: RequestOptions,
	headers: HeaderEditor,
	seconds: number,
	nonce: number,
): void {
	const appid = required(credentials, 'appid', 'App ID');
	const authorization = appidAuthorization({
		appid,
		secretId: required(credentials, 'secretId', 'Secret ID'),
		secretKey: required(credentials, 'secretKey', 'Secret Key'),
		issuedAt: seconds,
		expiresAt: seconds + SIGNATURE_LIFETIME_SECONDS,
		nonce,
	});
	headers.set('Authorization', authorization);
	// The service refuses an appid that is a JSON number ("donot find appid").
	if (isData(options.body) && !Array.isArray(options.body))
		options.body.appid = String(options.body.appid || appid);
}

function signCloudApi(
	credentials: ICredentialDataDecryptedObject,
	options: RequestOptions,
	headers: HeaderEditor,
	timestamp: number,
	bodyHash: string | undefined,
): void {
	const url = signableUrl(options);
	const body = signableBody(options, headers.get('content-type') ?? '');
	if (options.body !== undefined) options.body = body;
	// As Tencent's own clients do (http_connection.js of tencentcloud-sdk-nodejs-common).
	const usual = isGet(options) && body.length === 0 ? FORM : 'application/json';
	if (!headers.get('content-type')) headers.set('Content-Type', usual);
	if (!headers.get('x-tc-version')) headers.set('X-TC-Version', OCR_API_VERSION);
	if (!headers.get('x-tc-region')) headers.take('x-tc-region');
	headers.set('X-TC-Timestamp', String(timestamp));
	headers.take('x-tc-token');
	const sessionToken = text(credentials.sessionToken);
	if (sessionToken) headers.set('X-TC-Token', sessionToken);

	const request = {
		method: (options.method ?? 'GET').toUpperCase(),
		path: url.pathname,
		query: isGet(options) ? url.search.slice(1) : '',
		signedHeaders: {
			'content-type': headers.get('content-type') ?? '',
			host: headers.get('host') ?? url.host,
			'x-tc-action': headers.get('x-tc-action') ?? '',
		},
		body,
		bodyHash,
		service: serviceOf(url.hostname),
		timestamp,
	};
	headers.set(
		'Authorization',
		tc3Authorization(request, {
			secretId: required(credentials, 'secretId', 'Secret ID'),
			secretKey: required(credentials, 'secretKey', 'Secret Key'),
		}),
	);
}

/** The product is the first label of Tencent's host names; any other host stands in for OCR. */
function serviceOf(hostname: string): string {
	return /\.tencentcloudapi\.com(\.cn)?$/.test(hostname) ? hostname.split('.')[0] : 'ocr';
}

/** Values pasted from the console often carry a space or a line break. */
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : String(value ?? ''));

function required(credentials: ICredentialDataDecryptedObject, name: string, label: string) {
	const value = text(credentials[name]);
	if (value === '') {
		throw new UserError(`'${label}' is empty. Enter it in the Tencent Cloud OCR API credential.`);
	}
	return value;
}
