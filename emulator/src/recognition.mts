import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './accounts.mts';
import type { Counters } from './counters.mts';
import type { Engine, Picture, RecognizedPage } from './engines/engine.mts';
import type { Answer } from './http/answer.mts';
import { brokenConnection, gatewayAnswer } from './http/answer.mts';
import type { AnswerIds } from './ids.mts';
import type { DownloadLimits, Reach } from './picture/download.mts';
import { download } from './picture/download.mts';
import type { PictureFormat } from './picture/format.mts';
import { sniffFormat } from './picture/format.mts';
import { countPages } from './picture/pdf.mts';
import type { PictureProblem } from './picture/problem.mts';
import { PictureRefused } from './picture/problem.mts';
import type { ActiveSettings } from './settings.mts';
import type { FaultName } from './traffic/fault-spec.mts';

/** What both protocols stand on. */
export interface ServiceContext {
	readonly accounts: readonly Account[];
	readonly engine: Engine;
	readonly counters: Counters;
	readonly ids: AnswerIds;
	/** Where pictures that are named by URL may lie. */
	readonly reach: Reach;
	/** Replaced as a whole when settings change. */
	active: ActiveSettings;
	/** Milliseconds since 1970 by the service's clock, skew included. */
	now(): number;
}

/** One picture that an accepted request asks for. */
export interface PictureJob {
	source: { url: string } | { bytes: Buffer };
	/** Also for pictures in the request: `maxBytes` holds for both. */
	limits: DownloadLimits;
	/** What the service takes; documents only where `pdf` is among them. */
	formats: readonly PictureFormat[];
	/** The page of a document to read, counting from 1; the first of several. */
	page: number;
	/** How many pages to read together; one when left out. */
	pages?: number;
}

/** What was read, and what names it. */
export interface Reading {
	page: RecognizedPage;
	/** Beside it, where several were asked for; a page without text has no lines. */
	furtherPages: RecognizedPage[];
	/** Pages of the document, 0 for pictures. */
	pageCount: number;
	/** The picture's digest, with its page for documents. */
	key: string;
}

/** How a protocol says what happened. */
export interface Wording {
	throttled(): Answer;
	internalError(): Answer;
	problem(problem: PictureProblem): Answer;
	success(reading: Reading): Answer | Promise<Answer>;
}

/** Reads one picture, with the latency and faults that are set, and words the answer. */
export async function answerPicture(
	service: ServiceContext,
	job: PictureJob,
	wording: Wording,
): Promise<Answer> {
	const { counters, active } = service;
	const readyAt = performance.now() + active.settings.latency;
	const fault = active.faults.draw(() => subjectOf(job));
	const instead = fault && answerInstead(fault, wording);
	if (instead) {
		counters.faulted(fault);
		return instead;
	}

	try {
		const answer = await read(service, job, wording);
		// Only now, since a picture that is refused meets no fault of its answer.
		if (fault) counters.faulted(fault);
		const slowness = fault === 'slow' ? active.faultSpec.slowness : 0;
		const wait = readyAt + slowness - performance.now();
		if (wait > 0) await sleep(wait);
		if (fault === 'cutoff') return { ...answer, delivery: 'cutOff' };
		if (fault === 'lost') return { ...answer, delivery: 'reset' };
		return answer;
	} catch (error) {
		if (error instanceof PictureRefused) return wording.problem(error.problem);
		throw error;
	}
}

/** What is answered without recognition; null for the faults that come after it. */
function answerInstead(fault: FaultName, wording: Wording): Answer | null {
	switch (fault) {
		case 'reset':
			return brokenConnection();
		case 'html5xx':
			return gatewayAnswer(502);
		case 'throttle':
			return wording.throttled();
		case 'internal213':
			return wording.internalError();
		case 'slow':
		case 'cutoff':
		case 'lost':
			return null;
	}
}

async function read(service: ServiceContext, job: PictureJob, wording: Wording): Promise<Answer> {
	const { picture, pageCount } = await openPicture(job, service.reach);
	const read = await service.engine.recognize(picture);
	const furtherPages: RecognizedPage[] = [];
	const last = Math.min(pageCount, job.page + (job.pages ?? 1) - 1);
	for (let page = job.page + 1; page <= last; page++) {
		furtherPages.push(await readFurther(service, { ...picture, page }));
	}
	const key = picture.page === undefined ? picture.digest : `${picture.digest}-${picture.page}`;
	service.counters.recognized(key);
	if ('body' in read) return { ...read, delivery: 'whole', recognized: key };
	const answer = await wording.success({ page: read, furtherPages, pageCount, key });
	return { ...answer, recognized: key };
}

async function readFurther({ engine }: ServiceContext, picture: Picture): Promise<RecognizedPage> {
	const blank = { width: 0, height: 0, angle: 0, lines: [] };
	try {
		const read = await engine.recognize(picture);
		return 'body' in read ? blank : read;
	} catch (error) {
		if (error instanceof PictureRefused && error.problem === 'noText') return blank;
		throw error;
	}
}

async function openPicture(
	job: PictureJob,
	reach: Reach,
): Promise<{ picture: Picture; pageCount: number }> {
	const { source, limits, formats, page } = job;
	const bytes = 'url' in source ? await download(source.url, limits, reach) : source.bytes;
	if (bytes.length === 0) throw new PictureRefused('empty');
	if (bytes.length > limits.maxBytes) throw new PictureRefused('tooLarge');
	const format = sniffFormat(bytes);
	if (format === null || !formats.includes(format)) {
		throw new PictureRefused('undecodable', format ?? 'unknown format');
	}
	const picture: Picture = { bytes, format, digest: digestOf(bytes) };
	if (format !== 'pdf') return { picture, pageCount: 0 };
	const pageCount = await countPages(bytes);
	if (page > pageCount) throw new PictureRefused('pageOutOfRange');
	return { picture: { ...picture, page }, pageCount };
}

/** What faults are drawn by: known before a picture behind a URL is fetched. */
function subjectOf({ source, page }: PictureJob): string {
	const name = 'url' in source ? source.url : digestOf(source.bytes);
	return `${name} ${page}`;
}

function digestOf(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}
