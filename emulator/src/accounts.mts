/** How an account stands with the service; anything but `active` refuses every picture. */
export const accountStates = ['active', 'notActivated', 'arrears', 'exhausted'] as const;
export type AccountState = (typeof accountStates)[number];

/** One customer of the local service. */
export interface Account {
	appid: string;
	secretId: string;
	secretKey: string;
	/** When set, Cloud API 3.0 requests must carry it as `X-TC-Token`. */
	sessionToken?: string;
}

/** Obviously no real keys: Tencent's begin with AKID. */
export const defaultAccount: Account = {
	appid: '1250000000',
	secretId: 'local-test-secret-id',
	secretKey: 'local-test-secret-key',
};

/** A second customer, so that a key of another appid can be tried (code 12). */
export const neighbourAccount: Account = {
	appid: '1250000001',
	secretId: 'neighbour-test-secret-id',
	secretKey: 'neighbour-test-secret-key',
};
