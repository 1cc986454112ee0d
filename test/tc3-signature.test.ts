import fc from 'fast-check';
import Sign from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign';

import {
	tc3Authorization,
	tc3CanonicalRequest,
	tc3CredentialScope,
	tc3Signature,
	tc3SigningKey,
	tc3StringToSign,
	type Tc3Request,
} from '../credentials/signing/tc3Signature';
import vectors from './fixtures/signature-vectors.json';

interface Tc3Vector extends Omit<Tc3Request, 'path' | 'body' | 'signedHeaders'> {
	kind: string;
	source: string;
	secretId: string;
	secretKey: string;
	string: string;
	signature: string;
	uri: string;
	host: string;
	action: string;
	date: string;
	contentType: string;
	signedHeaders: string;
	payload: string;
	canonicalRequest: string;
	credentialScope: string;
	secretSigning: string;
	authorization: string;
}

const tc3Vectors = vectors.filter(({ kind }) => kind.startsWith('tc3')) as unknown as Tc3Vector[];

function requestOf(vector: Tc3Vector): Tc3Request {
	const values: Record<string, string> = {
		'content-type': vector.contentType,
		host: vector.host,
		'x-tc-action': vector.action,
	};
	return {
		method: vector.method,
		path: vector.uri,
		query: vector.query,
		signedHeaders: Object.fromEntries(
			vector.signedHeaders.split(';').map((name) => [name, values[name]]),
		),
		body: vector.payload,
		service: vector.service,
		timestamp: vector.timestamp,
	};
}

describe('TC3-HMAC-SHA256', () => {
	it.each(tc3Vectors)('every stage of: $source', (vector) => {
		const request = requestOf(vector);
		expect(tc3CanonicalRequest(request)).toBe(vector.canonicalRequest);
		expect(tc3CredentialScope(request)).toBe(vector.credentialScope);
		expect(tc3StringToSign(request)).toBe(vector.string);
		expect(tc3SigningKey(vector.secretKey, vector.date, vector.service).toString('hex')).toBe(
			vector.secretSigning,
		);
		expect(tc3Signature(request, vector.secretKey)).toBe(vector.signature);
		expect(tc3Authorization(request, vector)).toBe(vector.authorization);
	});

	it('signs random requests as Tencent’s own SDK does', () => {
		const word = fc.string({ minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(
				fc.dictionary(word, fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean())),
				fc.integer({ min: 0, max: 4_102_444_800 }),
				fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/),
				word,
				word,
				(payload, timestamp, service, secretId, secretKey) => {
					const host = `${service}.tencentcloudapi.com`;
					const request: Tc3Request = {
						method: 'POST',
						path: '/',
						query: '',
						signedHeaders: { 'content-type': 'application/json', host },
						body: Buffer.from(JSON.stringify(payload), 'utf8'),
						service,
						timestamp,
					};
					const theirs = Sign.sign3({
						method: 'POST',
						url: `https://${host}/`,
						payload: request.body,
						timestamp,
						service,
						secretId,
						secretKey,
						multipart: false,
						boundary: '',
						headers: { 'Content-Type': 'application/json', Host: host },
					});
					expect(tc3Authorization(request, { secretId, secretKey })).toBe(theirs);
				},
			),
			{ numRuns: 3000 },
		);
	});
});
