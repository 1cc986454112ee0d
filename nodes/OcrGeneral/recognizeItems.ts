import type {
	ICredentialsDecrypted,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { addAnnotatedPictures } from './annotatedPictures';
import { errorItem, nodeError } from './failures';
import { COMBINED_KEY, isBinaryData } from './input/binaryFields';
import { filesOfMap } from './input/binaryObjects';
import { foreseenRecognitions } from './input/foreseenRecognitions';
import { LeftOutFiles } from './input/LeftOutFiles';
import { type LoadedPicture, loadPicture } from './input/loadPicture';
import { expressionFailure, type Job, planItem } from './input/jobs';
import { surePages, toItems } from './output/outputs';
import { inOriginalPixels } from './picture/originalPixels';
import { type PaceParameters, readPaceParameters } from './parameters/parameters';
import { failureReason, OcrFailure, stopped } from './vocabulary/OcrFailure';
import type { Clock } from './sending/Clock';
import { hasAppId, readCredential, ServiceClients } from './sending/serviceClients';
import type { DocumentResult } from './sending/DocumentReader';
import { inOrder } from './sending/inOrder';
import { ParallelLimit } from './sending/ParallelLimit';
import { LIMIT_REACHED, RecognitionBudget } from './sending/RecognitionBudget';
import { recognizeDocument } from './sending/recognizeDocument';
import { RunState } from './sending/RunState';
import { addSpreadsheets } from './spreadsheets';
import { RunSummary } from './summary';
import type { ImageSource } from './vocabulary/ImageSource';

/**
 * items → input → service → output → items, for the whole input of one execution.
 * @throws NodeApiError or NodeOperationError for the first failure, unless the node continues on errors
 */
export async function recognizeItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await new Run(context, await credentialOf(context)).all();
}

/** What all pictures are sent with. */
interface Opened {
	pace: PaceParameters;
	clients: ServiceClients;
	budget: RecognitionBudget;
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

async function credentialOf(
	context: IExecuteFunctions,
): Promise<ICredentialsDecrypted | OcrFailure> {
	try {
		return await readCredential(context);
	} catch (thrown) {
		return thrown instanceof OcrFailure ? thrown : expressionFailure(thrown);
	}
}

/** One execution of the node. */
class Run {
	private readonly isTool: boolean;
	private readonly clock: Clock;
	private readonly state: RunState;
	private readonly summary = new RunSummary();
	/** The job whose failure ends the execution. */
	private failedJob: Job | undefined;
	private leftOut = new LeftOutFiles([]);
	private readonly decoding = new ParallelLimit(1);

	/** @param credential or why there is none, which refuses every picture */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly credential: ICredentialsDecrypted | OcrFailure,
	) {
		this.clock = n8nClock(context);
		this.state = new RunState(this.clock, !context.continueOnFail(), () => isStopped(context));
		// n8n 1.x cannot be asked, and 2.x denies it for an AI Agent of version 3: there the node's type tells.
		this.isTool = context.isToolExecution?.() === true || context.getNode().type.endsWith('Tool');
	}

	async all(): Promise<INodeExecutionData[]> {
		const jobs = this.plan();
		this.leftOut = new LeftOutFiles(jobs);
		const planned = jobs.find((job) => 'failure' in job);
		if (planned && !this.context.continueOnFail()) await this.one(planned, 0);
		const opened = this.open(jobs);
		const results = await inOrder(
			jobs.length,
			opened?.pace.maxParallelRequests ?? 1,
			async (index) => await this.one(jobs[index], index, opened),
		);
		const { firstFailure, recognized } = this.state;
		if (firstFailure) {
			const item = this.failedJob?.item ?? 0;
			throw nodeError(this.context.getNode(), firstFailure, item, recognized);
		}
		if (!this.isTool) this.summary.show(this.context, this.state);
		return results.flat();
	}

	private plan(): Job[] {
		const { context, credential, isTool } = this;
		const caller = {
			isTool,
			hasAppId: !(credential instanceof OcrFailure) && hasAppId(credential),
		};
		return context.getInputData().flatMap((_, item) => planItem(context, item, caller));
	}

	/** What cannot be opened refuses every picture. */
	private open(jobs: Job[]): Opened | undefined {
		const { context, credential, clock, state } = this;
		if (jobs.length === 0 || state.halted) return undefined;
		try {
			const pace = readPaceParameters(context);
			if (credential instanceof OcrFailure) throw credential;
			const budget = budgetFor(jobs, pace);
			return { pace, budget, clients: new ServiceClients(context, credential, pace, clock, state) };
		} catch (thrown) {
			const failure = thrown instanceof OcrFailure ? thrown : expressionFailure(thrown);
			this.state.failed(failure);
			this.state.accountRefusal = failure;
			return undefined;
		}
	}

	private async one(job: Job, index: number, opened?: Opened): Promise<INodeExecutionData[]> {
		const result = await this.recognize(job, index, opened);
		const items = await this.itemsOf(job, index, result).catch((thrown: unknown) => {
			result.failures.push(this.failed(job, unexpectedFailure(thrown)));
			return [];
		});
		if (result.failures.some((failure) => failure === this.state.firstFailure))
			this.failedJob = job;
		const { source, pages } =
			'source' in job
				? { source: job.source.source, pages: job.parameters.pages }
				: { source: '', pages: undefined };
		this.summary.add(index, source, result, pages);
		return [...items, ...result.failures.map((failure) => errorItem(failure, job.item))];
	}

