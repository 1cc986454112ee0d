import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { TEST_HEADER } from '../credentials/credentialProbe';
import { TencentCloudOcrApi } from '../credentials/TencentCloudOcrApi.credentials';
import { CLOUD_CODES } from '../nodes/OcrGeneral/tencent/codes/cloudCodes';
import { GENERAL_CODES } from '../nodes/OcrGeneral/tencent/codes/generalCodes';
import vectors from './fixtures/signature-vectors.json';

/** The key of Tencent's own worked example. */
const [{ secretId, secretKey }] = vectors.filter(({ kind }) => kind === 'tc3');

const ACCOUNT = {
	appid: '1250000000',
	secretId,
	secretKey,
	endpoint: 'https://recognition.image.myqcloud.com',
	cloudApiEndpoint: 'https://ocr.tencentcloudapi.com',
};
const CLOUD_ACCOUNT = { ...ACCOUNT, appid: '' };

const generalAnswer = (code: number, message = 'as they said') => ({ code, message, data: {} });
const cloudAnswer = (Code: string) => ({
	Response: { Error: { Code, Message: 'as they said' }, RequestId: 'id' },
});

/** What the Test button says to an answer's body, or to what is thrown instead; undefined for "Connection successful". */
async function press(fields: object, answer: unknown, sent: IHttpRequestOptions[] = []) {
	const credential = new TencentCloudOcrApi();
	const data = { ...ACCOUNT, ...fields };
	const httpRequest = async (request: IHttpRequestOptions) => {
		sent.push(request);
		if (answer instanceof Error) throw answer;
		return { body: answer, headers: {}, statusCode: 200 };
	};
	const n8n = { helpers: { httpRequest } } as unknown as IHttpRequestHelper;
	await credential.preAuthentication.call(n8n, data);
	const isGeneral = data.appid !== '';
	const request: IHttpRequestOptions = {
		method: 'POST',
		url: isGeneral ? 'https://a.example/ocr/general' : 'https://b.example/',
		headers: { [TEST_HEADER]: 'true', 'X-TC-Action': isGeneral ? '' : 'GeneralBasicOCR' },
		body: {},
	};
	if (typeof credential.authenticate !== 'function') throw new TypeError('No authenticate');
	return await credential
		.authenticate(data, request)
		.then(() => undefined)
		.catch((thrown: Error) => thrown.message);
}

/** What n8n says to the answer by the rules alone, the first whose value is found. */
function byRules(body: {
	code?: number;
	message?: string;
	Response?: { Error: { Code: string } };
}) {
	const values: Record<string, unknown> = {
		code: body.code,
		message: body.message,
		'Response.Error.Code': body.Response?.Error.Code,
	};
	const rules = new TencentCloudOcrApi().test.rules ?? [];
	const rule = rules.find(
		({ type, properties }) =>
			type === 'responseSuccessBody' && values[properties.key] === properties.value,
	);
	return rule?.properties.message;
}

