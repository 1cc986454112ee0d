import { readsPdf } from '../tencent/services';
import { mayBePicture } from './checkPicture';
import type { Job } from './jobs';

/**
 * How many recognitions a job surely takes, judged before anything is loaded: one for a picture and for the first
 * page of a document that is read to its end, one for each page that the user entered for a PDF.
 */
export function foreseenRecognitions(job: Job): number {
	if ('failure' in job) return 0;
	const { service, pages, pagesWereSet } = job.parameters;
	const { content } = job.source;
	if (content.kind === 'binary' && content.fromPattern && !mayBePicture(content.mimeType, service))
		return 0;
	const isPdf =
		content.kind === 'url'
			? pagesWereSet || endsInPdf(new URL(content.url).pathname)
			: content.mimeType === 'application/pdf' || endsInPdf(content.fileName);
	return isPdf && readsPdf(service) && pages !== 'all' ? pages.length : 1;
}

const endsInPdf = (name: string) => /\.pdf$/i.test(name);
