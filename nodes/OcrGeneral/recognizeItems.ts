import type { ICredentialsDecrypted, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorItem, nodeError } from './failures';
import { foreseenRecognitions } from './input/foreseenRecognitions';
import { ExpressionFailure, type Job, type PlannedPicture, planItem } from './input/jobs';
import { LeftOutFiles } from './input/LeftOutFiles';
import { type LoadedPicture, loadPicture } from './input/loadPicture';
import { ParameterReader } from './parameters/parameters';
import { inOriginalPixels } from './picture/originalPixels';
import { ResultItems } from './ResultItems';
import type { DocumentResult } from './sending/GatheredPages';
import { inOrder } from './sending/inOrder';
import { n8nClock } from './sending/n8nClock';
import { ParallelLimit } from './sending/ParallelLimit';
import { LIMIT_REACHED } from './sending/RecognitionBudget';
import { recognizeDocument } from './sending/recognizeDocument';
import { RunState } from './sending/RunState';
import { hasAppId } from './sending/serviceClients';
import { credentialOf, type SendingMeans, sendingMeans } from './sendingMeans';
import { RunSummary } from './summary';
import { OcrFailure } from './vocabulary/OcrFailure';

/**
 * items → input → sending → output → items, for the whole input of one execution.
 *
 * @param goesOn whether failures become items
 * @throws NodeApiError or NodeOperationError for the first failure, unless the node continues on errors
 */
export async function recognizeItems(
	context: IExecuteFunctions,
	goesOn: boolean,
): Promise<INodeExecutionData[]> {
	return await new Run(context, goesOn, await credentialOf(context)).all();
}

/** One execution of the node. */
class Run {
	readonly isTool: boolean;
	readonly parameters: ParameterReader;
	private readonly state: RunState;
	private readonly items: ResultItems;
	private readonly summary = new RunSummary();
	/** The job whose failure ends the execution. */
	private failedJob: Job | undefined;
	/** Why nothing could be opened, until the first picture has told it. */
	private untold: OcrFailure | undefined;
	private leftOut = new LeftOutFiles([]);
	/** One picture at a time, to be drawn on or scaled down: a photo in memory is large. */
	private readonly decoding: ParallelLimit;

	/** @param credential or why there is none, which refuses every picture */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly goesOn: boolean,
		private readonly credential: ICredentialsDecrypted | OcrFailure,
	) {
		const stopSignal = context.getExecutionCancelSignal();
		this.state = new RunState(n8nClock, !goesOn, stopSignal, (error) => {
			const { message, stack } = error;
			context.logger.error(`Tencent Cloud OCR met an unexpected error: ${message}`, { stack });
		});
		const appIdIsKnown = !(credential instanceof OcrFailure) && hasAppId(credential);
		this.parameters = new ParameterReader(context, appIdIsKnown);
		this.decoding = new ParallelLimit(1, this.state);
		this.items = new ResultItems(context, this.state, this.summary, this.decoding);
		// n8n 1.x cannot be asked, and 2.x denies it for an AI Agent of version 3: there the node's type tells.
		this.isTool = context.isToolExecution?.() === true || context.getNode().type.endsWith('Tool');
	}

	async all(): Promise<INodeExecutionData[]> {
		const jobs = this.plan();
		this.leftOut = new LeftOutFiles(jobs);
		const planned = jobs.find((job) => 'failure' in job);
		if (planned && !this.goesOn) await this.one(planned, 0);
		const means = this.open(jobs);
		const results = await inOrder(
			jobs.length,
			means?.pace.maxParallelRequests ?? 1,
			async (index) => await this.one(jobs[index], index, means),
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
		const { context } = this;
		return context.getInputData().flatMap((_, item) => planItem(context, item, this));
	}

	/** What cannot be opened refuses every picture. */
	private open(jobs: Job[]): SendingMeans | undefined {
		const { context, credential, state } = this;
		if (jobs.length === 0 || state.ended.aborted) return undefined;
		try {
			return sendingMeans(context, credential, jobs, this.parameters, state);
		} catch (thrown) {
			this.untold = thrown instanceof OcrFailure ? thrown : new ExpressionFailure(thrown);
			state.refuse(this.untold);
			return undefined;
		}
	}

	private async one(job: Job, index: number, means?: SendingMeans): Promise<INodeExecutionData[]> {
		const result = await this.recognize(job, index, means);
		const items = await this.items.of(job, index, result).catch((thrown: unknown) => {
			result.failures.push(this.failed(job, thrown));
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
		means: SendingMeans | undefined,
	): Promise<DocumentResult> {
		try {
			if ('failure' in job) throw job.failure;
			const { untold } = this;
			this.untold = undefined;
			if (untold) throw untold;
			this.state.assertOpen();
			if (!means) throw new TypeError('Nothing is open though nothing was refused');
			const { pace, clients, budget } = means;
			const { parameters } = job;
			const foreseen = foreseenRecognitions(job);
			const client = clients.clientFor(parameters);
			const settings = {
				pages: parameters.pages,
				pagesWereSet: parameters.pagesWereSet,
				parallel: pace.maxParallelRequests,
				// The first one is out of the budget by then (load).
				foreseen: Math.max(1, foreseen),
				budget,
				keepBytes: parameters.output === 'image' && parameters.downloadImage,
				shrinkLargeImages: parameters.shrinkLargeImages,
				decoding: this.decoding,
			};
			let loaded: LoadedPicture = {};
			const load = async () => {
				loaded = await loadPicture(client, job.source, settings);
				const isSurprise = loaded.picture !== undefined && foreseen === 0;
				if (isSurprise && budget.take(1) === 0) throw new OcrFailure(LIMIT_REACHED);
				return loaded.picture;
			};
			const result = await recognizeDocument(client, job.source.source, load, settings);
			return this.withFile(index, job, result, loaded);
		} catch (thrown) {
			return { pages: [], failures: [this.failed(job, thrown)], unreadPages: 0 };
		}
	}

	/** The result, with what the file itself tells about it. */
	private withFile(
		index: number,
		{ item, source: { source, content } }: PlannedPicture,
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

	private failed(job: Job, thrown: unknown): OcrFailure {
		const failure = thrown instanceof OcrFailure ? thrown : this.state.unexpected(thrown);
		if ('source' in job) failure.about(job.source.source);
		this.state.failed(failure);
		return failure;
	}
}