describe('the Test button', () => {
	it.each(GENERAL_CODES.map((row) => [row.code, row.texts?.at(-1), row] as const))(
		'says of General OCR’s code %d (%s) what the table says',
		async (code, text, { kind, test }) => {
			const answer = generalAnswer(Number(code), text);
			const said = await press({}, answer);
			expect(said === undefined).toBe(/picture|noText/.test(kind) && test === undefined);
			expect(byRules(answer)).toBe(said);
		},
	);

	it.each(CLOUD_CODES.map((row) => [String(row.code), row] as const))(
		'says of Cloud API’s code %s what the table says',
		async (code, { kind, test }) => {
			const said = await press(CLOUD_ACCOUNT, cloudAnswer(code));
			expect(said === undefined).toBe(/picture|noText/.test(kind) && test === undefined);
			expect(byRules(cloudAnswer(code))).toBe(said);
		},
	);

	it.each([
		['InvalidAction', 'Endpoint'],
		['NoSuchProduct', 'Endpoint'],
		['NoSuchVersion', 'Endpoint'],
		['UnsupportedOperation', 'does not support'],
		['ActionOffline', 'no longer offers'],
		['FailedOperation.UserQuotaError', 'used up'],
		['FailedOperation.CountLimitError', "Today's limit"],
		['LimitExceeded', 'quota'],
		['ResourcesSoldOut', 'billing state'],
		['ResourcesSoldOut.Unheard', 'billing state'],
		['RequestLimitExceeded.UinLimitExceeded', 'too many requests'],
		['AuthFailure.Unheard', 'The key was refused'],
		['Unheard', 'do not list (Unheard)'],
		['toString', 'do not list (toString)'],
	])('does not call %s successful', async (code, words) => {
		expect(await press(CLOUD_ACCOUNT, cloudAnswer(code))).toContain(words);
	});

	it('does not call a code of General OCR successful that nobody knows, nor an answer of others', async () => {
		expect(await press({}, generalAnswer(4711))).toContain('do not list (4711)');
		for (const body of ['<h1>It works!</h1>', '', undefined, { status: 'ok' }, { Response: {} }]) {
			expect(await press({}, body)).toContain("'General OCR Endpoint' does not answer as");
			expect(await press(CLOUD_ACCOUNT, body)).toContain("'Cloud API 3.0 Endpoint' does not");
		}
	});

	it.each([
		['ECONNREFUSED', 'nothing answers there'],
		['CERT_HAS_EXPIRED', 'its certificate is not trusted'],
		['EPROTO', 'it does not speak HTTPS'],
		['ERR_CANCELED', 'it took longer than 15 seconds'],
		['ECONNRESET', 'the connection broke'],
	])('says why no answer comes (%s)', async (code, words) => {
		const sent: IHttpRequestOptions[] = [];
		const said = await press({}, Object.assign(new Error(code), { code }), sent);
		expect(said).toContain(`'General OCR Endpoint' is out of reach: ${words}.`);
		expect(sent[0].abortSignal).toBeInstanceOf(AbortSignal);
	});

	it('sends the very request that n8n sends after it, signed and without its own mark', async () => {
		const sent: IHttpRequestOptions[] = [];
		expect(await press({}, generalAnswer(-1300), sent)).toBeUndefined();
		expect(sent).toHaveLength(1);
		expect(sent[0].body).toEqual({ appid: ACCOUNT.appid });
		expect(Object.keys(sent[0].headers ?? {})).toEqual(['Authorization']);
	});

	it.each<[string, object, string]>([
		['an endpoint with a blank within', { endpoint: 'https://ocr .example' }, 'holds a blank'],
		['an endpoint without https', { endpoint: 'ocr.example' }, 'does not begin with https://'],
		['an endpoint that is none', { endpoint: 'https://' }, 'is not a URL'],
		['a name before the host', { endpoint: 'https://me:word@a.example' }, 'more than an address'],
		['a query at an endpoint', { endpoint: 'https://a.example/?x=1' }, 'more than an address'],
		['a zero-width space', { secretId: '\u200bAKIDx' }, "'Secret ID' holds an invisible character"],
		['a byte order mark amid a key', { secretKey: 'a\ufeffb' }, "'Secret Key' holds an invisible"],
		[
			'the ID in place of the key',
			{ secretId: ACCOUNT.secretKey, secretKey: ACCOUNT.secretId },
			'Are they exchanged?',
		],
		['the account ID as App ID', { appid: '100012345678' }, 'seems to be the account ID'],
		['a word as App ID', { appid: 'my-app' }, "'App ID' is not a number"],
		[
			'the other endpoint without https',
			{ appid: '', cloudApiEndpoint: 'ocr.intl.tencentcloudapi.com' },
			"'Cloud API 3.0 Endpoint' does not begin",
		],
	])('says what is wrong with %s, and sends nothing', async (_, fields, words) => {
		const sent: IHttpRequestOptions[] = [];
		expect(await press(fields, generalAnswer(-1300), sent)).toContain(words);
		expect(sent).toEqual([]);
	});

	it('takes values with blanks around them, and flaws of the API that is not used', async () => {
		const padded = { endpoint: ' https://a.example/ ', secretId: `${ACCOUNT.secretId}\n` };
		expect(await press(padded, generalAnswer(-1300))).toBeUndefined();
		expect(await press({ cloudApiEndpoint: 'none' }, generalAnswer(-1300))).toBeUndefined();
	});
});
