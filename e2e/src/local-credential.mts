/** The credential of the local OCR service, as a user would fill it in. */
import { defaultAccount } from '../../emulator/src/accounts.mts';
import type { Credential } from './n8n-command-line.mts';

/** @param address of the local service; it answers both APIs */
export function localCredential(address: string): Credential {
	const { appid, secretId, secretKey } = defaultAccount;
	return {
		id: 'localOcrService1',
		name: 'Local OCR service',
		type: 'tencentCloudOcrApi',
		data: {
			appid,
			secretId,
			secretKey,
			sessionToken: '',
			endpoint: address,
			cloudApiEndpoint: address,
		},
	};
}
