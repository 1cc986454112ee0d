import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** The fields that each of Tencent's two APIs uses, by name and as the editor shows them. */
const FIELDS = {
	general: {
		appid: 'App ID',
		secretId: 'Secret ID',
		secretKey: 'Secret Key',
		endpoint: 'General OCR Endpoint',
	},
	cloud: {
		secretId: 'Secret ID',
		secretKey: 'Secret Key',
		sessionToken: 'Session Token',
		cloudApiEndpoint: 'Cloud API 3.0 Endpoint',
	},
} as const;

/** Formatting characters that nobody sees (Unicode's Cf and line separators); copying from web pages brings them along. */
const INVISIBLE = /[\p{Cf}\u2028\u2029]/u;

/**
 * What is visibly wrong with a credential's fields, in a sentence that says what to do; undefined where nothing is.
 * Blanks around a value are no flaw: they are cut off wherever the value is used.
 */
export function credentialFlaw(
	credentials: ICredentialDataDecryptedObject,
	api: keyof typeof FIELDS,
): string | undefined {
	const fields = Object.entries(FIELDS[api]).map(
		([name, label]) => [label, String(credentials[name] ?? '').trim()] as const,
	);
	const invisible = fields.find(([, value]) => INVISIBLE.test(value));
	if (invisible) {
		return `'${invisible[0]}' holds an invisible character. Clear the field and type the value in, or paste it as plain text.`;
	}
	const torn = fields.find(([, value]) => /\s/.test(value));
	if (torn) return `'${torn[0]}' holds a blank or a line break. Remove it.`;
	const values = Object.fromEntries(fields.map(([label, value]) => [label, value]));
	if (isSecretId(values['Secret Key']) && !isSecretId(values['Secret ID'])) {
		return "'Secret Key' begins with AKID, as a Secret ID does. Are they exchanged?";
	}
	const [endpointLabel, endpoint] = fields[fields.length - 1];
	return appIdFlaw(values['App ID'] ?? '') ?? endpointFlaw(endpointLabel, endpoint);
}

const isSecretId = (value: string) => value.startsWith('AKID');

function appIdFlaw(appId: string): string | undefined {
	if (!/^\d*$/.test(appId)) return "'App ID' is not a number. Enter the digits alone.";
	// App IDs have ten digits at most, account IDs (UIN) of today twelve.
	if (appId.length <= 10) return undefined;
	return "'App ID' seems to be the account ID. Enter the App ID, which has ten digits at most and stands beside it.";
}

function endpointFlaw(label: string, endpoint: string): string | undefined {
	if (endpoint === '') return undefined;
	if (!/^https?:\/\//i.test(endpoint)) {
		return `'${label}' does not begin with https://. Enter it with https:// before the host name.`;
	}
	return URL.canParse(endpoint)
		? undefined
		: `'${label}' is not a URL. Check it for typing errors.`;
}