	private async recognize(
		job: Job,
		index: number,
		opened: Opened | undefined,
	): Promise<DocumentResult> {
		try {
			if ('failure' in job) throw job.failure;
			this.state.assertOpen();
			if (!opened) throw new TypeError('Nothing is open though nothing was refused');
			const { pace, clients, budget } = opened;
			const { parameters } = job;
			const client = clients.clientFor(parameters);
			const settings = {
				pages: parameters.pages,
				pagesWereSet: parameters.pagesWereSet,
				parallel: pace.maxParallelRequests,
				foreseen: foreseenRecognitions(job),
				budget,
				keepBytes: parameters.output === 'image' && parameters.downloadImage,
				shrinkLargeImages: parameters.shrinkLargeImages,
				decoding: this.decoding,
			};
			let loaded: LoadedPicture = {};
			const load = async () => {
				loaded = await loadPicture(client, job.source, settings);
				const isSurprise = loaded.picture !== undefined && settings.foreseen === 0;
				if (isSurprise && budget.take(1) === 0) throw new OcrFailure(LIMIT_REACHED);
				return loaded.picture;
			};
			const result = await recognizeDocument(client, job.source.source, load, settings);
			return this.withFile(index, job, result, loaded);
		} catch (thrown) {
			const failure = thrown instanceof OcrFailure ? thrown : unexpectedFailure(thrown);
			return { pages: [], failures: [this.failed(job, failure)], unreadPages: 0 };
		}
	}

	/** The result, with what the file itself tells about it. */
	private withFile(
		index: number,
		{ item, source: { source, content } }: Job & { source: ImageSource },
		result: DocumentResult,
		{ leftOut, note, shrunk }: LoadedPicture,
	): DocumentResult {
		if (content.kind === 'binary' && content.insteadOfDefault) {
			this.summary.note('insteadOfDefault', index, source);
		}
		for (const failure of result.failures) if (note) failure.explain(note);
		if (shrunk) {
			this.summary.note('shrunk', index, source);
			const { original, scale } = shrunk;
			const pages = result.pages.map((page) => inOriginalPixels(page, scale));
			return { ...result, pages, ...(result.bytes ? { bytes: original } : {}) };
		}
		if (leftOut === undefined) return result;
		const file = `${source} (${leftOut})`;
		this.summary.note('leftOut', index, file);
		const failure = this.leftOut.add(item, file);
		if (!failure) return result;
		this.state.failed(failure);
		return { ...result, failures: [failure] };
	}

	private failed(job: Job, failure: OcrFailure): OcrFailure {
		if ('source' in job) failure.about(job.source.source);
		this.state.failed(failure);
		return failure;
	}

	private async itemsOf(
		job: Job,
		index: number,
		{ pages, bytes }: DocumentResult,
	): Promise<INodeExecutionData[]> {
		if (pages.length === 0 || 'failure' in job) return [];
		const { output, outputSettings, includeInputFields } = job.parameters;
		const inputFields = includeInputFields ? this.inputFields(job.item) : {};
		const items = toItems(output, pages, outputSettings).map(
			(json): INodeExecutionData => ({
				json: includeInputFields ? { ...json, ...without(inputFields, json) } : json,
				pairedItem: { item: job.item },
			}),
		);
		if (job.parameters.includeSpreadsheet) await addSpreadsheets(this.context, items, pages);
		if (output === 'image') {
			const drawings = {
				items,
				pages: surePages(pages, outputSettings),
				source: job.source,
				bytes,
			};
			const notes = await addAnnotatedPictures(this.context, drawings);
			for (const note of notes) {
				this.summary.note('drawn', index, `${job.source.source} (${note})`);
			}
		}
		return items;
	}

	private inputFields(item: number): IDataObject {
		const { json } = this.context.getInputData()[item];
		// In n8n's combined mode the input's files lie in its json.
		const isFiles = filesOfMap(json[COMBINED_KEY]).some(isBinaryData);
		return without(json, isFiles ? { error: true, [COMBINED_KEY]: true } : { error: true });
	}
}

/** A mistake of this node's own costs one picture, not the others. */
function unexpectedFailure(thrown: unknown): OcrFailure {
	const words = thrown instanceof Error ? thrown.message : String(thrown);
	return new OcrFailure(
		failureReason(
			'picture',
			'The node could not process the result',
			`Report it with the picture; the output 'Raw' may still work. (${words})`,
		),
	);
}

/** The fields that the other object has not. */
function without(fields: IDataObject, other: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([key]) => !Object.hasOwn(other, key)));
}

const isStopped = (context: IExecuteFunctions) =>
	context.getExecutionCancelSignal()?.aborted ?? false;

function n8nClock(context: IExecuteFunctions): Clock {
	return {
		now: () => Date.now(),
		elapsed: () => performance.now(),
		// Only n8n 2.x looks at the signal; under 1.x a stopped execution ends after the pause.
		sleep: async (milliseconds) => {
			try {
				await sleep(milliseconds, context.getExecutionCancelSignal());
			} catch {
				return await Promise.reject(stopped());
			}
		},
		random: () => Math.random(),
	};
}
