import { randomUUID } from 'node:crypto';
import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

import type { ItemParameters, PaceParameters } from '../parameters';
import { advice } from './Advice';
import { APIS } from './apis';
import { BodyMemory } from './BodyMemory';
import type { Clock } from './Clock';
import { OcrFailure } from './OcrFailure';
import type { Courier } from './recognizePicture';
import { RequestPace } from './RequestPace';
import type { RunState } from './RunState';
import { type OcrService, SERVICES } from './services';
import { CREDENTIAL_TYPE, n8nTransport, type Transport } from './transport';

const NO_CREDENTIAL = advice(
	'account',
	'The node has no usable credential',
	"Select or create a credential of the type 'Tencent Cloud OCR API'.",
);

const cloudServiceNames = SERVICES.filter(({ needsAppId }) => !needsAppId)
	.map(({ displayName }) => displayName.replace(/ \(.*/, ''))
	.join(', ');
const NO_APP_ID = advice(
	'account',
	"'App ID' of the credential is empty, and General OCR needs it",
	`Enter the App ID in the credential. Accounts that may not use General OCR choose a Cloud API 3.0 service in 'Service': ${cloudServiceNames}.`,
);

/** Everything that pictures are sent with in one execution. */
export class Connections {
	private readonly transport: Transport;
	private readonly pace: RequestPace;
	private readonly memory = new BodyMemory();

	constructor(
		context: IExecuteFunctions,
		private readonly credential: ICredentialsDecrypted,
		private readonly parameters: PaceParameters,
		private readonly clock: Clock,
		private readonly state: RunState,
	) {
		this.transport = n8nTransport(context, credential, parameters.timeout);
		this.pace = new RequestPace(clock, parameters.requestsPerSecond);
	}

	/** @throws OcrFailure when the credential lacks what the service needs */
	courierFor(item: ItemParameters): Courier {
		const { service, bucket, language, region, output, outputSettings } = item;
		const appid = this.field('appid');
		if (service.needsAppId && appid === '') throw new OcrFailure(NO_APP_ID);
		return {
			api: APIS[service.api],
			settings: {
				service,
				endpoint: this.endpointOf(service),
				appid,
				bucket,
				language,
				region,
				wantsCharacters: output === 'lines' && outputSettings.includeWords,
			},
			transport: this.transport,
			pace: this.pace,
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
		return String(this.credential.data?.[name] ?? '').trim();
	}
}

/**
 * Reads the credential once for the whole execution.
 * @throws OcrFailure when there is none
 */
export async function connect(
	context: IExecuteFunctions,
	parameters: PaceParameters,
	clock: Clock,
	state: RunState,
): Promise<Connections> {
	const { id, name } = context.getNode().credentials?.[CREDENTIAL_TYPE] ?? { id: null, name: '' };
	try {
		const data = await context.getCredentials(CREDENTIAL_TYPE);
		const credential = { id: id ?? '', name, type: CREDENTIAL_TYPE, data };
		return new Connections(context, credential, parameters, clock, state);
	} catch {
		return await Promise.reject(new OcrFailure(NO_CREDENTIAL));
	}
}
