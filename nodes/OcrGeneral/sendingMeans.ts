import type { ICredentialsDecrypted, IExecuteFunctions } from 'n8n-workflow';

import { foreseenRecognitions } from './input/foreseenRecognitions';
import { ExpressionFailure, type Job } from './input/jobs';
import type { PaceParameters, ParameterReader } from './parameters/parameters';
import { n8nClock } from './sending/n8nClock';
import { RecognitionBudget } from './sending/RecognitionBudget';
import type { RunState } from './sending/RunState';
import { readCredential, ServiceClients } from './sending/serviceClients';
import { failureReason, OcrFailure } from './vocabulary/OcrFailure';

/** What all pictures are sent with. */
export interface SendingMeans {
	pace: PaceParameters;
	clients: ServiceClients;
	budget: RecognitionBudget;
}

/**
 * Everything that pictures are sent with in one execution.
 * @throws OcrFailure that refuses every picture
 */
export function sendingMeans(
	context: IExecuteFunctions,
	credential: ICredentialsDecrypted | OcrFailure,
	jobs: Job[],
	parameters: ParameterReader,
	state: RunState,
): SendingMeans {
	const { pace } = parameters;
	if (credential instanceof OcrFailure) throw credential;
	const budget = budgetFor(jobs, pace);
	const clients = new ServiceClients(context, credential, pace, n8nClock, state);
	return { pace, budget, clients };
}

/** @throws OcrFailure when the execution surely needs more recognitions than it is allowed */
function budgetFor(jobs: Job[], { maxRecognitions }: PaceParameters): RecognitionBudget {
	if (maxRecognitions === 0) return new RecognitionBudget(Infinity);
	const needed = jobs.reduce((sum, job) => sum + foreseenRecognitions(job), 0);
	if (needed <= maxRecognitions) return new RecognitionBudget(maxRecognitions - needed);
	throw new OcrFailure(
		failureReason(
			'account',
			`This execution needs ${needed} recognitions, and 'Max Recognitions' allows ${maxRecognitions}`,
			"Nothing was sent. Raise the option 'Max Recognitions', or give the node fewer pictures and pages.",
		),
	);
}

/** The credential, or why there is none, which refuses every picture. */
export async function credentialOf(
	context: IExecuteFunctions,
): Promise<ICredentialsDecrypted | OcrFailure> {
	try {
		return await readCredential(context);
	} catch (thrown) {
		return thrown instanceof OcrFailure ? thrown : new ExpressionFailure(thrown);
	}
}
