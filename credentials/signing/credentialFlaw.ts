import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The credential's fields as the editor shows them. */
export const FIELD_LABELS = {
	appid: 'App ID',
	secretId: 'Secret ID',
	secretKey: 'Secret Key',
	sessionToken: 'Session Token',
	endpoint: 'General OCR Endpoint',
	cloudApiEndpoint: 'Cloud API 3.0 Endpoint',
} as const;
type FieldName = keyof typeof FIELD_LABELS;

/** The fields that each of Tencent's two APIs uses. */
const USED: Readonly<Record<'general' | 'cloud', readonly FieldName[]>> = {
	general: ['appid', 'secretId', 'secretKey', 'endpoint'],
	cloud: ['secretId', 'secretKey', 'sessionToken', 'cloudApiEndpoint'],
};

/**
 * Formatting characters that nobody sees (Unicode's Cf and line separators); copying from web pages brings them along.
 */
const INVISIBLE = /[\p{Cf}\u2028\u2029]/u;

/**
 * What is visibly wrong with a credential's fields, in a sentence that says what to do; undefined where nothing is.
 * Blanks around a value are no flaw: they are cut off wherever the value is used.
 */
export function credentialFlaw(
	credentials: ICredentialDataDecryptedObject,
	api: keyof typeof USED,
): string | undefined {
	const valueOf = (name: FieldName) => String(credentials[name] ?? '').trim();
	const holding = (pattern: RegExp) => USED[api].find((name) => pattern.test(valueOf(name)));
	const invisible = holding(INVISIBLE);
	if (invisible) {
		return `'${FIELD_LABELS[invisible]}' holds an invisible character. Clear the field and type the value in, or paste it as plain text.`;
	}
	const torn = holding(/\s/);
	if (torn) return `'${FIELD_LABELS[torn]}' holds a blank or a line break. Remove it.`;
	if (isSecretId(valueOf('secretKey')) && !isSecretId(valueOf('secretId'))) {
		return "'Secret Key' begins with AKID, as a Secret ID does. Are they exchanged?";
	}
	if (api === 'cloud') return endpointFlaw('cloudApiEndpoint', valueOf('cloudApiEndpoint'));
	return appIdFlaw(valueOf('appid')) ?? endpointFlaw('endpoint', valueOf('endpoint'));
}

const isSecretId = (value: string) => value.startsWith('AKID');

function appIdFlaw(appId: string): string | undefined {
	if (!/^\d*$/.test(appId)) return "'App ID' is not a number. Enter the digits alone.";
	// App IDs have ten digits at most, account IDs (UIN) of today twelve.
	if (appId.length <= 10) return undefined;
	return "'App ID' seems to be the account ID. Enter the App ID, which has ten digits at most and stands beside it.";
}

function endpointFlaw(name: FieldName, endpoint: string): string | undefined {
	if (endpoint === '') return undefined;
	const label = FIELD_LABELS[name];
	if (!/^https?:\/\//i.test(endpoint)) {
		return `'${label}' does not begin with https://. Enter it with https:// before the host name.`;
	}
	if (!URL.canParse(endpoint)) return `'${label}' is not a URL. Check it for typing errors.`;
	const { username, password, search, hash } = new URL(endpoint);
	// A name would be sent in place of the signature.
	if (username + password + search + hash === '') return undefined;
	return `'${label}' holds more than an address. Remove what stands before an @ or after a ? or #.`;
}
