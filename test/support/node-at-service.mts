import { createHash } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import type { OcrService, Recording, ServiceOptions } from '../../emulator/src/index.mts';
import { startOcrService } from '../../emulator/src/index.mts';
import type { InputItem, NodeRun, NodeSettings } from './n8n-execution.mts';
import { runNode } from './n8n-execution.mts';

/** A local service with recorded answers, and the node run against it inside n8n-core. */
export interface NodeAtService {
	service: OcrService;
	/** Chooses what is answered for a picture. */
	record(bytes: Buffer, recording: Recording): void;
	run(
		inputs: InputItem[],
		parameters?: INodeParameters,
		settings?: Partial<NodeSettings>,
	): Promise<NodeRun>;
	close(): Promise<void>;
}

/** @param options of the service, whose engine is `recorded` */
export async function nodeAtService(options: ServiceOptions = {}): Promise<NodeAtService> {
	const service = await startOcrService({ engine: 'recorded', ...options });
	const [account] = service.accounts;
	return {
		service,
		record: (bytes, recording) =>
			void service.recordings.set(createHash('sha256').update(bytes).digest('hex'), recording),
		run: async (inputs, parameters = {}, settings = {}) =>
			await runNode(inputs, {
				parameters: { options: {}, ...parameters },
				...settings,
				credential: {
					...account,
					endpoint: service.address,
					cloudApiEndpoint: service.address,
					...settings.credential,
				},
			}),
		close: () => service.close(),
	};
}
