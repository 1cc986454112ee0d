import type { ICredentialTestRequest } from 'n8n-workflow';

type BodyRule = Extract<
	NonNullable<ICredentialTestRequest['rules']>[number],
	{ type: 'responseSuccessBody' }
>;

const rule = (key: string, value: unknown, message: string): BodyRule => ({
	type: 'responseSuccessBody',
	properties: { key, value, message },
});

const generalOcr = (code: number, message: string) => rule('code', code, message);
const cloudApi = (code: string, message: string) => rule('Response.Error.Code', code, message);

const WRONG_KEY =
	"The Secret Key does not belong to this Secret ID. Enter the 'Secret Key' that was shown when the key was created, or create a new key in the Tencent Cloud console.";
const UNKNOWN_ID =
	"Tencent Cloud does not know this Secret ID. Check 'Secret ID' in API Keys in the console: the key must exist and be enabled.";
const CLOCK = "The signature has expired. Set this machine's clock right (NTP), then press Retry.";
const ARREARS = 'The Tencent Cloud account is in arrears. Pay the bill in the console.';
const USED_UP =
	'The purchased recognitions are used up. Buy a resource pack or switch on postpaid billing.';
const BUSY = 'Tencent Cloud is busy or out of order at the moment. Press Retry in a while.';
/**
 * n8n shows the first message whose value is found in the answer; what matches none counts as a good key.
 * A rule can only compare for equality; what is no answer of Tencent's at all, `probeEndpoint` has refused before.
 */
export const credentialTestRules: BodyRule[] = [
	generalOcr(
		4,
		"The request came without its signature. A proxy may have removed it; check 'General OCR Endpoint'.",
	),
	generalOcr(
		5,
		"The signature is malformed. Check 'App ID', 'Secret ID' and 'Secret Key' for spaces and line breaks.",
	),
	generalOcr(
		6,
		"The App ID does not belong to this key. Copy 'App ID' and the key from the same account.",
	),
	generalOcr(9, CLOCK),
	generalOcr(
		10,
		"Tencent Cloud does not know this App ID. Copy 'App ID' from Account Information in the console.",
	),
	generalOcr(11, `${UNKNOWN_ID} General OCR takes keys of the main account only.`),
	generalOcr(
		12,
		"The App ID does not belong to this key. Copy 'App ID' and the key from the same account.",
	),
	generalOcr(13, 'Tencent Cloud took the request for a repeated one. Press Retry.'),
	generalOcr(14, WRONG_KEY),
	generalOcr(15, BUSY),
	generalOcr(
		24,
		"This account may not use General OCR, which is closed to new customers. Clear 'App ID' and use the Cloud API 3.0 services.",
	),
	generalOcr(25, USED_UP),
	generalOcr(107, BUSY),
	generalOcr(108, BUSY),
	generalOcr(213, BUSY),
	rule('message', 'account abnormal,errorno is:2', ARREARS),
	rule('message', 'account abnormal，errorno is:2', ARREARS),
	rule('message', 'account abnormal,errorno is：2', ARREARS),
	rule(
		'message',
		'appid is illegal',
		"The App ID is not valid. 'App ID' is a number without spaces.",
	),
	cloudApi('AuthFailure.SecretIdNotFound', UNKNOWN_ID),
	cloudApi(
		'AuthFailure.InvalidSecretId',
		"This is not a Cloud API key. Copy 'Secret ID' from API Keys in the Tencent Cloud console.",
	),
	cloudApi('AuthFailure.SignatureFailure', WRONG_KEY),
	cloudApi('AuthFailure.SignatureExpire', CLOCK),
	cloudApi(
		'AuthFailure.TokenFailure',
		"The session token is wrong or has run out. Enter a new 'Session Token', or use a long-term key and leave it empty.",
	),
	cloudApi(
		'AuthFailure.MFAFailure',
		'Tencent Cloud asks this key for a second factor. Use a long-term key without it.',
	),
	cloudApi(
		'AuthFailure.InvalidAuthorization',
		"The signature is malformed. Check 'Secret ID' and 'Secret Key' for spaces and line breaks.",
	),
	cloudApi(
		'AuthFailure.UnauthorizedOperation',
		'This sub-account may not use OCR. Grant it OCR access in Cloud Access Management (CAM).',
	),
	cloudApi(
		'UnauthorizedOperation',
		'This sub-account may not use OCR. Grant it OCR access in Cloud Access Management (CAM).',
	),
	cloudApi('AuthFailure', WRONG_KEY),
	cloudApi(
		'FailedOperation.UnOpenError',
		'OCR is not switched on for this account. Activate it at https://console.cloud.tencent.com/ocr.',
	),
	cloudApi('FailedOperation.ArrearsError', ARREARS),
	cloudApi('ResourceUnavailable.InArrears', ARREARS),
	cloudApi('ResourceUnavailable.ResourcePackageRunOut', USED_UP),
	cloudApi(
		'ResourcesSoldOut.ChargeStatusException',
		"The account's billing state does not allow calls. Check balance and resource packs in the console.",
	),
	cloudApi('RequestLimitExceeded', BUSY),
	cloudApi('InternalError', BUSY),
	cloudApi('ServiceUnavailable', BUSY),
	cloudApi(
		'IpInBlacklist',
		"This machine's address is blocked for the key. Change the key's IP rule in the console.",
	),
	cloudApi(
		'IpNotInWhitelist',
		"This machine's address is not allowed for the key. Change the key's IP rule in the console.",
	),
];
