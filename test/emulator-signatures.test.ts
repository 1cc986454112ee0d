import { createHash, createHmac } from 'node:crypto';
import vectors from './fixtures/signature-vectors.json';

type General = typeof import('../emulator/src/general/signature.mts');
type Cloud = typeof import('../emulator/src/cloud/tc3.mts');
type Geometry = typeof import('../emulator/src/cloud/geometry.mts');

const appidVectors = vectors.filter(({ kind }) => !kind.startsWith('tc3'));
const tc3Vectors = vectors.filter(({ kind }) => kind.startsWith('tc3'));

describe('the local service verifies signatures of General OCR', () => {
	let verify: General['verifyAppidSignature'];
	beforeAll(async () => {
		verify = (await import('../emulator/src/general/signature.mts')).verifyAppidSignature;
	});

	it.each(appidVectors)('$kind: $source', ({ string, signature, secretId, secretKey }) => {
		const fields = new URLSearchParams(string);
		const accounts = [{ appid: fields.get('a') ?? '', secretId, secretKey }];
		const expiry = Number(fields.get('e'));

		const expired = { accepted: false, refusal: { code: 9, status: 401 } };
		expect(verify(signature, accounts, Math.max(expiry, 1))).toMatchObject(expired);
		if (expiry === 0) return;
		const accepted = { accepted: true, account: accounts[0] };
		expect(verify(signature, accounts, expiry - 1)).toEqual(accepted);
	});

	const [{ signature, secretId, secretKey, appid }] = appidVectors;
	const account = { appid: appid ?? '', secretId, secretKey };
	const early = 1436077115;
	it.each([
		['no header', undefined, [account], 4],
		['base64 of the web alphabet', signature.replace(/\//g, '_'), [account], 5],
		['a digest without its text', signature.slice(0, 24), [account], 5],
		['an unknown appid', signature, [{ ...account, appid: '1' }], 10],
		['an unknown id', signature, [{ ...account, secretId: 'x' }], 11],
		[
			'an id of another appid',
			signature,
			[
				{ ...account, appid: '1' },
				{ ...account, secretId: 'x' },
			],
			12,
		],
		['a wrong key', signature, [{ ...account, secretKey: 'x' }], 14],
		['another text', `${signature.slice(0, -8)}${signature.slice(-8, -4)}ZT0x`, [account], 14],
	])('refuses %s', (_case, header, accounts, code) => {
		expect(verify(header, accounts, early)).toMatchObject({ accepted: false, refusal: { code } });
	});
});

describe('the local service verifies signatures of Cloud API 3.0', () => {
	let verify: Cloud['verifyTc3'];
	beforeAll(async () => {
		verify = (await import('../emulator/src/cloud/tc3.mts')).verifyTc3;
	});
	const requestOf = (
		vector: (typeof tc3Vectors)[number],
		changes: Record<string, string> = {},
	) => ({
		method: 'POST',
		path: '/',
		query: '',
		hashedPayload: createHash('sha256')
			.update(vector.payload ?? '')
			.digest('hex'),
		headers: new Map(
			Object.entries({
				authorization: vector.authorization ?? '',
				'content-type': vector.contentType ?? '',
				host: vector.host ?? '',
				'x-tc-action': vector.action ?? '',
				'x-tc-timestamp': String(vector.timestamp),
				...changes,
			}),
		),
	});
	const accountOf = ({ secretId, secretKey }: (typeof tc3Vectors)[number]) => ({
		appid: '1',
		secretId,
		secretKey,
	});

	it.each(tc3Vectors)('$kind: $source', (vector) => {
		const account = accountOf(vector);
		const now = vector.timestamp ?? 0;

		const accepted = { accepted: true, account };
		expect(verify(requestOf(vector), [account], now + 300)).toEqual(accepted);
		const expired = { accepted: false, code: 'AuthFailure.SignatureExpire' };
		expect(verify(requestOf(vector), [account], now + 301)).toEqual(expired);
		expect(verify(requestOf(vector), [account], now - 301)).toEqual(expired);
		const wrong = { accepted: false, code: 'AuthFailure.SignatureFailure' };
		const altered = { ...requestOf(vector), hashedPayload: 'x' };
		expect(verify(altered, [account], now)).toEqual(wrong);
		const nextDay = requestOf(vector, { 'x-tc-timestamp': String(now + 200) });
		expect(verify(nextDay, [account], now)).toEqual(wrong);
	});

	it('refuses the date of another time zone, rightly signed', () => {
		const [vector] = tc3Vectors;
		const scope = '2019-02-26/cvm/tc3_request';
		const key = scope
			.split('/')
			.reduce<
				string | Buffer
			>((secret, part) => createHmac('sha256', secret).update(part).digest(), `TC3${vector.secretKey}`);
		const text = vector.string.replace('2019-02-25/cvm/tc3_request', scope);
		const signature = createHmac('sha256', key).update(text).digest('hex');
		const authorization = (vector.authorization ?? '')
			.replace('2019-02-25', '2019-02-26')
			.replace(vector.signature, signature);

		const verdict = verify(
			requestOf(vector, { authorization }),
			[accountOf(vector)],
			vector.timestamp ?? 0,
		);
		expect(verdict).toEqual({ accepted: false, code: 'AuthFailure.SignatureFailure' });
	});

	it('wants the token of temporary keys, and none for others', () => {
		const [vector] = tc3Vectors;
		const account = { ...accountOf(vector), sessionToken: 'token' };
		const refused = { accepted: false, code: 'AuthFailure.TokenFailure' };
		const withToken = requestOf(vector, { 'x-tc-token': 'token' });

		const now = vector.timestamp ?? 0;
		expect(verify(withToken, [account], now)).toEqual({ accepted: true, account });
		expect(verify(requestOf(vector), [account], now)).toEqual(refused);
		expect(verify(withToken, [accountOf(vector)], now)).toEqual(refused);
	});
});

describe('the local service turns boxes back into the original picture', () => {
	let geometry: Geometry;
	beforeAll(async () => {
		geometry = await import('../emulator/src/cloud/geometry.mts');
	});

	// Example G3 of Tencent's documents does not tell its picture's size; 1010 wide fits its first line.
	it.each([
		[{ x: 396, y: 304, width: 282, height: 68 }, [370, 233, 649, 265, 642, 331, 362, 299]],
		[{ x: 437, y: 385, width: 188, height: 32 }, [402, 318, 587, 339, 584, 370, 398, 349]],
		[{ x: 427, y: 435, width: 207, height: 34 }, [386, 366, 591, 390, 587, 423, 382, 399]],
	])('as in the tilted example of Tencent, to 3 pixels', (box, expected) => {
		const corners = geometry.cornersInOriginal(box, { width: 1010, height: 1000, angle: 6.5 });
		const polygon = geometry.toCoords(corners);

		const flat = polygon.flatMap(({ X, Y }) => [X, Y]);
		flat.forEach((value, at) => expect(Math.abs(value - expected[at])).toBeLessThanOrEqual(3));
	});
});
