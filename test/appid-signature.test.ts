import fc from 'fast-check';

import {
	appidAuthorization,
	appidOriginal,
	signAppidOriginal,
} from '../credentials/signing/appidSignature';
import vectors from './fixtures/signature-vectors.json';

const appidVectors = vectors.filter(({ kind }) => !kind.startsWith('tc3'));

describe('appid signature', () => {
	it.each(appidVectors)('$kind: $source', ({ string, secretKey, signature }) => {
		expect(signAppidOriginal(string, secretKey)).toBe(signature);
	});

	it('composes the text in the order of the page, as its first worked example does', () => {
		const example = appidVectors[0];
		const fields = {
			appid: '1252821871',
			bucket: 'tencentyun',
			secretId: example.secretId,
			secretKey: example.secretKey,
			issuedAt: 1436077115,
			expiresAt: 1438669115,
			nonce: 11162,
		};
		expect(appidOriginal(fields)).toBe(example.string);
		expect(appidAuthorization(fields)).toBe(example.signature);
		expect(appidOriginal({ ...fields, bucket: undefined })).toBe(
			example.string.replace('&b=tencentyun', ''),
		);
	});

	it('is strict base64 that decodes to a 20 byte digest and the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (original, key) => {
				const signature = signAppidOriginal(original, key);
				const decoded = Buffer.from(signature, 'base64');
				expect(decoded.toString('base64')).toBe(signature);
				expect(decoded.subarray(20)).toEqual(Buffer.from(original, 'utf8'));
			}),
		);
	});
});
