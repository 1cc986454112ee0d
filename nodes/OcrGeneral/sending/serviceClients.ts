import { randomUUID } from 'node:crypto';
import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

import { credentialFlaw } from '../../../credentials/signing/credentialFlaw';
import type { ItemParameters, PaceParameters } from '../parameters/parameters';
import { alternatives } from '../vocabulary/alternatives';
import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import { APIS } from '../tencent/apis';
import { BodyMemory } from './BodyMemory';
import type { Clock } from './Clock';
import { ParallelLimit } from './ParallelLimit';
import type { ServiceClient } from './recognizePicture';
import { RequestPace } from './RequestPace';
import type { RunState } from './RunState';
import { type OcrService, SERVICES, shortName } from '../tencent/services';
import { CREDENTIAL_TYPE, n8nTransport, type Transport } from './transport';

const NO_CREDENTIAL = failureReason(
	'account',
	'The node has no credential',
	"Select or create a credential of the type 'Tencent Cloud OCR API'.",
);
const NOT_DECRYPTED = failureReason(
	'account',
	'n8n could not decrypt the credential',
	"This n8n has another encryption key than the one that the credential was saved with. Start n8n with that key (N8N_ENCRYPTION_KEY), or open the credential and enter 'Secret ID' and 'Secret Key' again.",
);
const NOT_GIVEN = failureReason(
	'account',
	'n8n could not read the credential',
	'Select the credential again, and check that it still exists and is shared with this workflow.',
);

const openServices = SERVICES.filter(({ takesNewCustomers }) => takesNewCustomers);
const NO_APP_ID = failureReason(
	'account',
	"'App ID' of the credential is empty, and General OCR needs it",
	`Enter the App ID in the credential. Accounts that may not use General OCR choose a Cloud API 3.0 service in 'Service': ${alternatives(openServices.map(shortName))}.`,
);

const NO_KEY = failureReason(
	'account',
	"'Secret ID' or 'Secret Key' of the credential is empty",
	'Enter both in the Tencent Cloud OCR API credential.',
);

const flawed = (flaw: string) =>
	failureReason('account', 'A field of the credential is not valid', flaw);

/** Everything that pictures are sent with in one execution. */
export class ServiceClients {
	private readonly transport: Transport;
	private readonly pace: RequestPace;
	private readonly limit: ParallelLimit;
	private readonly memory = new BodyMemory();

	constructor(
		context: IExecuteFunctions,
		private readonly credential: ICredentialsDecrypted,
		private readonly parameters: PaceParameters,
		private readonly clock: Clock,
		private readonly state: RunState,
	) {
		this.transport = n8nTransport(context, credential, parameters.timeout);
		this.pace = new RequestPace(clock, parameters.requestsPerSecond, state.ended);
		this.limit = new ParallelLimit(parameters.maxParallelRequests, state);
	}

	/** @throws OcrFailure when the credential lacks what the service needs */
	clientFor(item: ItemParameters): ServiceClient {
		const { service, bucket, language, region, smallText, textKind, output, outputSettings } = item;
		const appid = this.field('appid');
		if (service.needsAppId && appid === '') throw new OcrFailure(NO_APP_ID);
		if (this.field('secretId') === '' || this.field('secretKey') === '')
			throw new OcrFailure(NO_KEY);
		const flaw = credentialFlaw(this.credential.data ?? {}, service.api);
		if (flaw !== undefined) throw new OcrFailure(flawed(flaw));
		return {
			api: APIS[service.api],
			settings: {
				service,
				endpoint: this.endpointOf(service),
				appid,
				bucket,
				language,
				region,
				smallText,
				textKind,
				wantsCharacters: output === 'lines' && outputSettings.includeWords,
				wantsPlaces: ['lines', 'rows', 'text', 'image'].includes(output),
			},
			transport: this.transport,
			pace: this.pace,
			limit: this.limit,
			clock: this.clock,
			state: this.state,
			maxRetries: this.parameters.maxRetries,
			boundary: () => `n8n-${randomUUID()}`,
			memory: this.memory,
		};
	}

	private endpointOf({ endpointField, defaultEndpoint }: OcrService): string {
		return (this.field(endpointField) || defaultEndpoint).replace(/\/+$/, '');
	}

	private field(name: string): string {
		return fieldOf(this.credential, name);
	}
}

/**
 * Reads the credential once for the whole execution.
 * @throws OcrFailure when there is none, or n8n does not give it
 */
export async function readCredential(context: IExecuteFunctions): Promise<ICredentialsDecrypted> {
	const selected = context.getNode().credentials?.[CREDENTIAL_TYPE];
	if (!selected) throw new OcrFailure(NO_CREDENTIAL);
	try {
		const data = await context.getCredentials(CREDENTIAL_TYPE);
		return { id: selected.id ?? '', name: selected.name, type: CREDENTIAL_TYPE, data };
	} catch (thrown) {
		return await Promise.reject(credentialFailure(thrown));
	}
}

/** n8n has no code for it: its words tell, and are passed on. */
function credentialFailure(thrown: unknown): OcrFailure {
	const serviceMessage = thrown instanceof Error ? thrown.message : String(thrown);
	const reason = /decrypt/i.test(serviceMessage) ? NOT_DECRYPTED : NOT_GIVEN;
	return new OcrFailure(reason, { serviceMessage }, thrown);
}

/** Whether the credential names an account of General OCR. */
export const hasAppId = (credential: ICredentialsDecrypted): boolean =>
	fieldOf(credential, 'appid') !== '';

const fieldOf = ({ data }: ICredentialsDecrypted, name: string) =>
	String(data?.[name] ?? '').trim();
