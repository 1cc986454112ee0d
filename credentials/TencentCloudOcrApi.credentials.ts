import { randomInt } from 'node:crypto';
import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import {
	assertNoFlaw,
	lendHttpRequest,
	probeCredential,
	TEST_HEADER,
	TEST_TIMEOUT,
} from './credentialProbe';
import { credentialTestRules } from './credentialVerdict';
import { HeaderEditor } from './signing/HeaderEditor';
import { authenticateRequest } from './signing/authenticateRequest';

const NONCE_LIMIT = 2 ** 32;
const GENERAL_ENDPOINT = 'https://recognition.image.myqcloud.com';
const CLOUD_ENDPOINT = 'https://ocr.tencentcloudapi.com';
/** In n8n's expressions. */
const HAS_APP_ID = '($credentials.appid || "").trim()';

export class TencentCloudOcrApi implements ICredentialType {
	name = 'tencentCloudOcrApi';

	displayName = 'Tencent Cloud OCR API';

	icon: Icon = {
		light: 'file:../icons/tencentOcr.svg',
		dark: 'file:../icons/tencentOcr.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-tencent-ocr/n8n-nodes-tencent-ocr#the-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'App ID',
			name: 'appid',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1250000000',
			hint: 'For General OCR only; leave it empty if you use the services of Cloud API 3.0',
			description:
				'Digits only, beside the key in API Keys in the Tencent Cloud console (https://console.cloud.tencent.com/cam/capi)',
		},
		{
			displayName: 'Secret ID',
			name: 'secretId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. AKID…',
			description:
				'From API Keys in the Tencent Cloud console (https://console.cloud.tencent.com/cam/capi)',
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Shown once, when the key is created; if you no longer have it, create a new key',
		},
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for temporary keys, which come with a token. They work with the Cloud API 3.0 services.',
		},
		{
			displayName: 'General OCR Endpoint',
			name: 'endpoint',
			type: 'string',
			default: GENERAL_ENDPOINT,
			description: 'Change it only to use a local service or a proxy of your own',
		},
		{
			displayName: 'Cloud API 3.0 Endpoint',
			name: 'cloudApiEndpoint',
			type: 'string',
			default: CLOUD_ENDPOINT,
			description:
				'International accounts enter https://ocr.intl.tencentcloudapi.com. Also for a regional endpoint, a local service or a proxy of your own.',
		},
		{
			displayName: 'Endpoint Probe',
			name: 'endpointProbe',
			type: 'hidden',
			// n8n calls preAuthentication only for credentials with such a property, while it is empty.
			typeOptions: { expirable: true },
			default: '',
		},
	];

	/** Lends the HTTP helper to the Test button's request; gives nothing to store, sends nothing itself. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		lendHttpRequest(credentials, this.helpers.httpRequest);
		return {};
	}

	/** n8n calls this right before sending, for this node, the HTTP Request node and the test below. */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const isTest =
			new HeaderEditor((requestOptions.headers ??= {})).take(TEST_HEADER) !== undefined;
		if (isTest) assertNoFlaw(credentials);
		const moment = { now: Date.now(), nonce: randomInt(NONCE_LIMIT) };
		authenticateRequest(credentials, requestOptions, moment);
		if (isTest) await probeCredential(credentials, requestOptions);
		return requestOptions;
	};

	/**
	 * Asks General OCR without a picture where there is an App ID, else Cloud API 3.0 with bytes that
	 * are no picture (ImageDecodeFailed is not billed): the key is checked, nothing is recognized.
	 */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			baseURL: `={{ (${HAS_APP_ID} ? $credentials.endpoint || "${GENERAL_ENDPOINT}" : $credentials.cloudApiEndpoint || "${CLOUD_ENDPOINT}").trim().replace(/\\/+$/, "") }}`,
			url: `={{ ${HAS_APP_ID} ? "/ocr/general" : "/" }}`,
			headers: {
				[TEST_HEADER]: 'true',
				'Content-Type': 'application/json',
				'X-TC-Action': `={{ ${HAS_APP_ID} ? "" : "GeneralBasicOCR" }}`,
			},
			body: `={{ ${HAS_APP_ID} ? { appid: "" } : { ImageBase64: "bjhu" } }}`,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			timeout: TEST_TIMEOUT,
		},
		rules: credentialTestRules,
	};
}
